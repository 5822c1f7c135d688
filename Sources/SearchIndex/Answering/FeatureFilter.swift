import CatalogueModel

/// What one and the same feature of a model must be: its place, method, tool and level, and one of some terms.
///
/// Several terms asked for must all be there, each with a feature of its own that fits the rest.
struct FeatureFilter {
    /// How many terms or groups are asked for; 1 where none is, which every term then fits.
    let count: Int
    /// For each term number, the bits of those asked for that it fits.
    let fits: [UInt8]
    /// What is asked for, a bit each; all bits where nothing is.
    let locations: UInt64
    let methods: UInt32
    let tools: UInt16
    let levels: UInt8
    let rank: UInt8

    /// Nil where nothing is asked of features.
    init?(_ query: SearchQuery, view: CatalogueView) {
        guard SearchFacet.ofFeature.contains(where: { !query[$0].isEmpty }) else { return nil }
        let names = view.index.names.features
        let values = view.featureValues
        func bits(_ facet: SearchFacet, _ ids: [String]) -> UInt64 {
            query[facet].isEmpty
                ? UInt64.max
                : query[facet].reduce(0) { bits, id in ids.firstIndex(of: id).map { bits | 1 << UInt64($0) } ?? bits }
        }
        let wanted = query[.feature].prefix(SearchQuery.maximumValues)
        count = max(1, wanted.count)
        fits = names.terms.texts.enumerated().map { number, term in
            guard !wanted.isEmpty else { return 1 }
            let group = values.groupOfTerm[number]
            let groupID = group >= 0 ? values.groups[group].id : nil
            return wanted.enumerated().reduce(0) { bits, asked in
                asked.element == term || asked.element == groupID ? bits | 1 << UInt8(asked.offset) : bits
            }
        }
        locations = bits(.location, names.locations.texts)
        methods = UInt32(truncatingIfNeeded: bits(.method, names.methods.texts))
        tools = UInt16(truncatingIfNeeded: bits(.tool, values.tools.map(\.id)))
        levels = UInt8(truncatingIfNeeded: bits(.level, ["1", "2", "3"]))
        rank = UInt8(view.rank)
        asksLocation = !query[.location].isEmpty
        asksMethod = !query[.method].isEmpty
        asksTool = !query[.tool].isEmpty
        asksLevel = !query[.level].isEmpty
    }

    // A feature without a place fits where no place is asked for.
    private let asksLocation: Bool
    private let asksMethod: Bool
    private let asksTool: Bool
    private let asksLevel: Bool

    /// Which sides of a feature miss what is asked: a bit for place, method, tool and level.
    @inline(__always)
    func misses(location: UInt64, method: UInt32, tool: UInt16, level: UInt8) -> UInt8 {
        (asksLocation && location & locations == 0 ? 1 : 0) | (asksMethod && method & methods == 0 ? 2 : 0)
            | (asksTool && tool & tools == 0 ? 4 : 0) | (asksLevel && level & levels == 0 ? 8 : 0)
    }
}
