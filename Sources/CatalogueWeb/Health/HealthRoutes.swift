import CatalogueModel
import CatalogueStore
import Hummingbird
import Logging

/// Whether the service answers, for those who watch over it.
///
/// *Live* is whether the process answers at all: where it does not, it has to be started again. *Ready* is whether the
/// catalogue answers, too: where it does not, nobody should be sent here.
struct HealthRoutes {
    let store: CatalogueStore
    let version: String
    let logger: Logger

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.health) { _, _ in
            await answer { try await health() }
        }
        router.page(SitePath.healthReady) { _, _ in
            await answer { state("ready", try await store.currentEdition()) }
        }
        router.page(SitePath.healthLive) { _, _ in
            // The edition where it is to be had; the process lives also where its database does not.
            Response.json(state("live", try? await store.currentEdition()))
        }
    }

    private func answer(_ text: () async throws -> String) async -> Response {
        do {
            return Response.json(try await text())
        } catch {
            logger.error("the store does not answer", metadata: ["error": "\(error)"])
            return Response.json(#"{"status":"unavailable","version":"\#(version)"}"#, status: .serviceUnavailable)
        }
    }

    private func state(_ status: String, _ edition: Edition?) -> String {
        var json = JSONText()
        json.object {
            $0.member("status", status)
            $0.member("version", version)
            $0.member("edition", edition?.number ?? 0)
        }
        return json.string
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
