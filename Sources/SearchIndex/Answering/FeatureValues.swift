import CatalogueModel

/// The models that have a visible feature with each value of a facet of features.
struct FeatureValues: Sendable {
    /// One value: its name, its bit or number, and the models.
    struct Value: Sendable {
        var id: String
        var models: Bitmap
    }

    /// By the number of the feature-term column; terms that the vocabulary does not know stay too.
    let terms: [Value]
    let groups: [Value]
    let locations: [Value]
    let methods: [Value]
    let tools: [Value]
    let levels: [Value]
    /// The group of each term, as an index in `groups`; -1 for none.
    let groupOfTerm: [Int]
    /// The numbers of terms, locations and methods in the order of their vocabularies.
    let termOrder: [Int]
    let locationOrder: [Int]
    let methodOrder: [Int]
    private let ordered: [SearchFacet: [Value]]
    /// The models with at least one visible feature.
    let described: Bitmap

    init(_ index: CatalogueIndex, rank: Int, visible: Bitmap) {
        let table = index.table
        let names = index.names.features
        func empty(_ ids: [String]) -> [Value] { ids.map { Value(id: $0, models: Bitmap(count: table.count)) } }
        let groupIDs = index.vocabularies[.featureGroups].terms.map(\.id)
        let groupOfTerm = names.terms.texts.map { id in
            index.vocabularies[.featureTerms][id]?.group.flatMap { groupIDs.firstIndex(of: $0) } ?? -1
        }
        var terms = empty(names.terms.texts)
        var groups = empty(groupIDs)
        var locations = empty(names.locations.texts)
        var methods = empty(names.methods.texts)
        var tools = empty(index.vocabularies[.tools].terms.map(\.id))
        var levels = empty(["1", "2", "3"])
        var described = Bitmap(count: table.count)
        visible.forEach { model in
            for feature in Int(table.featureStarts[model])..<Int(table.featureStarts[model + 1])
            where Int(table.featureAccess[feature]) <= rank {
                let term = Int(table.featureTerms[feature])
                terms[term].models.insert(model)
                if groupOfTerm[term] >= 0 { groups[groupOfTerm[term]].models.insert(model) }
                forEachBit(table.featureLocations[feature]) { locations[$0].models.insert(model) }
                forEachBit(UInt64(table.featureMethods[feature])) { methods[$0].models.insert(model) }
                forEachBit(UInt64(table.featureTools[feature])) { tools[$0].models.insert(model) }
                let level = Int(table.featureLevels[feature])
                if (1...3).contains(level) { levels[level - 1].models.insert(model) }
                described.insert(model)
            }
        }
        func order(_ ids: [String], _ facet: SearchFacet) -> [Int] {
            let places = ids.map { facet.order(of: $0, index.vocabularies) }
            return ids.indices.sorted { (places[$0], ids[$0]) < (places[$1], ids[$1]) }
        }
        termOrder = order(names.terms.texts, .feature)
        locationOrder = order(names.locations.texts, .location)
        methodOrder = order(names.methods.texts, .method)
        self.groupOfTerm = groupOfTerm
        self.terms = terms
        self.groups = groups
        self.locations = locations
        self.methods = methods
        self.tools = tools
        self.levels = levels
        self.described = described
        ordered = [
            .feature: groups + termOrder.map { terms[$0] },
            .location: locationOrder.map { locations[$0] },
            .method: methodOrder.map { methods[$0] },
            .tool: tools,
            .level: levels,
        ]
    }

    /// The values of a facet in the order in which they are shown: groups before terms.
    func values(of facet: SearchFacet) -> [Value] { ordered[facet] ?? [] }
}

/// Gives the number of each bit that is set.
func forEachBit(_ bits: UInt64, _ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
        body(rest.trailingZeroBitCount)
        rest &= rest - 1
    }
}
