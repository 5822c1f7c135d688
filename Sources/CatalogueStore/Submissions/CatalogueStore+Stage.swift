public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// Keeps a submission and everything it would change, compared with what is published now.
    ///
    /// One transaction: after a throw, or when conflicts are returned, nothing of it is there. Records equal to the
    /// published ones are counted and not kept.
    ///
    /// - Parameters:
    ///   - header: what the submission says of itself.
    ///   - file: the file it came in.
    ///   - old: a submission that waits and is taken back for this one, in the same transaction; nil for a new one.
    ///   - nextBatch: gives the next records, and nil after the last; it may wait for them, and may throw to give up.
    ///   - known: hears first which submission the same bytes already are, where they are one that counts; throws where
    ///     they must not become another. Within the write, so of two who bring them at once the second finds the first.
    ///   - note: what the audit log is to say of the submission, once it has a number.
    ///   - beforeCommit: called once nothing stands against the submission, last before its rows become visible, with
    ///     what writes files into the database together with them.
    /// - Returns: the submission's number, or the conflicts that stand against it: the first of them, as many as a file's
    ///   findings are kept, and how many more there are.
    /// - Throws: `StoreError`, `WithdrawError` where the old one no longer waits, or what `known`, `nextBatch` or
    ///   `beforeCommit` throws.
    public func stage(
        _ header: SubmissionHeader,
        file: ReceivedFile,
        inPlaceOf old: SubmissionID? = nil,
        nextBatch: () throws -> [StagedRecord]?,
        known: (SubmissionSummary) throws -> Void = { _ in },
        note: ((SubmissionID) -> AuditNote)? = nil,
        beforeCommit: (FileWriter) throws -> Void = { _ in }
    ) throws -> (id: SubmissionID, changes: ChangeCounts, conflicts: [StagingConflict], furtherConflicts: Int) {
        try StoreError.translating {
            try database.writeNow { db in
                if let old { _ = try Self.withdraw(old, as: .comparedAgain, db) }
                if let same = try Self.submission(ofFile: file.sha256, db) { try known(same) }
                var staging = try StagingArea(db, header: header, file: file)
                while let batch = try nextBatch() {
                    for record in batch { try staging.take(record) }
                }
                let changes = try staging.finish()
                let result = (staging.id, changes, staging.conflicts, staging.furtherConflicts)
                guard staging.conflicts.isEmpty else { return (result, isKept: false) }
                try note?(staging.id).append(to: db)
                try beforeCommit(FileWriter(db: db))
                return (result, isKept: true)
            }
        }
    }

    /// Keeps the findings that do not stand against a submission.
    ///
    /// - Throws: `StoreError`.
    public func keep(_ findings: [Finding], of submission: SubmissionID) async throws {
        try await write { db in
            for (position, finding) in findings.enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO submission_finding (submission_id, position, body)
                        VALUES (:submission, :position, :body)
                        """,
                    arguments: [
                        "submission": submission.number, "position": position, "body": finding.jsonText,
                    ]
                )
            }
        }
    }
}

/// The rows of one submission while it is being taken in.
private struct StagingArea {
    let id: SubmissionID
    /// The first conflicts: a file may have as many as records, and nobody reads more of them than of its findings.
    private(set) var conflicts: [StagingConflict] = []
    private(set) var furtherConflicts = 0
    private let db: Database
    private let header: SubmissionHeader
    private var writer: RevisionWriter
    private var currentOf: Statement
    private let seen: BulkInsert
    private var changes = ChangeCounts()
    private var scopes: Set<String> = []

    init(_ db: Database, header: SubmissionHeader, file: ReceivedFile) throws {
        self.db = db
        self.header = header
        let number = try db.insert(
            sql: """
                INSERT INTO submission (
                    kind, country, header, file_name, sha256, byte_count, received_at, received_by,
                    status, compared_with, added, changed, withdrawn, unchanged)
                VALUES (
                    :kind, :country, :header, :name, :sha256, :bytes, :at, :by,
                    'staged', (SELECT COALESCE(MAX(id), 0) FROM publication), 0, 0, 0, 0)
                """,
            arguments: [
                "kind": header.kind.rawValue, "country": header.country, "header": header.jsonText,
                "name": file.name, "sha256": file.sha256, "bytes": file.byteCount,
                "at": file.receivedAt, "by": file.receivedBy,
            ]
        )
        id = SubmissionID(number)
        try CatalogueStore.giveToCall(id, header, file, db)
        try db.execute(
            sql: """
                CREATE TEMPORARY TABLE IF NOT EXISTS staged_key (
                    kind TEXT NOT NULL, record_key TEXT NOT NULL, PRIMARY KEY (kind, record_key));
                DELETE FROM staged_key;
                """
        )
        seen = try BulkInsert(db, into: "staged_key", ["kind", "record_key"], onceEach: true)
        writer = try RevisionWriter(db, submission: id, country: header.country)
        currentOf = try db.makeStatement(
            sql: """
                SELECT record_revision.action, record_body.body
                FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                WHERE kind = :kind AND country = :country AND record_key = :key
                    AND published_in IS NOT NULL AND ended_in IS NULL
                """
        )
    }

    mutating func take(_ record: StagedRecord) throws {
        let published = try Row.fetchOne(
            currentOf,
            arguments: ["kind": record.kind.rawValue, "country": header.country, "key": record.key]
        )
        let isPublished = published.map { $0["action"] as String != ChangeAction.withdraw.rawValue } ?? false
        if let reason = conflict(of: record, isPublished: isPublished) {
            keep(reason, of: record)
            return
        }
        if record.action == .withdraw {
            let body: String = published?["body"] ?? ""
            try writer.withdraw(record.kind, key: record.key, scope: record.scope, body: body)
            changes.withdrawn += 1
            return
        }
        seen.bind(record.kind.rawValue)
        seen.bind(record.key)
        try seen.run()
        scopes.insert(record.scope)
        guard let published else {
            try writer.write(record, action: .add)
            changes.added += 1
            return
        }
        let body: String = published["body"]
        // A model withdrawn by omission says so in its own text; handed in again as withdrawn, nothing changes.
        if isPublished || record.kind == .document, body.utf8.elementsEqual(record.body) {
            changes.unchanged += 1
        } else {
            try writer.write(record, action: .change)
            changes.changed += 1
        }
    }

    private mutating func keep(_ reason: StagingConflict.Reason, of record: StagedRecord) {
        guard conflicts.count < Findings.limit else {
            furtherConflicts += 1
            return
        }
        conflicts.append(
            StagingConflict(
                reason: reason,
                kind: record.kind,
                key: record.key,
                line: record.line,
                path: record.path
            )
        )
    }

    private func conflict(of record: StagedRecord, isPublished: Bool) -> StagingConflict.Reason? {
        switch record.action {
        case .add where isPublished: .alreadyPublished
        case .change where !isPublished, .withdraw where !isPublished: .notPublished
        default: nil
        }
    }

    /// Withdraws what a complete submission leaves out, and writes the counts.
    mutating func finish() throws -> ChangeCounts {
        try db.flush()
        if header.mode == .complete { try withdrawWhatIsLeftOut() }
        try writer.finish()
        try db.execute(
            sql: """
                UPDATE submission
                SET added = :added, changed = :changed, withdrawn = :withdrawn, unchanged = :unchanged
                WHERE id = :id
                """,
            arguments: [
                "added": changes.added, "changed": changes.changed, "withdrawn": changes.withdrawn,
                "unchanged": changes.unchanged, "id": id.number,
            ]
        )
        return changes
    }

    /// Which they are is asked first, and the text of each when its turn comes: a file that was cut off leaves out a whole
    /// manual.
    private mutating func withdrawWhatIsLeftOut() throws {
        let bodyOf = try db.makeStatement(sql: "SELECT body FROM record_body WHERE revision_id = :id")
        for kind in header.kind.records {
            let leftOut = try Row.fetchAll(
                db,
                sql: """
                    SELECT record_revision.id, record_revision.record_key, record_revision.scope
                    FROM record_revision
                    WHERE kind = :kind AND country = :country
                        AND published_in IS NOT NULL AND ended_in IS NULL AND action <> 'withdraw'
                        AND NOT EXISTS (
                            SELECT 1 FROM staged_key
                            WHERE staged_key.kind = record_revision.kind
                                AND staged_key.record_key = record_revision.record_key)
                    ORDER BY record_revision.record_key
                    """,
                arguments: ["kind": kind.rawValue, "country": header.country]
            )
            for row in leftOut {
                let scope: String = row["scope"]
                // Needs of one period say nothing of the needs of another.
                guard scope.isEmpty || scopes.contains(scope) else { continue }
                let id: Int64 = row["id"]
                guard let body = try String.fetchOne(bodyOf, arguments: ["id": id]) else {
                    throw StoreError.unreadable("record_body.revision_id = \(id)")
                }
                try writer.withdraw(kind, key: row["record_key"], scope: scope, body: body)
                changes.withdrawn += 1
            }
        }
    }
}
