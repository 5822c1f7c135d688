public import CatalogueModel

/// A feature matrix made ready for identification: each term once a model, with the country and category of each.
public struct IdentificationTable: Sendable {
    /// The models, in the order of their codes.
    public let codes: [DocumentCode]
    /// The terms that some model records.
    public let terms: [String]
    let tools: [String]
    let countries: [String]
    let countryOf: [UInt16]
    let categories: [String]
    let categoryOf: [UInt16]
    /// The terms of a model are those from its start to the next.
    let starts: [Int32]
    let termOf: [UInt16]
    let toolsOf: [UInt16]
    /// How many terms a model records, at most `IdentificationOdds.mostFeatures`.
    let richness: [UInt8]
    /// The share of the described models that record each term.
    let share: [Double]
    /// Whether a term may be asked for, in a fixed order of terms.
    let askable: [Int]
    private let numberOfTerm: [String: Int]

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - matrix: the models and their features.
    ///   - notAsked: terms that nobody is asked for, such as checks that are no feature of the document.
    public init(_ matrix: FeatureMatrix, notAsked: Set<String> = []) {
        codes = matrix.codes
        terms = matrix.terms
        tools = matrix.tools
        let merged = MergedFeatures(matrix)
        starts = merged.starts
        termOf = merged.terms
        toolsOf = merged.tools
        let counts = codes.indices.map { Int(merged.starts[$0 + 1] - merged.starts[$0]) }
        richness = counts.map { UInt8(min($0, IdentificationOdds.mostFeatures)) }
        var uses = [Int](repeating: 0, count: terms.count)
        for term in termOf { uses[Int(term)] += 1 }
        let described = Double(max(1, counts.count { $0 > 0 }))
        share = uses.map { Double($0) / described }
        askable = terms.indices.filter { uses[$0] > 0 && !notAsked.contains(matrix.terms[$0]) }
            .sorted { matrix.terms[$0] < matrix.terms[$1] }
        (countries, countryOf) = Self.numbered(codes.map(\.issuer))
        (categories, categoryOf) = Self.numbered(codes.map(\.category))
        numberOfTerm = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
    }

    /// The number of a term; nil where no model records it.
    func number(of term: String) -> Int? { numberOfTerm[term] }

    /// The entries of a model in `termOf` and `toolsOf`.
    func entries(_ model: Int) -> Range<Int> { Int(starts[model])..<Int(starts[model + 1]) }

    /// The terms that each model records, in the order of the codes.
    public var records: [Set<String>] {
        codes.indices.map { model in Set(entries(model).map { terms[Int(termOf[$0])] }) }
    }

    /// The terms that may be asked for, those that most models record first.
    public var termsByUse: [String] {
        askable.sorted { (-share[$0], terms[$0]) < (-share[$1], terms[$1]) }.map { terms[$0] }
    }

    /// The tools that count with those on the desk: with a scan, only the scan; else eyes and hands as well.
    func mask(_ chosen: [String]) -> UInt16 {
        let usable = chosen.contains(Checklist.scan) ? [Checklist.scan] : chosen + ["none"]
        return tools.enumerated().reduce(0) { usable.contains($1.element) ? $0 | 1 << UInt16($1.offset) : $0 }
    }

    private static func numbered(_ texts: [String]) -> ([String], [UInt16]) {
        let names = Set(texts).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt16($0)) })
        return (names, texts.map { numbers[$0] ?? 0 })
    }
}

/// The features of a matrix with each term once a model, shown by every tool that shows one of them.
private struct MergedFeatures {
    var starts: [Int32] = [0]
    var terms: [UInt16] = []
    var tools: [UInt16] = []

    init(_ matrix: FeatureMatrix) {
        starts.reserveCapacity(matrix.starts.count)
        terms.reserveCapacity(matrix.featureTerms.count)
        tools.reserveCapacity(matrix.featureTerms.count)
        for model in matrix.codes.indices {
            let entries = Int(matrix.starts[model])..<Int(matrix.starts[model + 1])
            for entry in entries.sorted(by: { matrix.featureTerms[$0] < matrix.featureTerms[$1] }) {
                if terms.count > Int(starts[model]), terms.last == matrix.featureTerms[entry] {
                    tools[tools.count - 1] |= matrix.featureTools[entry]
                } else {
                    terms.append(matrix.featureTerms[entry])
                    tools.append(matrix.featureTools[entry])
                }
            }
            starts.append(Int32(terms.count))
        }
    }
}
