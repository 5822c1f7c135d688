import CatalogueModel
import CatalogueStore
import Crypto
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Images and submissions in the database in place of a folder: everything that is done with them, done there.
@Suite struct StoredFilesTests {
    private static let samples = Project.root.path + "/Imports/Samples/accepted/"

    private func names(_ fixture: WorkflowFixture) throws -> [StoredFileName] {
        try StoredFiles(fixture.data, fixture.store).names()
    }

    private func bytes(_ name: StoredFileName, _ fixture: WorkflowFixture) throws -> Data? {
        try StoredFiles(fixture.data, fixture.store).bytesNow(name.kind, name.sha256)
    }

    @Test func whatIsHandedInIsInTheDatabaseAndNowhereElse() async throws {
        let fixture = try await BackupFixture(files: .database)
        #expect(try fixture.work.files() == [])
        let names = try names(fixture.work)
        #expect(names.map(\.kind) == [.image, .image, .submission])
        for name in names {
            let bytes = try #require(try bytes(name, fixture.work))
            #expect(hexadecimal(SHA256.hash(data: bytes)) == name.sha256)
        }
        let report = try await VerifyData.run(fixture.work.data)
        #expect(report.problems.isEmpty && report.fileCount == 3)
    }

    @Test func aLargeFileIsInPartsAndComesBackWhole() async throws {
        let fixture = try WorkflowFixture(files: .database)
        let padding = "<!--" + String(repeating: "relleno ", count: 400_000) + "-->"
        let path = try fixture.manual(padding + WorkflowFixture.document())
        let id = try #require(try await fixture.take(path).waiting)
        let submission = try #require(try await fixture.store.submission(id))
        let kept = try await StoredFiles(fixture.data, fixture.store).bytes(.submission, submission.sha256)
        #expect(try kept == Data(contentsOf: URL(fileURLWithPath: path)) && submission.byteCount > 3 << 20)
        // The same file again changes nothing.
        guard case .alreadyReceived = try await fixture.take(path) else { Issue.record("taken twice"); return }
        #expect(try names(fixture).count == 1)
    }

    @Test func aRefusedSubmissionLeavesNothing() async throws {
        let fixture = try WorkflowFixture(files: .database)
        try await fixture.publish(try fixture.manual(WorkflowFixture.document()))
        let twice = WorkflowFixture.document().replacing(" category", with: " action=\"add\" category")
        let refused = try await fixture.take(try fixture.manual(twice, mode: "amending", name: "twice.xml"))
        #expect(refused.waiting == nil)
        #expect(try names(fixture).count == 1 && fixture.files() == [])
    }

    @Test func itsLinesAreQuotedAndItIsComparedAgain() async throws {
        let fixture = try WorkflowFixture(files: .database)
        let path = try fixture.manual(WorkflowFixture.document())
        let id = try #require(try await fixture.take(path).waiting)
        let desk = try SubmissionDesk(store: fixture.store, data: fixture.data, receive: fixture.receive)
        let finding = Finding(
            .warning,
            "test.line",
            line: 3,
            path: "/manual/authority",
            message: LocalizedText(es: "algo", en: "something"),
            advice: LocalizedText(es: "nada", en: "nothing")
        )
        try await fixture.store.keep([finding], of: id)
        let submission = try #require(try await fixture.store.submission(id))
        #expect(try await desk.findings(of: submission).map(\.quote) == ["<authority><name>Utopia</name></authority>"])
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        let again = try await fixture.receive.compareAgain(
            id,
            in: fixture.data,
            store: fixture.store,
            at: "2026-01-02T00:00:00Z"
        )
        #expect(again.waiting != nil && again.waiting != id)
        #expect(try names(fixture).count == 2)
    }

    @Test func damageIsNamed() async throws {
        let fixture = try await BackupFixture(files: .database)
        let found = try names(fixture.work)
        let (altered, missing) = (found[0], found[1])
        try fixture.work.store.writeFiles { writer in
            _ = try writer.remove(altered.kind, altered.sha256)
            try writer.keep(altered.kind, altered.sha256) { try $0(Data("x".utf8)) }
            _ = try writer.remove(missing.kind, missing.sha256)
        }
        let problems = try await VerifyData.run(fixture.work.data).problems
        let wrong = hexadecimal(SHA256.hash(data: Data("x".utf8)))
        #expect(
            problems == [
                .altered("stored_file \(altered.text)", expected: altered.sha256, found: wrong),
                .imageMissing(missing.sha256),
            ]
        )
    }

    @Test func aBackupHasTheFilesBesideTheDatabase() async throws {
        let fixture = try await BackupFixture(files: .database)
        let made = try await fixture.backUp()
        #expect(made.problems.isEmpty)
        #expect(try await VerifyBackup.run(fixture.path()).problems.isEmpty)
        try await fixture.restore()
        let restored = try DataFolder(path: fixture.path("restored"))
        let report = try await VerifyData.run(restored)
        #expect(report.problems.isEmpty && report.fileCount == 3)
        #expect(try restored.openStore().storedFiles(.image) == [])
    }

    @Test func aFileWithoutAByteIsInABackupOnce() throws {
        let fixture = try WorkflowFixture(files: .database)
        let name = StoredFileName(.submission, hexadecimal(SHA256.hash(data: Data())))
        _ = try fixture.store.writeFiles { try $0.keep(name.kind, name.sha256) { _ in } }
        #expect(try bytes(name, fixture) == Data())
        var writer = try BackupWriter(in: fixture.temporary.path, at: BackupFixture.now)
        #expect(try writer.add(name, of: StoredFiles(fixture.data, fixture.store)))
        try writer.add("last", text: "x")
        let path = fixture.temporary.path + "/empty.tar"
        try writer.commit(to: path)
        #expect(try BackupFixture.run("/usr/bin/tar", ["-tf", path]) == "\(name.text)\nlast\n")
    }

    @Test func filesGoFromAFolderIntoADatabaseAndBack() async throws {
        let fixture = try await BackupFixture(isLarge: true)
        let there = try DataFolder(path: fixture.path("there"), server: TestDatabase.address(), files: .database)
        let first = try CopyData(from: fixture.work.data, to: there).run()
        #expect(first.files > 2)
        #expect(try StoredFiles(there, there.openStore()).names().count == first.files)
        #expect(try await VerifyData.run(there).problems.isEmpty)
        let back = try DataFolder(path: fixture.path("back"))
        #expect(try CopyData(from: there, to: back).run() == first)
        let report = try await VerifyData.run(back)
        #expect(report.problems.isEmpty && report.fileCount == first.files)
    }

    @Test func aPersonIsErasedAndAnUploadForgottenThere() async throws {
        let fixture = try WorkflowFixture(files: .database)
        try await fixture.publish(Self.samples + "trainers-CRI.xml")
        let persons = PersonData(store: fixture.store, data: fixture.data)
        let erased = try persons.erase("CRI-t01", country: "CRI", at: BackupFixture.now)
        #expect(erased.files == 1)
        #expect(try names(fixture) == [])
        let all = FileManager.default.enumerator(atPath: fixture.data.path)?.allObjects as? [String] ?? []
        let address = Data("capacitador1@cri.example".utf8)
        for path in all {
            let content = FileManager.default.contents(atPath: fixture.data.path + "/" + path)
            #expect(content?.range(of: address) == nil, "\(path)")
        }
        let waiting = try #require(try await fixture.take(try fixture.manual(WorkflowFixture.document())).waiting)
        try await PublishSubmission(store: fixture.store).withdraw(waiting, at: "2026-01-02T00:00:00Z")
        let forgotten = try await ForgetUploads(store: fixture.store, data: fixture.data).run(
            olderThan: 30,
            visitor: .commandLine,
            at: Moment(secondsSince1970: 4_000_000_000)
        )
        #expect(forgotten.fileCount == 1)
        #expect(try names(fixture) == [])
    }

    @Test func aNameIsThatOfADigestAndNothingElse() {
        let digest = String(repeating: "0a", count: 32)
        #expect(StoredFileName("blobs/0a/\(digest)")?.kind == .image)
        #expect(StoredFileName("received/\(digest).xml")?.kind == .submission)
        let others = [
            "", "/", digest, "blobs/0b/\(digest)", "blobs/0a/\(digest).xml", "received/\(digest)", "../received/x.xml",
        ]
        for text in others {
            #expect(StoredFileName(text) == nil, "\(text)")
        }
    }
}
