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
    /// The models among the latest changes; as many as `ChangesQuery.maximumPageSize` at most.
    public var count: Int
    /// Whether there are earlier changes, which were not counted.
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
        var query = ChangesQuery()
        query.followedBy = id
        query.after = followed.seenEdition
        let found = try await documentChanges(query, access: access)
        return UnseenModels(count: Set(found.changes.map(\.code)).count, hasMore: found.hasMore)
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
