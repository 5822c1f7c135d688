import CatalogueModel

/// What the forms about entry let people choose from.
enum EntryChoices {
    /// The members, the specimen state, then every other country.
    static func countries(_ chosen: String?, _ wording: Wording, only: [String]? = nil) -> [OptionPage] {
        let all = wording.vocabularies[.countries].terms
        let members = Set(wording.vocabularies.members)
        let specimens = Set(all.filter { $0.kind == "specimen" }.map(\.id))
        func rank(_ id: String) -> Int { members.contains(id) ? 0 : specimens.contains(id) ? 1 : 2 }
        let offered = all.map(\.id).filter { only?.contains($0) ?? true }
        let sorted = offered.map { (rank($0), wording.label($0, .countries), $0) }.sorted { $0 < $1 }
        let none = OptionPage(
            optionValue: "",
            optionLabel: EntryText.entryChoose.text(in: wording.language),
            isChosen: chosen == nil
        )
        return [none] + sorted.map { OptionPage(optionValue: $0.2, optionLabel: $0.1, isChosen: $0.2 == chosen) }
    }

    /// "Not said", then the border posts of a country.
    static func posts(of country: String, chosen: String?, _ wording: Wording) -> [OptionPage] {
        terms(.borderPosts, chosen, wording) { $0.countries?.contains(country) == true }
    }

    /// "Not said", then the terms of a vocabulary.
    static func terms(
        _ name: VocabularyName,
        _ chosen: String?,
        _ wording: Wording,
        where isOffered: (VocabularyTerm) -> Bool = { _ in true }
    ) -> [OptionPage] {
        let none = OptionPage(
            optionValue: "",
            optionLabel: EntryText.entryAny.text(in: wording.language),
            isChosen: chosen == nil
        )
        return [none]
            + wording.vocabularies[name].terms.filter(isOffered).map {
                OptionPage(optionValue: $0.id, optionLabel: $0.label[wording.language], isChosen: $0.id == chosen)
            }
    }
}
