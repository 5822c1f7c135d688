import CatalogueModel
import Foundation
import Glibc
import Submissions
import TestSupport
import Testing

@Suite struct SubmissionFileTests {
    private func reason(_ path: String) -> SubmissionFileError.Reason? {
        do {
            _ = try SubmissionFile(path: path)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func aMissingFileIsMissing() throws {
        let folder = try TemporaryFolder()
        #expect(reason(folder.path + "/nothing.xml") == .missing)
    }

    @Test func aFolderIsNoFile() throws {
        let folder = try TemporaryFolder()
        #expect(reason(folder.path) == .isFolder)
    }

    @Test(.timeLimit(.minutes(1))) func aPipeIsRefusedWithoutWaiting() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(reason(folder.path + "/pipe") == .notOrdinary)
    }

    @Test func aDeviceIsRefused() {
        #expect(reason("/dev/zero") == .notOrdinary)
    }

    @Test(.disabled(if: geteuid() == 0, "root may read everything")) func aFileWithoutPermissionIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x".utf8, to: "a.xml")
        #expect(chmod(path, 0) == 0)
        #expect(reason(path) == .notPermitted)
    }

    @Test func everyReasonIsExplainedInBothLanguages() {
        let reasons: [SubmissionFileError.Reason] = [
            .missing, .notPermitted, .isFolder, .notOrdinary, .unreadable(EIO),
        ]
        for reason in reasons {
            let explanation = SubmissionFileError(path: "a.xml", reason: reason).explanation
            #expect(explanation.message.es?.contains("a.xml") == true)
            #expect(explanation.message.en?.contains("a.xml") == true)
            #expect(explanation.advice.es?.isEmpty == false && explanation.advice.en?.isEmpty == false)
        }
    }

    @Test func progressAndBytesCoverTheWholeFile() throws {
        let url = Project.root.appendingPathComponent("Catalogue/Manual/GTM.xml")
        var collected = Collected()
        var seen: [UInt8] = []
        var last = 0
        let outcome = try Reading.reader().read(
            SubmissionFile(path: url.path),
            progress: { last = $0 },
            onBytes: { seen += $0 },
            into: &collected
        )
        let bytes = Array(try Data(contentsOf: url))
        #expect(seen == bytes)
        #expect(last == bytes.count && outcome.bytes == bytes.count)
    }

    @Test func aReceiverCanStopTheReading() throws {
        struct Full: Error {}
        struct Stopping: SubmissionReceiver {
            var taken = 0
            mutating func begin(_ header: SubmissionHeader) {}
            mutating func take(_ item: SubmissionItem) throws {
                taken += 1
                if taken == 3 { throw Full() }
            }
            func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) -> [Finding] { [] }
        }
        var receiver = Stopping()
        let file = try SubmissionFile(path: Project.root.path + "/Catalogue/Manual/GTM.xml")
        #expect(throws: Full.self) { try Reading.reader().read(file, into: &receiver) }
        #expect(receiver.taken == 3)
    }
}
