public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// The editions, latest first.
    ///
    /// - Throws: `StoreError`.
    public func editions(limit: Int = 200) async throws -> [Edition] {
        try await read { db in try Self.editions(limit: limit, db) }
    }

    static func editions(limit: Int, _ db: Database) throws -> [Edition] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    \(selectEdition)
                    ORDER BY publication.edition DESC
                    LIMIT :limit
                    """
            ),
            arguments: ["limit": limit]
        ).map(edition)
    }

    /// The latest edition; nil before the first.
    ///
    /// - Throws: `StoreError`.
    public func currentEdition() async throws -> Edition? {
        try await editions(limit: 1).first
    }

    /// The edition of a number; nil where there is none.
    ///
    /// - Throws: `StoreError`.
    public func edition(_ number: Int) async throws -> Edition? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "\(Self.selectEdition) AND publication.edition = :number",
                arguments: ["number": number]
            ).map(Self.edition)
        }
    }

    /// The number of the latest publication, also of a kind that makes no edition; 0 before the first.
    ///
    /// What the catalogue shows can only have changed if this did.
    ///
    /// - Throws: `StoreError`.
    public func latestPublication() async throws -> Int {
        try await read { db in
            try Int.fetchOne(db.cachedStatement(sql: "SELECT COALESCE(MAX(id), 0) FROM publication")) ?? 0
        }
    }

    /// What pages for everyone are made of: the latest publication, and the latest answer to a reader.
    ///
    /// - Returns: two numbers; as long as both stay, so do the pages.
    /// - Throws: `StoreError`.
    public func latestForPages() async throws -> (publication: Int, answer: Int64) {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT (SELECT COALESCE(MAX(id), 0) FROM publication) AS publication,
                                (SELECT COALESCE(MAX(number), 0) FROM audit_entry WHERE action = 'report.answered') AS answer
                            """
                    )
                )
            else { return (0, 0) }
            let publication: Int = row["publication"]
            let answer: Int64 = row["answer"]
            return (publication, answer)
        }
    }

    /// Whether anything was ever published.
    ///
    /// - Throws: `StoreError`.
    public func isEmpty() async throws -> Bool {
        try await read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM publication") == 0 }
    }

    /// The number of the publication that a moment stands for; nil where there is no such edition.
    static func publication(at moment: CatalogueMoment, _ db: Database) throws -> Int64? {
        switch moment {
        case .current:
            return try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT COALESCE(MAX(id), 0) FROM publication")
            )
        case .edition(let number):
            return try Int64.fetchOne(db, sql: "SELECT id FROM publication WHERE edition = ?", arguments: [number])
        }
    }

    private static let selectEdition = """
        SELECT publication.*, submission.country
        FROM publication JOIN submission ON submission.id = publication.submission_id
        WHERE publication.edition IS NOT NULL
        """

    private static func edition(_ row: Row) -> Edition {
        Edition(
            number: row["edition"],
            publishedAt: row["published_at"],
            publishedBy: row["published_by"],
            approvedBy: row["approved_by"],
            submission: SubmissionID(row["submission_id"]),
            country: row["country"]
        )
    }
}
