import CatalogueModel
import DocumentChecks

/// A question about entry as an address says it.
struct EntryQuery: Sendable {
    /// The names of its parts; nationality, visas and permits may stand several times.
    enum Parameter {
        static let nationality = "nationality"
        static let passport = "passport"
        static let destination = "destination"
        static let document = "document"
        static let documentUntil = "documentUntil"
        static let documentIssuer = "documentIssuer"
        static let transit = "transit"
        static let entryPost = "entryPost"
        static let mode = "mode"
        static let purpose = "purpose"
        static let on = "on"
        static let known = "known"
        static let stay = "stay"
        static let age = "age"
        static let parents = "parents"
        static let bornIn = "bornIn"
        static let group = "group"
        static let transitHours = "transitHours"
        static let daysInSharedZone = "daysInSharedZone"
        static let visa = "visa"
        static let residence = "residence"
        static let pastVisa = "pastVisa"
        static let parentalAuthorisation = "parentalAuthorisation"
        static let hasCriminalRecordCertificate = "hasCriminalRecordCertificate"
        static let transporter = "transporter"
        static let returningHome = "returningHome"
        static let visaForFinalDestination = "visaForFinalDestination"
        static let residesInIssuerCountry = "residesInIssuerCountry"
        static let onwardTicket = "onwardTicket"
        static let hotelPrepaid = "hotelPrepaid"
    }

    /// Inputs that the visitor was asked for and does not know; only the page sends it.
    static let skippedParameter = "skipped"

    /// What was said, without the language, the parts of forms put together.
    let said: URLQuery
    /// The question; nil until nationality and destination are given.
    private(set) var question: EntryQuestion?
    /// Names of inputs that the visitor does not know.
    let skipped: Set<String>

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - urlQuery: its query.
    ///   - vocabularies: to know its codes.
    ///   - today: the day of arrival where none is given.
    ///   - problems: takes what cannot be understood.
    init(urlQuery: URLQuery, vocabularies: Vocabularies, today: CalendarDay, problems: inout [QueryProblem]) {
        said = EntryForm.folded(urlQuery)
        skipped = Set(said.values(of: Self.skippedParameter))
        var reader = EntryParameterReader(query: said, vocabularies: vocabularies)
        var passports = reader.codes(Parameter.nationality).map { HeldPassport(nationality: $0, document: .init()) }
        let destination = reader.code(Parameter.destination, .countries)
        var document = ShownDocument(kind: reader.code(Parameter.document, .travelDocumentKinds))
        document.issuer = reader.code(Parameter.documentIssuer, .countries)
        document.until = reader.day(Parameter.documentUntil)
        for index in passports.indices { passports[index].document = document }
        passports += reader.passports()
        var made = EntryQuestion(
            destination: destination ?? "",
            passports: passports,
            mode: reader.code(Parameter.mode, .transportModes),
            purpose: reader.code(Parameter.purpose, .travelPurposes),
            date: reader.day(Parameter.on) ?? today,
            knownAt: reader.day(Parameter.known),
            facts: reader.facts()
        )
        made.stayDays = reader.number(Parameter.stay, EntryQuestion.Limits.stayDays)
        made.transit = reader.codes(Parameter.transit)
        made.entryPost = reader.code(Parameter.entryPost, .borderPosts)
        if destination != nil, reader.problems.isEmpty { reader.settle(&made) }
        problems += reader.problems
        if destination != nil, !passports.isEmpty, reader.problems.isEmpty { question = made }
    }
}

/// Reads the parts of an address one by one and keeps what is wrong with them.
private struct EntryParameterReader {
    let query: URLQuery
    let vocabularies: Vocabularies
    var problems: [QueryProblem] = []

    init(query: URLQuery, vocabularies: Vocabularies) {
        self.query = query
        self.vocabularies = vocabularies
    }

    mutating func code(_ name: String, _ vocabulary: VocabularyName) -> String? {
        query[name].flatMap { known($0, name, vocabulary) }
    }

    mutating func codes(_ name: String) -> [String] {
        let typed = query.values(of: name)
        guard typed.count <= EntryQuestion.maximumHeld else {
            problems.append(.tooMany(typed.count, name))
            return []
        }
        var found: [String] = []
        for value in typed {
            if let code = known(value, name, .countries), !found.contains(code) { found.append(code) }
        }
        return found
    }

    private mutating func known(_ typed: String, _ name: String, _ vocabulary: VocabularyName) -> String? {
        let code = vocabulary == .countries ? typed.uppercased() : typed
        if vocabularies.contains(code, in: vocabulary) { return code }
        let what = UIText(es: "un valor conocido de «\(name)»", en: "a known value of \"\(name)\"")
        problems.append(
            .unknown(typed, name, what: what, allowed: UIText(es: "Elija de la lista.", en: "Choose from the list."))
        )
        return nil
    }

    mutating func passports() -> [HeldPassport] {
        let read = held(EntryQuery.Parameter.passport) { try HeldDocumentText.passports($0) } ?? []
        return read.filter { passport in
            known(passport.nationality, EntryQuery.Parameter.passport, .countries) != nil
                && passport.document.issuer.map { known($0, EntryQuery.Parameter.passport, .countries) != nil } ?? true
                && passport.document.kind.map { known($0, EntryQuery.Parameter.passport, .travelDocumentKinds) != nil }
                    ?? true
        }
    }

    mutating func settle(_ question: inout EntryQuestion) {
        do {
            try question.settle(vocabularies)
        } catch {
            problems.append(QueryProblem(error, fallback: EntryQuery.Parameter.entryPost))
        }
    }

    mutating func day(_ name: String) -> CalendarDay? {
        guard let typed = query[name] else { return nil }
        if let day = CalendarDay(typed) { return day }
        wrong(name, typed, UIText(es: "una fecha", en: "a date"), "2026-11-21")
        return nil
    }

    mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        guard let typed = query[name] else { return nil }
        if let number = Int(typed), range.contains(number) { return number }
        wrong(
            name,
            typed,
            UIText(es: "un número posible", en: "a possible number"),
            "\(range.lowerBound)–\(range.upperBound)"
        )
        return nil
    }

    mutating func facts() -> TravellerFacts {
        typealias Parameter = EntryQuery.Parameter
        var facts = TravellerFacts()
        facts.visas = held(Parameter.visa) { try HeldDocumentText.visas($0) }
        facts.residences = held(Parameter.residence) { try HeldDocumentText.residences($0) }
        facts.pastVisas = held(Parameter.pastVisa) { try HeldDocumentText.pastVisas($0) }
        facts.age = number(Parameter.age, EntryQuestion.Limits.age)
        facts.bornIn = code(Parameter.bornIn, .countries)
        facts.transitHours = number(Parameter.transitHours, EntryQuestion.Limits.transitHours)
        facts.daysInSharedZone = number(Parameter.daysInSharedZone, EntryQuestion.Limits.daysInSharedZone)
        if let group = query[Parameter.group] {
            facts.group = group == HeldDocumentText.none ? group : code(Parameter.group, .travellerGroups)
        }
        if let typed = query[Parameter.parents] {
            facts.parents = ParentsAlong(rawValue: typed)
            if facts.parents == nil {
                wrong(
                    Parameter.parents,
                    typed,
                    UIText(es: "un valor posible", en: "a possible value"),
                    "none, one, both"
                )
            }
        }
        for fact in TravellerFact.allCases {
            guard let typed = query[fact.rawValue] else { continue }
            do {
                facts.flags[fact] = try HeldDocumentText.flag(typed, fact.rawValue)
            } catch {
                wrong(fact.rawValue, typed, UIText(es: "sí ni no", en: "yes or no"), "yes, no")
            }
        }
        return facts
    }

    private mutating func held<Held>(_ name: String, _ read: ([String]) throws -> [Held]?) -> [Held]? {
        do {
            return try read(query.values(of: name))
        } catch {
            problems.append(QueryProblem(error, fallback: name))
            return nil
        }
    }

    private mutating func wrong(_ name: String, _ typed: String, _ what: UIText, _ example: String) {
        let allowed = UIText(es: "Escriba \(example).", en: "Write \(example).")
        problems.append(.unknown(typed, name, what: what, allowed: allowed))
    }
}

extension QueryProblem {
    /// What is wrong with a question, about the part that it names.
    init(_ error: any Error, fallback: String) {
        let wrong = error as? EntryQuestionError ?? .notAnObject
        var explanation = wrong.explanation
        let name: String
        switch wrong {
        case .missing(let part), .badValue(let part, _, _), .contradiction(let part, _, _): name = part
        case .notAnObject: name = fallback
        }
        if case .contradiction = wrong {
            explanation.id = Self.contradictionID
        } else {
            explanation.id = "query.\(name)"
        }
        self.init(parameter: name, explanation: explanation)
    }
}
