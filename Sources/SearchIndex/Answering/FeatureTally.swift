import CatalogueModel

/// What the features of some models offer under a filter of features: the models found, and counts for each value.
///
/// A value counts a model that would be found with it in place of what is asked of its facet; a term, one that would be
/// found with it as well.
struct FeatureTally {
    private(set) var found: Bitmap
    private var terms: [Int]
    private var groups: [Int]
    private var locations = [Int](repeating: 0, count: 64)
    private var methods = [Int](repeating: 0, count: 64)
    private var tools = [Int](repeating: 0, count: 64)
    private var levels = [Int](repeating: 0, count: 64)
    private let view: CatalogueView

    /// What the features of one model offer, for one of the terms asked for.
    private struct Offer {
        var locations: UInt64 = 0
        var methods: UInt32 = 0
        var tools: UInt16 = 0
        var levels: UInt8 = 0
        var isFound = false

        @inline(__always)
        mutating func take(_ misses: UInt8, _ location: UInt64, _ method: UInt32, _ tool: UInt16, _ level: UInt8) {
            if misses == 0 { isFound = true }
            if misses & ~1 == 0 { locations |= location }
            if misses & ~2 == 0 { methods |= method }
            if misses & ~4 == 0 { tools |= tool }
            if misses & ~8 == 0 { levels |= level }
        }

        mutating func formIntersection(_ other: Offer) {
            locations &= other.locations
            methods &= other.methods
            tools &= other.tools
            levels &= other.levels
            isFound = isFound && other.isFound
        }
    }

    init(_ filter: FeatureFilter, models: Bitmap, view: CatalogueView) {
        self.view = view
        let values = view.featureValues
        found = Bitmap(count: view.table.count)
        terms = [Int](repeating: 0, count: values.terms.count)
        groups = [Int](repeating: 0, count: values.groups.count)
        var offers = [Offer](repeating: Offer(), count: filter.count)
        var here: [Int] = []
        view.table.withFeatures { rows in
            // Without a feature of each term a model counts for nothing.
            (filter.withTerms.map(models.intersection) ?? models).forEach { model in
                for place in offers.indices { offers[place] = Offer() }
                here.removeAll(keepingCapacity: true)
                FeatureTally.look(at: rows, model, filter, &offers, &here)
                var offer = offers[0]
                for other in offers.dropFirst() { offer.formIntersection(other) }
                add(offer)
                guard offer.isFound else { return }
                found.insert(model)
                add(&here, values)
            }
        }
    }

    /// Gathers what the features of a model offer, and the terms that fit everything but the terms asked for.
    @inline(__always)
    private static func look(
        at rows: FeatureRows,
        _ model: Int,
        _ filter: FeatureFilter,
        _ offers: inout [Offer],
        _ here: inout [Int]
    ) {
        for row in Int(rows.starts[model])..<Int(rows.starts[model + 1]) where rows.access[row] <= filter.rank {
            let (location, method, tool) = (rows.locations[row], rows.methods[row], rows.tools[row])
            let level = FeatureFilter.bit(ofLevel: rows.levels[row])
            let misses = filter.misses(location: location, method: method, tool: tool, level: level)
            guard misses & (misses &- 1) == 0 else { continue }
            let term = Int(rows.terms[row])
            if misses == 0 { here.append(term) }
            let fits = filter.fits[term]
            for place in offers.indices where fits >> UInt8(place) & 1 == 1 {
                offers[place].take(misses, location, method, tool, level)
            }
        }
    }

    private mutating func add(_ offer: Offer) {
        forEachBit(offer.locations) { locations[$0] += 1 }
        forEachBit(UInt64(offer.methods)) { methods[$0] += 1 }
        forEachBit(UInt64(offer.tools)) { tools[$0] += 1 }
        forEachBit(UInt64(offer.levels)) { levels[$0] += 1 }
    }

    private mutating func add(_ here: inout [Int], _ values: FeatureValues) {
        here.sort()
        var ofGroups: UInt64 = 0
        for (place, term) in here.enumerated() where place == 0 || here[place - 1] != term {
            terms[term] += 1
            let group = values.groupOfTerm[term]
            if group >= 0 { ofGroups |= 1 << UInt64(group) }
        }
        forEachBit(ofGroups) { groups[$0] += 1 }
    }

    func counts(of facet: SearchFacet) -> [(value: String, count: Int)] {
        let values = view.featureValues
        switch facet {
        case .feature:
            return zip(values.groups, groups).map { ($0.id, $1) }
                + values.termOrder.map { (values.terms[$0].id, terms[$0]) }
        case .location: return values.locationOrder.map { (values.locations[$0].id, locations[$0]) }
        case .method: return values.methodOrder.map { (values.methods[$0].id, methods[$0]) }
        case .tool: return zip(values.tools, tools).map { ($0.id, $1) }
        case .level: return zip(values.levels, levels).map { ($0.id, $1) }
        default: return []
        }
    }
}
