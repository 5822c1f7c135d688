/// Gives the rows of an answer, some of them at a time.
final class PostgresCursor {
    private static let rowsAtOnce = 64

    private let connection: PostgresConnection?
    private let name: String
    private var part: PostgresResult?
    private var line = 0

    /// A cursor in the database: other statements may run between its rows.
    init(_ connection: PostgresConnection, _ sql: String, _ arguments: StatementArguments) throws {
        self.connection = connection
        name = try connection.declareCursor(sql, arguments)
    }

    /// A cursor over rows that are there.
    init(_ result: PostgresResult) {
        connection = nil
        name = ""
        part = result
    }

    deinit {
        connection?.close(cursor: name)
    }

    /// The next row; nil after the last.
    func next() throws -> Row? {
        if let part, line < part.count {
            line += 1
            return Row(source: .postgres(part, line: line - 1))
        }
        guard let connection, part.map({ $0.count == Self.rowsAtOnce }) ?? true else { return nil }
        let next = try connection.fetch(Self.rowsAtOnce, from: name)
        part = next
        line = min(1, next.count)
        return next.count > 0 ? Row(source: .postgres(next, line: 0)) : nil
    }
}
