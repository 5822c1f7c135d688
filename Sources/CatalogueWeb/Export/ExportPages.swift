import CatalogueModel

/// A group of features that an exported site can be searched by.
struct ExportGroupPage: Sendable {
    let groupName: String
    let groupTerms: [OptionPage]
}

/// A country of an exported site.
struct ExportCountryLink: Sendable {
    let linkPath: String
    let linkText: String
    let countryModels: String

    init(_ code: String, models: Int, _ wording: Wording) {
        linkPath = SitePath.search(URLQuery([SearchQuery.Parameter.country: code]))
        linkText = wording.label(code, .countries)
        countryModels = SearchQuery.models(models, wording.language)
    }
}

/// The data of the template `export-home`: the search, and the countries.
struct ExportHomePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let exportStylesheet: String
    let countryOptions: [OptionPage]
    let categoryOptions: [OptionPage]
    let featureGroups: [ExportGroupPage]
    let exportCountries: [ExportCountryLink]
    let indexScript: String
    let scriptPath: String

    init(_ models: [ExportModel], frame: FramePage, resources: SiteResources, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        exportStylesheet = resources.path(of: "export.css")
        indexScript = SitePath.exportedIndex
        scriptPath = resources.path(of: "export-search.js")
        func option(_ code: String, _ label: String) -> OptionPage {
            OptionPage(optionValue: code, optionLabel: label, isChosen: false)
        }
        let byCountry = Dictionary(grouping: models, by: \.code.issuer)
        let countries = wording.alphabetically(byCountry.keys, .countries)
        exportCountries = countries.map { ExportCountryLink($0, models: byCountry[$0]?.count ?? 0, wording) }
        countryOptions = countries.map { option($0, wording.label($0, .countries)) }
        let categories = Set(models.map(\.code.category))
        categoryOptions = wording.vocabularies[.documentCategories].terms.filter { categories.contains($0.id) }
            .map { option($0.id, $0.label[wording.language]) }
        let terms = Set(models.flatMap(\.features))
        let used = wording.vocabularies[.featureTerms].terms.filter { terms.contains($0.id) }
        featureGroups = wording.vocabularies[.featureGroups].terms.compactMap { group in
            let own = used.filter { $0.group == group.id }
            guard !own.isEmpty else { return nil }
            return ExportGroupPage(
                groupName: group.label[wording.language],
                groupTerms: own.map { option($0.id, wording.featureLabel($0.id)) }
            )
        }
    }
}

/// A model in the list of a country.
struct ExportModelPage: Sendable {
    let modelPath: String
    let modelTitle: String
    let modelCode: String
    let modelIsSpecimen: Bool
    let modelLine: String
}

/// The data of the template `export-country`.
struct ExportCountryPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let exportStylesheet: String
    let countryName: String
    let countryModels: String
    let countryList: [ExportModelPage]

    init(_ country: String, _ models: [ExportModel], frame: FramePage, resources: SiteResources, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        exportStylesheet = resources.path(of: "export.css")
        countryName = wording.label(country, .countries)
        countryModels = SearchQuery.models(models.count, wording.language)
        countryList = models.map { model in
            ExportModelPage(
                modelPath: SitePath.document(model.code),
                modelTitle: model.title.text(in: wording.language),
                modelCode: model.code.text,
                modelIsSpecimen: model.code.isSpecimen,
                modelLine: model.line(wording)
            )
        }
    }
}

/// A language to begin with.
struct ExportStartLink: Sendable {
    let startLanguage: String
    let startPath: String
    let startTitle: String
    let startLine: String
}

/// The data of the template `export-start`: the way into the folder.
struct ExportStartPage: Sendable {
    let frame: FramePage
    let startLanguages: [ExportStartLink]

    /// The page.
    ///
    /// - Parameters:
    ///   - first: the language of the page; each way in speaks its own.
    ///   - languages: those of the folder.
    ///   - frame: the frame of a page in a language.
    init(_ first: Language, of languages: [Language], frame: (Language) -> FramePage) {
        self.frame = frame(first)
        startLanguages = languages.map { language in
            ExportStartLink(
                startLanguage: language.rawValue,
                startPath: "\(language.rawValue)/index.html",
                startTitle: ExportText.exportTitle.text(in: language),
                startLine: frame(language).offlineLine
            )
        }
    }
}
