import CatalogueModel

/// What one and the same feature of a model must be: its place, method, tool and level, and one of some terms.
///
/// Several terms asked for must all be there, each with a feature of its own that fits the rest.
struct FeatureFilter {
    /// For each term or group asked for, whether a term number is meant.
    private let wanted: [[Bool]]
    private let locations: UInt64?
    private let methods: UInt32?
    private let tools: UInt16?
    private let levels: UInt8?
    private let view: CatalogueView

    /// Nil where nothing is asked of features.
    init?(_ query: SearchQuery, view: CatalogueView) {
        guard SearchFacet.ofFeature.contains(where: { !query[$0].isEmpty }) else { return nil }
        self.view = view
        let names = view.index.names.features
        let values = view.featureValues
        func bits(_ facet: SearchFacet, _ ids: [String]) -> UInt64? {
            query[facet].isEmpty
                ? nil
                : query[facet].reduce(0) { bits, id in ids.firstIndex(of: id).map { bits | 1 << UInt64($0) } ?? bits }
        }
        wanted = query[.feature].map { asked in
            names.terms.texts.indices.map { number in
                let group = values.groupOfTerm[number]
                return names.terms.texts[number] == asked || (group >= 0 && values.groups[group].id == asked)
            }
        }
        locations = bits(.location, names.locations.texts)
        methods = bits(.method, names.methods.texts).map { UInt32(truncatingIfNeeded: $0) }
        tools = bits(.tool, values.tools.map(\.id)).map { UInt16(truncatingIfNeeded: $0) }
        levels = bits(.level, ["1", "2", "3"]).map { UInt8(truncatingIfNeeded: $0) << 1 }
    }

    /// What the features of a model offer under the filter.
    struct Findings {
        var isFound = false
        /// Values of each facet that some model would be found with in place of the chosen ones.
        var locations: UInt64 = 0
        var methods: UInt64 = 0
        var tools: UInt64 = 0
        var levels: UInt64 = 0
    }

    /// Looks at the features of a model; `takeTerm` gets each term that fits the rest of the filter.
    func findings(_ model: Int, takeTerm: (Int) -> Void) -> Findings {
        var total = Findings()
        let count = max(1, wanted.count)
        for place in 0..<count {
            var here = Findings()
            for feature in view.features(of: model) { look(at: feature, place: place, into: &here, takeTerm: takeTerm) }
            if place == 0 { total = here } else { total.formIntersection(here) }
        }
        return total
    }

    private func look(at feature: Int, place: Int, into here: inout Findings, takeTerm: (Int) -> Void) {
        let table = view.table
        guard Int(table.featureAccess[feature]) <= view.rank else { return }
        let term = Int(table.featureTerms[feature])
        let at = table.featureLocations[feature]
        let by = table.featureMethods[feature]
        let with = table.featureTools[feature]
        let level = UInt8(1) << min(7, table.featureLevels[feature])
        let isAt = locations.map { $0 & at != 0 } ?? true
        let isBy = methods.map { $0 & by != 0 } ?? true
        let isWith = tools.map { $0 & with != 0 } ?? true
        let isLevel = levels.map { $0 & level != 0 } ?? true
        let misses = (isAt ? 0 : 1) + (isBy ? 0 : 1) + (isWith ? 0 : 1) + (isLevel ? 0 : 1)
        guard misses <= 1 else { return }
        if misses == 0, place == 0 { takeTerm(term) }
        guard wanted.isEmpty || wanted[place][term] else { return }
        if misses == 0 { here.isFound = true }
        if misses == 0 || !isAt { here.locations |= at }
        if misses == 0 || !isBy { here.methods |= UInt64(by) }
        if misses == 0 || !isWith { here.tools |= UInt64(with) }
        if misses == 0 || !isLevel { here.levels |= UInt64(level >> 1) }
    }
}

extension FeatureFilter.Findings {
    mutating func formIntersection(_ other: Self) {
        isFound = isFound && other.isFound
        locations &= other.locations
        methods &= other.methods
        tools &= other.tools
        levels &= other.levels
    }
}
