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
    /// The models with a feature of each term asked for; nil where none is.
    let withTerms: Bitmap?
    /// The models with a feature for each thing asked for, if not one feature for all.
    private let withEach: Bitmap
    /// Whether one thing only is asked for, so that a feature for each is a feature for all.
    private let isSimple: Bool

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
        let asked = SearchFacet.ofFeature.filter { !query[$0].isEmpty }
        isSimple = asked.count == 1
        withTerms = wanted.isEmpty ? nil : FeatureFilter.models(wanted.map { [$0] }, .feature, view)
        withEach = asked.reduce(view.visible) { models, facet in
            models.intersection(
                facet == .feature
                    ? FeatureFilter.models(wanted.map { [$0] }, facet, view)
                    : FeatureFilter.models([query[facet]], facet, view)
            )
        }
    }

    /// The models that have, for each choice, a feature with one of its values.
    private static func models(_ choices: [[String]], _ facet: SearchFacet, _ view: CatalogueView) -> Bitmap {
        let values = view.featureValues.values(of: facet)
        return choices.reduce(view.visible) { models, choice in
            var union = Bitmap(count: view.table.count)
            for value in values where choice.contains(value.id) { union.formUnion(value.models) }
            return models.intersection(union)
        }
    }

    /// Those of some models that have what is asked for.
    func found(within models: Bitmap, view: CatalogueView) -> Bitmap {
        let likely = models.intersection(withEach)
        guard !isSimple else { return likely }
        let all = count >= 8 ? UInt8.max : (1 << UInt8(count)) - 1
        var found = Bitmap(count: view.table.count)
        view.table.withFeatures { rows in
            likely.forEach { model in
                var fitting: UInt8 = 0
                for row in Int(rows.starts[model])..<Int(rows.starts[model + 1]) where rows.access[row] <= rank {
                    let level = FeatureFilter.bit(ofLevel: rows.levels[row])
                    let (location, method, tool) = (rows.locations[row], rows.methods[row], rows.tools[row])
                    guard misses(location: location, method: method, tool: tool, level: level) == 0 else { continue }
                    fitting |= fits[Int(rows.terms[row])]
                    if fitting == all { break }
                }
                if fitting == all { found.insert(model) }
            }
        }
        return found
    }

    /// The bit of an inspection level.
    @inline(__always)
    static func bit(ofLevel level: UInt8) -> UInt8 { 1 << (min(7, max(1, level)) - 1) }

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
