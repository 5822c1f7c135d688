import CatalogueModel

/// A term and what it means.
struct LegendPage: Sendable {
    let legendBadge: BadgePage
    let legendMeaning: String
}

/// A parameter of the API.
struct ParameterPage: Sendable {
    let parameterName: String
    let parameterMeaning: String
    let parameterExample: String
}

/// Where a vocabulary comes from.
struct LicencePage: Sendable {
    let licenceVocabulary: String
    let licenceTerms: String
    let licenceSource: String
}

/// The data of the template `about`.
struct AboutPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let grades: [LegendPage]
    let statuses: [LegendPage]
    let parameters: [ParameterPage]
    let licences: [LicencePage]
    let apiSearchPath: String
    let apiDocumentPath: String
    let apiHistoryPath: String
    let apiReportsPath: String
    let healthPath: String
    let openAPIPath: String
    let problemsPath: String
    let versionLine: String

    init(frame: FramePage, wording: Wording) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        grades = Evidence.allCases.map { grade in
            let badge = wording.badge(grade)
            return LegendPage(legendBadge: badge, legendMeaning: badge.badgeHint)
        }
        statuses = DocumentStatus.allCases.map { status in
            let badge = wording.badge(status)
            return LegendPage(legendBadge: badge, legendMeaning: badge.badgeHint)
        }
        let described: [(String, any InterfaceText, String)] = [
            (SearchQuery.Parameter.text, AboutText.parameterWords, "pasaporte"),
            (SearchQuery.Parameter.country, SearchText.country, "GTM"),
            (SearchQuery.Parameter.category, SearchText.category, "A"),
            (SearchQuery.Parameter.type, SearchText.documentType, "O"),
            (SearchQuery.Parameter.feature, SearchText.feature, "sub.wm-multi"),
            (SearchQuery.Parameter.method, SearchText.method, "uv-a"),
            (SearchQuery.Parameter.level, SearchText.level, "1"),
            (SearchQuery.Parameter.on, SearchText.onDay, "2026-11-21"),
            (SearchQuery.Parameter.edition, SearchText.edition, "3"),
            (SearchQuery.Parameter.page, SearchText.pageNumber, "2"),
            (SearchQuery.Parameter.size, SearchText.pageSize, "50"),
        ]
        parameters = described.map {
            ParameterPage(
                parameterName: $0.0,
                parameterMeaning: $0.1.wording.text(in: language),
                parameterExample: $0.2
            )
        }
        licences = VocabularyName.allCases.map { name in
            let vocabulary = wording.vocabularies[name]
            return LicencePage(
                licenceVocabulary: vocabulary.title[language],
                licenceTerms: vocabulary.licence,
                licenceSource: vocabulary.source
            )
        }
        apiSearchPath = SitePath.apiDocuments
        apiDocumentPath = SitePath.apiDocuments + "/GTM-AO-01001"
        apiHistoryPath = apiDocumentPath + "/history"
        apiReportsPath = apiDocumentPath + "/reports"
        healthPath = SitePath.health
        openAPIPath = SitePath.openAPI
        problemsPath = SitePath.problems
        versionLine = frame.versionLine
    }
}
