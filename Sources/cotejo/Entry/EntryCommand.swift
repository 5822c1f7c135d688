import ArgumentParser
import CatalogueModel
import DocumentChecks
import Foundation
import Workflows

/// `cotejo entry`: may they travel, what do they need, and why.
struct EntryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry",
        abstract: say(
            es: "Dice qué necesita un viajero para ingresar a un país, y por qué.",
            en: "Says what a traveller needs to enter a country, and why."
        ),
        discussion: say(
            es: """
                Lo que no se dice es desconocido, y nunca se toma por «no»: la respuesta es condicional y nombra lo que \
                falta. Para decir que no hay ninguna, escriba --visa none, --residence none, --past-visa none.
                """,
            en: """
                What is not said is unknown and never taken for "no": the answer is then conditional and names what is \
                missing. To say that there is none, write --visa none, --residence none, --past-visa none.
                """
        )
    )

    @OptionGroup var settings: Settings
    @OptionGroup var asked: EntryOptions

    @Flag(
        help: .init(
            say(
                es: "Lee una pregunta JSON por línea y escribe una respuesta por línea.",
                en: "Reads one JSON question a line and writes one answer a line."
            )
        )
    )
    var batch = false
    @Option(help: .init(say(es: "Nivel de acceso.", en: "Access level.")))
    var access: Access = .public
    @Option(help: .init(say(es: "Una edición pasada.", en: "A past edition.")))
    var edition: Int?
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        try await settings.sayWhereNothingIsPublished(store, format)
        guard let rulebook = try await AnswerEntry(store: store).rulebook(access: access, edition: edition) else {
            throw UsageError.noEdition(edition ?? 0)
        }
        let vocabularies = try settings.vocabularies()
        if batch { return try answerLines(rulebook, vocabularies) }
        let question = try asked.question(vocabularies, today: Clock.today)
        if format == .json { return Terminal.say(rulebook.answer(question).jsonText) }
        let sheet = EntrySheet(vocabularies: vocabularies, language: settings.language)
        for answer in rulebook.answers(question) + rulebook.transits(question) {
            for line in sheet.lines(answer) { Terminal.say(line) }
        }
    }

    /// A line that is no question gets an answer that says so, and the others are still answered.
    private func answerLines(_ rulebook: EntryRulebook, _ vocabularies: Vocabularies) throws {
        let decoder = JSONDecoder()
        var hasProblems = false
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                guard let json = try? decoder.decode(JSONValue.self, from: Data(line.utf8)) else {
                    throw EntryQuestionError.notAnObject
                }
                var question = try EntryQuestion(json: json, today: Clock.today)
                try question.settle(vocabularies)
                Terminal.say(rulebook.answer(question).jsonText)
            } catch let error as EntryQuestionError {
                hasProblems = true
                var json = JSONText()
                json.object { $0.member("error", error.explanation) }
                Terminal.say(json.string)
            }
        }
        if hasProblems { throw ExitStatus.findings }
    }
}

/// What a question is made of on the command line.
struct EntryOptions: ParsableArguments {
    @Option(
        help: .init(
            say(es: "Nacionalidad (HND); varias, una por pasaporte.", en: "Nationality (HND); several, one a passport.")
        )
    )
    var nationality: [String] = []
    @Option(help: .init(say(es: "País de destino (CRI).", en: "Country of destination (CRI).")))
    var destination: String?
    @Option(help: .init(say(es: "Clase de documento (ordinaryPassport).", en: "Kind of document (ordinaryPassport).")))
    var document: String?
    @Option(
        help: .init(
            say(
                es: "Un pasaporte más: HND,kind=ordinaryPassport,issuer=HND,until=2027-03-01.",
                en: "One more passport: HND,kind=ordinaryPassport,issuer=HND,until=2027-03-01."
            )
        )
    )
    var passport: [String] = []
    @Option(help: .init(say(es: "Quién expidió el documento.", en: "Who issued the document.")))
    var documentIssuer: String?
    @Option(
        help: .init(
            say(es: "País por el que se pasa; varios, en orden.", en: "State passed through; several, in order.")
        )
    )
    var transit: [String] = []
    @Option(help: .init(say(es: "Puesto fronterizo de ingreso (LBP-001).", en: "Border post of entry (LBP-001).")))
    var post: String?
    @Option(help: .init(say(es: "Último día de validez del documento.", en: "Last day of validity of the document.")))
    var documentUntil: String?
    @Option(help: .init(say(es: "air, land, sea o river.", en: "air, land, sea or river.")))
    var mode: String?
    @Option(help: .init(say(es: "tourism, business o transit.", en: "tourism, business or transit.")))
    var purpose: String?
    @Option(help: .init(say(es: "Día de llegada; hoy si no se dice.", en: "Day of arrival; today unless told.")))
    var on: String?
    @Option(help: .init(say(es: "Según lo que era público ese día.", en: "By what was public on that day.")))
    var known: String?
    @Option(help: .init(say(es: "Días que desea quedarse.", en: "Days that the traveller wants to stay.")))
    var stay: Int?
    @Option(help: .init(say(es: "Edad en años.", en: "Age in years.")))
    var age: Int?
    @Option(help: .init(say(es: "Padres que lo acompañan: none, one, both.", en: "Parents along: none, one, both.")))
    var parents: String?
    @Option(help: .init(say(es: "País de nacimiento.", en: "Country of birth.")))
    var bornIn: String?
    @Option(
        help: .init(say(es: "Grupo: none, school, religious, youth.", en: "Group: none, school, religious, youth."))
    )
    var group: String?
    @Option(help: .init(say(es: "Horas de tránsito.", en: "Hours in transit.")))
    var transitHours: Int?
    @Option(help: .init(say(es: "Días ya pasados en la zona CA-4.", en: "Days already spent in the CA-4 zone.")))
    var daysInSharedZone: Int?
    @Option(
        help: .init(
            say(
                es: "Visa: USA,class=B1/B2,entries=multiple,used=yes,until=2026-05-01, o none.",
                en: "Visa: USA,class=B1/B2,entries=multiple,used=yes,until=2026-05-01, or none."
            )
        )
    )
    var visa: [String] = []
    @Option(
        help: .init(
            say(
                es: "Residencia: CAN,kind=permanent,until=…, o none.",
                en: "Residence: CAN,kind=permanent,until=…, or none."
            )
        )
    )
    var residence: [String] = []
    @Option(help: .init(say(es: "Visa anterior: CAN,until=…, o none.", en: "Past visa: CAN,until=…, or none.")))
    var pastVisa: [String] = []
    @Option(
        help: .init(
            say(
                es: "Hecho: hasCriminalRecordCertificate=yes, transporter=no, …",
                en: "Fact: hasCriminalRecordCertificate=yes, transporter=no, …"
            )
        )
    )
    var fact: [String] = []

    /// The question, its codes checked: a code that is none would be answered as if no rule spoke of it.
    func question(_ vocabularies: Vocabularies, today: CalendarDay) throws -> EntryQuestion {
        guard let destination else { throw EntryQuestionError.missing("--destination") }
        let more = try passports(vocabularies)
        guard !nationality.isEmpty || !more.isEmpty else { throw EntryQuestionError.missing("--nationality") }
        func code(_ value: String, _ name: VocabularyName, _ option: String) throws -> String {
            try vocabularies.term(value, in: name, option: option)
        }
        var shown = ShownDocument(kind: try document.map { try code($0, .travelDocumentKinds, "--document") })
        shown.issuer = try documentIssuer.map { try code($0, .countries, "--document-issuer") }
        shown.until = try day(documentUntil, "--document-until")
        var question = EntryQuestion(
            destination: try code(destination, .countries, "--destination"),
            passports: try nationality.map {
                HeldPassport(nationality: try code($0, .countries, "--nationality"), document: shown)
            } + more,
            mode: try mode.map { try code($0, .transportModes, "--mode") },
            purpose: try purpose.map { try code($0, .travelPurposes, "--purpose") },
            date: try day(on, "--on") ?? today,
            knownAt: try day(known, "--known"),
            facts: try facts(vocabularies)
        )
        question.stayDays = try Self.number(stay, EntryQuestion.Limits.stayDays, "--stay")
        question.transit = try transit.map { try code($0, .countries, "--transit") }
        question.entryPost = try post.map { try code($0, .borderPosts, "--post") }
        try question.settle(vocabularies)
        return question
    }

    private func passports(_ vocabularies: Vocabularies) throws -> [HeldPassport] {
        let held = try HeldDocumentText.passports(passport)
        for one in held {
            _ = try vocabularies.term(one.nationality, in: .countries, option: "--passport")
            if let kind = one.document.kind {
                _ = try vocabularies.term(kind, in: .travelDocumentKinds, option: "--passport")
            }
            if let issuer = one.document.issuer {
                _ = try vocabularies.term(issuer, in: .countries, option: "--passport")
            }
        }
        return held
    }

    private static func number(_ value: Int?, _ range: ClosedRange<Int>, _ option: String) throws -> Int? {
        guard let value, !range.contains(value) else { return value }
        let allowed = "\(range.lowerBound)–\(range.upperBound)"
        throw UsageError.wrongValue(String(value), option: option, allowed: allowed)
    }

    private func facts(_ vocabularies: Vocabularies) throws -> TravellerFacts {
        var facts = TravellerFacts()
        facts.visas = try HeldDocumentText.visas(visa)
        facts.residences = try HeldDocumentText.residences(residence)
        facts.pastVisas = try HeldDocumentText.pastVisas(pastVisa)
        typealias Limits = EntryQuestion.Limits
        facts.age = try Self.number(age, Limits.age, "--age")
        facts.bornIn = try bornIn.map { try vocabularies.term($0, in: .countries, option: "--born-in") }
        if let group, group != HeldDocumentText.none {
            _ = try vocabularies.term(group, in: .travellerGroups, option: "--group")
        }
        facts.group = group
        facts.transitHours = try Self.number(transitHours, Limits.transitHours, "--transit-hours")
        facts.daysInSharedZone = try Self.number(
            daysInSharedZone,
            Limits.daysInSharedZone,
            "--days-in-shared-zone"
        )
        if let parents {
            guard let along = ParentsAlong(rawValue: parents) else {
                throw UsageError.wrongValue(parents, option: "--parents", allowed: "none, one, both")
            }
            facts.parents = along
        }
        for item in fact {
            let pair = item.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2, let name = TravellerFact(rawValue: pair[0]) else {
                let names = TravellerFact.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageError.wrongValue(item, option: "--fact", allowed: "\(names) (=yes, =no)")
            }
            facts.flags[name] = try HeldDocumentText.flag(pair[1], pair[0])
        }
        return facts
    }

    private func day(_ text: String?, _ option: String) throws -> CalendarDay? {
        guard let text else { return nil }
        guard let day = CalendarDay(text) else {
            throw UsageError.wrongValue(text, option: option, allowed: "YYYY-MM-DD")
        }
        return day
    }
}
