import CLibPQ
import Foundation
import Synchronization

/// The line of one connection: since when an answer is waited for on it, and the means to end the wait.
///
/// libpq waits for as long as a server keeps silent. One whose processes were stopped, or that is behind a line which swallows
/// everything, keeps silent for ever and closes nothing. Its socket shut down, every wait of libpq ends as with a server that went.
final class PostgresLine: Sendable {
    /// How long is waited.
    struct Terms: Sendable {
        /// For the answer to one statement; as long as it takes where there is none.
        var limit: Duration?
        /// For a server that answers nobody, whoever comes.
        var silence: Duration
    }

    private struct State {
        var terms: Terms
        var since: ContinuousClock.Instant?
        var reason: String?
    }

    let host: PostgresHost
    let settings: PostgresSettings
    /// A number of its own: libpq closes its own as it sees fit, and that may be another file's by then.
    private let socket: CInt
    private let state: Mutex<State>

    /// The line of a connection that is open.
    init(_ connection: OpaquePointer, _ settings: PostgresSettings, _ terms: Terms) {
        func text(_ value: UnsafeMutablePointer<CChar>?) -> String { value.map { String(cString: $0) } ?? "" }
        host = PostgresHost(
            name: text(PQhost(connection)),
            address: text(PQhostaddr(connection)),
            port: text(PQport(connection))
        )
        self.settings = settings
        socket = fcntl(PQsocket(connection), F_DUPFD_CLOEXEC, 0)
        state = Mutex(State(terms: terms))
    }

    deinit {
        if socket >= 0 { close(socket) }
    }

    /// Whether the wait on it was ended, and why; nothing more goes through it then.
    var endedReason: String? { state.withLock { $0.reason } }

    /// Says how long is waited from now on.
    func wait(_ terms: Terms) {
        state.withLock { $0.terms = terms }
    }

    /// Runs a call of libpq that waits for the server.
    func waiting<Value>(_ body: () throws -> Value) rethrows -> Value {
        let now = ContinuousClock.now
        state.withLock { $0.since = now }
        defer { state.withLock { $0.since = nil } }
        return try body()
    }

    /// How long the answer has been waited for; zero where none is.
    func waited(at now: ContinuousClock.Instant) -> Duration {
        state.withLock { $0.since.map { now - $0 } ?? .zero }
    }

    /// Ends the wait where it is past its limit.
    func endIfPastLimit(at now: ContinuousClock.Instant) {
        end { state in
            guard let since = state.since, let limit = state.terms.limit, now - since >= limit else { return nil }
            return "no answer within \(limit)"
        }
    }

    /// Ends the wait where it began `doubt` ago or earlier and the server has answered nobody for longer than it may.
    func endIfTooSilent(_ silence: Duration, doubt: Duration, at now: ContinuousClock.Instant) {
        end { state in
            guard let since = state.since, now - since >= doubt, silence >= state.terms.silence else { return nil }
            return "the server has answered nobody for \(silence)"
        }
    }

    /// Held while it happens, so that what is ended is the wait that was looked at and none that began since.
    private func end(_ reason: (State) -> String?) {
        state.withLock { state in
            guard state.reason == nil, let found = reason(state) else { return }
            state.reason = found
            shutdown(socket, CInt(SHUT_RDWR))
        }
    }
}
