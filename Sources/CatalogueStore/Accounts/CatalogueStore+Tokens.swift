public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// Keeps a token for programs by its hash.
    ///
    /// - Throws: `StoreError`.
    public func addToken(
        hash: String,
        of id: AccountID,
        name: String,
        scope: TokenScope,
        at now: Moment,
        expiresAt: Moment,
        note: AuditNote
    ) async throws {
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO api_token (hash, account_id, name, scope, created_at, expires_at)
                    VALUES (:hash, :account, :name, :scope, :now, :expires)
                    """,
                arguments: [
                    "hash": hash, "account": id.number, "name": name, "scope": scope.rawValue,
                    "now": now.secondsSince1970, "expires": expiresAt.secondsSince1970,
                ]
            )
            try note.append(to: db)
        }
    }

    /// The tokens of an account that still open something, latest first.
    ///
    /// - Throws: `StoreError`.
    public func tokens(of id: AccountID, at now: Moment) async throws -> [APIToken] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id AS token_id, name AS token_name, scope, created_at AS made_at, expires_at, last_used_at
                    FROM api_token
                    WHERE account_id = ? AND expires_at > ?
                    ORDER BY id DESC
                    LIMIT 200
                    """,
                arguments: [id.number, now.secondsSince1970]
            ).map(APIToken.init(row:))
        }
    }

    /// The token of a hash and its owner; nil where it is over, or its owner's account is closed.
    ///
    /// - Throws: `StoreError`.
    public func token(hash: String, at now: Moment) async throws -> (token: APIToken, account: Account)? {
        let found = try await read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT api_token.id AS token_id, api_token.name AS token_name, scope,
                        api_token.created_at AS made_at, expires_at, last_used_at, account.*
                    FROM api_token JOIN account ON account.id = api_token.account_id
                    WHERE api_token.hash = ? AND expires_at > ? AND account.status = 'active'
                    """,
                arguments: [hash, now.secondsSince1970]
            ).map { (token: try APIToken(row: $0), account: try Account(row: $0)) }
        }
        guard let found, now >= (found.token.lastUsedAt ?? Moment(secondsSince1970: 0)).adding(seconds: 60) else {
            return found
        }
        try await noteUse { db in
            try db.execute(
                sql: "UPDATE api_token SET last_used_at = ? WHERE id = ?",
                arguments: [now.secondsSince1970, found.token.number]
            )
        }
        return found
    }

    /// Takes a token of an account back.
    ///
    /// - Returns: whether there was one of this number.
    /// - Throws: `StoreError`.
    public func revokeToken(_ number: Int64, of id: AccountID, note: AuditNote) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM api_token WHERE id = ? AND account_id = ?",
                arguments: [number, id.number]
            )
            guard db.changesCount == 1 else { return false }
            try note.append(to: db)
            return true
        }
    }
}

extension APIToken {
    fileprivate init(row: Row) throws {
        guard let scope = TokenScope(rawValue: row["scope"]) else { throw StoreError.unreadable("api_token") }
        self.init(
            number: row["token_id"],
            name: row["token_name"],
            scope: scope,
            createdAt: Moment(secondsSince1970: row["made_at"]),
            expiresAt: Moment(secondsSince1970: row["expires_at"]),
            lastUsedAt: (row["last_used_at"] as Int64?).map(Moment.init(secondsSince1970:))
        )
    }
}
