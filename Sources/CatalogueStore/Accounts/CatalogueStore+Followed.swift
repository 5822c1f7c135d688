public import CatalogueModel
import SQLDatabase

/// What an account follows.
public struct FollowedCountries: Hashable, Sendable {
    /// ICAO alpha-3 codes of the issuers, sorted.
    public var countries: [String]
    /// The edition up to which the account has seen what is new; 0 before it saw any.
    public var seenEdition: Int

    /// What an account follows.
    public init(countries: [String], seenEdition: Int) {
        self.countries = countries
        self.seenEdition = seenEdition
    }
}

/// How many models an account has not yet seen the changes of.
public struct UnseenModels: Hashable, Sendable {
    /// The models, each once however often it changed.
    public var count: Int
    /// Whether there are more changes than are looked at, so that there may be more models.
    public var hasMore: Bool

    /// A count.
    public init(count: Int, hasMore: Bool) {
        self.count = count
        self.hasMore = hasMore
    }
}

extension CatalogueStore {
    /// The countries that an account follows, and the edition it has seen.
    ///
    /// - Throws: `StoreError`.
    public func followed(by id: AccountID) async throws -> FollowedCountries {
        try await read { try Self.followed(by: id, $0) }
    }

    /// Sets which countries an account follows, and the edition it has seen.
    ///
    /// A country that it did not follow before is followed from the current edition on: nothing old is news. The edition
    /// seen only moves forward, and never past the current one.
    ///
    /// - Parameters:
    ///   - countries: all that it follows from now on; nil leaves them.
    ///   - seenEdition: what it has seen; nil leaves it.
    ///   - id: the account.
    /// - Returns: what it follows now.
    /// - Throws: `StoreError`.
    public func follow(_ countries: Set<String>?, seenEdition: Int? = nil, by id: AccountID) async throws
        -> FollowedCountries
    {
        try await write { db in
            let before = try Self.followed(by: id, db)
            let current = try Int.fetchOne(db, sql: "SELECT COALESCE(MAX(edition), 0) FROM publication") ?? 0
            if let countries { try Self.replace(before.countries, by: countries, of: id, from: current, db) }
            // Whoever begins to follow has nothing to catch up with.
            let begins = before.countries.isEmpty && countries?.isEmpty == false
            if let seen = begins ? current : seenEdition.map({ min($0, current) }) {
                try db.execute(
                    sql: "UPDATE account SET seen_edition = :edition WHERE id = :id AND seen_edition < :edition",
                    arguments: ["edition": seen, "id": id.number]
                )
            }
            return try Self.followed(by: id, db)
        }
    }

    /// How many models changed in the countries that an account follows, after the edition it has seen.
    ///
    /// - Parameters:
    ///   - id: the account.
    ///   - access: what it may see; a change of anything else is not counted.
    /// - Returns: the count; none where it follows no country.
    /// - Throws: `StoreError`.
    public func unseenModels(of id: AccountID, access: Access) async throws -> UnseenModels {
        let followed = try await followed(by: id)
        guard !followed.countries.isEmpty else { return UnseenModels(count: 0, hasMore: false) }
        let unseen = try await read { try Self.unseenRevisions(of: id, after: followed.seenEdition, access, $0) }
        var (known, open) = (Set<String>(), Set<String>())
        for (key, action) in unseen {
            // Whoever sees everything of a model sees each change of it.
            if action == .change, access < .restricted { open.insert(key) } else { known.insert(key) }
        }
        open.subtract(known)
        var hasMore = unseen.count == Self.mostUnseen
        // A change of what the account may not see is none to it; that is told by reading both texts of the model.
        var query = ChangesQuery()
        query.followedBy = id
        query.after = followed.seenEdition
        while !open.isEmpty {
            let found = try await documentChanges(query, access: access)
            for change in found.changes where open.remove(change.code.text) != nil { known.insert(change.code.text) }
            query.page += 1
            guard found.hasMore else { break }
            if query.page > Self.mostPages {
                hasMore = true
                break
            }
        }
        return UnseenModels(count: known.count, hasMore: hasMore)
    }

    /// The most changes that are counted on a page that only tells their number.
    private static let mostUnseen = 10_000
    /// The most pages of changes that are read for it.
    private static let mostPages = 10

    private static func unseenRevisions(of id: AccountID, after edition: Int, _ access: Access, _ db: Database) throws
        -> [(key: String, action: ChangeAction)]
    {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT record_revision.record_key, record_revision.action
                    FROM publication
                    CROSS JOIN record_revision
                    JOIN document_model ON document_model.revision_id = record_revision.id
                    WHERE record_revision.submission_id = publication.submission_id
                        AND record_revision.published_in = publication.id
                        AND record_revision.kind = 'document' AND publication.edition > :edition
                        AND document_model.access_rank <= :access
                        AND EXISTS (
                            SELECT 1 FROM followed_country
                            WHERE followed_country.account_id = :account
                                AND followed_country.country = document_model.issuer
                                AND followed_country.from_edition < publication.edition)
                    ORDER BY publication.id DESC, record_revision.record_key
                    LIMIT :limit
                    """
            ),
            arguments: ["edition": edition, "access": access.rank, "account": id.number, "limit": mostUnseen]
        ).map { row in
            let action: String = row["action"]
            guard let action = ChangeAction(rawValue: action) else {
                throw StoreError.unreadable("record_revision.action = \(action)")
            }
            return (row["record_key"], action)
        }
    }

    private static func followed(by id: AccountID, _ db: Database) throws -> FollowedCountries {
        FollowedCountries(
            countries: try String.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT country
                        FROM followed_country
                        WHERE account_id = :id
                        ORDER BY country
                        LIMIT 1000
                        """
                ),
                arguments: ["id": id.number]
            ),
            seenEdition: try Int.fetchOne(
                db.cachedStatement(sql: "SELECT seen_edition FROM account WHERE id = :id"),
                arguments: ["id": id.number]
            ) ?? 0
        )
    }

    private static func replace(
        _ old: [String],
        by countries: Set<String>,
        of id: AccountID,
        from edition: Int,
        _ db: Database
    ) throws {
        for country in old where !countries.contains(country) {
            try db.execute(
                sql: "DELETE FROM followed_country WHERE account_id = :id AND country = :country",
                arguments: ["id": id.number, "country": country]
            )
        }
        for country in countries.subtracting(old).sorted() {
            try db.execute(
                sql: """
                    INSERT INTO followed_country (account_id, country, from_edition)
                    VALUES (:id, :country, :edition)
                    """,
                arguments: ["id": id.number, "country": country, "edition": edition]
            )
        }
    }
}
