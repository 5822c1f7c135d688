import CLibPQ
import Foundation

/// One connection to PostgreSQL; used by one thread at a time.
final class PostgresConnection: @unchecked Sendable {
    private let connection: OpaquePointer
    /// How long the server keeps silent, and the end of it.
    let line: PostgresLine
    private var statements: [String: NamedParameters] = [:]
    private var preparedCount = 0
    private var cursorCount = 0
    /// What is to be written by `COPY`, in the order of its making.
    private var bulks: [PostgresBulk] = []
    /// How many rows the last statement changed.
    private(set) var changesCount = 0

    /// Statements that are kept prepared; then all are let go.
    private static let mostPrepared = 400

    /// Connects.
    ///
    /// - Parameters:
    ///   - settings: where to, and how.
    ///   - more: settings for this one alone.
    ///   - terms: how long is waited for answers until `wait` says otherwise.
    /// - Throws: `DatabaseFailure` without the password that may stand in the address.
    init(_ settings: PostgresSettings, _ more: [(key: String, value: String)], _ terms: PostgresLine.Terms) throws {
        let opened = settings.with(more) { keywords, values in PQconnectdbParams(keywords, values, 1) }
        guard let opened else { throw DatabaseFailure(code: "53200", message: "PQconnectdbParams: no memory") }
        guard PQstatus(opened) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(opened)).trimmingCharacters(in: .whitespacesAndNewlines)
            PQfinish(opened)
            throw DatabaseFailure(code: "08001", message: PostgresURL.withoutPassword(message, of: settings.url))
        }
        connection = opened
        line = PostgresLine(opened, settings, terms)
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        PostgresWatch.shared.add(line)
    }

    deinit {
        PostgresWatch.shared.remove(line)
        PQfinish(connection)
    }

    /// Whether the server is still there as far as is known.
    var isAlive: Bool { PQstatus(connection) == CONNECTION_OK && line.endedReason == nil }

    /// Whether a transaction is open.
    var isInTransaction: Bool { PQtransactionStatus(connection) != PQTRANS_IDLE }

    /// Runs statements without arguments, separated by `;`.
    func runScript(_ sql: String) throws {
        let result = try checked(line.waiting { PQexec(connection, sql) }, sql)
        changesCount = result.changesCount
    }

    /// Runs a statement with its arguments.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments) throws -> PostgresResult {
        let statement = parameters(of: sql)
        let values = try statement.parameters.map { try arguments.value(of: $0, sql) }
        let name = try prepare(statement, values.map(\.type))
        let result = try PostgresValues.with(values) { pointers, lengths, formats in
            try checked(
                line.waiting {
                    PQexecPrepared(connection, name, CInt(values.count), pointers, lengths, formats, 1)
                },
                sql
            )
        }
        changesCount = result.changesCount
        return result
    }

    /// Opens a cursor in the database over a statement's answer.
    ///
    /// - Returns: its name.
    func declareCursor(_ sql: String, _ arguments: StatementArguments) throws -> String {
        cursorCount += 1
        let name = "cursor_\(cursorCount)"
        let statement = parameters(of: "DECLARE cursor_name NO SCROLL CURSOR FOR \(sql)")
        let values = try statement.parameters.map { try arguments.value(of: $0, sql) }
        let types = values.map { PostgresType.of($0.type) }
        let text = statement.sql.replacing("cursor_name", with: name, maxReplacements: 1)
        _ = try PostgresValues.with(values) { pointers, lengths, formats in
            try checked(
                line.waiting {
                    PQexecParams(connection, text, CInt(values.count), types, pointers, lengths, formats, 1)
                },
                sql
            )
        }
        return name
    }

    /// The next rows of a cursor.
    func fetch(_ count: Int, from cursor: String) throws -> PostgresResult {
        let sql = "FETCH \(count) FROM \(cursor)"
        return try checked(line.waiting { PQexecParams(connection, sql, 0, nil, nil, nil, nil, 1) }, sql)
    }

    /// Closes a cursor; within a transaction that failed it is closed already.
    func close(cursor: String) {
        guard PQtransactionStatus(connection) == PQTRANS_INTRANS else { return }
        PQclear(line.waiting { PQexec(connection, "CLOSE \(cursor)") })
    }

    private func parameters(of sql: String) -> NamedParameters {
        if let known = statements[sql] { return known }
        let made = NamedParameters(sql)
        statements[sql] = made
        return made
    }

    private func prepare(_ statement: NamedParameters, _ types: [SQLType]) throws -> String {
        if let name = statement.prepared[types] { return name }
        if preparedCount >= Self.mostPrepared { try forgetStatements() }
        let name = "statement_\(preparedCount)"
        let numbers = types.map { PostgresType.of($0) }
        _ = try checked(
            line.waiting { PQprepare(connection, name, statement.sql, CInt(numbers.count), numbers) },
            statement.sql
        )
        preparedCount += 1
        statement.prepared[types] = name
        return name
    }

    /// Questions made of a person's choice may be many.
    private func forgetStatements() throws {
        // Within a transaction that failed the server lets go of none, and their names stay taken.
        try runScript("DEALLOCATE ALL")
        for statement in statements.values { statement.prepared = [:] }
        statements = [:]
        preparedCount = 0
    }

    /// A result where the statement went well.
    private func checked(_ result: OpaquePointer?, _ sql: String) throws -> PostgresResult {
        guard let result else {
            throw DatabaseFailure(code: "08006", message: connectionMessage, sql: sql)
        }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return PostgresResult(result)
        default:
            defer { PQclear(result) }
            // A connection that broke has no code.
            let code = PQresultErrorField(result, CInt(UInt8(ascii: "C"))).map { String(cString: $0) } ?? "08006"
            let primary = PQresultErrorField(result, CInt(UInt8(ascii: "M"))).map { String(cString: $0) }
            throw DatabaseFailure(
                code: code,
                message: primary ?? connectionMessage,
                sql: sql
            )
        }
    }

    /// Why the connection is of no use: our own reason, where it was ended here, explains libpq's.
    private var connectionMessage: String {
        line.endedReason ?? String(cString: PQerrorMessage(connection))
    }
}

// MARK: - COPY

extension PostgresConnection {
    /// Rows are sent once so many bytes of them wait.
    private static let mostWaiting = 1 << 20

    /// Keeps rows back to be sent together, after those of the tables that came before.
    func add(_ bulk: PostgresBulk) {
        bulks.append(bulk)
    }

    /// Forgets what was kept back, as a transaction ends.
    func forgetBulks() {
        bulks = []
    }

    /// Sends the rows kept back where they are many.
    func flushIfMany() throws {
        if bulks.reduce(0, { $0 + $1.rows.count }) > Self.mostWaiting { try flush() }
    }

    /// Sends the rows kept back, table by table.
    func flush() throws {
        for bulk in bulks where !bulk.rows.isEmpty {
            _ = try checked(line.waiting { PQexec(connection, bulk.sql) }, bulk.sql)
            let isSent = bulk.send { bytes in
                let start = bytes.bindMemory(to: CChar.self).baseAddress
                return line.waiting { PQputCopyData(connection, start, CInt(bytes.count)) } == 1
            }
            let isEnded = line.waiting { PQputCopyEnd(connection, isSent ? nil : "not sent") } == 1
            while let result = line.waiting({ PQgetResult(connection) }) { _ = try checked(result, bulk.sql) }
            guard isSent, isEnded else {
                throw DatabaseFailure(code: "08006", message: connectionMessage, sql: bulk.sql)
            }
        }
    }
}

extension StatementArguments {
    fileprivate func value(of parameter: NamedParameters.Parameter, _ sql: String) throws -> Argument {
        switch parameter {
        case .place(let place) where place < places.count: return places[place]
        case .name(let name):
            if let argument = names[name] { return argument }
        default: break
        }
        throw DatabaseFailure(code: "07001", message: "no argument for \(parameter)", sql: sql)
    }
}
