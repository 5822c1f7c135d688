public import CatalogueModel

/// What is wrong with a question.
public enum EntryQuestionError: Error, Hashable, Sendable {
    /// It is not a JSON object.
    case notAnObject
    /// Something is missing without which there is no question: its name.
    case missing(String)
    /// A value that nothing can be made of: where it stands, what it is, and what is expected.
    case badValue(name: String, value: String, expected: String)
    /// A value that another part of the question rules out: where it stands, what it is, and what fits.
    case contradiction(name: String, value: String, expected: String)
}

extension EntryQuestion {
    /// The most passports, visas or permits that are read.
    public static let maximumHeld = 20

    /// Reads a question in the form of the dated cases.
    ///
    /// `nationality` is a code or a list of codes, which all show the one `document`; `passports` is a list of
    /// `{"nationality","document"}`. What is absent or `null` is unknown.
    ///
    /// - Parameters:
    ///   - json: the object.
    ///   - today: the day of arrival where none is given.
    /// - Throws: `EntryQuestionError`.
    public init(json: JSONValue, today: CalendarDay) throws {
        guard let object = JSONFields(json, at: "") else { throw EntryQuestionError.notAnObject }
        guard let destination = try object.code("destination") else { throw EntryQuestionError.missing("destination") }
        self.init(
            destination: destination,
            passports: try Self.passports(object),
            mode: try object.text("mode"),
            purpose: try object.text("purpose"),
            date: try object.day("date") ?? today,
            knownAt: try object.day("knownAt"),
            facts: try object.object("facts").map { try TravellerFacts($0) } ?? TravellerFacts()
        )
        stayDays = try object.number("stayDays", Limits.stayDays)
        transit = try object.codes("transit") ?? []
        entryPost = try object.text("entryPost")
        if let text = try object.text("direction") {
            guard let direction = RuleDirection(rawValue: text) else {
                throw EntryQuestionError.badValue(name: "direction", value: text, expected: "entry, exit")
            }
            self.direction = direction
        }
    }

    private static func passports(_ object: JSONFields) throws -> [HeldPassport] {
        let held = try object.list("passports")?.map { passport in
            guard let nationality = try passport.code("nationality") else {
                throw EntryQuestionError.missing("\(passport.path)nationality")
            }
            return HeldPassport(
                nationality: nationality,
                document: try passport.object("document").map { try ShownDocument($0) } ?? ShownDocument()
            )
        }
        // Read also where the passports say it all, so that nothing wrong passes unseen.
        let nationalities = try object.codes("nationality") ?? []
        let document = try object.object("document").map { try ShownDocument($0) } ?? ShownDocument()
        if let held, !held.isEmpty { return held }
        if nationalities.isEmpty { throw EntryQuestionError.missing("nationality") }
        return nationalities.map { nationality in
            var own = document
            // The days left are those of the document that is named; of another state's nothing was said.
            if let issuer = document.issuer, nationalities.count > 1, issuer != nationality {
                own = ShownDocument(kind: document.kind, issuer: nationality)
            }
            return HeldPassport(nationality: nationality, document: own)
        }
    }
}

extension ShownDocument {
    fileprivate init(_ object: JSONFields) throws {
        self.init(kind: try object.text("kind"), issuer: try object.code("issuer"))
        remainingDays = try object.number("remainingDays", -36_500...36_500)
        until = try object.day("until")
    }
}

extension TravellerFacts {
    fileprivate init(_ object: JSONFields) throws {
        self.init()
        visas = try object.list("visas")?.map { try VisaInHand($0) }
        residences = try object.list("residences")?.map { try ResidenceInHand($0) }
        pastVisas = try object.list("pastVisas")?.map { try VisaOfThePast($0) }
        age = try object.number("age", EntryQuestion.Limits.age)
        parents = try object.parents("accompaniedByParent")
        bornIn = try object.code("bornIn")
        group = try object.text("group")
        transitHours = try object.number("transitHours", EntryQuestion.Limits.transitHours)
        daysInSharedZone = try object.number("daysInSharedZone", EntryQuestion.Limits.daysInSharedZone)
        for fact in TravellerFact.allCases {
            if let value = try object.flag(fact.rawValue) { flags[fact] = value }
        }
    }
}

extension VisaInHand {
    fileprivate init(_ object: JSONFields) throws {
        self.init(issuer: try object.needed("issuer"))
        entries = try object.text("entries")
        used = try object.flag("used")
        visaClass = try object.text("class")
        kind = try object.text("kind")
        remainingMonths = try object.number("remainingMonths", -1200...1200)
        until = try object.day("until")
    }
}

extension ResidenceInHand {
    fileprivate init(_ object: JSONFields) throws {
        self.init(issuer: try object.needed("issuer"))
        kind = try object.text("kind")
        remainingMonths = try object.number("remainingMonths", -1200...1200)
        until = try object.day("until")
    }
}

extension VisaOfThePast {
    fileprivate init(_ object: JSONFields) throws {
        self.init(issuer: try object.needed("issuer"))
        yearsAgo = try object.number("yearsAgo", 0...150) ?? object.number("years", 0...150)
        until = try object.day("until") ?? object.day("date")
    }
}
