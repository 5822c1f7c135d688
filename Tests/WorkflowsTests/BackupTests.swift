import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Backups made and restored.
@Suite struct BackupTests {
    @Test(.enabled(if: TestDatabase.isFile)) func whatIsRestoredIsWhatWasThere() async throws {
        let fixture = try await BackupFixture(isLarge: true)
        let before = try BackupFixture.dump(fixture.work.data.path)
        let key = try ReceiptKey(in: fixture.work.data, fixture.work.store).publicText
        let made = try await fixture.backUp()
        #expect(made.problems.isEmpty && made.manifest.edition == 2)
        let manifest = try await fixture.restore()
        #expect(manifest == made.manifest)

        let restored = fixture.path("restored")
        let rows = try BackupFixture.dump(restored)
        // The log of the restored data goes on with the restoring itself.
        #expect(rows.filter { $0.contains("'backup.restored'") }.count == 1)
        #expect(rows.filter { !$0.contains("'backup.restored'") } == before)
        #expect(before.filter { $0.hasPrefix("INSERT INTO record_body") }.count > 30)

        let files = try fixture.work.files().filter { $0 != "receipt.key" }
        #expect(files.contains { $0.hasPrefix("blobs/") } && files.contains { $0.hasPrefix("received/") })
        for file in files {
            let bytes = FileManager.default.contents(atPath: "\(restored)/\(file)")
            #expect(bytes == FileManager.default.contents(atPath: "\(fixture.work.data.path)/\(file)"), "\(file)")
        }
        let report = try await VerifyData.run(try DataFolder(path: restored))
        #expect(report.problems.isEmpty && report.fileCount == files.count && report.audit?.count == 5)
        // Receipts signed before are checked with the key of the restored data.
        let folder = try DataFolder(path: restored)
        #expect(try ReceiptKey(in: folder, folder.openStore()).publicText == key)
        let facts = try FileManager.default.attributesOfItem(atPath: "\(restored)/receipt.key")
        #expect(facts[.posixPermissions] as? Int == 0o600)
        let manifestFiles = Set(manifest.entries.map(\.path)).subtracting(["COTEJO-BACKUP.txt"])
        #expect(manifestFiles == Set(files).union(["catalogue.sqlite", "receipt.key"]))
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.work.temporary.path)
        #expect(!left.contains { $0.hasPrefix(".incoming") })
    }

    @Test func otherProgramsReadABackup() async throws {
        let fixture = try await BackupFixture()
        let made = try await fixture.backUp()
        let folder = fixture.path("unpacked")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try BackupFixture.run("/bin/tar", ["--extract", "--file", fixture.path()], in: folder)
        let said = try BackupFixture.run("/usr/bin/sha256sum", ["--check", "--strict", "SHA256SUMS"], in: folder)
        #expect(said.split(separator: "\n").count == made.manifest.entries.count + 1)
        #expect(try BackupFixture.run("/usr/bin/sha256sum", [fixture.path()]).hasPrefix(made.sha256))
        #expect(try BackupFixture.dump(folder).contains { $0.contains("ana@sec.example") })
    }

    @Test func onlyItsMakerReadsIt() async throws {
        let fixture = try await BackupFixture()
        try await fixture.backUp()
        let facts = try FileManager.default.attributesOfItem(atPath: fixture.path())
        #expect(facts[.posixPermissions] as? Int == 0o600)
    }

    @Test func nothingIsOverwrittenUnasked() async throws {
        let fixture = try await BackupFixture()
        try fixture.work.temporary.write("mine".utf8, to: "backup.tar")
        await #expect(throws: BackupError.self) { try await fixture.backUp() }
        #expect(try fixture.bytes() == Array("mine".utf8))
        try await fixture.backUp(replacing: true)
        #expect(try fixture.damages(of: fixture.bytes()) == [])

        try fixture.work.temporary.write("mine".utf8, to: "restored/file")
        await #expect(throws: BackupError.self) { try await fixture.restore() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("restored")) == ["file"])
        try FileManager.default.removeItem(atPath: fixture.path("restored/file"))
        try await fixture.restore()
        #expect(FileManager.default.fileExists(atPath: fixture.path("restored/catalogue.sqlite")))
    }

    @Test func aBackupAmidWritingIsOneMoment() async throws {
        let fixture = try await BackupFixture()
        let writing = Task {
            for count in 3...40 { try await fixture.publish(models: count) }
        }
        var editions: [Int] = []
        for number in 1...8 {
            let made = try await fixture.backUp("\(number).tar")
            editions.append(try #require(made.manifest.edition))
            #expect(made.problems.isEmpty)
            let report = try await VerifyBackup.run(fixture.path("\(number).tar"))
            #expect(report.problems.isEmpty)
            // Edition n has n + 1 models, each with its image.
            let images = made.manifest.entries.filter { $0.path.hasPrefix("blobs/") }.count
            #expect(images == editions[number - 1] + 1 || images == editions[number - 1] + 2)
        }
        try await writing.value
        #expect(Set(editions).count > 1 && editions == editions.sorted())
    }

    @Test func makingAndRestoringAreInTheAudit() async throws {
        let fixture = try await BackupFixture()
        let made = try await fixture.backUp()
        try await fixture.restore()
        let own = try #require(try await fixture.work.store.auditEntries().last).event
        #expect(own.action == "backup.made" && own.subject == "backup:backup.tar" && own.actor == "cli:test")
        #expect(own.details == "sha256 \(made.sha256)")
        let store = try DataFolder(path: fixture.path("restored")).openStore()
        let entries = try await store.auditEntries()
        #expect(entries.map(\.event.action) == ["submission.received", "account.invited", "backup.restored"])
        #expect(entries[1].hash == made.manifest.auditSeal)
    }

    @Test func whatIsWrongInTheDataIsSaidAndStillBackedUp() async throws {
        let fixture = try await BackupFixture()
        let images = try fixture.work.files().filter { $0.hasPrefix("blobs/") }
        try FileManager.default.removeItem(atPath: "\(fixture.work.data.path)/\(images[0])")
        try Data("else".utf8).write(to: URL(fileURLWithPath: "\(fixture.work.data.path)/\(images[1])"))
        let made = try await fixture.backUp()
        let missing = String(images[0].suffix(64))
        #expect(made.problems.contains(.imageMissing(missing)) && made.problems.count == 2)
        #expect(Set(made.problems) == Set(try await VerifyBackup.run(fixture.path()).problems))
        try await fixture.restore()
        #expect(FileManager.default.contents(atPath: fixture.path("restored/\(images[1])")) == Data("else".utf8))
    }

    @Test func aPersonsErasedFileIsNotMissed() async throws {
        let fixture = try await BackupFixture(isLarge: true)
        _ = try PersonData(store: fixture.work.store, data: fixture.work.data)
            .erase("CRI-t01", country: "CRI", at: Moment(secondsSince1970: 1_800_000_000))
        #expect(try await fixture.backUp().problems.isEmpty)
        try await fixture.restore()
        #expect(try await VerifyData.run(try DataFolder(path: fixture.path("restored"))).problems.isEmpty)
    }
}
