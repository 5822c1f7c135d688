public import CatalogueModel
import Foundation
import GRDB
import SearchIndex

extension CatalogueStore {
    /// The document models that a question finds, best first, with the counts of every facet.
    ///
    /// The order is total. Nothing above the access level is found, shown, counted or taken for a correction.
    ///
    /// - Parameters:
    ///   - query: the question.
    ///   - vocabularies: the words for its codes.
    ///   - access: what the reader may see.
    ///   - today: the day that *in circulation* is judged from.
    /// - Returns: the answer; nil where the edition asked for does not exist.
    /// - Throws: `StoreError`.
    public func search(
        _ query: SearchQuery,
        vocabularies: Vocabularies,
        access: Access,
        today: CalendarDay
    ) async throws -> SearchResults? {
        try await withView(at: query.moment, access: access, vocabularies: vocabularies) { view, edition, db in
            var found = view.search(query, today: today)
            found.results.edition = edition
            for place in found.results.results.indices {
                try Self.explain(&found.results.results[place], found, found.revisions[place], access, db)
            }
            return found.results
        }
    }

    /// What a text that is being typed may become.
    ///
    /// - Throws: `StoreError`.
    public func suggestions(
        _ text: String,
        language: Language,
        vocabularies: Vocabularies,
        access: Access,
        limit: Int = 8
    ) async throws -> [SearchSuggestion] {
        try await withView(at: .current, access: access, vocabularies: vocabularies) { view, _, _ in
            view.suggestions(text, language: language, limit: limit)
        } ?? []
    }

    /// What a list shows of models at a moment; codes that are not there are passed over.
    ///
    /// - Throws: `StoreError`.
    public func cards(
        of codes: [DocumentCode],
        at moment: CatalogueMoment = .current,
        vocabularies: Vocabularies,
        access: Access
    ) async throws -> [SearchResult] {
        try await withView(at: moment, access: access, vocabularies: vocabularies) { view, _, _ in
            view.cards(of: codes)
        } ?? []
    }

    /// Reads with the view of a moment; nil where the moment does not exist.
    func withView<Value: Sendable>(
        at moment: CatalogueMoment,
        access: Access,
        vocabularies: Vocabularies,
        _ body: @escaping @Sendable (_ view: CatalogueView, _ edition: Int, _ db: Database) throws -> Value
    ) async throws -> Value? {
        func answer() async throws -> Value? {
            try await read { db in
                guard let publication = try Self.publication(at: moment, db) else { return nil }
                let view = try searching.view(at: publication, access: access, vocabularies: vocabularies, db)
                let edition = try Int.fetchOne(
                    db.cachedStatement(sql: "SELECT MAX(edition) FROM publication WHERE id <= ?"),
                    arguments: [publication]
                )
                return try body(view, edition ?? 0, db)
            }
        }
        do {
            return try await answer()
        } catch is SegmentsMissing {
            try await rebuildSegments()
            return try await answer()
        }
    }

    /// Names the feature in whose description the words stand: the index knows only that they stand in one.
    private static func explain(
        _ result: inout SearchResult,
        _ found: FoundModels,
        _ revision: Int64,
        _ access: Access,
        _ db: Database
    ) throws {
        guard let place = result.reasons.firstIndex(of: .text(.feature)) else { return }
        let body = try String.fetchOne(
            db.cachedStatement(sql: "SELECT body FROM record_body WHERE revision_id = ?"),
            arguments: [revision]
        )
        guard let body else { return }
        let features = try JSONDecoder().decode(FeaturesOfRecord.self, from: Data(body.utf8)).features
        let visible = features.filter { $0.access <= access }
        guard let feature = FeatureText.best(found.featureStems, in: visible) else { return }
        result.reasons[place] = .feature(
            MatchedFeature(
                id: feature.id,
                term: feature.term,
                locations: feature.locations,
                methods: feature.methods,
                level: feature.level,
                expected: feature.expected
            )
        )
    }
}

/// The part of a record that says its features.
private struct FeaturesOfRecord: Decodable {
    var features: [Feature]
}
