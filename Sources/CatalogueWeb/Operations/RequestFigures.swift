import Synchronization

/// How many requests were answered, how and how fast, since the server started: by route, never by who asked or for what.
final class RequestFigures: Sendable {
    /// A route as it is written in the program, such as `/documents/{code}`, and a method.
    struct Route: Hashable, Comparable, Sendable {
        var path: String
        var method: String

        static func < (left: Route, right: Route) -> Bool { (left.path, left.method) < (right.path, right.method) }
    }

    /// What was answered on one route.
    struct Answers: Sendable {
        /// How many, by the first digit of their status.
        var byClass: [Int: Int] = [:]
        /// How many took no longer than each of `bounds`, and not as short as the one before; the last took longer.
        var buckets = [Int](repeating: 0, count: bounds.count + 1)
        /// Seconds that all took together.
        var seconds = 0.0

        /// How many in all.
        var count: Int { buckets.reduce(0, +) }

        /// The seconds within which a share of the answers came, as exactly as the bounds tell; nil where that is beyond
        /// the last of them, or where there was none.
        func within(share: Double) -> Double? {
            let needed = Double(count) * share
            var sum = 0
            for (bucket, bound) in zip(buckets, RequestFigures.bounds) {
                sum += bucket
                if sum > 0, Double(sum) >= needed { return bound }
            }
            return nil
        }
    }

    /// All that is counted, at one moment.
    struct Snapshot: Sendable {
        var routes: [Route: Answers] = [:]
        /// Bytes of all answers' bodies.
        var bytes = 0
        /// Sign-ins that were told to wait.
        var slowedSignIns = 0
        /// Pages found in memory, and pages that had to be made.
        var pagesFound = 0
        var pagesMade = 0
    }

    /// What stands for a path or method of a request that is none of ours.
    static let noRoute = "other"
    /// Seconds, as Prometheus's own clients have them, and one more at the fast end.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let state = Mutex(Snapshot())

    var snapshot: Snapshot { state.withLock { $0 } }

    /// Counts an answer.
    func note(_ route: Route, status: Int, seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        let isSlowed = status == 429 && [SitePath.signIn, SitePath.signInCode].contains(route.path)
        state.withLock { state in
            state.routes[route, default: Answers()].byClass[status / 100, default: 0] += 1
            state.routes[route, default: Answers()].buckets[bucket] += 1
            state.routes[route, default: Answers()].seconds += seconds
            if isSlowed { state.slowedSignIns += 1 }
        }
    }

    /// Counts bytes that were sent.
    func noteBytes(_ bytes: Int) {
        state.withLock { $0.bytes += bytes }
    }

    /// Counts a page that was in memory, or was not.
    func notePage(found: Bool) {
        state.withLock { state in
            if found { state.pagesFound += 1 } else { state.pagesMade += 1 }
        }
    }
}
