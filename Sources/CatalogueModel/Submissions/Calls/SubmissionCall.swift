/// The number of a call for submissions.
public struct CallID: Hashable, Comparable, Sendable, CustomStringConvertible, JSONWritable {
    /// 1 upward.
    public var number: Int64

    /// The call of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The digits.
    public var description: String { String(number) }

    /// In the order in which they were made.
    public static func < (left: CallID, right: CallID) -> Bool { left.number < right.number }

    /// Appends the number.
    public func write(to json: inout JSONText) { json.number(Int(number)) }
}

/// The days that a call is about, both ends included.
public struct CallPeriod: Hashable, Comparable, Sendable, JSONWritable {
    /// First day.
    public let from: CalendarDay
    /// Last day.
    public let to: CalendarDay

    /// A period; nil where the last day precedes the first.
    public init?(from: CalendarDay, to: CalendarDay) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The period written as `2027-01-01/2027-06-30` (ISO 8601); nil where the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = CalendarDay(parts[0]), let to = CalendarDay(parts[1]) else { return nil }
        self.init(from: from, to: to)
    }

    /// `2027-01-01/2027-06-30`.
    public var text: String { "\(from)/\(to)" }

    /// Earlier periods come first.
    public static func < (left: CallPeriod, right: CallPeriod) -> Bool {
        (left.from, left.to) < (right.from, right.to)
    }

    /// Appends `{"from","to"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("from", from)
            $0.member("to", to)
        }
    }
}

/// What a call says: who is to hand in what, about which days, until when.
public struct CallTerms: Hashable, Sendable {
    /// The most characters of a label.
    public static let maximumLabel = 80
    /// What is to be handed in.
    public var kind: SubmissionKind
    /// What people call its period, in both languages.
    public var label: LocalizedText
    /// The days that it is about.
    public var period: CallPeriod
    /// Until when.
    public var deadline: Deadline
    /// The countries that are called, by their alpha-3 codes, in order.
    public var countries: [String]

    /// The terms of a call.
    public init(
        kind: SubmissionKind,
        label: LocalizedText,
        period: CallPeriod,
        deadline: Deadline,
        countries: [String]
    ) {
        self.kind = kind
        self.label = label
        self.period = period
        self.deadline = deadline
        self.countries = countries
    }
}

/// A call for submissions of a kind, from some countries, until a deadline.
public struct SubmissionCall: Hashable, Sendable, JSONWritable {
    /// Its number.
    public var id: CallID
    /// What it says.
    public var terms: CallTerms
    /// The countries that were called once and no longer are.
    public var releasedCountries: [String]
    /// When it was made: what was received before does not answer it.
    public var openedAt: Moment
    /// When it was last changed.
    public var changedAt: Moment
    /// When it was closed; nil while it is open.
    public var closedAt: Moment?
    /// How often it was changed, as calendars count it.
    public var sequence: Int

    /// A call.
    public init(
        id: CallID,
        terms: CallTerms,
        releasedCountries: [String] = [],
        openedAt: Moment,
        changedAt: Moment,
        closedAt: Moment? = nil,
        sequence: Int = 0
    ) {
        self.id = id
        self.terms = terms
        self.releasedCountries = releasedCountries
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.closedAt = closedAt
        self.sequence = sequence
    }

    /// Whether it still runs, before its deadline or after.
    public var isOpen: Bool { closedAt == nil }

    /// Appends every member under its name, what it says beside the rest.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("kind", terms.kind)
            $0.member("label", terms.label)
            $0.member("period", terms.period)
            $0.member("deadline", terms.deadline)
            $0.member("countries", terms.countries)
            $0.member("openedAt", openedAt)
            $0.member("changedAt", changedAt)
            $0.member("closedAt", closedAt)
            $0.member("sequence", sequence)
        }
    }
}
