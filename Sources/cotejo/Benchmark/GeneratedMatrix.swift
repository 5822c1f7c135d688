import CatalogueModel

/// Models with features whose terms follow Zipf's law, as those of real records do.
enum GeneratedMatrix {
    /// A matrix over the feature terms of the vocabulary; every country that is a member, every category.
    static func make(
        models: Int,
        features: Int,
        vocabularies: Vocabularies,
        _ chance: inout BenchmarkChance
    ) -> FeatureMatrix {
        let terms = vocabularies[.featureTerms].terms.filter { $0.group != "chk" }
        let tools = vocabularies[.tools].terms.prefix(16).map(\.id)
        let toolsOfTerm = terms.map { term in
            (term.methods ?? []).reduce(UInt16(0)) { bits, method in
                let tool = vocabularies[.methods][method]?.tool ?? "none"
                return bits | 1 << UInt16(tools.firstIndex(of: tool) ?? 0)
            }
        }
        // The order of the vocabulary groups like with like; frequency must not follow it.
        var order = Array(terms.indices)
        for place in order.indices.reversed() { order.swapAt(place, chance.below(place + 1)) }
        var sums: [Double] = []
        for rank in order.indices { sums.append((sums.last ?? 0) + 1 / Double(rank + 1)) }
        var matrix = FeatureMatrix(terms: terms.map(\.id), tools: tools)
        matrix.codes = codes(models, vocabularies)
        for _ in matrix.codes {
            var chosen: Set<Int> = []
            while chosen.count < min(features, order.count) {
                let point = chance.share() * (sums.last ?? 1)
                chosen.insert(order[sums.firstIndex { $0 > point } ?? 0])
            }
            for term in chosen.sorted() {
                matrix.featureTerms.append(UInt16(term))
                matrix.featureTools.append(toolsOfTerm[term])
            }
            matrix.starts.append(Int32(matrix.featureTerms.count))
        }
        return matrix
    }

    /// Codes in their order, spread evenly over members and categories.
    private static func codes(_ count: Int, _ vocabularies: Vocabularies) -> [DocumentCode] {
        let drawers = vocabularies.members.flatMap { country in
            vocabularies[.documentCategories].terms.map { "\(country)-\($0.id)O-" }
        }
        let texts = (0..<count).map { number in
            let inDrawer = number / drawers.count + 1
            return drawers[number % drawers.count] + digits(inDrawer / 999 + 1, 2) + digits(inDrawer % 999 + 1, 3)
        }
        return texts.sorted().compactMap { DocumentCode($0) }
    }

    private static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
