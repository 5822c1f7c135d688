public import CatalogueModel

/// A visa that a traveller says to hold; what is nil was not said.
public struct VisaInHand: Hashable, Sendable {
    /// The state that issued it, or a group such as `SCHENGEN`.
    public var issuer: String
    /// Vocabulary `visa-entries`.
    public var entries: String?
    /// Whether it was used before.
    public var used: Bool?
    /// Its class, as printed.
    public var visaClass: String?
    /// Its kind.
    public var kind: String?
    /// Whole months that it stays valid after arrival; negative once it expired.
    public var remainingMonths: Int?
    /// The last day on which it is valid.
    public var until: CalendarDay?

    /// A visa of a state.
    public init(issuer: String) {
        self.issuer = issuer
    }
}

/// A residence permit that a traveller says to hold; what is nil was not said.
public struct ResidenceInHand: Hashable, Sendable {
    /// The state that issued it, or a group.
    public var issuer: String
    /// Vocabulary `residence-kinds`.
    public var kind: String?
    /// Whole months that it stays valid after arrival; negative once it expired.
    public var remainingMonths: Int?
    /// The last day on which it is valid.
    public var until: CalendarDay?

    /// A permit of a state.
    public init(issuer: String) {
        self.issuer = issuer
    }
}

/// A visa that a traveller held once; what is nil was not said.
public struct VisaOfThePast: Hashable, Sendable {
    /// The state that issued it, or a group.
    public var issuer: String
    /// Whole years between its last day and the arrival.
    public var yearsAgo: Int?
    /// The last day on which it was valid.
    public var until: CalendarDay?

    /// A visa of a state.
    public init(issuer: String) {
        self.issuer = issuer
    }
}

/// With how many parents a minor travels.
public enum ParentsAlong: String, Sendable, CaseIterable {
    /// With none.
    case none
    /// With one.
    case one
    /// With both.
    case both
}

/// What is known of a traveller; nil means that nobody said, which is never taken for no.
public struct TravellerFacts: Hashable, Sendable {
    /// Visas held.
    public var visas: [VisaInHand]?
    /// Residence permits held.
    public var residences: [ResidenceInHand]?
    /// Visas held once.
    public var pastVisas: [VisaOfThePast]?
    /// Age in years on the day of arrival.
    public var age: Int?
    /// Parents who travel along.
    public var parents: ParentsAlong?
    /// Country of birth.
    public var bornIn: String?
    /// Kind of the group travelled in; vocabulary `traveller-groups`, or `none`.
    public var group: String?
    /// Hours in transit.
    public var transitHours: Int?
    /// Days already spent in the zone whose stay is shared, within the period that counts.
    public var daysInSharedZone: Int?
    /// What has no more to it than yes or no.
    public var flags: [TravellerFact: Bool] = [:]

    /// Nothing known.
    public init() {}
}
