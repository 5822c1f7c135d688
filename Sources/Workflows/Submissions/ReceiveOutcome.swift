public import CatalogueModel

/// What a file was found to be.
public struct ValidationOutcome: Sendable {
    /// What the submission says of itself; nil where its header could not be read.
    public var header: SubmissionHeader?
    /// Everything found.
    public var findings: Findings
    /// How many records of each kind it holds.
    public var recordCounts: [RecordKind: Int]
}

/// What became of a file.
public enum ReceiveOutcome: Sendable {
    /// Errors stand against it; nothing was kept.
    case rejected(ValidationOutcome)
    /// These very bytes were received before and still count; nothing was done.
    case alreadyReceived(SubmissionSummary)
    /// It is kept and waits for publication.
    case staged(SubmissionID, ValidationOutcome, ChangeCounts)

    /// Whether nothing stands against it.
    public var isAccepted: Bool {
        if case .rejected = self { false } else { true }
    }

    /// The submission that now waits for publication.
    public var waiting: SubmissionID? {
        switch self {
        case .staged(let id, _, _): id
        case .alreadyReceived(let summary) where summary.status == .staged: summary.id
        default: nil
        }
    }
}
