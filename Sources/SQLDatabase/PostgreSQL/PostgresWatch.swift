import Foundation
import Synchronization

/// Looks after the lines of this process: ends waits that are past their limit, and those for servers that answer nobody.
///
/// A statement may be silent for long and well: an index is built, a commit waits for a replica. So a server is not judged by it. Where
/// an answer is waited for, the server is asked by a connection of its own whether it answers anybody, once a second, and what waits
/// for it is ended only once it has not for as long as the wait allows. Until it answers again nobody is sent to it.
final class PostgresWatch: Sendable {
    static let shared = PostgresWatch()

    /// A wait so long makes a server doubtful.
    static let doubt = Duration.seconds(1)
    private static let step = 0.25
    /// Between two questions to a server.
    private static let pause = 1.0
    /// For the answer to such a question, in seconds.
    private static let patience = 3

    private struct Silence {
        let since: ContinuousClock.Instant
        let settings: PostgresSettings
        /// Whether the name has no other address that answers.
        var isWhole: Bool
    }

    private struct State {
        var lines: [ObjectIdentifier: PostgresLine] = [:]
        var silences: [PostgresHost: Silence] = [:]
        var asked: Set<PostgresHost> = []
        var isLooking = false
    }

    private let state = Mutex(State())

    /// Looks after a line until it is let go.
    func add(_ line: PostgresLine) {
        state.withLock { $0.lines[ObjectIdentifier(line)] = line }
        look()
    }

    func remove(_ line: PostgresLine) {
        _ = state.withLock { $0.lines.removeValue(forKey: ObjectIdentifier(line)) }
    }

    /// Whether a server answered nobody when it was last asked.
    func isSilent(_ host: PostgresHost) -> Bool {
        state.withLock { $0.silences[host] != nil }
    }

    /// The servers that no connection is to be asked of.
    var silentHosts: [PostgresHost] {
        state.withLock { $0.silences.filter(\.value.isWhole).map(\.key) }
    }

    /// Asks servers of which a connection was long in coming.
    func ask(allOf settings: PostgresSettings) {
        for host in settings.hosts { ask(host, settings) }
    }

    /// Goes on looking, on a thread of its own, for as long as there is anything to look after.
    private func look() {
        let isFirst = state.withLock { state in
            defer { state.isLooking = true }
            return !state.isLooking
        }
        guard isFirst else { return }
        Thread.detachNewThread { [self] in
            repeat { Thread.sleep(forTimeInterval: Self.step) } while lookOnce()
        }
    }

    private func lookOnce() -> Bool {
        let (lines, silences) = state.withLock { (Array($0.lines.values), $0.silences) }
        let now = ContinuousClock.now
        var doubtful = silences.mapValues(\.settings)
        for line in lines {
            line.endIfPastLimit(at: now)
            if line.waited(at: now) >= Self.doubt { doubtful[line.host] = line.settings }
        }
        for (host, settings) in doubtful { ask(host, settings) }
        return state.withLock { state in
            state.isLooking = !state.lines.isEmpty || !state.silences.isEmpty
            return state.isLooking
        }
    }

    /// Asks a server whether it answers anybody, unless it is being asked.
    private func ask(_ host: PostgresHost, _ settings: PostgresSettings) {
        guard state.withLock({ $0.asked.insert(host).inserted }) else { return }
        Thread.detachNewThread { [self] in
            let start = ContinuousClock.now
            if settings.isAnswered(by: host, timeout: Self.patience) {
                state.withLock { $0.silences[host] = nil }
            } else {
                note(host, settings, silentSince: start)
            }
            Thread.sleep(forTimeInterval: Self.pause)
            _ = state.withLock { $0.asked.remove(host) }
        }
    }

    private func note(_ host: PostgresHost, _ settings: PostgresSettings, silentSince start: ContinuousClock.Instant) {
        let isNumber = host.address.isEmpty || host.address == host.name
        let (since, lines) = state.withLock { state in
            let known = state.silences[host] ?? Silence(since: start, settings: settings, isWhole: isNumber)
            state.silences[host] = known
            return (known.since, state.lines.values.filter { $0.host == host })
        }
        let now = ContinuousClock.now
        for line in lines { line.endIfTooSilent(now - since, doubt: Self.doubt, at: now) }
        look()
        guard !isNumber else { return }
        // A name may stand for several machines, of which libpq takes the next by itself.
        let name = PostgresHost(name: host.name, address: "", port: host.port)
        let isWhole = !settings.isAnswered(by: name, timeout: Self.patience)
        state.withLock { $0.silences[host]?.isWhole = isWhole }
    }
}
