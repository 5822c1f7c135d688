import CatalogueModel
import CatalogueStore
import Crypto
import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct ArchiveIntakeTests {
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 10, 0, 0, 0, 10, 8, 2, 0, 0, 0]
    private static let digest = SHA256.hash(data: png).map { String(format: "%02x", $0) }.joined()

    private func zip(_ fixture: WorkflowFixture, _ more: [ZipFile.Entry] = [], image: Bool = true) throws -> String {
        let tag = "<image file=\"images/a.png\" sha256=\"\(Self.digest)\" type=\"image/png\"/>"
        let xml = try Data(
            contentsOf: URL(fileURLWithPath: fixture.manual(WorkflowFixture.document(inside: tag), name: "src.xml"))
        )
        let entries = [ZipFile.Entry("UTO/UTO.xml", xml, isPacked: true)]
        let images = image ? [ZipFile.Entry("UTO/images/a.png", Self.png)] : []
        return try fixture.temporary.write(ZipFile.bytes(entries + images + more), to: "sent/UTO.zip")
    }

    @Test func anArchiveIsPublishedWithItsImages() async throws {
        let fixture = try WorkflowFixture()
        guard case .staged(let id, let validation, _) = try await fixture.take(zip(fixture)) else {
            Issue.record("not staged")
            return
        }
        #expect(validation.findings.isAccepted)
        let submission = try #require(try await fixture.store.submission(id))
        #expect(submission.fileName == "UTO.xml")
        #expect(
            try fixture.files() == [
                "blobs/\(Self.digest.prefix(2))/\(Self.digest)", "received/\(submission.sha256).xml",
            ]
        )
        // The same again is known, and comparing again needs no archive.
        guard case .alreadyReceived = try await fixture.take(zip(fixture)) else {
            Issue.record("taken twice")
            return
        }
        let again = try await fixture.receive.compareAgain(
            id,
            in: fixture.data,
            store: fixture.store,
            at: "2026-01-02T00:00:00Z"
        )
        #expect(again.isAccepted)
    }

    @Test func whatIsRefusedLeavesNothing() async throws {
        let fixture = try WorkflowFixture()
        let refused: [(String, [String])] = [
            (try zip(fixture, image: false), ["image.missing"])
        ]
        for (path, expected) in refused {
            guard case .rejected(let validation) = try await fixture.take(path) else {
                Issue.record("taken")
                return
            }
            #expect(validation.findings.inFileOrder.map(\.id) == expected)
        }
        guard case .rejected(let slip) = try await fixture.take(zip(fixture, [.init("../../x.png", [1])])) else {
            Issue.record("taken")
            return
        }
        #expect(slip.findings.inFileOrder.map(\.id) == ["archive.outside"])
        #expect(try fixture.files().isEmpty)
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.data.path + "/received")
        #expect(left.isEmpty)
    }

    @Test func whatWasLeftAloneIsSaidBesideTheRest() async throws {
        let fixture = try WorkflowFixture()
        guard case .staged(_, let validation, _) = try await fixture.take(zip(fixture, [.init("notes.txt", [1])]))
        else {
            Issue.record("not staged")
            return
        }
        #expect(validation.findings.inFileOrder.contains { $0.id == "archive.ignored" && $0.path == "notes.txt" })
    }

    @Test func checkingAnArchiveKeepsNothing() async throws {
        let fixture = try WorkflowFixture()
        let path = try zip(fixture)
        let outcome = try await BlockingWork.run { try fixture.receive.validate(path) }
        #expect(outcome.findings.isAccepted && outcome.recordCounts[.document] == 1)
        #expect(try fixture.files().isEmpty)
    }

    @Test func whatADeadProcessUnpackedIsSweptAway() async throws {
        let fixture = try WorkflowFixture()
        // No process has a number that large.
        let left = fixture.data.path + "/received/.incoming-4194999-\(TemporaryName.machine)-7/UTO/images"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        _ = try DataFolder(path: fixture.data.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.data.path + "/received").isEmpty)
    }
}
