import CatalogueModel
import CatalogueStore

/// Lets a few reports a minute through, from one reader and from all together, whichever process they come to.
struct ReportGate {
    let store: CatalogueStore
    var limits = GateLimits(fromOne: 5, fromAll: 30, seconds: 60)
    private static let name = "report"

    /// Whether one more may pass at a moment; if so, it counts.
    ///
    /// - Throws: `StoreError`.
    func admits(_ client: String, at now: Moment) async throws -> Bool {
        try await store.admits(Self.name, client: client, at: now, limits)
    }
}
