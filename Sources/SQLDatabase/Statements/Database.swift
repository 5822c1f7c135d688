package import GRDB

/// A connection within a transaction: what statements are run on.
///
/// One set of SQL for both engines: `?` or `:name` for arguments, upper-case keywords, `RETURNING` for identifiers, numbers for what is
/// true, `lower(…)` on both sides of a `LIKE` that is to find capitals too. What only one of them can do asks for `engine`.
package struct Database {
    enum Connection {
        case sqlite(GRDB.Database)
        case postgres(PostgresConnection)
    }

    let connection: Connection

    /// A connection of GRDB, within a transaction of it.
    package init(sqlite database: GRDB.Database) {
        connection = .sqlite(database)
    }

    init(_ connection: PostgresConnection) {
        self.connection = .postgres(connection)
    }

    /// Which engine runs.
    package var engine: DatabaseEngine {
        switch connection {
        case .sqlite: .sqlite
        case .postgres: .postgreSQL
        }
    }

    /// A statement to be run more than once.
    package func makeStatement(sql: String) throws -> Statement {
        switch connection {
        case .sqlite(let db): Statement(kind: .sqlite(try db.makeStatement(sql: sql)))
        case .postgres(let connection): Statement(kind: .postgres(connection, sql: sql))
        }
    }

    /// A statement that is prepared once for each connection.
    package func cachedStatement(sql: String) throws -> Statement {
        switch connection {
        case .sqlite(let db): Statement(kind: .sqlite(try db.cachedStatement(sql: sql)))
        case .postgres(let connection): Statement(kind: .postgres(connection, sql: sql))
        }
    }

    /// Runs a statement; several of them, separated by `;`, where there are no arguments.
    ///
    /// - Throws: `DatabaseFailure`, GRDB's `DatabaseError`.
    package func execute(sql: String, arguments: StatementArguments = StatementArguments()) throws {
        switch connection {
        case .sqlite(let db):
            if arguments.isEmpty {
                try db.execute(sql: sql)
            } else {
                // The cache of statements is for those that come again; this one is let go.
                try db.execute(sql: sql, arguments: arguments.sqlite)
            }
        case .postgres(let connection):
            if arguments.isEmpty {
                try connection.runScript(sql)
            } else {
                try connection.run(sql, arguments)
            }
        }
    }

    /// Inserts one row.
    ///
    /// - Parameters:
    ///   - sql: an `INSERT` into a table with a column `id`, without `RETURNING`.
    ///   - arguments: its arguments.
    /// - Returns: the row's identifier.
    /// - Throws: what the engine throws.
    package func insert(sql: String, arguments: StatementArguments) throws -> Int64 {
        guard let id = try Int64.fetchOne(self, sql: sql + "\nRETURNING id", arguments: arguments) else {
            throw DatabaseFailure(code: "02000", message: "INSERT gave no id", sql: sql)
        }
        return id
    }

    /// How many rows the last statement changed.
    package var changesCount: Int {
        switch connection {
        case .sqlite(let db): db.changesCount
        case .postgres(let connection): connection.changesCount
        }
    }
}

/// The engines that there are.
package enum DatabaseEngine: Sendable {
    case sqlite
    case postgreSQL
}

/// A statement of one connection.
package struct Statement {
    enum Kind {
        case sqlite(GRDB.Statement)
        case postgres(PostgresConnection, sql: String)
    }

    let kind: Kind

    /// Runs the statement.
    package func execute(arguments: StatementArguments) throws {
        switch kind {
        case .sqlite(let statement): try statement.execute(arguments: arguments.sqlite)
        case .postgres(let connection, let sql): try connection.run(sql, arguments)
        }
    }
}

extension StatementArguments {
    var sqlite: GRDB.StatementArguments {
        guard names.isEmpty else { return GRDB.StatementArguments(names.mapValues { $0.value.databaseValue }) }
        return GRDB.StatementArguments(places.map { $0.value.databaseValue })
    }
}
