import CatalogueModel

/// The identifiers of all vocabularies, ready to be asked often.
struct KnownCodes: Sendable {
    let vocabularies: Vocabularies
    /// Who may travel, and how, by the vocabularies.
    let travellers: TravellerSpace
    private let identifiers: [VocabularyName: Set<String>]
    private let retired: [VocabularyName: Set<String>]

    init(_ vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
        identifiers = Dictionary(
            uniqueKeysWithValues: VocabularyName.allCases.map { name in
                (name, Set(vocabularies[name].terms.map(\.id)))
            }
        )
        retired = Dictionary(
            uniqueKeysWithValues: VocabularyName.allCases.map { name in
                (name, Set(vocabularies[name].terms.filter { $0.retired == true }.map(\.id)))
            }
        ).filter { !$0.value.isEmpty }
        travellers = TravellerSpace(
            nationalities: vocabularies[.countries].terms.filter { $0.mrzNationality == true }.map(\.id).sorted(),
            documentKinds: vocabularies[.travelDocumentKinds].terms.map(\.id),
            modes: vocabularies[.transportModes].terms.map(\.id),
            purposes: vocabularies[.travelPurposes].terms.map(\.id)
        )
    }

    /// Whether a vocabulary has a term.
    func contains(_ code: String, in vocabulary: VocabularyName) -> Bool {
        identifiers[vocabulary]?.contains(code) == true
    }

    /// Whether a term of a vocabulary was retired.
    func isRetired(_ code: String, in vocabulary: VocabularyName) -> Bool {
        retired[vocabulary]?.contains(code) == true
    }

    /// Whether it is a country, or another issuer that has a code of its own.
    func isCountry(_ code: String) -> Bool {
        contains(code, in: .countries)
    }
}
