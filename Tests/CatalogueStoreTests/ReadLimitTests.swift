import CatalogueModel
import SQLDatabase
import TestSupport
import Testing

@testable import CatalogueStore

@Suite struct ReadLimitTests {
    /// Counts for many seconds, in one statement.
    private static let endless = """
        WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 1000000000)
        SELECT COUNT(*) FROM number
        """

    @Test func readThatTakesTooLongIsStoppedAndTheNextOneAnswers() async throws {
        let store = try CatalogueStore.inMemory(readLimit: .milliseconds(50))
        // Timed inside the read: waiting for one's turn is not SQLite's time.
        let taken = try await store.read { db -> Duration? in
            let start = ContinuousClock.now
            let count = try? Int.fetchOne(db, sql: Self.endless)
            return count == nil ? ContinuousClock.now - start : nil
        }
        #expect(try #require(taken) < .seconds(5))
        await #expect {
            try await store.read { try Int.fetchOne($0, sql: Self.endless) }
        } throws: { error in
            if case StoreError.tookTooLong = error { true } else { false }
        }
        #expect(try await store.read { try Int.fetchOne($0, sql: "SELECT 7") } == 7)
        #expect(try await store.latestPublication() == 0)
    }

    @Test func readWithoutALimitTakesItsTime() async throws {
        let store = try CatalogueStore.inMemory()
        let count = try await store.read {
            try Int.fetchOne($0, sql: Self.endless.replacing("1000000000", with: "300000"))
        }
        #expect(count == 300_000)
    }
}
