import GRDB

extension Migrations {
    /// What tells that a record's text is still the one that was written.
    static func addBodyChecksums(_ db: Database) throws {
        try db.execute(sql: "ALTER TABLE record_body ADD COLUMN checksum INTEGER")
        let update = try db.makeStatement(sql: "UPDATE record_body SET checksum = ? WHERE revision_id = ?")
        // A page of rows at a time: rows are not to be read from a table while it is written.
        var last: Int64 = -1
        while true {
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT revision_id, body FROM record_body WHERE revision_id > ? ORDER BY revision_id LIMIT 1000",
                arguments: [last]
            )
            guard let end = rows.last else { return }
            for row in rows {
                try update.execute(arguments: [BodyChecksum.of(row["body"] as String), row["revision_id"] as Int64])
            }
            last = end["revision_id"]
        }
    }
}
