/// What PostgreSQL, or the way to it, says went wrong.
///
/// What SQLite says is GRDB's `DatabaseError`.
package struct DatabaseFailure: Error, Sendable, CustomStringConvertible {
    /// The five characters of PostgreSQL's appendix A; `08006` where the connection is gone, `08007` where it
    /// went while a transaction was being made to last.
    package var code: String
    /// In the words of the database; never with a password.
    package var message: String
    /// The statement, without its arguments.
    package var sql: String?

    /// A failure.
    package init(code: String, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// The code, the message and the statement.
    package var description: String {
        "\(code): \(message)" + (sql.map { " – \($0)" } ?? "")
    }

    /// The same, of the statement that was to make a transaction last: it may have, or not.
    var afterCommit: DatabaseFailure {
        DatabaseFailure(code: "08007", message: message, sql: sql)
    }

    /// Whether the connection is not to be used any more.
    var endsConnection: Bool {
        // Class 08: connection; 57P01 to 57P03: the server goes or is not ready.
        code.hasPrefix("08") || code.hasPrefix("57P")
    }
}
