import GRDB

/// Gives the rows of an answer one after the other.
///
/// Other statements may run on the connection meanwhile; it ends with the transaction.
package struct RowCursor {
    private enum Kind {
        case sqlite(GRDB.RowCursor)
        case postgres(PostgresCursor)
    }

    private let kind: Kind

    init(_ cursor: GRDB.RowCursor) {
        kind = .sqlite(cursor)
    }

    init(_ cursor: PostgresCursor) {
        kind = .postgres(cursor)
    }

    /// The next row; nil after the last.
    package func next() throws -> Row? {
        switch kind {
        case .sqlite(let cursor): try cursor.next().map { Row(source: .sqlite($0)) }
        case .postgres(let cursor): try cursor.next()
        }
    }
}

extension Row {
    /// All rows of an answer.
    package static func fetchAll(
        _ statement: Statement,
        arguments: StatementArguments = StatementArguments()
    ) throws -> [Row] {
        switch statement.kind {
        case .sqlite(let statement):
            return try GRDB.Row.fetchAll(statement, arguments: arguments.sqlite).map { Row(source: .sqlite($0)) }
        case .postgres(let connection, let sql):
            let result = try connection.run(sql, arguments)
            return (0..<result.count).map { Row(source: .postgres(result, line: $0)) }
        }
    }

    /// The first row of an answer; nil where there is none.
    package static func fetchOne(
        _ statement: Statement,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Row? {
        switch statement.kind {
        case .sqlite(let statement):
            return try GRDB.Row.fetchOne(statement, arguments: arguments.sqlite).map { Row(source: .sqlite($0)) }
        case .postgres(let connection, let sql):
            let result = try connection.run(sql, arguments)
            return result.count > 0 ? Row(source: .postgres(result, line: 0)) : nil
        }
    }

    /// The rows of an answer, one at a time.
    package static func fetchCursor(
        _ statement: Statement,
        arguments: StatementArguments = StatementArguments()
    ) throws -> RowCursor {
        switch statement.kind {
        case .sqlite(let statement): RowCursor(try GRDB.Row.fetchCursor(statement, arguments: arguments.sqlite))
        case .postgres(let connection, let sql): RowCursor(try PostgresCursor(connection, sql, arguments))
        }
    }

    /// All rows of an answer.
    package static func fetchAll(
        _ db: Database,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> [Row] {
        try fetchAll(db.makeStatement(sql: sql), arguments: arguments)
    }

    /// The first row of an answer; nil where there is none.
    package static func fetchOne(
        _ db: Database,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Row? {
        try fetchOne(db.makeStatement(sql: sql), arguments: arguments)
    }

    /// The rows of an answer, one at a time.
    package static func fetchCursor(
        _ db: Database,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> RowCursor {
        try fetchCursor(db.makeStatement(sql: sql), arguments: arguments)
    }
}

/// The first column of an answer's rows; rows in which it is `NULL` are left out.
extension SQLReadable {
    /// The column of all rows.
    package static func fetchAll(
        _ statement: Statement,
        arguments: StatementArguments = StatementArguments()
    ) throws -> [Self] {
        let rows = try Row.fetchCursor(once: statement, arguments: arguments)
        var values: [Self] = []
        while let row = try rows.next() {
            if let value: Self = row[0] { values.append(value) }
        }
        return values
    }

    /// The column of all rows.
    package static func fetchAll(
        _ db: Database,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> [Self] {
        try fetchAll(db.makeStatement(sql: sql), arguments: arguments)
    }

    /// The column of the first row; nil where there is no row, or where it is `NULL`.
    package static func fetchOne(
        _ statement: Statement,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Self? {
        let rows = try Row.fetchCursor(once: statement, arguments: arguments)
        return try rows.next().flatMap { $0[0] }
    }

    /// The column of the first row; nil where there is no row, or where it is `NULL`.
    package static func fetchOne(
        _ db: Database,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Self? {
        try fetchOne(db.makeStatement(sql: sql), arguments: arguments)
    }
}

extension SQLReadable where Self: Hashable {
    /// The column of all rows, each value once.
    package static func fetchSet(
        _ db: Database,
        sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Set<Self> {
        Set(try fetchAll(db, sql: sql, arguments: arguments))
    }
}

extension Row {
    /// A cursor over an answer that is small: with PostgreSQL it comes at once.
    fileprivate static func fetchCursor(once statement: Statement, arguments: StatementArguments) throws -> RowCursor {
        switch statement.kind {
        case .sqlite: try fetchCursor(statement, arguments: arguments)
        case .postgres(let connection, let sql): RowCursor(PostgresCursor(try connection.run(sql, arguments)))
        }
    }
}
