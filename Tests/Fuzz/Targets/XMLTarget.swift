import CatalogueModel
import Submissions

/// Takes all that a submission holds.
struct Collected: SubmissionReceiver {
    var header: SubmissionHeader?
    var items: [SubmissionItem] = []
    var hasImages = false

    mutating func begin(_ header: SubmissionHeader) {
        self.header = header
    }

    mutating func take(_ item: SubmissionItem) {
        items.append(item)
    }

    mutating func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) -> [Finding] {
        hasImages = true
        return []
    }

    /// The records, without what is withdrawn.
    var records: [CatalogueRecord] {
        items.compactMap { if case .record(let record) = $0.content { record } else { nil } }
    }

    static func read(_ bytes: [UInt8]) -> (outcome: SubmissionOutcome, content: Collected) {
        var content = Collected()
        do {
            return (try Project.reader.read(SubmissionFile(bytes: bytes), into: &content), content)
        } catch {
            fatalError("bytes cannot be unreadable: \(error)")
        }
    }
}

/// A submission: whatever it is, findings or records; and of what is accepted, writing is the reverse of reading.
enum XMLTarget {
    static func run(_ bytes: [UInt8]) {
        let (outcome, content) = Collected.read(bytes)
        guard outcome.findings.isAccepted else {
            hold(outcome.findings.total > 0, "what is refused has a finding")
            return
        }
        guard let header = content.header else {
            hold(false, "what is accepted says what it is")
            return
        }
        let written = SubmissionWriter.bytes(header, content.items)
        let (again, second) = Collected.read(written)
        hold(again.findings.isAccepted, "what is written is accepted", "\(again.findings.kept.map(\.id))")
        hold(second.header == header, "the header comes back")
        guard !content.hasImages else { return }
        hold(second.records == content.records, "the records come back")
        hold(second.items.map(\.action) == content.items.map(\.action), "what is done with them comes back")
    }
}
