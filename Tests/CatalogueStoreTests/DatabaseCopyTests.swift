import GRDB
import SQLDatabase
import TestSupport
import Testing

@testable import CatalogueStore

@Suite struct DatabaseCopyTests {
    /// What several processes agree on is of the moment and is not copied.
    private static let ofTheMoment: Set = ["attempt_window", "plan_run", "hand_in_progress"]
    /// Files are copied for themselves, as they may be in a folder on one side.
    private static let files: Set = ["stored_file"]

    @Test func noTableIsForgotten() throws {
        let found = try SQLiteFile.inMemory().writer.read { db in
            try String.fetchSet(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
        }
        let copied = Set(DatabaseCopy.tables.map(\.name))
        #expect(found.subtracting(["grdb_migrations"]) == copied.union(Self.ofTheMoment).union(Self.files))
    }
}
