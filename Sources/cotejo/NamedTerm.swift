import CatalogueModel

extension Vocabularies {
    /// The identifier of the term that an option names, by its code or by its name in either language.
    ///
    /// - Throws: `UsageError` with what was probably meant.
    func term(_ value: String, in name: VocabularyName, option: String) throws -> String {
        if let term = self[name].term(named: value) { return term.id }
        throw UsageError.unknownTerm(value, option: option, self[name], name)
    }
}

extension Settings {
    /// The code of the country that an option names; nil where it was not given.
    ///
    /// A word that is no country is refused, as an empty answer about it would be taken for one about a country.
    func country(_ value: String?, option: String = "--country") throws -> String? {
        guard let value else { return nil }
        return try vocabularies().term(value, in: .countries, option: option)
    }
}

extension UsageError {
    /// How many terms like it are named; a list no longer than the second is named whole.
    private static let shownTerms = 6
    private static let shortList = 16

    /// A value that a vocabulary does not have: the terms like it, or all where they are few.
    static func unknownTerm(
        _ value: String,
        option: String,
        _ vocabulary: Vocabulary,
        _ name: VocabularyName
    ) -> UsageError {
        let terms = vocabulary.terms.filter { $0.retired != true }
        let isShort = terms.count <= shortList
        let like = isShort ? [] : vocabulary.terms(like: value, limit: shownTerms)
        // Of countries, members are nearer than Aruba.
        let known = terms.filter { $0.member == true } + terms
        let shown = isShort ? terms : like.isEmpty ? Array(known.prefix(3)) : like
        let list = shown.map { "\($0.id) (\(say(es: $0.label.es, en: $0.label.en)))" }.joined(separator: ", ")
        guard like.isEmpty, !isShort else { return wrongValue(value, option: option, allowed: list) }
        let file = "Catalogue/Vocabularies/\(name.rawValue).json"
        return wrongValue(
            value,
            option: option,
            allowed: say(
                es: "un código o un nombre, como \(list); están todos en \(file)",
                en: "a code or a name, such as \(list); all of them are in \(file)"
            )
        )
    }
}
