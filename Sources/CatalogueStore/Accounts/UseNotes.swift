import Synchronization

/// Decides whether it is worth noting that a session or a token was used.
///
/// Where the database takes no writes, finding that out may take seconds, and pages are read all the same: so one tries at
/// a time, and after a failure nobody for a while. What is not noted is noted with the next use.
final class UseNotes: Sendable {
    private struct State {
        var isTrying = false
        var notBefore: ContinuousClock.Instant?
    }

    /// How long nobody tries after a failure.
    private static let pause = Duration.seconds(10)
    private let state = Mutex(State())

    /// Whether to try now; who is told so says how it ended.
    func begin() -> Bool {
        state.withLock { state in
            guard !state.isTrying, state.notBefore.map({ $0 <= .now }) ?? true else { return false }
            state.isTrying = true
            return true
        }
    }

    /// Says how a try ended.
    func end(failed: Bool) {
        state.withLock { $0 = State(notBefore: failed ? ContinuousClock.now + Self.pause : nil) }
    }
}
