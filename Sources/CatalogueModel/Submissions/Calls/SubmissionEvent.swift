/// Something that happened to a call or to what was handed in, as the audit log has it, without who did it.
public struct SubmissionEvent: Hashable, Sendable {
    /// The number of the entry in the audit log.
    public var number: Int64
    /// When.
    public var at: Moment
    /// What.
    public var action: AuditAction
    /// The call that it happened to; nil where it happened to a submission or a file.
    public var call: CallID?
    /// The submission that it happened to; nil for a call, and for a file that became none.
    public var submission: SubmissionID?
    /// Of which kind that is; nil where nobody could tell.
    public var kind: SubmissionKind?
    /// Whose; nil for a call.
    public var country: String?

    /// An event.
    public init(
        number: Int64,
        at: Moment,
        action: AuditAction,
        call: CallID?,
        submission: SubmissionID?,
        kind: SubmissionKind?,
        country: String?
    ) {
        self.number = number
        self.at = at
        self.action = action
        self.call = call
        self.submission = submission
        self.kind = kind
        self.country = country
    }
}
