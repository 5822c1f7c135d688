public import CatalogueModel
import GRDB

/// What to write into the audit log with a change, and how it is sealed.
public struct AuditNote: Sendable {
    /// What happened.
    public var event: AuditEvent
    /// The SHA-256 of a text, as 64 hexadecimal digits; the store itself knows no cryptography.
    let seal: @Sendable (String) -> String

    /// A note.
    public init(_ event: AuditEvent, seal: @escaping @Sendable (String) -> String) {
        self.event = event
        self.seal = seal
    }
}

extension CatalogueStore {
    /// Writes events that come with no other change.
    ///
    /// - Throws: `StoreError`.
    public func append(_ note: AuditNote) async throws {
        try await write { db in try note.append(to: db) }
    }

    /// Entries of the audit log, in their order.
    ///
    /// - Parameters:
    ///   - number: only those after this number.
    ///   - account: only what this account did, or all.
    ///   - limit: at most so many.
    /// - Returns: the entries, the earliest first.
    /// - Throws: `StoreError`.
    public func auditEntries(
        after number: Int64 = 0,
        account: AccountID? = nil,
        limit: Int = 1000
    ) async throws -> [AuditEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM audit_entry
                    WHERE number > :number AND (:account IS NULL OR account_id = :account)
                    ORDER BY number
                    LIMIT :limit
                    """,
                arguments: ["number": number, "account": account?.number, "limit": limit]
            ).map(AuditEntry.init(row:))
        }
    }

    /// The latest entry of the audit log; nil where there is none.
    ///
    /// - Throws: `StoreError`.
    public func latestAuditEntry() async throws -> AuditEntry? {
        try await read(AuditEntry.latest)
    }

    /// What SQLite finds wrong with the file and its references; empty where nothing is.
    ///
    /// - Throws: `StoreError`.
    public func integrityProblems() async throws -> [String] {
        try await database.read { db in
            let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                "\(row["table"] as String) \(row["rowid"] as Int64? ?? 0): → \(row["parent"] as String)"
            }
            return pages + references
        }
    }
}

extension AuditNote {
    /// Writes the note as the log's last entry, in the transaction of what it tells of.
    func append(to db: Database) throws {
        let last = try AuditEntry.latest(db)
        var entry = AuditEntry(
            number: (last?.number ?? 0) + 1,
            event: event,
            previousHash: last?.hash ?? AuditEntry.noHash,
            hash: ""
        )
        entry.hash = seal(entry.hashedText)
        try db.execute(
            sql: """
                INSERT INTO audit_entry
                    (number, at, account_id, actor, action, subject, details, client, previous_hash, hash)
                VALUES (:number, :at, :account, :actor, :action, :subject, :details, :client, :previous, :hash)
                """,
            arguments: [
                "number": entry.number, "at": event.at.secondsSince1970, "account": event.account?.number,
                "actor": event.actor, "action": event.action, "subject": event.subject, "details": event.details,
                "client": event.client, "previous": entry.previousHash, "hash": entry.hash,
            ]
        )
    }
}

extension AuditEntry {
    fileprivate static func latest(_ db: Database) throws -> AuditEntry? {
        try Row.fetchOne(db, sql: "SELECT * FROM audit_entry ORDER BY number DESC LIMIT 1").map(AuditEntry.init(row:))
    }

    fileprivate init(row: Row) {
        self.init(
            number: row["number"],
            event: AuditEvent(
                at: Moment(secondsSince1970: row["at"]),
                account: (row["account_id"] as Int64?).map(AccountID.init),
                actor: row["actor"],
                action: row["action"],
                subject: row["subject"],
                details: row["details"],
                client: row["client"]
            ),
            previousHash: row["previous_hash"],
            hash: row["hash"]
        )
    }
}
