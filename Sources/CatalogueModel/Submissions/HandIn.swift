/// The number of a file that an account handed in.
public struct HandInID: Hashable, Sendable, CustomStringConvertible, JSONWritable {
    /// 1 upward.
    public var number: Int64

    /// The file of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The digits.
    public var description: String { String(number) }

    /// Appends the number.
    public func write(to json: inout JSONText) { json.number(Int(number)) }
}

/// A finding beside the line of the file that it is about.
public struct QuotedFinding: Codable, Hashable, Sendable, JSONWritable {
    /// The finding.
    public var finding: Finding
    /// The line, cut where it is long; nil where the finding names none.
    public var quote: String?

    /// A finding and its line.
    public init(_ finding: Finding, quote: String?) {
        self.finding = finding
        self.quote = quote
    }

    /// Appends `{"finding","quote"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("finding", finding)
            $0.member("quote", quote)
        }
    }
}

/// A file that an account handed in, and what was found in it; kept also where it was given back.
public struct HandIn: Hashable, Sendable, JSONWritable {
    /// Its number; 0 before it has one.
    public var id: HandInID
    /// When.
    public var at: Moment
    /// Whose.
    public var account: AccountID
    /// The address of the account.
    public var by: String
    /// Name of the file.
    public var fileName: String
    /// SHA-256 of the file.
    public var sha256: String
    /// Its bytes.
    public var byteCount: Int
    /// Its kind; nil where its header could not be read.
    public var kind: SubmissionKind?
    /// Its country, or that of the account where its header could not be read.
    public var country: String?
    /// The submission that it became, or was already; nil where it was given back.
    public var submission: SubmissionID?
    /// How many errors stand against it.
    public var errorCount: Int
    /// How many warnings it has.
    public var warningCount: Int
    /// What was found, a thousand at most.
    public var findings: [QuotedFinding]

    /// A file handed in.
    public init(
        id: HandInID = HandInID(0),
        at: Moment,
        account: AccountID,
        by: String,
        fileName: String,
        sha256: String,
        byteCount: Int
    ) {
        self.id = id
        self.at = at
        self.account = account
        self.by = by
        self.fileName = fileName
        self.sha256 = sha256
        self.byteCount = byteCount
        errorCount = 0
        warningCount = 0
        findings = []
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("at", at)
            $0.member("by", by)
            $0.member("fileName", fileName)
            $0.member("sha256", sha256)
            $0.member("byteCount", byteCount)
            $0.member("kind", kind)
            $0.member("country", country)
            $0.member("submission", submission)
            $0.member("errorCount", errorCount)
            $0.member("warningCount", warningCount)
            $0.member("findings", findings)
        }
    }
}

/// That a submission was sent back by someone who looked at it.
public struct SubmissionRejection: Hashable, Sendable, JSONWritable {
    /// When.
    public var at: Moment
    /// The address of who did.
    public var by: String
    /// Why, in their words.
    public var reasons: String

    /// A rejection.
    public init(at: Moment, by: String, reasons: String) {
        self.at = at
        self.by = by
        self.reasons = reasons
    }

    /// Appends `{"at","by","reasons"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("at", at)
            $0.member("by", by)
            $0.member("reasons", reasons)
        }
    }
}
