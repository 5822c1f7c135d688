import CatalogueModel
import CatalogueStore
import Foundation
import Testing

@testable import Workflows

@Suite struct AuditTests {
    @Test func everyStepIsInTheLogAndTheChainHolds() async throws {
        let fixture = try AccountFixture()
        let account = try await fixture.open()
        let open = try #require(try await fixture.session(try await fixture.begin().token))
        _ = try? await fixture.begin("nobody@x.example", "x")
        _ = try await fixture.addSecondFactor(open)
        try await fixture.signIn.end(open, visitor: fixture.visitor, at: fixture.start)
        let entries = try await fixture.store.auditEntries()
        #expect(
            entries.map(\.event.action) == [
                "account.invited", "account.opened", "session.signedIn", "session.failed", "secondFactor.added",
                "session.signedOut",
            ]
        )
        #expect(entries.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(entries[0].event.actor == "cli:test" && entries[2].event.account == account.id)
        #expect(entries[3].event.actor == "nobody@x.example" && entries[3].event.client == "192.0.2.1")
        let report = try await VerifyAudit.run(fixture.store)
        #expect(report.count == 6 && report.broken.isEmpty && report.lastHash == entries[5].hash)
        #expect(try await fixture.store.auditEntries(account: account.id).count == 4)
    }

    @Test func nothingSecretIsInTheLog() async throws {
        let fixture = try AccountFixture()
        let link = try await fixture.invite()
        _ = try? await fixture.begin("my secret password typed in the wrong field", "x")
        let text = try await fixture.store.auditEntries().map(\.hashedText).joined()
        #expect(!text.contains(link.token.text) && !text.contains("wrong field"))
    }

    @Test func failedChangeLeavesNoEntry() async throws {
        let fixture = try AccountFixture()
        _ = try await fixture.invite()
        _ = try? await fixture.invite()
        #expect(try await fixture.store.auditEntries().count == 1)
    }

    /// Alters a log of three entries behind the store's back with the `sqlite3` program, and looks for what is broken.
    @Test(
        arguments: [
            ("UPDATE audit_entry SET details = 'x' WHERE number = 2", [2]),
            ("UPDATE audit_entry SET at = at + 1 WHERE number = 1", [1]),
            ("DELETE FROM audit_entry WHERE number = 2", [3]),
            ("DELETE FROM audit_entry WHERE number = 1", [2]),
            ("UPDATE audit_entry SET previous_hash = hash WHERE number = 3", [3]),
        ] as [(String, [Int64])]
    )
    func alteredLogIsFound(change: String, broken: [Int64]) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("catalogue.sqlite").path
        let store = try CatalogueStore(path: path)
        let at = Moment(secondsSince1970: 1_800_000_000)
        for number in 1...3 {
            let visitor = Visitor(commandLine: "test")
            try await store.append(note(.accountChanged, by: visitor, subject: "account:\(number)", at: at))
        }
        #expect(try await VerifyAudit.run(store).broken.isEmpty)
        #expect(try Self.sqlite(path, change) != 0, "the schema itself refuses it")
        let unlocked = "DROP TRIGGER audit_entry_is_not_changed; DROP TRIGGER audit_entry_is_not_removed; "
        #expect(try Self.sqlite(path, unlocked + change) == 0)
        #expect(try await VerifyAudit.run(store).broken == broken)
    }

    private static func sqlite(_ path: String, _ statements: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [path, statements]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
