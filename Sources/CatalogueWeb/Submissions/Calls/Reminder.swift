public import CatalogueModel
import CatalogueStore

/// What is wrong with what a country sent last, as far as a reminder says it.
enum ReminderTrouble: Sendable {
    /// Nothing came, or nothing is known to be wrong.
    case none
    /// The file's errors.
    case errors([Finding])
    /// Why the submission was sent back.
    case reasons(String)
}

/// A text that reminds a country of what it owes, ready to send, in one language.
public struct ReminderText: Sendable, JSONWritable {
    /// Its language.
    public let language: Language
    /// The subject of a message.
    public let subject: String
    /// What the message says.
    public let body: String

    /// The most errors that a reminder repeats.
    private static let mostErrors = 5

    /// A reminder.
    ///
    /// - Parameters:
    ///   - duty: what is owed.
    ///   - trouble: what was wrong with what came last.
    ///   - origin: what stands before the path of the site; empty where nobody said.
    ///   - wording: the words of the reminder's own language.
    init(_ duty: CallDuty, _ trouble: ReminderTrouble, origin: String, _ wording: Wording) {
        let call = duty.call
        let country = wording.sender(duty.country)
        let say = Spoken(wording.language)
        let title = call.title(in: wording.language)
        let due = DateText.deadline(call.terms.deadline, in: wording.language)
        let universal = DateText.minute(call.terms.deadline.moment, in: wording.language)
        language = wording.language
        subject = say("Recordatorio: \(title) (\(country))", "Reminder: \(title) (\(country))")
        var paragraphs = [
            say("A quien corresponda en \(country):", "To whom it may concern in \(country):"),
            say(
                "La Secretaría Técnica convocó la siguiente remisión:",
                "The Technical Secretariat has called for the following submission:"
            )
                + "\n- \(title) (\(call.terms.period.words(in: wording.language)))"
                + "\n- \(say("Plazo", "Deadline")): \(due); \(universal)",
            Self.standing(duty, say, wording),
        ]
        if let words = Self.words(of: trouble, say, wording.language) { paragraphs.append(words) }
        let address = origin + SitePath.submissions
        paragraphs.append(
            say(
                "Se entrega en \(address), con la cuenta de su país. El sitio comprueba el archivo enseguida y dice, "
                    + "línea por línea, lo que deba corregirse.",
                "It is handed in at \(address), with your country's account. The site checks the file at once and says, "
                    + "line by line, what has to be corrected."
            )
        )
        paragraphs.append(
            say(
                "Si ya la envió, no haga caso de este recordatorio.",
                "If you have sent it already, please disregard this reminder."
            )
        )
        paragraphs.append(
            say(
                "Secretaría Técnica, Conferencia Regional sobre Migración",
                "Technical Secretariat, Regional Conference on Migration"
            )
        )
        body = paragraphs.joined(separator: "\n\n")
    }

    /// A message without an address: whoever sends it knows whom to.
    ///
    /// Source: RFC 6068; line ends are written as both characters.
    var mailPath: String {
        "mailto:?subject=\(subject.percentEncoded())&body=\(body.replacing("\n", with: "\r\n").percentEncoded())"
    }

    /// Appends `{"subject","body","mailto"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("subject", subject)
            $0.member("body", body)
            $0.member("mailto", mailPath)
        }
    }

    /// One text of two, in the reminder's language.
    private struct Spoken {
        let language: Language
        init(_ language: Language) { self.language = language }
        func callAsFunction(_ es: String, _ en: String) -> String { language == .es ? es : en }
    }

    private static func standing(_ duty: CallDuty, _ say: Spoken, _ wording: Wording) -> String {
        let span = SpanText.words(duty.secondsLeft, in: wording.language)
        let time =
            duty.isOverdue
            ? say("El plazo venció hace \(span).", "The deadline passed \(span) ago.")
            : say("Tiempo que falta: \(span).", "Time left: \(span).")
        let received = duty.trace.map { DateText.minute($0.at, in: wording.language) } ?? ""
        let state =
            switch duty.state {
            case .nothing: say("Todavía no hemos recibido nada.", "We have not received anything yet.")
            case .findings:
                say(
                    "El archivo recibido el \(received) tiene errores y no se pudo guardar.",
                    "The file received on \(received) has errors and could not be kept."
                )
            case .sentBack:
                say(
                    "La remisión recibida el \(received) se devolvió con razones.",
                    "The submission received on \(received) was sent back with reasons."
                )
            case .takenBack:
                say(
                    "La remisión recibida el \(received) se retomó antes de decidirse y no llegó otra.",
                    "The submission received on \(received) was taken back before a decision, and no other came."
                )
            case .waiting, .published: ""
            }
        return [state, time].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func words(of trouble: ReminderTrouble, _ say: Spoken, _ language: Language) -> String? {
        switch trouble {
        case .none: return nil
        case .reasons(let reasons): return say("Razones:", "Reasons:") + "\n\(reasons)"
        case .errors(let findings):
            guard !findings.isEmpty else { return nil }
            let lines = findings.prefix(mostErrors).map { finding in
                let line = finding.line > 0 ? "\(DeskText.findingLine.text(in: language)) \(finding.line): " : ""
                return "- \(line)\(finding.message.text(in: language)) \(finding.advice.text(in: language))"
            }
            let rest = findings.count - mostErrors
            let more = rest > 0 ? ["- " + say("y \(rest) más", "and \(rest) more")] : []
            return say("Lo que se halló:", "What was found:") + "\n" + (lines + more).joined(separator: "\n")
        }
    }
}

/// What reminds one country, in both languages.
public struct Reminder: Sendable, JSONWritable {
    /// What is owed.
    public let duty: CallDuty
    /// The text in each language.
    public let texts: [ReminderText]

    /// Appends the duty, and the texts by language.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("duty", duty)
            for text in texts {
                $0.key(named: text.language.rawValue)
                $0.value(text)
            }
        }
    }
}

extension CatalogueStore {
    /// A reminder for each country that still owes a call something.
    ///
    /// - Throws: `StoreError`.
    func reminders(_ duties: [CallDuty], origin: String, _ vocabularies: Vocabularies) async throws -> [Reminder] {
        var reminders: [Reminder] = []
        for duty in duties where duty.debtor == .country {
            let trouble = try await trouble(of: duty)
            let texts = Language.allCases.map { language in
                ReminderText(
                    duty,
                    trouble,
                    origin: origin,
                    Wording(language: language, vocabularies: vocabularies)
                )
            }
            reminders.append(Reminder(duty: duty, texts: texts))
        }
        return reminders
    }

    private func trouble(of duty: CallDuty) async throws -> ReminderTrouble {
        if let file = duty.file {
            let findings = try await handIn(file)?.findings.map(\.finding) ?? []
            return .errors(findings.filter { $0.severity == .error })
        }
        if duty.state == .sentBack, let id = duty.submission, let rejection = try await rejection(of: id) {
            return .reasons(rejection.reasons)
        }
        return .none
    }
}
