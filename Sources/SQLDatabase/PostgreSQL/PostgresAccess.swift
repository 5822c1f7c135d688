import Foundation

/// A database of PostgreSQL, through libpq.
///
/// Reads run on any server that the address names, within one snapshot. Writes run on the one that takes them, one at a time in all
/// processes: each waits for a lock of the schema, so that an audit log has one end and a submission one decision.
package final class PostgresAccess: DatabaseAccess {
    /// How long a write waits for those before it, as SQLite's does.
    private static let patience = Duration.seconds(5)
    /// How often a read is begun that finds its server gone.
    private static let mostTries = 4
    /// A server that takes longer to be found out about is not asked again; one that keeps silent takes four seconds or five.
    private static let patienceForReads = Duration.seconds(7)
    /// What a statement's time limit, which the server keeps, is exceeded by before the wait is ended here.
    private static let margin = Duration.seconds(3)
    /// For a server that answers nobody, in a read with a time limit: the next server may answer it.
    private static let silenceForReads = Duration.seconds(1)
    /// The same where somebody waits for a write, which nobody else can take.
    private static let silenceForWrites = Duration.seconds(5)
    /// The same for work without a time limit, which is worth more than its time.
    private static let silenceForWork = Duration.seconds(60)
    /// For a commit where somebody waits: one whose replica is gone would last until that is back.
    private static let patienceForCommits = Duration.seconds(60)

    private let readers: PostgresPool
    private let writers: PostgresPool
    /// How long is waited within a write, and for its commit.
    private let writeTerms: PostgresLine.Terms
    private let commitTerms: PostgresLine.Terms

    /// Takes an address; connections are opened when they are wanted.
    ///
    /// - Parameters:
    ///   - url: as libpq takes it, with several hosts where there are replicas.
    ///   - readers: connections for reading, at most.
    ///   - isServing: whether somebody waits for the answers.
    package init(url: String, readers: Int = 8, isServing: Bool = false) {
        // What the address, or a variable of libpq, says of these stands.
        let defaults = [
            (key: "connect_timeout", value: "5"), (key: "application_name", value: "cotejo"),
            (key: "keepalives_idle", value: "10"), (key: "keepalives_interval", value: "5"),
            (key: "keepalives_count", value: "3"), (key: "tcp_user_timeout", value: "20000"),
            (key: "client_encoding", value: "UTF8"),
        ]
        self.readers = PostgresPool(
            PostgresSettings(url, defaults: defaults + [(key: "target_session_attrs", value: "any")]),
            terms: PostgresLine.Terms(silence: Self.silenceForWork),
            most: readers
        )
        let silence = isServing ? Self.silenceForWrites : Self.silenceForWork
        writeTerms = PostgresLine.Terms(silence: silence)
        commitTerms = PostgresLine.Terms(limit: isServing ? Self.patienceForCommits : nil, silence: silence)
        writers = PostgresPool(
            PostgresSettings(url, defaults: defaults, demands: [(key: "target_session_attrs", value: "read-write")]),
            terms: writeTerms,
            most: 2
        ) { connection in
            // The server is to find out, too: what a machine that vanished had locked is free again after some 25 s.
            try connection.runScript(
                """
                SET lock_timeout = '\(PostgresAccess.patience.components.seconds)s';
                SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3;
                SET tcp_user_timeout = 20000
                """
            )
        }
    }

    package func read<Value: Sendable>(
        within limit: Duration?,
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        let start = ContinuousClock.now
        var tries = 1
        while true {
            do {
                return try await readers.use { try reading($0, limit, body) }
            } catch let failure as DatabaseFailure where failure.endsConnection && tries < Self.mostTries {
                // The server went while the connection was idle, or is going just now: a read may be done again.
                guard ContinuousClock.now - start < Self.patienceForReads else { throw failure }
                readers.forgetIdle()
                try await Task.sleep(for: .milliseconds(50) * tries)
                tries += 1
            }
        }
    }

    package func readNow<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try readers.useNow { try reading($0, nil, body) }
    }

    package func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await writers.use { connection in try writing(connection) { (try body($0), true) } }
    }

    package func writeNow<Value>(_ body: (Database) throws -> (value: Value, isKept: Bool)) throws -> Value {
        try writers.useNow { try writing($0, body) }
    }

    package func writeOverwriting<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writeNow { (try body($0), true) }
    }

    package func byteCount() async throws -> Int {
        try await read(within: nil) {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT COALESCE(SUM(pg_total_relation_size(oid)), 0)::bigint FROM pg_class
                    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                    """
            ) ?? 0
        }
    }

    package func close() throws -> Bool {
        readers.forgetIdle()
        writers.forgetIdle()
        return true
    }

    private func reading<Value>(
        _ connection: PostgresConnection,
        _ limit: Duration?,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        let milliseconds =
            limit.map { $0.components.seconds * 1000 + $0.components.attoseconds / 1_000_000_000_000_000 } ?? 0
        connection.line.wait(
            PostgresLine.Terms(
                limit: limit.map { $0 + Self.margin },
                silence: limit == nil ? writeTerms.silence : Self.silenceForReads
            )
        )
        return try Self.transaction(
            connection,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = \(milliseconds)",
            { (try body($0), true) },
            commit: { try connection.runScript("COMMIT") }
        )
    }

    private func writing<Value>(
        _ connection: PostgresConnection,
        isAlone: Bool = true,
        _ body: (Database) throws -> (value: Value, isKept: Bool)
    ) throws -> Value {
        connection.line.wait(writeTerms)
        // Within READ COMMITTED each statement sees all that was committed when it began, so all after the lock see the same.
        let lock = "SELECT pg_advisory_xact_lock(hashtextextended(current_setting('search_path'), 9303))"
        let begin = "BEGIN ISOLATION LEVEL READ COMMITTED"
        return try Self.transaction(connection, isAlone ? "\(begin); \(lock)" : begin, body) {
            connection.line.wait(commitTerms)
            do {
                try connection.runScript("COMMIT")
            } catch let failure as DatabaseFailure where failure.endsConnection {
                // The server may have done it, and only its word of it be lost.
                throw failure.afterCommit
            }
        }
    }

    private static func transaction<Value>(
        _ connection: PostgresConnection,
        _ begin: String,
        _ body: (Database) throws -> (value: Value, isKept: Bool),
        commit: () throws -> Void
    ) throws -> Value {
        defer { connection.forgetBulks() }
        do {
            try connection.runScript(begin)
            let (value, isKept) = try body(Database(connection))
            if isKept {
                try connection.flush()
                try commit()
            } else {
                try connection.runScript("ROLLBACK")
            }
            return value
        } catch {
            if connection.isAlive, connection.isInTransaction { try? connection.runScript("ROLLBACK") }
            throw error
        }
    }
}

extension PostgresAccess {
    /// Takes no lock of the schema: rows that two write at once wait for each other all the same.
    package func writeAside<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await writers.use { connection in
            try writing(connection, isAlone: false) { (try body($0), true) }
        }
    }
}
