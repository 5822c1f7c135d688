import CatalogueModel
import CatalogueStore
import Foundation
import Synchronization
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

    /// Two processes, or a second click: both have asked whether the file is known before either writes.
    @Test func theSameFileTwiceAtOnceIsOneSubmission() async throws {
        let fixture = try WorkflowFixture()
        let path = try fixture.manual(WorkflowFixture.document())
        let meeting = Meeting(of: 2)
        let stores = [fixture.store, try fixture.data.openStore()]
        let outcomes = try await withThrowingTaskGroup(of: ReceiveOutcome.self) { group in
            for store in stores {
                group.addTask {
                    try await BlockingWork.run {
                        try fixture.receive.receive(
                            path,
                            into: fixture.data,
                            store: store,
                            at: "2026-01-01T00:00:00Z",
                            from: "test",
                            permit: { _ in if !meeting.waitForAll() { throw CancellationError() } }
                        )
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let submissions = try await fixture.store.submissions()
        #expect(submissions.count == 1)
        #expect(outcomes.compactMap(\.waiting) == [SubmissionID](repeating: submissions[0].id, count: 2))
        #expect(outcomes.count { if case .alreadyReceived = $0 { true } else { false } } == 1)
        #expect(try fixture.files().count { $0.hasPrefix("received/") } == 1)
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
        #expect(try await StoredFiles(fixture.data, fixture.store).bytes(.submission, kept.sha256) != nil)
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

/// Where several threads wait until all of them are there.
private final class Meeting: Sendable {
    private let missing: Mutex<Int>

    init(of count: Int) {
        missing = Mutex(count)
    }

    /// Waits for the others, ten seconds at most.
    ///
    /// - Returns: whether all came.
    func waitForAll() -> Bool {
        missing.withLock { $0 -= 1 }
        for _ in 0..<1000 {
            if missing.withLock({ $0 <= 0 }) { return true }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return false
    }
}
