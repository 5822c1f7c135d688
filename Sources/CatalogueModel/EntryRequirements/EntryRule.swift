/// What a destination asks of a traveller.
///
/// Source: vocabulary `verdicts`; the list is closed.
public enum Verdict: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// No visa is needed.
    case notRequired
    /// An authorisation obtained online (eTA, ESTA, SAE, electronic visa).
    case authorisationOnline
    /// A visa on arrival.
    case visaOnArrival
    /// A visa that the consulate issues itself.
    case consularVisa
    /// A visa that the consulate consults on.
    case consultedVisa
    /// A visa that a commission decides.
    case restrictedVisa
    /// Not admitted.
    case notAdmitted
}

/// What a rule does.
public enum RuleKind: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Decides.
    case verdict
    /// Stands beside the verdict and never decides.
    case duty
}

/// Whether a rule is of entry or of exit.
public enum RuleDirection: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// On entry.
    case entry
    /// On exit.
    case exit
}

/// How exactly the dates of a rule are known.
public enum DatePrecision: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// To the day.
    case day
    /// To the month: the date is the last day possible, or the report's.
    case month
    /// To the year.
    case year
}

/// Whom a rule applies to.
public struct NationalityScope: Codable, Hashable, Sendable, JSONWritable {
    /// Every nationality.
    public var all: Bool
    /// Codes of nationalities.
    public var list: [String]
    /// Identifiers of sets.
    public var sets: [String]
    /// Codes left out.
    public var except: [String]
    /// Identifiers of sets left out.
    public var exceptSets: [String]

    /// A scope.
    public init(
        all: Bool = false,
        list: [String] = [],
        sets: [String] = [],
        except: [String] = [],
        exceptSets: [String] = []
    ) {
        self.all = all
        self.list = list
        self.sets = sets
        self.except = except
        self.exceptSets = exceptSets
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("all", all)
            $0.member("list", list)
            $0.member("sets", sets)
            $0.member("except", except)
            $0.member("exceptSets", exceptSets)
        }
    }
}

/// How long a traveller may stay.
public struct Stay: Codable, Hashable, Sendable, JSONWritable {
    /// Days.
    public var days: Int?
    /// Days with every extension.
    public var extendableTo: Int?
    /// Vocabulary `shared-zones`: the zone whose days are shared.
    public var sharedZone: String?

    /// A stay.
    public init(days: Int? = nil, extendableTo: Int? = nil, sharedZone: String? = nil) {
        self.days = days
        self.extendableTo = extendableTo
        self.sharedZone = sharedZone
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("days", days)
            $0.member("extendableTo", extendableTo)
            $0.member("sharedZone", sharedZone)
        }
    }
}

/// How long the passport must still be valid.
public enum PassportValidity: Codable, Hashable, Sendable, JSONWritable {
    /// Months from arrival.
    case months(Int)
    /// Days from arrival.
    case days(Int)
    /// For the time of the stay.
    case validForStay

    private enum Key: String, CodingKey { case months, days, rule }

    /// Reads `{"months"}`, `{"days"}` or `{"rule":"validForStay"}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let months = try container.decodeIfPresent(Int.self, forKey: .months) {
            self = .months(months)
        } else if let days = try container.decodeIfPresent(Int.self, forKey: .days) {
            self = .days(days)
        } else {
            self = .validForStay
        }
    }

    /// Writes one member.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .months(let count): try container.encode(count, forKey: .months)
        case .days(let count): try container.encode(count, forKey: .days)
        case .validForStay: try container.encode("validForStay", forKey: .rule)
        }
    }

    /// Appends one member.
    public func write(to json: inout JSONText) {
        json.object {
            switch self {
            case .months(let count): $0.member("months", count)
            case .days(let count): $0.member("days", count)
            case .validForStay: $0.member("rule", "validForStay")
            }
        }
    }
}

/// A rule of a destination, with the time in which it is law and the time since which it was known.
///
/// Source: schema `manual.xsd`, type `EntryRule`.
public struct EntryRule: Codable, Hashable, Sendable {
    /// Its identifier.
    public var id: String
    /// ICAO alpha-3 code of the destination.
    public var destination: String
    /// Whether it decides.
    public var kind: RuleKind
    /// Entry or exit.
    public var direction: RuleDirection
    /// 0 to 1000; the highest that applies decides, ties fall to the identifier.
    public var priority: Int
    /// Whom it applies to.
    public var nationality: NationalityScope
    /// Vocabulary `travel-document-kinds`.
    public var documentKinds: [String]
    /// Vocabulary `transport-modes`.
    public var modes: [String]
    /// Vocabulary `travel-purposes`.
    public var purposes: [String]
    /// On which condition; nil means always.
    public var condition: Condition?
    /// The verdict, for a rule that decides.
    public var verdict: Verdict?
    /// Vocabulary `duties`, for a duty.
    public var duty: String?
    /// The stay granted.
    public var stay: Stay?
    /// How long the passport must still be valid.
    public var passportValidity: PassportValidity?
    /// First day on which it is law.
    public var validFrom: CalendarDay?
    /// Last day on which it is law.
    public var validTo: CalendarDay?
    /// First day on which it was public.
    public var knownFrom: CalendarDay?
    /// First day on which its end was public.
    public var endKnownFrom: CalendarDay?
    /// How exactly these days are known.
    public var datePrecision: DatePrecision?
    /// Evidence.
    public var evidence: Evidence
    /// The day on which the state confirmed the record.
    public var confirmedByState: CalendarDay?
    /// Who may see it.
    public var access: Access = .public
    /// Legal acts.
    public var legalBases: [Attested<LegalBasis>] = []
    /// Where sources differ.
    public var conflict: LocalizedText?
    /// What else is known.
    public var note: LocalizedText?
    /// Sources.
    public var sources: [Source] = []

    /// A rule with what every rule has.
    public init(id: String, destination: String, kind: RuleKind, priority: Int, evidence: Evidence) {
        self.id = id
        self.destination = destination
        self.kind = kind
        self.direction = .entry
        self.priority = priority
        self.evidence = evidence
        nationality = NationalityScope()
        documentKinds = []
        modes = []
        purposes = []
    }
}

extension EntryRule: JSONWritable {
    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            writeScope(to: &$0)
            writeOutcome(to: &$0)
            writeProvenance(to: &$0)
        }
    }

    private func writeScope(to json: inout JSONText) {
        json.member("id", id)
        json.member("destination", destination)
        json.member("kind", kind)
        json.member("direction", direction)
        json.member("priority", priority)
        json.member("nationality", nationality)
        json.member("documentKinds", documentKinds)
        json.member("modes", modes)
        json.member("purposes", purposes)
        json.member("condition", condition)
    }

    private func writeOutcome(to json: inout JSONText) {
        json.member("verdict", verdict)
        json.member("duty", duty)
        json.member("stay", stay)
        json.member("passportValidity", passportValidity)
    }

    private func writeProvenance(to json: inout JSONText) {
        json.member("validFrom", validFrom)
        json.member("validTo", validTo)
        json.member("knownFrom", knownFrom)
        json.member("endKnownFrom", endKnownFrom)
        json.member("datePrecision", datePrecision)
        json.member("evidence", evidence)
        json.member("confirmedByState", confirmedByState)
        json.member("access", access)
        json.member("legalBases", legalBases)
        json.member("conflict", conflict)
        json.member("note", note)
        json.member("sources", sources)
    }
}
