import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import Workflows

@Suite struct ReceiveSubmissionTests {
    @Test func aFileIsKeptStagedAndPublished() async throws {
        let fixture = try WorkflowFixture()
        let path = try fixture.manual(WorkflowFixture.document())
        let outcome = try await fixture.take(path)
        guard case .staged(let id, let validation, let changes) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(validation.recordCounts == [.document: 1])
        #expect(changes == ChangeCounts(added: 1))
        let summary = try #require(try await fixture.store.submission(id))
        #expect(summary.fileName == "UTO.xml")
        #expect(
            try await StoredFiles(fixture.data, fixture.store).bytes(.submission, summary.sha256)
                == Data(contentsOf: URL(fileURLWithPath: path))
        )
        #expect(try await fixture.publish(path)?.edition == 1)
    }

    @Test func theSameFileAgainChangesNothing() async throws {
        let fixture = try WorkflowFixture()
        let path = try fixture.manual(WorkflowFixture.document())
        try await fixture.publish(path)
        guard case .alreadyReceived(let summary) = try await fixture.take(path) else {
            Issue.record("received twice")
            return
        }
        #expect(summary.status == .published)
        #expect(try await fixture.store.submissions().count == 1)
    }

    @Test func aRejectedFileLeavesNothingBehind() async throws {
        let fixture = try WorkflowFixture()
        let before = try fixture.files()
        let path = try fixture.manual(WorkflowFixture.document() + WorkflowFixture.document())
        guard case .rejected(let validation) = try await fixture.take(path) else {
            Issue.record("accepted")
            return
        }
        #expect(validation.findings.inFileOrder.map(\.id) == ["document.duplicateCode"])
        #expect(try await fixture.store.submissions().isEmpty)
        #expect(try fixture.files() == before)
    }

    @Test func anAmendmentOfWhatIsNotThereIsRejectedWithItsLine() async throws {
        let fixture = try WorkflowFixture()
        let document = WorkflowFixture.document().replacing("<document ", with: "<document action=\"change\" ")
        let path = try fixture.manual(document, mode: "amending")
        guard case .rejected(let validation) = try await fixture.take(path) else {
            Issue.record("accepted")
            return
        }
        let finding = try #require(validation.findings.inFileOrder.first)
        #expect(finding.id == "submission.changesUnknown")
        #expect(finding.line == 4)
        #expect(try fixture.files().isEmpty)
    }

    @Test func aSubmissionIsComparedAgainAfterTheEditionMovedOn() async throws {
        let fixture = try WorkflowFixture()
        let path = try fixture.manual(WorkflowFixture.document())
        let id = try #require(try await fixture.take(path).waiting)
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        await #expect(throws: PublishError.catalogueMovedOn(id, comparedWith: nil, now: 1)) {
            try await fixture.store.publish(id, at: "2026-01-02T00:00:00Z", by: "test")
        }
        let again = try await fixture.receive.compareAgain(
            id,
            in: fixture.data,
            store: fixture.store,
            at: "2026-01-02T00:00:00Z"
        )
        let new = try #require(again.waiting)
        #expect(try await fixture.store.publish(new, at: "2026-01-02T00:00:00Z", by: "test").edition == 2)
        #expect(try await fixture.store.submission(id)?.status == .withdrawn)
    }

    @Test func aSubmissionThatNoLongerFitsWaitsAsItDid() async throws {
        let fixture = try WorkflowFixture()
        let added = WorkflowFixture.document().replacing("<document ", with: "<document action=\"add\" ")
        let id = try #require(try await fixture.take(fixture.manual(added, mode: "amending")).waiting)
        try await fixture.publish(fixture.manual(WorkflowFixture.document(), name: "other.xml"))
        let at = "2026-01-02T00:00:00Z"
        let again = try await fixture.receive.compareAgain(id, in: fixture.data, store: fixture.store, at: at)
        guard case .rejected(let validation) = again else {
            Issue.record("\(again)")
            return
        }
        #expect(validation.findings.kept.map(\.id).contains("submission.addsExisting"))
        let kept = try #require(try await fixture.store.submission(id))
        #expect(kept.status == .staged && kept.changes == ChangeCounts(added: 1))
        #expect(try await fixture.store.changes(of: id).map(\.key) == ["UTO-AO-01001"])
        #expect(try await fixture.store.submissions().count == 2)
        #expect(FileManager.default.fileExists(atPath: fixture.data.receivedPath(kept.sha256)))
    }

    @Test(arguments: Project.files(in: "Catalogue/Manual", ending: ".xml"))
    func everyManualThatShipsIsAccepted(file: URL) async throws {
        let fixture = try WorkflowFixture()
        // The countries' rules name the sets of the regional manual, so it comes first, as in a folder.
        if file.lastPathComponent != "CRM.xml" {
            try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        }
        let outcome = try await fixture.take(file.path)
        guard case .staged(_, let validation, _) = outcome else {
            if case .rejected(let validation) = outcome {
                for finding in validation.findings.inFileOrder.prefix(5) { Issue.record("\(finding)") }
            }
            return
        }
        #expect(validation.findings.count(.error) == 0)
    }

    @Test func aFolderOrAPipeIsNoSubmission() async throws {
        let fixture = try WorkflowFixture()
        let pipe = fixture.temporary.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [fixture.temporary.path, pipe, fixture.temporary.path + "/none"] {
            do {
                let outcome = try await fixture.take(path)
                Issue.record("\(path): \(outcome)")
            } catch {
                #expect(error is any ExplainedError, "\(path): \(error)")
            }
        }
        #expect(try fixture.files().isEmpty)
    }
}
