import CatalogueModel

/// A condition of a question in words, and the address without it.
struct ConditionPage: Sendable {
    let condition: String
    let conditionDropPath: String
}

extension SearchQuery {
    /// Its conditions in words, each with the question that is left without it.
    func conditions(_ wording: Wording) -> [(words: String, without: SearchQuery)] {
        var list: [(String, SearchQuery)] = []
        func add(_ words: String, _ drop: (inout SearchQuery) -> Void) {
            var rest = self
            drop(&rest)
            rest.page = 1
            list.append((words, rest))
        }
        let language = wording.language
        func named(_ name: SearchText, _ value: String) -> String { "\(name.text(in: language)): \(value)" }
        if !text.isEmpty { add(language == .es ? "«\(text)»" : "“\(text)”") { $0.text = "" } }
        if let country { add(wording.label(country, .countries)) { $0.country = nil } }
        if let category { add(wording.label(category, .documentCategories)) { $0.category = nil } }
        if let type { add(named(.documentType, wording.label(type, .documentTypes))) { $0.type = nil } }
        if let feature { add(wording.featureLabel(feature)) { $0.feature = nil } }
        if let method { add(wording.label(method, .methods)) { $0.method = nil } }
        if let level { add(wording.label(String(level), .inspectionLevels)) { $0.level = nil } }
        if let on { add("\(SearchText.onDay.text(in: language)) \(DateText.day(on, in: language))") { $0.on = nil } }
        if case .edition(let number) = moment { add(named(.edition, String(number))) { $0.moment = .current } }
        return list
    }

    /// The question and its answer in one sentence.
    func sentence(total: Int, _ wording: Wording) -> String {
        let conditions = conditions(wording).map(\.words)
        let count =
            wording.language == .es
            ? (total == 1 ? "1 modelo" : "\(total) modelos") : (total == 1 ? "1 model" : "\(total) models")
        guard !conditions.isEmpty else {
            return wording.language == .es ? "\(count): todo el catálogo." : "\(count): the whole catalogue."
        }
        return "\(count): \(conditions.joined(separator: " · "))"
    }
}

extension Wording {
    /// The label of a feature term or of a group of them.
    func featureLabel(_ id: String) -> String {
        vocabularies.contains(id, in: .featureGroups) ? label(id, .featureGroups) : label(id, .featureTerms)
    }
}
