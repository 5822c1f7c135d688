public import CatalogueModel

extension EntryQuestion {
    /// The question of an adult traveller who holds nothing but the document, and has what a border asks of anyone.
    ///
    /// No visa or residence of another state, born at home, no group; the police certificate is at hand. Rules for
    /// particular travellers so stay out of a table of nationalities.
    public static func plain(
        nationality: String,
        destination: String,
        document: String = "ordinaryPassport",
        mode: String = "air",
        purpose: String = "tourism",
        date: CalendarDay
    ) -> EntryQuestion {
        var facts = TravellerFacts()
        facts.visas = []
        facts.residences = []
        facts.pastVisas = []
        facts.age = 35
        facts.parents = ParentsAlong.none
        facts.bornIn = nationality
        facts.group = HeldDocumentText.none
        facts.transitHours = 3
        for fact in TravellerFact.allCases { facts.flags[fact] = false }
        facts.flags[.residesInIssuerCountry] = true
        facts.flags[.hasCriminalRecordCertificate] = true
        facts.flags[.onwardTicket] = true
        return EntryQuestion(
            destination: destination,
            passports: [
                HeldPassport(
                    nationality: nationality,
                    document: ShownDocument(kind: document, issuer: nationality)
                )
            ],
            mode: mode,
            purpose: purpose,
            date: date,
            facts: facts
        )
    }
}

/// What a table of nationalities and destinations is about.
public struct EntryMatrixQuery: Hashable, Sendable {
    /// Vocabulary `travel-document-kinds`.
    public var document: String
    /// Vocabulary `transport-modes`.
    public var mode: String
    /// Vocabulary `travel-purposes`.
    public var purpose: String
    /// The day of arrival.
    public var date: CalendarDay

    /// A table for a day.
    public init(
        document: String = "ordinaryPassport",
        mode: String = "air",
        purpose: String = "tourism",
        date: CalendarDay
    ) {
        self.document = document
        self.mode = mode
        self.purpose = purpose
        self.date = date
    }

    /// The same for another day.
    public func on(_ day: CalendarDay) -> EntryMatrixQuery {
        var copy = self
        copy.date = day
        return copy
    }

    func question(_ nationality: String, _ destination: String) -> EntryQuestion {
        .plain(
            nationality: nationality,
            destination: destination,
            document: document,
            mode: mode,
            purpose: purpose,
            date: date
        )
    }
}

/// An answer that differs between two days.
public struct EntryChange: Sendable {
    /// The answer on the first day.
    public var before: EntryAnswer
    /// The answer on the second.
    public var after: EntryAnswer
}

extension EntryRulebook {
    /// The kinds of document that some rule names, by code.
    public var documentKinds: [String] { kinds.codes }

    /// The answers for every nationality (rows) and destination (columns), in the orders given.
    public func matrix(
        _ query: EntryMatrixQuery,
        nationalities: [String],
        destinations: [String]
    ) -> [[EntryAnswer]] {
        nationalities.map { nationality in destinations.map { answer(query, nationality, $0) } }
    }

    private func answer(_ query: EntryMatrixQuery, _ nationality: String, _ destination: String) -> EntryAnswer {
        let question = query.question(nationality, destination)
        return answer(question, question.passports[0], isExplained: false)
    }

    /// The pairs whose verdict or stay differs between two days, in the orders given.
    public func changes(
        _ query: EntryMatrixQuery,
        since day: CalendarDay,
        nationalities: [String],
        destinations: [String]
    ) -> [EntryChange] {
        nationalities.flatMap { nationality in
            destinations.compactMap { destination -> EntryChange? in
                let before = answer(query.on(day), nationality, destination)
                let after = answer(query, nationality, destination)
                let isSame = before.verdict == after.verdict && before.stayDays == after.stayDays
                return isSame ? nil : EntryChange(before: before, after: after)
            }
        }
    }
}
