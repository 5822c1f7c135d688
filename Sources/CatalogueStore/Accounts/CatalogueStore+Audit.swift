public import CatalogueModel
import SQLDatabase

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

    /// A page of what is asked of the audit log, the latest first.
    ///
    /// - Throws: `StoreError`.
    public func audit(_ query: AuditQuery) async throws -> AuditPart {
        try await read { db in
            AuditPart(
                entries: try Row.fetchAll(
                    db,
                    sql: """
                        SELECT * FROM audit_entry
                        WHERE \(Self.auditCondition)
                        ORDER BY number DESC
                        LIMIT :limit OFFSET :offset
                        """,
                    arguments: Self.arguments(query) + [
                        "limit": AuditQuery.pageSize, "offset": (query.page - 1) * AuditQuery.pageSize,
                    ]
                ).map(AuditEntry.init(row:)),
                total: try Int.fetchOne(
                    db,
                    sql: "SELECT COUNT(*) FROM audit_entry WHERE \(Self.auditCondition)",
                    arguments: Self.arguments(query)
                ) ?? 0
            )
        }
    }

    /// What is asked of the audit log in parts, whatever its page: the entries before a number, the latest first.
    ///
    /// - Throws: `StoreError`.
    public func audit(_ query: AuditQuery, before number: Int64, limit: Int) async throws -> [AuditEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM audit_entry
                    WHERE number < :number AND \(Self.auditCondition)
                    ORDER BY number DESC
                    LIMIT :limit
                    """,
                arguments: Self.arguments(query) + ["number": number, "limit": limit]
            ).map(AuditEntry.init(row:))
        }
    }

    private static let auditCondition = """
        (:person IS NULL OR lower(actor) LIKE lower(:person) ESCAPE '\\' OR subject IN (
            SELECT 'account:' || CAST(id AS TEXT) FROM account WHERE email LIKE lower(:person) ESCAPE '\\'))
        AND (:country IS NULL OR country = :country)
        AND (:record IS NULL OR subject = :record OR subject = 'document:' || :code)
        AND (:first IS NULL OR at >= :first)
        AND (:end IS NULL OR at < :end)
        """

    private static func arguments(_ query: AuditQuery) -> StatementArguments {
        // What a person typed is text, not a pattern.
        let person = query.person.map { typed in
            "%" + typed.reduce(into: "") { $0 += ["%", "_", "\\"].contains($1) ? "\\\($1)" : "\($1)" } + "%"
        }
        return [
            "person": person, "country": query.country, "record": query.record, "code": query.record?.uppercased(),
            "first": query.first.map { $0.daysSince1970 * 86_400 },
            "end": query.last.map { ($0.daysSince1970 + 1) * 86_400 },
        ]
    }

    /// The latest entry of the audit log; nil where there is none.
    ///
    /// - Throws: `StoreError`.
    public func latestAuditEntry() async throws -> AuditEntry? {
        try await read(AuditEntry.latest)
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
                    (number, at, account_id, actor, action, subject, country, details, client, previous_hash, hash)
                VALUES
                    (:number, :at, :account, :actor, :action, :subject, :country, :details, :client, :previous, :hash)
                """,
            arguments: [
                "number": entry.number, "at": event.at.secondsSince1970, "account": event.account?.number,
                "actor": event.actor, "action": event.action, "subject": event.subject, "country": event.country,
                "details": event.details, "client": event.client, "previous": entry.previousHash, "hash": entry.hash,
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
                country: row["country"],
                details: row["details"],
                client: row["client"]
            ),
            previousHash: row["previous_hash"],
            hash: row["hash"]
        )
    }
}
