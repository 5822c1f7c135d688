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

    static func read(_ bytes: [UInt8]) throws -> (outcome: SubmissionOutcome, content: Collected) {
        var content = Collected()
        return (try Project.reader().read(SubmissionFile(bytes: bytes), into: &content), content)
    }
}

/// A submission: whatever it is, findings or records; and of what is accepted, writing is the reverse of reading.
enum XMLTarget {
    static func run(_ bytes: [UInt8]) throws {
        let (outcome, content) = try Collected.read(bytes)
        guard outcome.findings.isAccepted else {
            try hold(outcome.findings.total > 0, "what is refused has a finding")
            return
        }
        guard let header = content.header else { throw BrokenPromise(description: "what is accepted says what it is") }
        let written = SubmissionWriter.bytes(header, content.items)
        let (again, second) = try Collected.read(written)
        try hold(again.findings.isAccepted, "what is written is accepted", "\(again.findings.kept.map(\.id))")
        try hold(second.header == header, "the header comes back")
        guard !content.hasImages else { return }
        try hold(second.records == content.records, "the records come back")
        try hold(second.items.map(\.action) == content.items.map(\.action), "what is done with them comes back")
    }
}
