/// All vocabularies of the catalogue.
public struct Vocabularies: Sendable {
    private let byName: [VocabularyName: Vocabulary]
    /// Pages ask for hundreds of labels: a term would be copied with all its members for each.
    private let labels: [VocabularyName: [String: VocabularyTerm.LabelPair]]
    private let groups: [String: String]
    /// How many changes of the vocabulary desk are in them; 0 as they ship.
    public let version: Int

    /// Vocabularies by their names; each name must be there.
    public init(_ byName: [VocabularyName: Vocabulary], version: Int = 0) {
        self.version = version
        for name in VocabularyName.allCases {
            precondition(byName[name] != nil, "the vocabulary \(name.rawValue) is missing")
        }
        self.byName = byName
        let terms = byName[.featureTerms]?.terms ?? []
        groups = Dictionary(terms.map { ($0.id, $0.group ?? "") }, uniquingKeysWith: { first, _ in first })
        labels = byName.mapValues { vocabulary in
            Dictionary(vocabulary.terms.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The vocabulary of a name.
    public subscript(name: VocabularyName) -> Vocabulary {
        guard let vocabulary = byName[name] else { preconditionFailure("checked when made") }
        return vocabulary
    }

    /// Whether a vocabulary has a term.
    public func contains(_ id: String, in name: VocabularyName) -> Bool {
        labels[name]?[id] != nil
    }

    /// The label of a term, or its identifier where it is not known.
    public func label(_ id: String, in name: VocabularyName, _ language: Language) -> String {
        labels[name]?[id]?[language] ?? id
    }

    /// The group of a feature term, empty where it has none; nil for anything else.
    public func group(ofFeature id: String) -> String? { groups[id] }

    /// The description of a term, or nothing where it is not known.
    public func description(_ id: String, in name: VocabularyName, _ language: Language) -> String {
        self[name][id]?.description[language] ?? ""
    }

    /// Codes of the members of the Conference, sorted.
    public var members: [String] {
        self[.countries].terms.filter { $0.member == true }.map(\.id).sorted()
    }
}
