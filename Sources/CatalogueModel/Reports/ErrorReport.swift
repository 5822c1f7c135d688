/// What someone says is wrong with a record.
public enum ErrorReportKind: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Something it says is not so.
    case wrong
    /// Something is left out.
    case missing
    /// It was so once.
    case outdated
    /// An image or a region on it.
    case image
    /// A text or its translation.
    case wording
    /// Anything else.
    case other
}

/// Where a report stands.
public enum ErrorReportStatus: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Nobody has answered it yet.
    case open
    /// The Secretariat gave it to the country, which has not answered yet.
    case assigned
    /// The country or the Secretariat has answered.
    case answered
    /// Nothing more is to be done with it.
    case closed
}

/// What the country or the Secretariat answered.
public struct ErrorReportAnswer: Hashable, Sendable {
    /// The most characters that an answer may have.
    public static let maximumLength = 4000
    /// The answer, in the reader's language.
    public var text: String
    /// When.
    public var at: Moment
    /// The address of who answered.
    public var by: String
    /// Whether everyone who sees the model reads it on its page.
    public var isPublic: Bool

    /// An answer.
    public init(text: String, at: Moment, by: String, isPublic: Bool = false) {
        self.text = text
        self.at = at
        self.by = by
        self.isPublic = isPublic
    }
}

/// An answer as everyone reads it: of whoever reported, their words and who answered, nothing.
public struct AnsweredReport: Hashable, Sendable, JSONWritable {
    /// What kind of error was reported.
    public var kind: ErrorReportKind
    /// The edition that the reader saw.
    public var edition: Int
    /// The answer.
    public var text: String
    /// When it was given.
    public var at: Moment
    /// The language of the answer.
    public var language: Language

    /// An answer to everyone.
    public init(kind: ErrorReportKind, edition: Int, text: String, at: Moment, language: Language) {
        self.kind = kind
        self.edition = edition
        self.text = text
        self.at = at
        self.language = language
    }

    /// Appends every member under its name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("edition", edition)
            $0.member("answer", text)
            $0.member("answeredAt", at)
            $0.member("language", language)
        }
    }
}

/// What a reader sends about an error in a record.
public struct ErrorReportText: Hashable, Sendable {
    /// The most characters that a report may have.
    public static let maximumLength = 2000
    /// The most characters that a contact may have.
    public static let maximumContactLength = 200

    /// The model.
    public var code: DocumentCode
    /// The edition that the reader saw.
    public var edition: Int
    /// What kind of error it is.
    public var kind: ErrorReportKind
    /// What is wrong, in the reader's words.
    public var text: String
    /// How the reader can be reached, where they want to be.
    public var contact: String?
    /// The language in which the reader wrote.
    public var language: Language

    /// A report.
    public init(
        code: DocumentCode,
        edition: Int,
        kind: ErrorReportKind,
        text: String,
        contact: String? = nil,
        language: Language
    ) {
        self.code = code
        self.edition = edition
        self.kind = kind
        self.text = text
        self.contact = contact
        self.language = language
    }
}

/// A report as it is kept for the country and the Secretariat.
public struct ErrorReport: Hashable, Sendable, JSONWritable {
    /// Its number.
    public var number: Int64
    /// What the reader sent.
    public var report: ErrorReportText
    /// When it came, as `2026-11-21T14:03:00Z`.
    public var receivedAt: String
    /// Where it stands.
    public var status: ErrorReportStatus
    /// When it was given to the country; nil where it never was.
    public var assignedAt: Moment?
    /// The answer; nil where there is none yet.
    public var answer: ErrorReportAnswer?
    /// When it was closed; nil where it is not.
    public var closedAt: Moment?

    /// A kept report.
    public init(number: Int64, report: ErrorReportText, receivedAt: String, status: ErrorReportStatus) {
        self.number = number
        self.report = report
        self.receivedAt = receivedAt
        self.status = status
    }

    /// Appends every member under its name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("number", Int(number))
            $0.member("code", report.code)
            $0.member("country", report.code.issuer)
            $0.member("edition", report.edition)
            $0.member("kind", report.kind)
            $0.member("text", report.text)
            $0.member("contact", report.contact)
            $0.member("language", report.language)
            $0.member("receivedAt", receivedAt)
            $0.member("status", status)
            $0.member("assignedAt", assignedAt)
            $0.member("answer", answer?.text)
            $0.member("answeredAt", answer?.at)
            $0.member("answeredBy", answer?.by)
            $0.member("isPublic", answer?.isPublic)
            $0.member("closedAt", closedAt)
        }
    }
}
