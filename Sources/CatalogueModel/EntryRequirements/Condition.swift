/// A fact about a traveller that a condition asks for by name alone.
///
/// Source: vocabulary `condition-facts`.
public enum TravellerFact: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// A parent's authorisation to travel.
    case parentalAuthorisation
    /// A certificate of the criminal record.
    case hasCriminalRecordCertificate
    /// Drives or crews the vehicle.
    case transporter
    /// Returns to the country of residence.
    case returningHome
    /// Holds the visa that the final destination asks for.
    case visaForFinalDestination
    /// Lives in the country that issued the document.
    case residesInIssuerCountry
    /// Holds a ticket onward.
    case onwardTicket
    /// Has paid for lodging.
    case hotelPrepaid
}

/// A visa that a traveller must hold.
public struct HeldVisa: Codable, Hashable, Sendable, JSONWritable {
    /// Countries, or groups that resolve by day (`SCHENGEN`).
    public var issuers: [String]
    /// Vocabulary `visa-entries`.
    public var entries: String?
    /// Whether it must have been used before.
    public var used: Bool?
    /// Months that it must still be valid.
    public var minRemainingMonths: Int?
    /// Classes that count; empty means every class.
    public var classes: [String]
    /// Classes that do not count.
    public var notClasses: [String]
    /// Kinds that count; empty means every kind.
    public var kinds: [String]

    /// A visa of any of these issuers.
    public init(issuers: [String]) {
        self.issuers = issuers
        classes = []
        notClasses = []
        kinds = []
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("issuers", issuers)
            $0.member("entries", entries)
            $0.member("used", used)
            $0.member("minRemainingMonths", minRemainingMonths)
            $0.member("classes", classes)
            $0.member("notClasses", notClasses)
            $0.member("kinds", kinds)
        }
    }
}

/// A residence permit that a traveller must hold.
public struct HeldResidence: Codable, Hashable, Sendable, JSONWritable {
    /// Countries, or groups that resolve by day.
    public var issuers: [String]
    /// Vocabulary `residence-kinds`; empty means every kind.
    public var kinds: [String]
    /// Months that it must still be valid.
    public var minRemainingMonths: Int?

    /// A permit of any of these issuers.
    public init(issuers: [String], kinds: [String] = [], minRemainingMonths: Int? = nil) {
        self.issuers = issuers
        self.kinds = kinds
        self.minRemainingMonths = minRemainingMonths
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("issuers", issuers)
            $0.member("kinds", kinds)
            $0.member("minRemainingMonths", minRemainingMonths)
        }
    }
}

/// A visa that a traveller must have held within some years.
public struct PastVisa: Codable, Hashable, Sendable, JSONWritable {
    /// Countries, or groups that resolve by day.
    public var issuers: [String]
    /// Years back from the day of arrival.
    public var years: Int

    /// A past visa.
    public init(issuers: [String], years: Int) {
        self.issuers = issuers
        self.years = years
    }

    /// Appends `{"issuers","years"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("issuers", issuers)
            $0.member("years", years)
        }
    }
}

/// A tree of conditions on the traveller.
///
/// Source: schema `manual.xsd`, group `Condition`. Reading it on three values is the evaluation's work.
public indirect enum Condition: Hashable, Sendable {
    /// All must hold.
    case and([Condition])
    /// One must hold.
    case or([Condition])
    /// Must not hold.
    case not(Condition)
    /// Holds a visa.
    case holdsVisa(HeldVisa)
    /// Holds a residence permit.
    case holdsResidence(HeldResidence)
    /// Held a visa within some years.
    case heldVisaWithinYears(PastVisa)
    /// Is at least so many years old.
    case minAge(Int)
    /// Is younger than so many years.
    case ageBelow(Int)
    /// Travels with a parent, or with both.
    case accompaniedByParent(both: Bool)
    /// Was born in one of these countries.
    case bornIn([String])
    /// Travels in a group of one of these kinds; vocabulary `traveller-groups`.
    case group([String])
    /// Stays in transit for at most so many hours.
    case transitHoursMax(Int)
    /// A fact that has no more to it than its name.
    case fact(TravellerFact)
}

extension Condition: JSONWritable {
    /// Appends an object with one member, named as in the schema.
    public func write(to json: inout JSONText) {
        json.object { json in
            switch self {
            case .and(let parts): json.member("and", parts)
            case .or(let parts): json.member("or", parts)
            case .not(let part): json.member("not", part)
            case .holdsVisa(let visa): json.member("holdsVisa", visa)
            case .holdsResidence(let residence): json.member("holdsResidence", residence)
            case .heldVisaWithinYears(let visa): json.member("heldVisaWithinYears", visa)
            case .minAge(let years): json.member("minAge", years)
            case .ageBelow(let years): json.member("ageBelow", years)
            case .accompaniedByParent(let both): json.member("accompaniedByParent", both ? "both" : "one")
            case .bornIn(let countries): json.member("bornIn", countries)
            case .group(let kinds): json.member("group", kinds)
            case .transitHoursMax(let hours): json.member("transitHoursMax", hours)
            case .fact(let fact): json.member("fact", fact)
            }
        }
    }
}

extension Condition: Codable {
    private enum Key: String, CodingKey {
        case and, or, not, holdsVisa, holdsResidence, heldVisaWithinYears, minAge, ageBelow, accompaniedByParent
        case bornIn, group, transitHoursMax, fact
    }

    /// Reads an object with one member.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a condition has exactly one member")
            )
        }
        switch key {
        case .and: self = .and(try container.decode([Condition].self, forKey: key))
        case .or: self = .or(try container.decode([Condition].self, forKey: key))
        case .not: self = .not(try container.decode(Condition.self, forKey: key))
        case .holdsVisa: self = .holdsVisa(try container.decode(HeldVisa.self, forKey: key))
        case .holdsResidence: self = .holdsResidence(try container.decode(HeldResidence.self, forKey: key))
        case .heldVisaWithinYears: self = .heldVisaWithinYears(try container.decode(PastVisa.self, forKey: key))
        case .minAge: self = .minAge(try container.decode(Int.self, forKey: key))
        case .ageBelow: self = .ageBelow(try container.decode(Int.self, forKey: key))
        case .accompaniedByParent:
            self = .accompaniedByParent(both: try container.decode(String.self, forKey: key) == "both")
        case .bornIn: self = .bornIn(try container.decode([String].self, forKey: key))
        case .group: self = .group(try container.decode([String].self, forKey: key))
        case .transitHoursMax: self = .transitHoursMax(try container.decode(Int.self, forKey: key))
        case .fact: self = .fact(try container.decode(TravellerFact.self, forKey: key))
        }
    }

    /// Writes an object with one member.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .and(let parts): try container.encode(parts, forKey: .and)
        case .or(let parts): try container.encode(parts, forKey: .or)
        case .not(let part): try container.encode(part, forKey: .not)
        case .holdsVisa(let visa): try container.encode(visa, forKey: .holdsVisa)
        case .holdsResidence(let residence): try container.encode(residence, forKey: .holdsResidence)
        case .heldVisaWithinYears(let visa): try container.encode(visa, forKey: .heldVisaWithinYears)
        case .minAge(let years): try container.encode(years, forKey: .minAge)
        case .ageBelow(let years): try container.encode(years, forKey: .ageBelow)
        case .accompaniedByParent(let both):
            try container.encode(both ? "both" : "one", forKey: .accompaniedByParent)
        case .bornIn(let countries): try container.encode(countries, forKey: .bornIn)
        case .group(let kinds): try container.encode(kinds, forKey: .group)
        case .transitHoursMax(let hours): try container.encode(hours, forKey: .transitHoursMax)
        case .fact(let fact): try container.encode(fact, forKey: .fact)
        }
    }
}
