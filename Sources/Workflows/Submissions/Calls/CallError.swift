public import CatalogueModel

/// Why a call for submissions cannot be made or changed.
public enum CallError: Error, Hashable, Sendable {
    /// No call that the visitor may see has the number.
    case unknown(String)
    /// There is no kind of submission of this name.
    case unknownKind(String)
    /// The period has no label in one of the languages, or one that is too long.
    case noLabel
    /// The period has no days, or its last day precedes its first.
    case noPeriod
    /// The deadline is no day and time.
    case noDeadline
    /// The IANA database has no such zone.
    case unknownTimeZone(String)
    /// The clocks of the zone never show this time.
    case skippedTime(String, zone: String)
    /// The deadline has passed already.
    case pastDeadline
    /// No country is called.
    case noCountries
    /// A country that there is not.
    case unknownCountry(String)
    /// The call is closed.
    case notOpen(CallID)
    /// Someone changed it meanwhile.
    case movedOn(CallID)
    /// The submission is not one that can answer the call.
    case notAnAnswer(SubmissionID, CallID)
}

extension CallError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let text):
            Self.explained(
                "notFound",
                es: "No hay una convocatoria «\(text)» que usted pueda ver.",
                en: "There is no call \"\(text)\" that you may see.",
                adviceES: "Elija una en /submissions/calls.",
                adviceEN: "Choose one at /submissions/calls."
            )
        case .notOpen(let id):
            Self.explained(
                "closed",
                es: "La convocatoria \(id) está cerrada.",
                en: "Call \(id) is closed.",
                adviceES: "Si hace falta, abra otra.",
                adviceEN: "Make another one where it is needed."
            )
        case .movedOn(let id):
            Self.explained(
                "movedOn",
                es: "Alguien cambió la convocatoria \(id) mientras usted la tenía abierta; no se guardó nada.",
                en: "Someone changed call \(id) while you had it open; nothing was kept.",
                adviceES: "Lea lo que dice ahora y haga su cambio otra vez.",
                adviceEN: "Read what it says now, and make your change again."
            )
        case .notAnAnswer(let submission, let id):
            Self.explained(
                "notAnAnswer",
                es: "La remisión \(submission) no puede responder a la convocatoria \(id).",
                en: "Submission \(submission) cannot answer call \(id).",
                adviceES:
                    "Debe ser de la misma clase y de un país convocado, haberse recibido desde que la convocatoria se "
                    + "abrió y esperar decisión o estar publicada.",
                adviceEN: "It has to be of the same kind and of a country that is called, received since the call was "
                    + "made, and waiting for a decision or published."
            )
        default: fieldExplanation
        }
    }

    private var fieldExplanation: Explanation {
        switch self {
        case .unknownKind(let kind):
            Self.explained(
                "kind",
                es: "«\(kind)» no es una clase de remisión.",
                en: "\"\(kind)\" is not a kind of submission.",
                adviceES: "Elija una: \(Self.kinds).",
                adviceEN: "Choose one: \(Self.kinds)."
            )
        case .noLabel:
            Self.explained(
                "label",
                es: "Falta el nombre del período en español o en inglés, o es demasiado largo.",
                en: "The name of the period is missing in Spanish or in English, or is too long.",
                adviceES: "Escriba los dos, de hasta \(CallTerms.maximumLabel) caracteres.",
                adviceEN: "Write both, of up to \(CallTerms.maximumLabel) characters."
            )
        case .noPeriod:
            Self.explained(
                "period",
                es: "El período no tiene días, o termina antes de empezar.",
                en: "The period has no days, or ends before it begins.",
                adviceES: "Dé el primer día y el último.",
                adviceEN: "Give its first day and its last."
            )
        case .unknownTimeZone(let zone):
            Self.explained(
                "timeZone",
                es: "«\(zone)» no es una zona horaria.",
                en: "\"\(zone)\" is not a time zone.",
                adviceES: "Use un nombre de la base IANA, como America/Guatemala, o UTC.",
                adviceEN: "Use a name of the IANA database, such as America/Guatemala, or UTC."
            )
        case .skippedTime(let time, let zone):
            Self.explained(
                "skippedTime",
                es: "En \(zone) no existe la hora \(time): ese día se adelantan los relojes.",
                en: "There is no \(time) in \(zone): the clocks are put forward then.",
                adviceES: "Elija otra hora.",
                adviceEN: "Choose another time."
            )
        case .pastDeadline:
            Self.explained(
                "pastDeadline",
                es: "Ese plazo ya pasó.",
                en: "That deadline has passed already.",
                adviceES: "Ponga uno que un país todavía pueda cumplir.",
                adviceEN: "Set one that a country can still meet."
            )
        case .noCountries:
            Self.explained(
                "countries",
                es: "No se convoca a ningún país.",
                en: "No country is called.",
                adviceES: "Marque al menos uno.",
                adviceEN: "Tick at least one."
            )
        case .unknownCountry(let country):
            Self.explained(
                "country",
                es: "«\(country)» no es el código de un país.",
                en: "\"\(country)\" is not the code of a country.",
                adviceES: "Use códigos alfa-3 de OACI, como GTM.",
                adviceEN: "Use ICAO alpha-3 codes, such as GTM."
            )
        default:
            Self.explained(
                "deadline",
                es: "El plazo no es un día con hora.",
                en: "The deadline is no day with a time.",
                adviceES: "Dé el día como 2026-12-15 y la hora como 17:00.",
                adviceEN: "Give the day as 2026-12-15 and the time as 17:00."
            )
        }
    }

    private static let kinds = SubmissionKind.allCases.map(\.rawValue).joined(separator: ", ")

    private static func explained(
        _ id: String,
        es: String,
        en: String,
        adviceES: String,
        adviceEN: String
    ) -> Explanation {
        Explanation(
            "call.\(id)",
            message: LocalizedText(es: es, en: en),
            advice: LocalizedText(es: adviceES, en: adviceEN)
        )
    }
}
