import SQLDatabase

/// A row that is not in the copy as it is in the original.
public struct DatabaseCopyDifference: Error, Hashable, Sendable {
    /// The table.
    public var table: String
    /// The place of the row in the order of its key, from 1.
    public var row: Int
}

/// Copies all tables from one database into another, whichever engines they have, and compares them row by row.
enum DatabaseCopy {
    /// The tables with their keys, those first to which others refer.
    static let tables: [(name: String, key: String)] = [
        ("account", "id"), ("recovery_code", "account_id, hash"), ("account_link", "hash"), ("session", "id"),
        ("sign_in_attempt", "id"), ("api_token", "id"), ("audit_entry", "number"),
        ("followed_country", "account_id, country"), ("submission_call", "id"),
        ("submission_call_country", "call_id, country"), ("submission", "id"),
        ("submission_finding", "submission_id, position"), ("publication", "id"), ("record_revision", "id"),
        ("record_body", "revision_id"), ("document_model", "revision_id"),
        ("document_image", "revision_id, position"), ("document_predecessor", "code, revision_id"),
        ("search_segment", "id"), ("hand_in", "id"), ("submission_rejection", "submission_id"),
        ("submission_comment", "id"), ("vocabulary_change", "id"), ("error_report", "id"),
        ("training_plan", "id"), ("training_plan_body", "plan_id"), ("training_plan_event", "plan_id, uid"),
        ("training_plan_request", "plan_id"), ("kept_key", "name"),
    ]

    /// Copies into a database whose tables are empty.
    ///
    /// One snapshot is read and one transaction written: after a throw nothing of it is there.
    ///
    /// - Returns: how many rows each table has.
    /// - Throws: `DatabaseCopyDifference`, what the engines throw.
    @discardableResult
    static func run(
        from source: any DatabaseAccess,
        to target: any DatabaseAccess
    ) throws -> [(table: String, rows: Int)] {
        try source.readNow { source in
            try target.writeNow { target in
                // A plan refers to the later one that took its place.
                let isServer = target.engine == .postgreSQL
                try target.execute(sql: isServer ? "SET CONSTRAINTS ALL DEFERRED" : "PRAGMA defer_foreign_keys = ON")
                let counts = try tables.map { table in
                    (table: table.name, rows: try copy(table.name, table.key, source, target))
                }
                for table in tables { try compare(table.name, table.key, source, target) }
                if isServer { try countOn(target) }
                return (counts, isKept: true)
            }
        }
    }

    private static func copy(_ table: String, _ key: String, _ source: Database, _ target: Database) throws -> Int {
        let rows = try Row.fetchCursor(source, sql: "SELECT * FROM \(table) ORDER BY \(key)")
        var insertion: BulkInsert?
        var count = 0
        while let row = try rows.next() {
            let insert = try insertion ?? BulkInsert(target, into: table, row.columnNames)
            insertion = insert
            for value in row.values { insert.bind(value) }
            try insert.run()
            count += 1
        }
        try target.flush()
        return count
    }

    private static func compare(_ table: String, _ key: String, _ source: Database, _ target: Database) throws {
        let originals = try Row.fetchCursor(source, sql: "SELECT * FROM \(table) ORDER BY \(key)")
        let copies = try Row.fetchCursor(target, sql: "SELECT * FROM \(table) ORDER BY \(key)")
        var place = 0
        while true {
            place += 1
            let (original, copy) = (try originals.next(), try copies.next())
            if original == nil, copy == nil { return }
            guard let original, let copy, named(original) == named(copy) else {
                throw DatabaseCopyDifference(table: table, row: place)
            }
        }
    }

    /// The values by their columns: tables that grew have them in another order.
    private static func named(_ row: Row) -> [String: SQLValue] {
        Dictionary(zip(row.columnNames, row.values), uniquingKeysWith: { first, _ in first })
    }

    /// Goes on counting after the identifiers that were copied.
    private static func countOn(_ target: Database) throws {
        for table in tables where table.key == "id" || table.key == "number" {
            try target.execute(
                sql: """
                    SELECT setval(pg_get_serial_sequence('\(table.name)', '\(table.key)'), MAX(\(table.key)))
                    FROM \(table.name)
                    HAVING MAX(\(table.key)) IS NOT NULL
                    """
            )
        }
    }
}

extension CatalogueStore {
    /// The first table of this database that has rows, of those that are copied; nil where it is empty.
    ///
    /// - Throws: `StoreError`.
    public func firstTableWithRows() throws -> String? {
        try StoreError.translating {
            try database.readNow { db in
                try DatabaseCopy.tables.first { table in
                    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name))") ?? false
                }?.name
            }
        }
    }

    /// Copies all rows into another database, which is empty, and compares them one by one.
    ///
    /// - Returns: how many.
    /// - Throws: `DatabaseCopyDifference`, `StoreError`; nothing is there then.
    public func copyRows(into target: CatalogueStore) throws -> Int {
        try StoreError.translating {
            try DatabaseCopy.run(from: database, to: target.database).reduce(0) { $0 + $1.rows }
        }
    }
}
