import CatalogueModel
import DocumentChecks
import Foundation

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
    }

    /// The most characters of a zone and what surrounds it, of a name and of a number.
    private static let maximumLengths = (zone: 4000, name: 120, number: 40)

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
        }
        func fits(_ text: String?, _ limit: Int) -> Bool { text.map { $0.unicodeScalars.count <= limit } ?? true }
        let limits = Self.maximumLengths
        guard let sent = try? JSONDecoder().decode(Sent.self, from: Data(body.utf8)), fits(sent.zone, limits.zone),
            fits(sent.surname, limits.name), fits(sent.given, limits.name), fits(sent.number, limits.number),
            sent.sex.map({ ["M", "F", "X"].contains($0) }) ?? true
        else { return nil }
        zone = sent.zone
        (day, surname, given) = (sent.on ?? "", sent.surname ?? "", sent.given ?? "")
        (number, birth, expiry, sex) = (sent.number ?? "", sent.birth ?? "", sent.expiry ?? "", sent.sex ?? "")
    }

    /// Whether there is a zone to read.
    var isEmpty: Bool { zone.trimmed.isEmpty }

    /// What is to be read, or every field that is no date.
    func checked(today: CalendarDay) -> (reference: CalendarDay, visual: MRZVisualZone, problems: [QueryProblem]) {
        var problems: [QueryProblem] = []
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
        return (reference, visual, problems)
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
