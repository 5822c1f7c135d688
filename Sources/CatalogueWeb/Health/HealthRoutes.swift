import CatalogueModel
import CatalogueStore
import Hummingbird
import Logging

/// Whether the service answers, for those who watch over it.
struct HealthRoutes {
    let store: CatalogueStore
    let version: String
    let logger: Logger

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.health) { _, _ in
            do {
                return Response.json(try await health())
            } catch {
                logger.error("the store does not answer", metadata: ["error": "\(error)"])
                return Response.json(#"{"status":"unavailable"}"#, status: .serviceUnavailable)
            }
        }
    }

    private func health() async throws -> String {
        let edition = try await store.currentEdition()
        let counts = try await store.recordCounts()
        var json = JSONText()
        json.object {
            $0.member("status", "ok")
            $0.member("version", version)
            $0.member("edition", edition?.number ?? 0)
            $0.member("publishedAt", edition?.publishedAt)
            $0.key("records")
            $0.object {
                for kind in RecordKind.allCases {
                    $0.key(named: kind.rawValue)
                    $0.number(counts[kind] ?? 0)
                }
            }
        }
        return json.string
    }
}
