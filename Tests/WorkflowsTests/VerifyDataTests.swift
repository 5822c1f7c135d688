import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Each kind of damage to the data is found and named.
@Suite struct VerifyDataTests {
    private func sqlite(_ fixture: BackupFixture, _ statements: String) throws {
        try BackupFixture.run("/usr/bin/sqlite3", [fixture.work.data.path + "/catalogue.sqlite", statements])
    }

    @Test func untouchedDataAreClean() async throws {
        let fixture = try await BackupFixture()
        let report = try await VerifyData.run(fixture.work.data)
        #expect(report.problems.isEmpty && report.fileCount == 3 && report.audit?.count == 2)
    }

    @Test func anAlteredFileIsNamedWithBothHashes() async throws {
        let fixture = try await BackupFixture()
        for file in try fixture.work.files() {
            let path = "\(fixture.work.data.path)/\(file)"
            let before = try #require(FileManager.default.contents(atPath: path))
            try Data(before + Data("x".utf8)).write(to: URL(fileURLWithPath: path))
            let problems = try await VerifyData.run(fixture.work.data).problems
            guard case .altered(path, let expected, let found) = problems.first else {
                Issue.record("\(problems)")
                continue
            }
            #expect(problems.count == 1 && file.contains(expected) && found != expected)
            try before.write(to: URL(fileURLWithPath: path))
        }
    }

    @Test func aMissingFileIsNamed() async throws {
        let fixture = try await BackupFixture()
        for file in try fixture.work.files() {
            try FileManager.default.removeItem(atPath: "\(fixture.work.data.path)/\(file)")
        }
        let problems = try await VerifyData.run(fixture.work.data).problems
        #expect(problems.filter { if case .imageMissing = $0 { true } else { false } }.count == 2)
        #expect(problems.filter { if case .submissionMissing = $0 { true } else { false } }.count == 1)
        #expect(problems.count == 3)
    }

    @Test func anImageInTheWrongFolderIsMissing() async throws {
        let fixture = try await BackupFixture()
        let image = try #require(try fixture.work.files().first { $0.hasPrefix("blobs/") })
        let moved = "\(fixture.work.data.blobFolder)/zz"
        try FileManager.default.createDirectory(atPath: moved, withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: "\(fixture.work.data.path)/\(image)",
            toPath: "\(moved)/\(image.suffix(64))"
        )
        #expect(try await VerifyData.run(fixture.work.data).problems == [.imageMissing(String(image.suffix(64)))])
    }

    @Test(.enabled(if: TestDatabase.isFile)) func brokenReferencesAreNamed() async throws {
        let fixture = try await BackupFixture()
        try sqlite(fixture, "PRAGMA foreign_keys = OFF; DELETE FROM publication")
        let problems = try await VerifyData.run(fixture.work.data).problems
        #expect(problems.contains(.database("record_revision 1: → publication")), "\(problems)")
    }

    @Test(.enabled(if: TestDatabase.isFile)) func aRevisionWithoutATextIsNamed() async throws {
        let fixture = try await BackupFixture()
        try sqlite(fixture, "DELETE FROM record_body WHERE revision_id = 1")
        #expect(try await VerifyData.run(fixture.work.data).problems == [.database("record_revision 1: → record_body")])
    }

    @Test(.enabled(if: TestDatabase.isFile)) func aTextWithAnotherLetterIsNamed() async throws {
        let fixture = try await BackupFixture()
        try sqlite(fixture, "UPDATE record_body SET body = replace(body, 'e', 'a') WHERE revision_id = 2")
        let problems = try await VerifyData.run(fixture.work.data).problems
        guard problems.count == 1, case .database(let text)? = problems.first else {
            Issue.record("\(problems)")
            return
        }
        #expect(text.hasPrefix("record_body 2: ") && text.hasSuffix(": CRC-32"), "\(text)")
    }

    @Test(.enabled(if: TestDatabase.isFile)) func aBrokenChainIsNamed() async throws {
        let fixture = try await BackupFixture()
        try sqlite(
            fixture,
            "DROP TRIGGER audit_entry_is_not_changed; UPDATE audit_entry SET actor = 'x' WHERE number = 1"
        )
        #expect(try await VerifyData.run(fixture.work.data).problems == [.auditEntry(1)])
        try await fixture.backUp()
        #expect(try await VerifyBackup.run(fixture.path()).problems == [.auditEntry(1)])
    }

    @Test(.enabled(if: TestDatabase.isFile)) func damagedPagesAreNamed() async throws {
        let fixture = try await BackupFixture(isLarge: true)
        try fixture.work.store.close()
        let path = fixture.work.data.path + "/catalogue.sqlite"
        var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        let half = bytes.count / 2 / 4096 * 4096
        for place in half..<half + 40_960 { bytes[place] = 0xAA }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let problems = try await VerifyData.run(fixture.work.data).problems
        #expect(problems.contains { if case .database = $0 { true } else { false } })
    }

    @Test(.enabled(if: TestDatabase.isFile)) func aFileThatIsNoDatabaseIsSaidWithWhatElseIsWrong() async throws {
        let fixture = try await BackupFixture()
        try fixture.work.store.close()
        let image = try #require(try fixture.work.files().first)
        try Data("else".utf8).write(to: URL(fileURLWithPath: "\(fixture.work.data.path)/\(image)"))
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: fixture.work.data.path + "/catalogue.sqlite" + ending)
        }
        try Data(repeating: 0x41, count: 8192).write(
            to: URL(fileURLWithPath: fixture.work.data.path + "/catalogue.sqlite")
        )
        let report = try await VerifyData.run(fixture.work.data)
        #expect(report.problems.count == 2 && report.fileCount == 3 && report.audit == nil)
    }
}
