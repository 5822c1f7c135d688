public import CatalogueModel
import SQLDatabase

/// What an edition did to one record, and what has become of it.
public struct EditionRecord: Hashable, Sendable {
    /// Kind of the record.
    public var kind: RecordKind
    /// Its key.
    public var key: String
    /// What the edition did.
    public var action: ChangeAction
    /// The record before, as canonical JSON; nil where it did not stand.
    public var before: String?
    /// Whether no later edition changed it.
    public var isCurrent: Bool
}

extension CatalogueStore {
    /// What an edition did, record by record.
    ///
    /// Reads within one snapshot and holds one record in memory.
    ///
    /// - Parameters:
    ///   - edition: the number of the edition.
    ///   - kinds: the kinds of records, in the order in which they are given; those of a kind come by key.
    ///   - body: takes each record.
    /// - Returns: whether there is such an edition.
    /// - Throws: `StoreError`, or what `body` throws.
    public func forEachRecord(
        changedBy edition: Int,
        of kinds: [RecordKind],
        _ body: (EditionRecord) throws -> Void
    ) throws -> Bool {
        try StoreError.translating {
            try database.readNow { db in
                guard let publication = try Self.publication(at: .edition(edition), db) else { return false }
                for kind in kinds {
                    let rows = try Row.fetchCursor(
                        db,
                        sql: """
                            SELECT new.record_key, new.action, new.ended_in IS NULL AS is_current,
                                CASE WHEN old.action <> 'withdraw' THEN old_body.body END AS old_body
                            FROM record_revision AS new
                            LEFT JOIN record_revision AS old
                                ON old.kind = new.kind AND old.country = new.country
                                AND old.record_key = new.record_key AND old.ended_in = new.published_in
                            LEFT JOIN record_body AS old_body ON old_body.revision_id = old.id
                            WHERE new.published_in = :publication AND new.kind = :kind
                            ORDER BY new.record_key
                            """,
                        arguments: ["publication": publication, "kind": kind.rawValue]
                    )
                    while let row = try rows.next() {
                        let action: String = row["action"]
                        guard let action = ChangeAction(rawValue: action) else {
                            throw StoreError.unreadable("record_revision.action = \(action)")
                        }
                        let record = EditionRecord(
                            kind: kind,
                            key: row["record_key"],
                            action: action,
                            before: row["old_body"],
                            isCurrent: row["is_current"]
                        )
                        try body(record)
                    }
                }
                return true
            }
        }
    }
}
