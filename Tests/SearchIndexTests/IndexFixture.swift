import CatalogueModel
import SearchIndex
import TestSupport

/// An index over models that are all published at once.
struct IndexFixture {
    let view: CatalogueView

    init(_ models: [DocumentModel], access: Access = .public, perSegment: Int = 5) throws {
        var index = CatalogueIndex(vocabularies: try Project.vocabularies())
        var builder = SegmentBuilder()
        for (number, model) in models.enumerated() {
            builder.add(model, revision: Int64(number))
            guard (number + 1) % perSegment == 0 else { continue }
            try builder.finish().withUnsafeBytes { try index.add(segment: $0) }
        }
        if !builder.isEmpty { try builder.finish().withUnsafeBytes { try index.add(segment: $0) } }
        index.place(
            models.indices.map {
                RevisionPlacement(
                    revision: Int64($0),
                    publishedIn: 1,
                    endedIn: nil,
                    publishedOn: Sample.day("2026-01-\($0 % 2 == 0 ? "01" : "20")")
                )
            }
        )
        view = CatalogueView(index, publication: 1, access: access)
    }

    func search(_ query: SearchQuery) -> SearchResults {
        view.search(query, today: Sample.day("2026-11-21"))
    }

    func search(_ text: String, _ change: (inout SearchQuery) -> Void = { _ in }) -> SearchResults {
        var query = SearchQuery()
        query.text = text
        change(&query)
        return search(query)
    }

    func codes(_ text: String, _ change: (inout SearchQuery) -> Void = { _ in }) -> [String] {
        search(text, change).results.map(\.code.text)
    }
}

/// Numbers that look like chance and are the same each time (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
