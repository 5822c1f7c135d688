import CatalogueModel
import CatalogueStore
import Workflows

/// All figures of the service at one moment: for programs that watch it, and for administrators.
///
/// They name no person and no country; what they count is all of it, so that nobody learns from them what is not public.
struct OperationFigures: Sendable {
    var version: String
    /// The latest edition; nil before the first.
    var edition: Edition?
    var startedAt: Moment
    var now: Moment
    var process: ProcessFigures
    var store: StoreFigures
    var requests: RequestFigures.Snapshot
    var connections: ConnectionLedger.Figures
    /// Bytes of pages kept in memory.
    var pageCacheBytes: Int
    /// Works that run away from the threads that serve: files being read, plans, passwords.
    var runningJobs: Int

    /// What is asked for, and how to gather it.
    struct Source: Sendable {
        let store: CatalogueStore
        let version: String
        let startedAt: Moment
        let requests: RequestFigures
        let ledger: ConnectionLedger
        let cache: PageCache?
        let now: @Sendable () -> Moment

        /// The figures as they are now.
        ///
        /// - Throws: `StoreError`.
        func gather() async throws -> OperationFigures {
            OperationFigures(
                version: version,
                edition: try await store.currentEdition(),
                startedAt: startedAt,
                now: now(),
                process: .now(),
                store: try await store.figures(),
                requests: requests.snapshot,
                connections: ledger.figures,
                pageCacheBytes: cache?.byteCount ?? 0,
                runningJobs: BlockingWork.running
            )
        }
    }

    /// All answers of a class, such as 5 for those that are the server's fault.
    func answers(ofClass number: Int) -> Int {
        requests.routes.values.reduce(0) { $0 + ($1.byClass[number] ?? 0) }
    }

    /// All answers.
    var answers: Int { requests.routes.values.reduce(0) { $0 + $1.count } }
}

extension OperationFigures: JSONWritable {
    /// Appends the figures as they stand on the page, in bytes, seconds and counts.
    func write(to json: inout JSONText) {
        json.object {
            $0.member("version", version)
            $0.member("edition", edition?.number ?? 0)
            $0.member("publishedAt", edition?.publishedAt)
            $0.member("startedAt", startedAt)
            $0.member("residentBytes", process.residentBytes)
            $0.member("openFiles", process.openFiles)
            $0.member("maximumFiles", process.maximumFiles)
            $0.member("cpuSeconds", process.cpuSeconds)
            $0.member("databaseBytes", store.databaseBytes)
            $0.member("runningJobs", runningJobs)
            $0.member("slowedSignIns", requests.slowedSignIns)
            $0.key("submissions")
            $0.object { json in
                for status in SubmissionStatus.allCases {
                    json.key(named: status.rawValue)
                    json.number(store.submissions[status] ?? 0)
                }
                json.member("notAccepted", store.filesNotAccepted)
            }
            $0.key("pageCache")
            $0.object { json in
                json.member("found", requests.pagesFound)
                json.member("made", requests.pagesMade)
                json.member("bytes", pageCacheBytes)
            }
            $0.key("connections")
            $0.object { json in
                json.member("open", connections.open)
                json.member("accepted", connections.accepted)
                json.member("refused", connections.refused)
                json.member("displaced", connections.displaced)
                json.member("tooSlow", connections.tooSlow)
                json.member("malformed", connections.malformed)
            }
            $0.key("routes")
            $0.array(requests.routes.sorted { $0.key < $1.key }) { json, item in
                json.object {
                    $0.member("method", item.key.method)
                    $0.member("route", item.key.path)
                    $0.member("count", item.value.count)
                    $0.member("clientErrors", item.value.byClass[4] ?? 0)
                    $0.member("serverErrors", item.value.byClass[5] ?? 0)
                    $0.member("seconds", item.value.seconds)
                    $0.member("halfWithinSeconds", item.value.within(share: 0.5))
                    $0.member("nearlyAllWithinSeconds", item.value.within(share: 0.99))
                }
            }
        }
    }
}
