public import CatalogueModel

/// The document that a traveller shows; what is nil was not said.
public struct ShownDocument: Hashable, Sendable {
    /// Vocabulary `travel-document-kinds`.
    public var kind: String?
    /// The state that issued it.
    public var issuer: String?
    /// Days that it stays valid after arrival; negative once it expired.
    public var remainingDays: Int?
    /// The last day on which it is valid.
    public var until: CalendarDay?

    /// A document of a kind.
    public init(kind: String? = nil, issuer: String? = nil) {
        self.kind = kind
        self.issuer = issuer
    }

    /// Days that it stays valid after a day.
    func remainingDays(on day: CalendarDay) -> Int? {
        remainingDays ?? until.map { $0.daysSince1970 - day.daysSince1970 }
    }
}

/// A nationality and the document that shows it.
public struct HeldPassport: Hashable, Sendable {
    /// ICAO alpha-3 code.
    public var nationality: String
    /// The document.
    public var document: ShownDocument

    /// A nationality and a document.
    public init(nationality: String, document: ShownDocument) {
        self.nationality = nationality
        self.document = document
    }
}

/// What is asked of a destination for a traveller.
public struct EntryQuestion: Hashable, Sendable {
    /// The numbers that a question may hold, whoever reads it; others are mistakes of typing.
    public enum Limits {
        /// Days that the traveller wants to stay.
        public static let stayDays = 0...36_500
        /// Years of age.
        public static let age = 0...150
        /// Hours in transit.
        public static let transitHours = 0...10_000
        /// Days already spent in the zone whose stay is shared.
        public static let daysInSharedZone = 0...36_500
    }

    /// Where to; ICAO alpha-3 code.
    public var destination: String
    /// The nationalities held, each with its document.
    public var passports: [HeldPassport]
    /// Vocabulary `transport-modes`; nil where nobody said.
    public var mode: String?
    /// Vocabulary `travel-purposes`; nil where nobody said.
    public var purpose: String?
    /// The day of arrival.
    public var date: CalendarDay
    /// The day whose knowledge answers; nil for all that is known now.
    public var knownAt: CalendarDay?
    /// Entering or leaving.
    public var direction: RuleDirection
    /// Days that the traveller wants to stay.
    public var stayDays: Int?
    /// What is known of the traveller.
    public var facts: TravellerFacts
    /// The states passed through on the way, in order; ICAO alpha-3 codes.
    public var transit: [String] = []
    /// Where the destination is entered; vocabulary `border-posts`.
    public var entryPost: String?

    /// A question about one destination on a day.
    public init(
        destination: String,
        passports: [HeldPassport],
        mode: String? = nil,
        purpose: String? = nil,
        date: CalendarDay,
        knownAt: CalendarDay? = nil,
        facts: TravellerFacts = TravellerFacts()
    ) {
        self.destination = destination
        self.passports = passports
        self.mode = mode
        self.purpose = purpose
        self.date = date
        self.knownAt = knownAt
        direction = .entry
        self.facts = facts
    }
}
