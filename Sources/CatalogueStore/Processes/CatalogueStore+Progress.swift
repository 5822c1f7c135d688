public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// How long it is remembered how far a file was, in seconds.
    private static let progressMemory: Int64 = 3600

    /// Keeps how far a file is that is being handed in, for those that ask another process.
    ///
    /// - Parameters:
    ///   - state: how far, as its own JSON.
    ///   - ticket: the name that its sender made up for it.
    ///   - account: whose it is.
    ///   - now: the moment.
    /// - Throws: `StoreError`.
    public func keepProgress(_ state: String, ticket: String, of account: AccountID, at now: Moment) async throws {
        do {
            // It tells of the very file that is being written meanwhile.
            try await database.writeAside { db in
                try db.execute(
                    sql: "DELETE FROM hand_in_progress WHERE at <= ?",
                    arguments: [now.secondsSince1970 - Self.progressMemory]
                )
                try db.execute(
                    sql: """
                        INSERT INTO hand_in_progress (account_id, ticket, at, state)
                        VALUES (:account, :ticket, :at, :state)
                        ON CONFLICT (account_id, ticket) DO UPDATE SET at = excluded.at, state = excluded.state
                        """,
                    arguments: [
                        "account": account.number, "ticket": ticket, "at": now.secondsSince1970, "state": state,
                    ]
                )
            }
        } catch {
            throw StoreError.translated(error)
        }
    }

    /// How far a file is, as it was kept last; nil where nothing was.
    ///
    /// - Throws: `StoreError`.
    public func progress(ticket: String, of account: AccountID) async throws -> String? {
        try await read { db in
            try String.fetchOne(
                db,
                sql: "SELECT state FROM hand_in_progress WHERE account_id = ? AND ticket = ?",
                arguments: [account.number, ticket]
            )
        }
    }
}
