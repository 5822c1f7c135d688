import CatalogueStore

/// How the catalogue stands, for those that keep what they made of it: what no publication touched need not be made again.
final class CatalogueNews: Sendable {
    private enum Whole: Hashable { case catalogue }

    private let store: CatalogueStore
    private let kept = KeptUpToDate<Whole, CatalogueStanding>(limit: 1)

    /// The news of a catalogue.
    init(store: CatalogueStore) {
        self.store = store
    }

    /// How the catalogue stands now; looked at once for each publication.
    ///
    /// - Throws: `StoreError`.
    func standing() async throws -> CatalogueStanding {
        let latest = try await store.latestPublication()
        return try await kept.value(.catalogue, asOf: latest) { [store] before in
            try await store.standing(since: before?.value)
        }
    }
}
