import CatalogueModel

/// Texts of the board of a period and of calls for submissions.
enum CallText: String, InterfaceText {
    case callsTitle, callsLead, callsNone, callsAll, callPeriod, callDeadline, callCountries, callAnswered, callState
    case callOpen, callClosed, callNew, callNewLead, callLabelES, callLabelEN, callLabelHint, callFrom, callTo
    case callDay, callTime, callZone, callZoneHint, callOpenAction, callChange, callChangeAction, callChangeLead
    case callClose, callCloseLead, callCloseAction, callOpened, callStanding, callProblem
    case boardPeriod, boardShow, boardLatest, boardPeriodLead, boardNotCalled
    case owedTitle, owedNone, owedWho, owedTime, owedCountry, owedSecretariat, owedMore, owedChart, owedToday
    case dutyPublished, dutyWaiting, dutyFindings, dutySentBack, dutyTakenBack, dutyNothing, dutySee
    case remindersTitle, remindersLead, reminderMailAction, deadlinesName, deadlinesLink, feedLink, subscribeTitle
    case subscribeHint

    var wording: UIText {
        switch self {
        case .callsTitle: UIText(es: "Convocatorias", en: "Calls for submissions")
        case .callsLead:
            UIText(
                es: "Qué se pide a los países, de qué período y hasta cuándo.",
                en: "What countries are asked for, of which period and until when."
            )
        case .callsNone: UIText(es: "Aún no hay ninguna convocatoria.", en: "There is no call yet.")
        case .callsAll: UIText(es: "Todas las convocatorias", en: "All calls")
        case .callPeriod: UIText(es: "Período", en: "Period")
        case .callDeadline: UIText(es: "Plazo", en: "Deadline")
        case .callCountries: UIText(es: "Países", en: "Countries")
        case .callAnswered: UIText(es: "Publicadas", en: "Published")
        case .callState: UIText(es: "Estado", en: "State")
        case .callOpen: UIText(es: "abierta", en: "open")
        case .callClosed: UIText(es: "cerrada", en: "closed")
        case .callNew: UIText(es: "Abrir una convocatoria", en: "Make a call")
        case .callNewLead:
            UIText(
                es: "La responde una remisión de la clase y del país que se reciba desde ahora, y hasta que se cierre, "
                    + "y se publique. Si corren varias de la misma clase, la remisión responde a la que vence primero y "
                    + "aún no tiene respuesta; una remisión responde a una sola.",
                en: "A submission of the kind and the country answers it that is received from now until it is closed, "
                    + "and is published. Where several of one kind run, the submission answers the one that is due first "
                    + "and has no answer yet; a submission answers one call only."
            )
        case .callLabelES: UIText(es: "Nombre del período en español", en: "Name of the period in Spanish")
        case .callLabelEN: UIText(es: "Nombre del período en inglés", en: "Name of the period in English")
        case .callLabelHint: UIText(es: "Por ejemplo: primer semestre de 2027", en: "For example: first half of 2027")
        case .callFrom: UIText(es: "Primer día del período", en: "First day of the period")
        case .callTo: UIText(es: "Último día del período", en: "Last day of the period")
        case .callDay: UIText(es: "Día del plazo", en: "Day of the deadline")
        case .callTime: UIText(es: "Hora del plazo", en: "Time of the deadline")
        case .callZone: UIText(es: "Zona horaria", en: "Time zone")
        case .callZoneHint:
            UIText(
                es: "Nombre de la base IANA, como America/Guatemala, o UTC",
                en: "A name of the IANA database, such as America/Guatemala, or UTC"
            )
        case .callOpenAction: UIText(es: "Abrir la convocatoria", en: "Make the call")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .callChange: UIText(es: "Cambiar la convocatoria", en: "Change the call")
        case .callChangeLead:
            UIText(
                es: "La clase no cambia. Los calendarios que la tomaron reciben el plazo nuevo.",
                en: "Its kind stays. Calendars that took it in get the new deadline."
            )
        case .callChangeAction: UIText(es: "Guardar los cambios", en: "Keep the changes")
        case .callClose: UIText(es: "Cerrar la convocatoria", en: "Close the call")
        case .callCloseLead:
            UIText(
                es: "Desde entonces nadie debe nada por ella; lo recibido queda como está.",
                en: "From then on nobody owes it anything; what was received stays as it is."
            )
        case .callCloseAction: UIText(es: "Cerrar", en: "Close")
        case .callOpened: UIText(es: "Abierta el", en: "Made on")
        case .callStanding: UIText(es: "Dónde está cada país", en: "Where each country stands")
        case .callProblem: UIText(es: "No se guardó", en: "Nothing was kept")
        case .boardPeriod: UIText(es: "Período del tablero", en: "Period of the board")
        case .boardShow: UIText(es: "Mostrar", en: "Show")
        case .boardLatest: UIText(es: "Sin período: lo último publicado", en: "No period: what was published last")
        case .boardPeriodLead:
            UIText(
                es: "Qué llegó de lo convocado para el período, y qué falta.",
                en: "What came of what was called for in the period, and what is missing."
            )
        case .boardNotCalled: UIText(es: "no convocado", en: "not called")
        case .owedTitle: UIText(es: "Quién debe qué y hasta cuándo", en: "Who owes what, and by when")
        case .owedNone: UIText(es: "Nadie debe nada de este período.", en: "Nobody owes anything of this period.")
        case .owedWho: UIText(es: "Le toca a", en: "Whose turn")
        case .owedTime: UIText(es: "Tiempo", en: "Time")
        case .owedCountry: UIText(es: "el país", en: "the country")
        case .owedSecretariat: UIText(es: "la Secretaría", en: "the Secretariat")
        case .owedMore: UIText(es: "El dibujo muestra las más urgentes.", en: "The drawing shows the most urgent ones.")
        case .owedChart: UIText(es: "Días de atraso y días que faltan", en: "Days overdue and days left")
        case .owedToday: UIText(es: "ahora", en: "now")
        case .dutyPublished: UIText(es: "aprobada y publicada", en: "approved and published")
        case .dutyWaiting: UIText(es: "espera decisión", en: "waits for a decision")
        case .dutyFindings: UIText(es: "archivo con errores", en: "file with errors")
        case .dutySentBack: UIText(es: "devuelta con razones", en: "sent back with reasons")
        case .dutyTakenBack: UIText(es: "retomada antes de decidirse", en: "taken back before a decision")
        case .remindersTitle: UIText(es: "Recordatorios listos para enviar", en: "Reminders ready to send")
        case .remindersLead:
            UIText(
                es:
                    "Un texto en cada idioma para cada país que debe algo. Nada se envía desde aquí: usted elige a quién.",
                en: "A text in each language for each country that owes something. Nothing is sent from here: "
                    + "you choose to whom."
            )
        case .reminderMailAction: UIText(es: "Abrir en el correo", en: "Open in the mail program")
        case .deadlinesName: UIText(es: "Plazos de remisiones", en: "Deadlines of submissions")
        case .deadlinesLink: UIText(es: "Calendario de plazos (.ics)", en: "Calendar of deadlines (.ics)")
        case .feedLink: UIText(es: "Novedades (Atom)", en: "What happened (Atom)")
        case .subscribeTitle: UIText(es: "Más sobre lo que se pide", en: "More on what is asked for")
        case .subscribeHint:
            UIText(
                es:
                    "Para suscribirse con otro programa, haga en su cuenta una credencial de lectura y póngala como "
                    + "contraseña; el nombre de usuario no importa.",
                en: "To subscribe with another program, make a token for reading in your account and give it as the "
                    + "password; the user name does not matter."
            )
        case .dutySee: UIText(es: "Ver", en: "See")
        case .dutyNothing: UIText(es: "nada recibido", en: "nothing received")
        default: preconditionFailure("no words for \(self)")
        }
    }
}

extension CallState {
    /// The state in words.
    var label: CallText {
        switch self {
        case .published: .dutyPublished
        case .waiting: .dutyWaiting
        case .findings: .dutyFindings
        case .sentBack: .dutySentBack
        case .takenBack: .dutyTakenBack
        case .nothing: .dutyNothing
        }
    }
}

/// Lengths of time in words: whole days, below a day whole hours.
enum SpanText {
    static func words(_ seconds: Int64, in language: Language) -> String {
        let length = abs(seconds)
        let days = Int(length / 86_400)
        if days > 0 {
            let unit = days == 1 ? UIText(es: "día", en: "day") : UIText(es: "días", en: "days")
            return "\(NumberText.grouped(days, language)) \(unit.text(in: language))"
        }
        let hours = max(1, Int(length / 3600))
        let unit = hours == 1 ? UIText(es: "hora", en: "hour") : UIText(es: "horas", en: "hours")
        return "\(hours) \(unit.text(in: language))"
    }

    /// How far a deadline is: `en 12 días`, `12 días de atraso`.
    static func due(_ secondsLeft: Int64, in language: Language) -> String {
        let span = words(secondsLeft, in: language)
        return secondsLeft < 0
            ? UIText(es: "\(span) de atraso", en: "\(span) overdue").text(in: language)
            : UIText(es: "en \(span)", en: "in \(span)").text(in: language)
    }

    static func ago(_ seconds: Int64, in language: Language) -> String {
        let span = words(seconds, in: language)
        return UIText(es: "desde hace \(span)", en: "for \(span)").text(in: language)
    }
}

extension DateText {
    /// A deadline where its zone is: `15 dic 2026, 17:00 (America/Guatemala)`.
    static func deadline(_ deadline: Deadline, in language: Language) -> String {
        "\(day(deadline.day, in: language)), \(deadline.time) (\(deadline.timeZone))"
    }
}

extension CallPeriod {
    func words(in language: Language) -> String {
        "\(DateText.day(from, in: language)) – \(DateText.day(to, in: language))"
    }
}

extension CallDuty {
    /// What counts in time: how far the deadline is for a country, how long the Secretariat has had it.
    func timeWords(in language: Language) -> String? {
        switch debtor {
        case .country: SpanText.due(secondsLeft, in: language)
        case .secretariat: secondsSince.map { SpanText.ago($0, in: language) }
        case nil:
            secondsLate.map { seconds in
                let span = SpanText.words(seconds, in: language)
                return UIText(es: "llegó \(span) tarde", en: "came \(span) late").text(in: language)
            }
        }
    }

    /// The page of what the state is about.
    var path: String? { submission.map { SitePath.submission($0) } ?? file.map { SitePath.handIn($0) } }

    /// The state with what is to be known of it: `archivo con errores (3)`.
    func stateWords(in language: Language) -> String {
        state.label.text(in: language) + (errorCount.map { " (\($0))" } ?? "")
    }

    /// How it is marked beside its words.
    var cssClass: String { isOverdue ? "duty-overdue" : "duty-\(state.rawValue)" }
}
