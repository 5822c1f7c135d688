import Foundation
import Synchronization

/// Connections that are made when they are wanted and used again, so many at most.
final class PostgresPool: Sendable {
    /// Waits for a connection.
    private enum Waiter {
        case task(CheckedContinuation<PostgresConnection?, Never>)
        case thread(Handover)
    }

    /// Gives a connection to a thread that waits.
    private final class Handover: @unchecked Sendable {
        let semaphore = DispatchSemaphore(value: 0)
        var connection: PostgresConnection?
    }

    /// A body that is let go before its value is handed over: the queue may hold what it ran a moment longer.
    private final class Work<Value: Sendable>: @unchecked Sendable {
        typealias Body = @Sendable (PostgresConnection) throws -> Value
        private var body: Body?

        init(_ body: @escaping Body) {
            self.body = body
        }

        func run(_ how: (Body) throws -> Value) -> Result<Value, any Error> {
            guard let body else { preconditionFailure("work is done once") }
            self.body = nil
            return Result { try how(body) }
        }
    }

    private struct State {
        var idle: [PostgresConnection] = []
        var count = 0
        var waiters: [Waiter] = []
    }

    private let settings: PostgresSettings
    private let terms: PostgresLine.Terms
    private let most: Int
    private let prepare: @Sendable (PostgresConnection) throws -> Void
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "cotejo.postgresql", attributes: .concurrent)

    /// Opens none yet.
    ///
    /// - Parameters:
    ///   - settings: where to, and how.
    ///   - terms: how long each waits for answers until it is told otherwise.
    ///   - most: connections at a time.
    ///   - prepare: what is done once with each.
    init(
        _ settings: PostgresSettings,
        terms: PostgresLine.Terms,
        most: Int,
        prepare: @escaping @Sendable (PostgresConnection) throws -> Void = { _ in }
    ) {
        self.settings = settings
        self.terms = terms
        self.most = most
        self.prepare = prepare
    }

    /// Runs a body with a connection, on a thread of the pool.
    func use<Value: Sendable>(_ body: @Sendable (PostgresConnection) throws -> Value) async throws -> Value {
        let free = await withCheckedContinuation { continuation in
            take(or: .task(continuation)) { continuation.resume(returning: $0) }
        }
        return try await withoutActuallyEscaping(body) { body in
            let work = Work(body)
            return try await withCheckedThrowingContinuation { continuation in
                queue.async { continuation.resume(with: work.run { try self.run(free, $0) }) }
            }
        }
    }

    /// Runs a body with a connection, on this thread.
    func useNow<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        let handover = Handover()
        take(or: .thread(handover)) {
            handover.connection = $0
            handover.semaphore.signal()
        }
        handover.semaphore.wait()
        return try run(handover.connection, body)
    }

    /// Gives a connection, or none with the leave to make one; where there is neither, the waiter is called later.
    private func take(or waiter: Waiter, _ give: (PostgresConnection?) -> Void) {
        enum Answer {
            case connection(PostgresConnection?)
            case later
        }
        let answer = state.withLock { state -> Answer in
            if let free = state.idle.popLast() { return .connection(free) }
            guard state.count >= most else {
                state.count += 1
                return .connection(nil)
            }
            state.waiters.append(waiter)
            return .later
        }
        if case .connection(let connection) = answer { give(connection) }
    }

    private func run<Value>(_ free: PostgresConnection?, _ body: (PostgresConnection) throws -> Value) throws -> Value {
        // What is kept to a server that keeps silent would keep silent, too.
        var connection = free.flatMap { PostgresWatch.shared.isSilent($0.line.host) ? nil : $0 }
        defer { giveBack(connection) }
        let used = try connection ?? connect()
        connection = used
        return try body(used)
    }

    private func connect() throws -> PostgresConnection {
        let start = ContinuousClock.now
        // Of several servers libpq takes the next where one keeps silent; the others who come need not find out, too.
        defer {
            if ContinuousClock.now - start > PostgresWatch.doubt { PostgresWatch.shared.ask(allOf: settings) }
        }
        let detour = try settings.detour(around: PostgresWatch.shared.silentHosts)
        let connection = try PostgresConnection(settings, detour, terms)
        try prepare(connection)
        return connection
    }

    /// Keeps a connection for the next who wants one; one that broke makes room for a new one.
    private func giveBack(_ connection: PostgresConnection?) {
        let kept = connection.flatMap { $0.isAlive && !$0.isInTransaction ? $0 : nil }
        let waiter = state.withLock { state -> Waiter? in
            if !state.waiters.isEmpty { return state.waiters.removeFirst() }
            if let kept { state.idle.append(kept) } else { state.count -= 1 }
            return nil
        }
        switch waiter {
        case .task(let continuation): continuation.resume(returning: kept)
        case .thread(let handover):
            handover.connection = kept
            handover.semaphore.signal()
        case nil: break
        }
    }

    /// Lets go of the connections that nobody uses.
    func forgetIdle() {
        state.withLock { state in
            state.count -= state.idle.count
            state.idle = []
        }
    }
}
