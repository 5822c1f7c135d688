import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Copies from the database of the run (SQLite's or PostgreSQL's) into a file, and back into the database of the run.
@Suite struct CopyDataTests {
    @Test func everythingArrivesAndGoesOnBeingUsed() async throws {
        let fixture = try await BackupFixture(isLarge: true)
        let original = fixture.work.data
        let there = try DataFolder(path: fixture.path("there"))
        let first = try CopyData(from: original, to: there).run()
        #expect(first.rows > 100 && first.files > 2)
        let back = try DataFolder(path: fixture.path("back"), server: TestDatabase.address())
        #expect(try CopyData(from: there, to: back).run() == first)

        let report = try await VerifyData.run(back)
        #expect(report.problems.isEmpty && report.fileCount == first.files)
        let store = try back.openStore()
        #expect(try await store.editions() == fixture.work.store.editions())
        #expect(try await store.latestAuditEntry() == fixture.work.store.latestAuditEntry())
        #expect(try ReceiptKey(in: back, store).publicText == ReceiptKey(in: original, fixture.work.store).publicText)
        // Identifiers go on after those that came.
        let before = try await store.submissions().map(\.id.number).max() ?? 0
        let path = try fixture.work.manual(WorkflowFixture.document("UTO-AO-09001"), mode: "partial", name: "more.xml")
        let outcome = try await BlockingWork.run {
            try fixture.work.receive.receive(path, into: back, store: store, at: "2026-01-02T00:00:00Z", from: "test")
        }
        #expect(try #require(outcome.waiting).number > before)
    }

    @Test func whatIsThereIsNotMixedWithWhatComes() async throws {
        let fixture = try await BackupFixture()
        let there = try DataFolder(path: fixture.path("there"))
        _ = try CopyData(from: fixture.work.data, to: there).run()
        #expect(throws: CopyDataError.notEmpty("audit_entry")) {
            try CopyData(from: fixture.work.data, to: there).run()
        }
    }

    @Test func aDamagedFileEndsItBeforeAnyRow() async throws {
        let fixture = try await BackupFixture()
        let file = try #require(try fixture.work.files().first { $0.hasPrefix("received/") })
        try Data("x".utf8).write(to: URL(fileURLWithPath: fixture.work.data.path + "/" + file))
        let there = try DataFolder(path: fixture.path("there"))
        let error = #expect(throws: CopyDataError.self) { try CopyData(from: fixture.work.data, to: there).run() }
        guard case .damagedFile(file, _) = error else { Issue.record("\(String(describing: error))"); return }
        #expect(try there.openStore().firstTableWithRows() == nil)
    }
}
