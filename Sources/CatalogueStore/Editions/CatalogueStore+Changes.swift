public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// What a submission changes, or changed, record by record.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - limit: at most so many records.
    /// - Returns: the changes, in the order of the file.
    /// - Throws: `StoreError`.
    public func changes(of id: SubmissionID, limit: Int = 1000) async throws -> [RecordChange] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT new.kind, new.record_key, new.action, new_body.body AS new_body, old_body.body AS old_body
                    FROM record_revision AS new
                    JOIN record_body AS new_body ON new_body.revision_id = new.id
                    LEFT JOIN record_revision AS old
                        ON old.kind = new.kind AND old.country = new.country AND old.record_key = new.record_key
                        AND old.id <> new.id AND old.published_in IS NOT NULL
                        AND (old.ended_in = new.published_in OR (new.published_in IS NULL AND old.ended_in IS NULL))
                    LEFT JOIN record_body AS old_body ON old_body.revision_id = old.id
                    WHERE new.submission_id = :submission
                    ORDER BY new.id
                    LIMIT :limit
                    """,
                arguments: ["submission": id.number, "limit": limit]
            ).map { try Self.change($0) }
        }
    }

    /// What differs between two editions, record by record.
    ///
    /// - Returns: the differences, or nil where one of the editions does not exist.
    /// - Throws: `StoreError`.
    public func changes(from first: Int, to second: Int, limit: Int = 1000) async throws -> [RecordChange]? {
        try await read { db in
            guard let before = try Self.publication(at: .edition(first), db),
                let after = try Self.publication(at: .edition(second), db)
            else { return nil }
            let forwards = before <= after
            let rows = try Row.fetchAll(
                db,
                sql: """
                    WITH old AS (
                        SELECT id, kind, country, record_key, action FROM record_revision
                        WHERE published_in <= :early AND (ended_in IS NULL OR ended_in > :early)),
                    new AS (
                        SELECT id, kind, country, record_key, action FROM record_revision
                        WHERE published_in <= :late AND (ended_in IS NULL OR ended_in > :late))
                    SELECT new.kind, new.record_key,
                        CASE WHEN new.action = 'withdraw' THEN 'withdraw'
                            WHEN old.id IS NULL OR old.action = 'withdraw' THEN 'add' ELSE 'change' END AS action,
                        new_body.body AS new_body, old_body.body AS old_body
                    FROM new
                    JOIN record_body AS new_body ON new_body.revision_id = new.id
                    LEFT JOIN old ON old.kind = new.kind AND old.country = new.country
                        AND old.record_key = new.record_key
                    LEFT JOIN record_body AS old_body ON old_body.revision_id = old.id
                    WHERE new.id <> COALESCE(old.id, 0) AND new.kind IN ('document', 'family', 'nationalitySet', 'entryRule')
                    ORDER BY new.kind, new.record_key
                    LIMIT :limit
                    """,
                arguments: ["early": min(before, after), "late": max(before, after), "limit": limit]
            )
            return try rows.map { try Self.change($0) }.map { forwards ? $0 : $0.reversed }
        }
    }

    private static func change(_ row: Row) throws -> RecordChange {
        let kind: String = row["kind"]
        let action: String = row["action"]
        guard let kind = RecordKind(rawValue: kind), let action = ChangeAction(rawValue: action) else {
            throw StoreError.unreadable("record_revision.kind = \(kind), action = \(action)")
        }
        var fields: [FieldChange] = []
        if let old: String = row["old_body"], let new: String = row["new_body"], action == .change {
            let decoder = JSONDecoder()
            fields = FieldChange.between(
                try decoder.decode(JSONValue.self, from: Data(old.utf8)),
                try decoder.decode(JSONValue.self, from: Data(new.utf8))
            )
        }
        return RecordChange(kind: kind, key: row["record_key"], action: action, fields: fields)
    }
}

extension RecordChange {
    /// The same difference seen from the other side.
    fileprivate var reversed: RecordChange {
        let action: ChangeAction =
            switch self.action {
            case .add: .withdraw
            case .withdraw: .add
            case .change: .change
            }
        return RecordChange(
            kind: kind,
            key: key,
            action: action,
            fields: fields.map { FieldChange(path: $0.path, old: $0.new, new: $0.old) }
        )
    }
}
