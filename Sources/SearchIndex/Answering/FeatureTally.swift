import CatalogueModel

/// What the features of some models offer under a filter of features: the models found, and counts for each value.
struct FeatureTally {
    private(set) var found: Bitmap
    private var terms: [Int]
    private var groups: [Int]
    private var locations = [Int](repeating: 0, count: 64)
    private var methods = [Int](repeating: 0, count: 64)
    private var tools = [Int](repeating: 0, count: 64)
    private var levels = [Int](repeating: 0, count: 64)
    private let view: CatalogueView

    init(_ filter: FeatureFilter, models: Bitmap, view: CatalogueView) {
        self.view = view
        let values = view.featureValues
        found = Bitmap(count: view.table.count)
        terms = [Int](repeating: 0, count: values.terms.count)
        groups = [Int](repeating: 0, count: values.groups.count)
        var here: [Int] = []
        models.forEach { model in
            here.removeAll(keepingCapacity: true)
            let findings = filter.findings(model) { here.append($0) }
            forEachBit(findings.locations) { locations[$0] += 1 }
            forEachBit(findings.methods) { methods[$0] += 1 }
            forEachBit(findings.tools) { tools[$0] += 1 }
            forEachBit(findings.levels) { levels[$0] += 1 }
            guard findings.isFound else { return }
            found.insert(model)
            here.sort()
            var ofGroups: UInt64 = 0
            for (place, term) in here.enumerated() where place == 0 || here[place - 1] != term {
                terms[term] += 1
                let group = values.groupOfTerm[term]
                if group >= 0 { ofGroups |= 1 << UInt64(group) }
            }
            forEachBit(ofGroups) { groups[$0] += 1 }
        }
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
