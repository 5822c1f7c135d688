import CatalogueModel

/// What the forms about entry let people choose from.
enum EntryChoices {
    /// The members, the specimen state, then every other country.
    static func countries(_ chosen: String?, _ wording: Wording, only: [String]? = nil) -> [OptionPage] {
        let offered = wording.countriesToChoose(only: only)
        let none = OptionPage(
            optionValue: "",
            optionLabel: EntryText.entryChoose.text(in: wording.language),
            isChosen: chosen == nil
        )
        return [none]
            + offered.map {
                OptionPage(optionValue: $0, optionLabel: wording.label($0, .countries), isChosen: $0 == chosen)
            }
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
