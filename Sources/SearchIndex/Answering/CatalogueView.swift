public import CatalogueModel

/// The catalogue as it stands at one publication for readers of one access level: what questions are asked of.
///
/// What a reader may not see is not there: neither in answers nor in counts, suggestions or corrections. Made once
/// for each publication and level; many questions share it.
public final class CatalogueView: Sendable {
    let index: CatalogueIndex
    let table: IndexTable
    /// Rank of the access level.
    let rank: Int
    /// The models that stand and may be seen.
    let visible: Bitmap
    /// How many they are.
    public let count: Int
    /// Weight of each combination of word flags; 0 for what the reader may not know.
    let weights: [Float]
    /// Orders models that fit the words equally: accepted and well described ones first.
    let prior: [Float]
    /// The models that have each value, of the facets of a model, in the order of the vocabulary.
    let modelValues: [SearchFacet: [(value: String, models: Bitmap)]]
    let featureValues: FeatureValues
    let circulations = CirculationCache()

    /// The view of an index at a publication.
    public init(_ index: CatalogueIndex, publication: Int64, access: Access) {
        let table = index.table
        let rank = access.rank
        let visible = Bitmap(count: table.count) { model in
            table.publishedIn[model] <= publication && table.endedIn[model] > publication
                && Int(table.access[model]) <= rank
        }
        self.index = index
        self.table = table
        self.rank = rank
        self.visible = visible
        count = visible.count
        weights = WordFlags.weights(forRank: rank)
        prior = (0..<table.count).map { model in
            let isAccepted = table.statuses[model] <= 1
            let described = Int(table.featureStarts[model])..<Int(table.featureStarts[model + 1])
            let features = described.reduce(0) { $0 + (Int(table.featureAccess[$1]) <= rank ? 1 : 0) }
            return (isAccepted ? 0.02 : 0) + 0.0004 * Float(min(features, 40))
        }
        featureValues = FeatureValues(index, rank: rank, visible: visible)
        modelValues = CatalogueView.modelValues(index, visible)
    }

    /// How many features of a model the reader may see.
    func featureCount(_ model: Int) -> Int {
        features(of: model).reduce(0) { $0 + (Int(table.featureAccess[$1]) <= rank ? 1 : 0) }
    }

    /// The features of a model, seen or not.
    func features(of model: Int) -> Range<Int> {
        Int(table.featureStarts[model])..<Int(table.featureStarts[model + 1])
    }

    private static func modelValues(
        _ index: CatalogueIndex,
        _ visible: Bitmap
    ) -> [SearchFacet: [(value: String, models: Bitmap)]] {
        let table = index.table
        let none = Bitmap(count: table.count)
        func sets<Key: Hashable>(_ column: [Key], _ name: (Key) -> String?) -> [String: Bitmap] {
            var byKey: [Key: Bitmap] = [:]
            visible.forEach { byKey[column[$0], default: none].insert($0) }
            var byName: [String: Bitmap] = [:]
            for (key, models) in byKey { if let name = name(key) { byName[name] = models } }
            return byName
        }
        func letter(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
        let formats = index.names.formats.texts
        let all: [(SearchFacet, [String: Bitmap])] = [
            (.country, sets(table.issuers, ModelColumns.issuer)),
            (.category, sets(table.categories, letter)),
            (.type, sets(table.types, letter)),
            (.status, sets(table.statuses) { DocumentStatus.allCases[Int($0)].rawValue }),
            (.chip, sets(table.chips) { $0 == 255 ? nil : ChipPresence.allCases[Int($0)].rawValue }),
            (.mrz, sets(table.mrzFormats) { $0 == 255 ? nil : formats[Int($0)] }),
            (.evidence, sets(table.evidences) { Evidence.allCases[Int($0)].rawValue }),
        ]
        var result: [SearchFacet: [(value: String, models: Bitmap)]] = [:]
        for (facet, byName) in all {
            result[facet] = byName.map { (value: $0.key, models: $0.value) }
                .sorted { left, right in
                    let order = facet.order(of: left.value, index.vocabularies)
                    let other = facet.order(of: right.value, index.vocabularies)
                    return (order, left.value) < (other, right.value)
                }
        }
        return result
    }
}

extension SearchFacet {
    /// The place of a value in its vocabulary; unknown ones come last.
    func order(of value: String, _ vocabularies: Vocabularies) -> Int {
        for name in self.vocabularies {
            if let place = vocabularies[name].position(of: value) { return place }
        }
        return Int.max
    }
}
