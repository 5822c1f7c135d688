import CatalogueModel
import CatalogueStore

/// A member of the Conference on the home page.
struct MemberPage: Sendable {
    let memberCode: String
    let memberName: String
    let memberPath: String
    let memberModels: String
    let memberConfirmed: String
    let memberChanged: String
    let hasModels: Bool

    init(_ code: String, _ summary: CountrySummary?, wording: Wording) {
        let language = wording.language
        let models = summary?.models ?? 0
        memberCode = code
        memberName = wording.label(code, .countries)
        memberPath = SitePath.search(URLQuery([SearchQuery.Parameter.country: code]))
        memberModels = models == 0 ? HomeText.noModels.text(in: language) : SearchQuery.models(models, language)
        memberConfirmed =
            summary?.confirmedByState.map { DateText.day($0, in: language) } ?? HomeText.noneYet.text(in: language)
        memberChanged = summary?.changedAt.map { DateText.moment($0, in: language) } ?? "–"
        hasModels = models > 0
    }
}

/// A search that works, as an example.
struct ExamplePage: Sendable {
    let exampleKind: String
    let exampleText: String
    let exampleLanguage: String
    let examplePath: String
    let isCode: Bool

    /// Searches that find something in the manuals that ship; the browser test tries each.
    ///
    /// The zone is of the samples' made-up holder, so it is offered only where Utopia is loaded.
    static func all(_ wording: Wording, hasSamples: Bool) -> [ExamplePage] {
        let feature = "sub.wm-multi"
        func words(_ kind: HomeText, _ text: String, isCode: Bool = false, shown: String? = nil) -> ExamplePage {
            ExamplePage(
                exampleKind: kind.text(in: wording.language),
                exampleText: shown ?? text,
                exampleLanguage: Language.es.rawValue,
                examplePath: SitePath.search(URLQuery([SearchQuery.Parameter.text: text])),
                isCode: isCode
            )
        }
        return [
            words(.exampleWord, "pasaporte"),
            ExamplePage(
                exampleKind: HomeText.exampleFeature.text(in: wording.language),
                exampleText: wording.featureLabel(feature),
                exampleLanguage: wording.language.rawValue,
                examplePath: SitePath.search(URLQuery([SearchQuery.Parameter.feature: feature])),
                isCode: false
            ),
            words(.exampleCode, "CRI-AO-03001", isCode: true),
            hasSamples
                ? words(.exampleMRZ, specimenZone, isCode: true, shown: "P<UTOSPECIMEN<<MUESTRA<UNO<…")
                : words(.examplePhrase, "tarjeta de residencia"),
        ]
    }

    /// The zone of the samples' made-up holder, in a passport of Utopia.
    private static let specimenZone =
        "P<UTOSPECIMEN<<MUESTRA<UNO<<<<<<<<<<<<<<<<<<A000000170UTO8503138F3301018<<<<<<<<<<<<<<00"
}

/// What someone comes to do, as a card.
struct TaskPage: Sendable {
    let taskTitle: String
    let taskBody: String
    let taskPath: String

    static func all(in language: Language) -> [TaskPage] {
        let tasks: [(HomeText, HomeText, String)] = [
            (.taskDocument, .taskDocumentBody, SitePath.documents),
            (.taskIdentify, .taskIdentifyBody, SitePath.identify), (.taskMRZ, .taskMRZBody, SitePath.mrz),
            (.taskEntry, .taskEntryBody, SitePath.entry), (.taskCompare, .taskCompareBody, SitePath.compare),
            (.taskGlossary, .taskGlossaryBody, SitePath.glossary),
        ]
        return tasks.map { TaskPage(taskTitle: $0.text(in: language), taskBody: $1.text(in: language), taskPath: $2) }
    }
}

/// One of the latest editions.
struct LatestPage: Sendable {
    let latestDay: String
    let latestEdition: String
    let latestCountry: String
    let latestPath: String

    init(_ edition: Edition, wording: Wording) {
        latestDay = DateText.moment(edition.publishedAt, in: wording.language)
        latestEdition = "\(SearchText.edition.text(in: wording.language)) \(edition.number)"
        latestCountry = wording.label(edition.country, .countries)
        latestPath = SitePath.changes + URLQuery([ChangesQuery.Parameter.country: edition.country]).suffix
    }
}
