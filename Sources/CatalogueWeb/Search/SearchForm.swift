import CatalogueModel

/// One choice of a list.
struct OptionPage: Sendable {
    let optionValue: String
    let optionLabel: String
    let isChosen: Bool
}

/// One list or field of the search form.
struct FieldPage: Sendable {
    let fieldName: String
    let fieldLabel: String
    let fieldOptions: [OptionPage]
    let fieldProblem: String?
}

/// A value that the form carries on without showing a field for it.
struct HiddenPage: Sendable {
    let hiddenName: String
    let hiddenValue: String
}

/// The search form: what was asked, and what can be.
struct SearchFormPage: Sendable {
    let typedText: String
    let formFields: [FieldPage]
    let typedDay: String
    let dayProblem: String?
    let hiddenValues: [HiddenPage]
    let filtersSummary: String
    let isOpen: Bool
    let otherProblems: [String]

    init(_ query: SearchQuery, urlQuery: URLQuery, problems: [QueryProblem], wording: Wording) {
        let language = wording.language
        func problem(_ name: String) -> String? {
            problems.first { $0.parameter == name }.map { problem in
                "\(problem.explanation.message.text(in: language)) \(problem.explanation.advice.text(in: language))"
            }
        }
        func field(_ name: String, _ label: SearchText, _ options: [OptionPage]) -> FieldPage {
            let any = OptionPage(optionValue: "", optionLabel: SearchText.anyOption.text(in: language), isChosen: false)
            return FieldPage(
                fieldName: name,
                fieldLabel: label.text(in: language),
                fieldOptions: [any] + options,
                fieldProblem: problem(name)
            )
        }
        func options(_ name: VocabularyName, _ chosen: String?) -> [OptionPage] {
            wording.vocabularies[name].terms.map { term in
                OptionPage(optionValue: term.id, optionLabel: term.label[language], isChosen: term.id == chosen)
            }
        }
        typedText = query.text
        formFields = [
            field(SearchQuery.Parameter.country, .country, Self.countries(query[.country].first, wording)),
            field(SearchQuery.Parameter.category, .category, options(.documentCategories, query[.category].first)),
            field(SearchQuery.Parameter.type, .documentType, options(.documentTypes, query[.type].first)),
            field(SearchQuery.Parameter.method, .method, options(.methods, query[.method].first)),
            field(SearchQuery.Parameter.level, .level, options(.inspectionLevels, query[.level].first)),
        ]
        typedDay = query.on?.description ?? urlQuery[SearchQuery.Parameter.on].map { String($0.prefix(40)) } ?? ""
        dayProblem = problem(SearchQuery.Parameter.on)
        var carried: [HiddenPage] = []
        if let feature = query[.feature].first {
            carried.append(HiddenPage(hiddenName: SearchQuery.Parameter.feature, hiddenValue: feature))
        }
        if case .edition(let number) = query.moment, problem(SearchQuery.Parameter.edition) == nil {
            carried.append(HiddenPage(hiddenName: SearchQuery.Parameter.edition, hiddenValue: String(number)))
        }
        if query.pageSize != SearchQuery().pageSize {
            carried.append(HiddenPage(hiddenName: SearchQuery.Parameter.size, hiddenValue: String(query.pageSize)))
        }
        hiddenValues = carried
        let count = query.conditions.filter { $0 != .text }.count
        let title = SearchText.filtersTitle.text(in: language)
        filtersSummary = count == 0 ? title : "\(title) (\(count))"
        // On a phone an open form would push the answer off the screen.
        isOpen = !problems.isEmpty
        let shown = Set(formFields.map(\.fieldName) + [SearchQuery.Parameter.on])
        otherProblems = problems.filter { !shown.contains($0.parameter) }.compactMap { problem($0.parameter) }
    }

    /// The members, the specimen state, and the country asked for where it is another.
    private static func countries(_ chosen: String?, _ wording: Wording) -> [OptionPage] {
        let members = wording.vocabularies.members
        let specimens = wording.vocabularies[.countries].terms.filter { $0.kind == "specimen" }.map(\.id)
        var codes = members.sorted { wording.label($0, .countries) < wording.label($1, .countries) } + specimens
        if let chosen, !codes.contains(chosen) { codes.append(chosen) }
        return codes.map { code in
            OptionPage(
                optionValue: code,
                optionLabel: wording.label(code, .countries),
                isChosen: code == chosen
            )
        }
    }
}
