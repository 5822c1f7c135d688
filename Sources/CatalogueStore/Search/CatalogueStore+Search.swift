public import CatalogueModel
import SQLDatabase
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
        try await withView(at: query.moment, access: access, vocabularies: vocabularies) { view, edition in
            var found = view.search(query, today: today)
            found.edition = edition
            return found
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
        try await withView(at: .current, access: access, vocabularies: vocabularies) { view, _ in
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
        try await withView(at: moment, access: access, vocabularies: vocabularies) { view, _ in
            view.cards(of: codes)
        } ?? []
    }

    /// Reads the search index, so that the first who asks need not wait for it.
    ///
    /// - Throws: `StoreError` where the database does not answer.
    public func prepareSearch(vocabularies: Vocabularies, access: Access) async throws {
        _ = try await withView(at: .current, access: access, vocabularies: vocabularies) { _, _ in true }
    }

    /// Reads with the view of a moment; nil where the moment does not exist.
    func withView<Value: Sendable>(
        at moment: CatalogueMoment,
        access: Access,
        vocabularies: Vocabularies,
        _ body: @escaping @Sendable (_ view: CatalogueView, _ edition: Int) throws -> Value
    ) async throws -> Value? {
        func answer() async throws -> Value? {
            try await read { db in
                guard let publication = try Self.publication(at: moment, db) else { return nil }
                let view = try searching.view(at: publication, access: access, vocabularies: vocabularies, db)
                let edition = try Int.fetchOne(
                    db.cachedStatement(sql: "SELECT MAX(edition) FROM publication WHERE id <= ?"),
                    arguments: [publication]
                )
                return try body(view, edition ?? 0)
            }
        }
        do {
            return try await answer()
        } catch is SegmentsMissing {
            try await rebuildSegments()
            return try await answer()
        }
    }
}
