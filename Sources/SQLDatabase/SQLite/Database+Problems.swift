import GRDB

extension Database {
    /// What the engine finds wrong with its file and the references between tables; empty where nothing is.
    ///
    /// PostgreSQL looks at the check value of each page as it reads it, and holds references at all times.
    package func structuralProblems() throws -> [String] {
        guard case .sqlite(let db) = connection else { return [] }
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let references = try GRDB.Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            "\(row["table"] as String) \(row["rowid"] as Int64? ?? 0): → \(row["parent"] as String)"
        }
        return pages + references
    }
}
