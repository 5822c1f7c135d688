/// The number under which a submission was received; one counter for all kinds.
public struct SubmissionID: Hashable, Comparable, Sendable, CustomStringConvertible, JSONWritable {
    /// 1 upward.
    public var number: Int64

    /// The submission of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The digits.
    public var description: String { String(number) }

    /// In order of receipt.
    public static func < (left: SubmissionID, right: SubmissionID) -> Bool {
        left.number < right.number
    }

    /// Appends the number.
    public func write(to json: inout JSONText) { json.number(Int(number)) }
}

/// Where a submission stands.
public enum SubmissionStatus: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Received and compared; waits for publication.
    case staged
    /// Published.
    case published
    /// Sent back, taken back or compared again before publication.
    case withdrawn
}

/// Why a submission no longer waits, though it was not published.
public enum SubmissionWithdrawal: String, Sendable, CaseIterable, JSONWritable {
    /// Someone looked at it and gave reasons.
    case sentBack
    /// Whoever handed it in, or its country, took it back.
    case takenBack
    /// It was compared with a later edition, and waits under another number.
    case comparedAgain
}

/// A published state of the catalogue.
public struct Edition: Hashable, Sendable, JSONWritable {
    /// 1 upward.
    public var number: Int
    /// When, as `2026-11-21T14:03:00Z`.
    public var publishedAt: String
    /// By whom.
    public var publishedBy: String
    /// Who approved.
    public var approvedBy: String?
    /// What was published.
    public var submission: SubmissionID
    /// Whose it was.
    public var country: String

    /// An edition.
    public init(
        number: Int,
        publishedAt: String,
        publishedBy: String,
        approvedBy: String?,
        submission: SubmissionID,
        country: String
    ) {
        self.number = number
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
        self.approvedBy = approvedBy
        self.submission = submission
        self.country = country
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("number", number)
            $0.member("publishedAt", publishedAt)
            $0.member("publishedBy", publishedBy)
            $0.member("approvedBy", approvedBy)
            $0.member("submission", submission)
            $0.member("country", country)
        }
    }
}

/// A submission as the board shows it.
public struct SubmissionSummary: Hashable, Sendable, JSONWritable {
    /// Its number.
    public var id: SubmissionID
    /// What it says of itself.
    public var header: SubmissionHeader
    /// Name of the file received.
    public var fileName: String
    /// SHA-256 of the file received.
    public var sha256: String
    /// Its bytes.
    public var byteCount: Int
    /// When, as `2026-11-21T14:03:00Z`.
    public var receivedAt: String
    /// From whom.
    public var receivedBy: String
    /// Where it stands.
    public var status: SubmissionStatus
    /// Why it no longer waits; nil where it does, was published, or nobody noted why.
    public var withdrawal: SubmissionWithdrawal?
    /// What publishing it does, or did.
    public var changes: ChangeCounts
    /// The edition that its publication made.
    public var edition: Int?
    /// The call that it answers; nil where none asked for it.
    public var call: CallID?

    /// A summary.
    public init(
        id: SubmissionID,
        header: SubmissionHeader,
        fileName: String,
        sha256: String,
        byteCount: Int,
        receivedAt: String,
        receivedBy: String,
        status: SubmissionStatus,
        withdrawal: SubmissionWithdrawal? = nil,
        changes: ChangeCounts,
        edition: Int?,
        call: CallID? = nil
    ) {
        self.id = id
        self.header = header
        self.fileName = fileName
        self.sha256 = sha256
        self.byteCount = byteCount
        self.receivedAt = receivedAt
        self.receivedBy = receivedBy
        self.status = status
        self.withdrawal = withdrawal
        self.changes = changes
        self.edition = edition
        self.call = call
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("header", header)
            $0.member("fileName", fileName)
            $0.member("sha256", sha256)
            $0.member("byteCount", byteCount)
            $0.member("receivedAt", receivedAt)
            $0.member("receivedBy", receivedBy)
            $0.member("status", status)
            $0.member("withdrawal", withdrawal)
            $0.member("changes", changes)
            $0.member("edition", edition)
            $0.member("call", call)
        }
    }
}
