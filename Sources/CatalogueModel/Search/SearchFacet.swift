/// A side from which models can be narrowed down; its values are identifiers of a vocabulary.
public enum SearchFacet: String, Sendable, CaseIterable, JSONWritable {
    /// ICAO alpha-3 code of the issuer.
    case country
    /// Category letter.
    case category
    /// Type letter.
    case type
    /// Whether a specimen may be in circulation today: `yes` or `no`; has no vocabulary.
    case circulation
    /// Whether it is issued and accepted.
    case status
    /// Feature terms and groups of them.
    case feature
    /// Where a feature is.
    case location
    /// How a feature is seen.
    case method
    /// What a feature is seen with.
    case tool
    /// Inspection level of a feature.
    case level
    /// Whether there is a chip.
    case chip
    /// Format of the machine readable zone.
    case mrz
    /// Evidence of the record.
    case evidence

    /// Those that one and the same feature of the model must fit together.
    public static let ofFeature: [SearchFacet] = [.feature, .location, .method, .tool, .level]

    /// Those of the model as a whole.
    public static let ofModel = allCases.filter { !ofFeature.contains($0) }

    /// The vocabularies that have the facet's values; none for `circulation`.
    public var vocabularies: [VocabularyName] {
        switch self {
        case .country: [.countries]
        case .category: [.documentCategories]
        case .type: [.documentTypes]
        case .circulation: []
        case .status: [.documentStatuses]
        case .feature: [.featureTerms, .featureGroups]
        case .location: [.locations]
        case .method: [.methods]
        case .tool: [.tools]
        case .level: [.inspectionLevels]
        case .chip: [.chipPresences]
        case .mrz: [.mrzFormats]
        case .evidence: [.evidenceGrades]
        }
    }

    /// Whether several values narrow down (all must hold) instead of widening (any will do).
    public var isConjunctive: Bool { self == .feature }
}

/// One value of a facet and how many models would be found with it.
public struct FacetCount: Hashable, Sendable, JSONWritable {
    /// Identifier of the value.
    public var value: String
    /// Models that have it, under everything else that is asked.
    public var count: Int
    /// Whether it is asked for.
    public var isChosen: Bool

    /// A value and its count.
    public init(value: String, count: Int, isChosen: Bool) {
        self.value = value
        self.count = count
        self.isChosen = isChosen
    }

    /// Appends `{"value","count","chosen"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("value", value)
            $0.member("count", count)
            $0.member("chosen", isChosen)
        }
    }
}

/// The values of a facet that find something, or are asked for, in the order of the vocabulary.
///
/// Of `feature`, groups of terms come first, then terms.
public struct FacetCounts: Hashable, Sendable, JSONWritable {
    /// The facet.
    public var facet: SearchFacet
    /// Its values.
    public var values: [FacetCount]

    /// A facet with its values.
    public init(facet: SearchFacet, values: [FacetCount]) {
        self.facet = facet
        self.values = values
    }

    /// Appends `{"facet","values"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("facet", facet)
            $0.member("values", values)
        }
    }
}
