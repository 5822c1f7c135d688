/// The kinds of submission.
///
/// A new kind is a case here, a schema, a reader and a room for its records.
public enum SubmissionKind: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Document models, nationality sets and entry rules.
    case manual
    /// Training needs.
    case needs
    /// A registry of trainers.
    case trainers
    /// What a training plan needs besides: calendar, rules, venues, nominations, money.
    case resources
    /// Workshops that took place, and what came of them.
    case trainingRecord = "training-record"

    /// The namespace of its XML.
    public var namespace: String { "urn:crm:cotejo:\(rawValue):1" }

    /// The kinds of record it holds, in the order in which its schema has them.
    public var records: [RecordKind] {
        switch self {
        case .manual: [.family, .document, .nationalitySet, .entryRule]
        case .needs: [.need]
        case .trainers: [.trainer]
        case .resources:
            [.calendar, .planningRules, .topicParameters, .blackout, .venue, .nomination, .budgetLine]
        case .trainingRecord: [.workshop, .followUp, .exercise]
        }
    }

    /// Whether publishing it makes an edition of the catalogue.
    public var makesEdition: Bool { self == .manual }

    /// Whose names and addresses stand in it: their data can be erased, and the files that hold them go with them.
    public var personsNamed: PersonsNamed {
        switch self {
        case .manual, .needs, .resources: .nobody
        case .trainers: .ofTheSender
        // A workshop certifies trainers of every country that took part.
        case .trainingRecord: .ofAnyone
        }
    }

    /// Whether its records are of a period, so that a complete submission says nothing of those of another.
    public var hasPeriod: Bool { self == .needs || self == .trainingRecord }
}

/// Whose persons a kind of submission names.
public enum PersonsNamed: Hashable, Sendable {
    /// Nobody's.
    case nobody
    /// Those of the country that sends it.
    case ofTheSender
    /// Those of any country.
    case ofAnyone
}

/// Whether a submission stands for all of a country's records or changes some.
public enum SubmissionMode: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Replaces all; what it leaves out becomes withdrawn.
    case complete
    /// Adds, changes or withdraws what it names.
    case amending
}

/// What a submission says of itself.
public struct SubmissionHeader: Codable, Hashable, Sendable, JSONWritable {
    /// Its kind.
    public var kind: SubmissionKind
    /// ICAO alpha-3 code of the sender; `CRM` for the Technical Secretariat.
    public var country: String
    /// The day it was issued.
    public var issued: CalendarDay
    /// Complete or amending.
    public var mode: SubmissionMode
    /// The sender's own reference.
    public var reference: String?
    /// Whether its content is a sample.
    public var isSample: Bool
    /// Name of the authority that sends.
    public var authority: String
    /// How to reach it.
    public var contact: String?
    /// What it says about itself.
    public var note: LocalizedText?
    /// Where the kind has periods: first day of the period.
    public var periodFrom: CalendarDay?
    /// Where the kind has periods: last day of the period.
    public var periodTo: CalendarDay?

    /// A header with what every header has.
    public init(
        kind: SubmissionKind,
        country: String,
        issued: CalendarDay,
        mode: SubmissionMode,
        authority: String = ""
    ) {
        self.kind = kind
        self.country = country
        self.issued = issued
        self.mode = mode
        self.authority = authority
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("country", country)
            $0.member("issued", issued)
            $0.member("mode", mode)
            $0.member("reference", reference)
            $0.member("isSample", isSample)
            $0.member("authority", authority)
            $0.member("contact", contact)
            $0.member("note", note)
            $0.member("periodFrom", periodFrom)
            $0.member("periodTo", periodTo)
        }
    }
}
