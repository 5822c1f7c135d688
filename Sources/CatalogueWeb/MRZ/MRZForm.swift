import CatalogueModel
import DocumentChecks
import Foundation
import Workflows

/// What somebody typed to have a zone read: lives as long as the request.
struct MRZForm: Sendable {
    var zone = ""
    var day = ""
    var surname = ""
    var given = ""
    var number = ""
    var birth = ""
    var expiry = ""
    var sex = ""
    /// The state of the post; empty where entry is not asked for.
    var destination = ""
    /// How and what for people mostly come to a post on the border, until somebody says otherwise.
    var mode = "land"
    var purpose = "tourism"
    /// What was answered to questions about entry.
    var answers = URLQuery()

    init() {}

    /// Four thousand characters and the fields, each escaped at its longest.
    static let maximumBodyBytes = 64 << 10

    /// Reads the body that a browser sends.
    init(parsing body: String) {
        let values = URLQuery(parsing: body, maximumValueLength: Self.maximumBodyBytes)
        // The zone keeps its blanks: they may stand for fillers.
        zone = values.items.first { $0.name == "zone" }?.value ?? ""
        day = values["on"] ?? ""
        surname = values["surname"] ?? ""
        given = values["given"] ?? ""
        number = values["number"] ?? ""
        birth = values["birth"] ?? ""
        expiry = values["expiry"] ?? ""
        sex = values["sex"] ?? ""
        destination = values["destination"]?.uppercased() ?? ""
        mode = values["mode"] ?? mode
        purpose = values["purpose"] ?? purpose
        answers = Self.answers(values)
    }

    /// The parts of a question about entry that a zone and the form do not say themselves.
    private static func answers(_ values: URLQuery) -> URLQuery {
        typealias Parameter = EntryQuery.Parameter
        let own: Set<String> = [
            Parameter.document, Parameter.age, Parameter.visa, Parameter.residence, Parameter.pastVisa,
            Parameter.parents, Parameter.bornIn, Parameter.group, Parameter.transitHours, Parameter.stay,
            Parameter.daysInSharedZone, EntryQuery.skippedParameter,
        ]
        let names = own.union(TravellerFact.allCases.map(\.rawValue))
        var answers = URLQuery()
        for item in EntryForm.folded(values).items where names.contains(item.name) {
            answers = answers.adding(item.name, item.value)
        }
        return answers
    }

    /// Reads the body that a program sends; nil where it is not that.
    init?(json body: String) {
        struct Sent: Decodable {
            var zone: String
            var on: String?
            var surname: String?
            var given: String?
            var number: String?
            var birth: String?
            var expiry: String?
            var sex: String?
            var destination: String?
            var mode: String?
            var purpose: String?
        }
        guard let sent = try? JSONDecoder().decode(Sent.self, from: Data(body.utf8)),
            sent.sex.map({ ["M", "F", "X"].contains($0) }) ?? true
        else { return nil }
        zone = sent.zone
        (day, surname, given) = (sent.on ?? "", sent.surname ?? "", sent.given ?? "")
        (number, birth, expiry, sex) = (sent.number ?? "", sent.birth ?? "", sent.expiry ?? "", sent.sex ?? "")
        // A program that does not say how and what for is told that it depends on them.
        (destination, mode, purpose) = (sent.destination ?? "", sent.mode ?? "", sent.purpose ?? "")
    }

    /// Whether there is a zone to read.
    var isEmpty: Bool { zone.trimmed.isEmpty }

    /// The post, or what of it is no code.
    private func post(_ vocabularies: Vocabularies, _ problems: inout [QueryProblem]) -> MRZPost? {
        for (value, name, vocabulary) in [
            (destination, "destination", VocabularyName.countries), (mode, "mode", .transportModes),
            (purpose, "purpose", .travelPurposes),
        ] where !value.isEmpty && !vocabularies.contains(value, in: vocabulary) {
            let what = UIText(es: "un valor conocido de «\(name)»", en: "a known value of \"\(name)\"")
            let allowed = UIText(es: "Elija de la lista.", en: "Choose from the list.")
            problems.append(.unknown(value, name, what: what, allowed: allowed))
        }
        guard !destination.isEmpty else { return nil }
        return MRZPost(
            destination: destination,
            mode: mode.isEmpty ? nil : mode,
            purpose: purpose.isEmpty ? nil : purpose
        )
    }

    /// What a form asks for.
    struct Checked {
        var reference: CalendarDay
        var visual: MRZVisualZone
        var post: MRZPost?
        var problems: [QueryProblem]
    }

    /// Every text that is longer than it can be: of a zone with what surrounds it, of a name and of a number.
    ///
    /// To hold a name beside a zone takes time by its length.
    private var excesses: [QueryProblem] {
        [("zone", zone, 4000), ("surname", surname, 120), ("given", given, 120), ("number", number, 40)].compactMap {
            let (field, typed, limit) = $0
            let length = typed.unicodeScalars.count
            return length > limit ? .tooLong("query", field, length, limit: limit) : nil
        }
    }

    /// What is to be read, with every field that is too long, no date or no code.
    func checked(today: CalendarDay, _ vocabularies: Vocabularies) -> Checked {
        var problems = excesses
        func calendarDay(_ typed: String, _ parameter: String) -> CalendarDay? {
            guard !typed.isEmpty else { return nil }
            let day = CalendarDay(typed)
            if day == nil {
                problems.append(
                    .unknown(
                        typed,
                        parameter,
                        what: UIText(es: "una fecha", en: "a date"),
                        allowed: UIText(es: "Escríbala así: 2034-03-14.", en: "Write it like this: 2034-03-14.")
                    )
                )
            }
            return day
        }
        func text(_ typed: String) -> String? { typed.isEmpty ? nil : typed }
        var visual = MRZVisualZone()
        (visual.primary, visual.secondary, visual.number) = (text(surname), text(given), text(number))
        visual.sex = text(sex)
        visual.birthDate = calendarDay(birth, "birth")
        visual.expiryDate = calendarDay(expiry, "expiry")
        let reference = calendarDay(day, "on") ?? today
        let post = post(vocabularies, &problems)
        return Checked(reference: reference, visual: visual, post: post, problems: problems)
    }
}

extension QueryProblem {
    /// A program sent something else than a zone.
    static let noZone = QueryProblem(
        parameter: "zone",
        explanation: Explanation(
            "mrz.unreadable",
            message: LocalizedText(es: "No se entiende lo enviado.", en: "What was sent cannot be understood."),
            advice: LocalizedText(
                es: "Envíe JSON con el miembro «zone»; la ayuda de la API dice lo demás.",
                en: "Send JSON with the member \"zone\"; the API's description says the rest."
            )
        )
    )
}
