/// What the lower parts of a plan's page say: needs, reasons, money, files.
enum PlanPartText: String, InterfaceText {
    case planCoverage, planCoverageLead, planNeed, planAsked, planTrained, planUnmet, planLate, planDeadline
    case planServed, planReasons, planReasonsLead, planWhy, planHelp, planBudget, planLine, planAmount
    case planSpent, planShare, planFiles, planWholeCalendar, planCancelled, planTable, planXML, planJSON, planBrief
    case planOwnCalendar, planOwnCalendarLead, planDownload, planTrainer, planCodesOnly, planNeverServed

    var wording: UIText {
        switch self {
        case .planCoverage: UIText(es: "Necesidades atendidas", en: "Needs met")
        case .planCoverageLead:
            UIText(es: "Primero lo que queda sin atender o llega tarde.", en: "What is left over or late comes first.")
        case .planNeed: UIText(es: "Necesidad", en: "Need")
        case .planAsked: UIText(es: "Pedidos", en: "Asked for")
        case .planTrained: UIText(es: "Capacitados", en: "Trained")
        case .planUnmet: UIText(es: "Sin atender", en: "Left over")
        case .planLate: UIText(es: "Con retraso", en: "Late")
        case .planDeadline: UIText(es: "Plazo", en: "Deadline")
        case .planServed: UIText(es: "Talleres entre", en: "Workshops between")
        case .planReasons:
            UIText(es: "Por qué queda algo sin atender o llega tarde", en: "Why something is left over or late")
        case .planReasonsLead:
            UIText(
                es: "Lo que estorba más a menudo va primero. Cada cambio se probó haciendo el plan de nuevo con él.",
                en:
                    "What stands in the way most often comes first. Each change was tried by making the plan again with it."
            )
        case .planWhy: UIText(es: "Qué lo impide", en: "What stands in the way")
        case .planHelp: UIText(es: "Qué ayudaría", en: "What would help")
        case .planBudget: UIText(es: "Dinero por donante", en: "Money by sponsor")
        case .planLine: UIText(es: "Partida", en: "Budget line")
        case .planAmount: UIText(es: "Disponible (USD)", en: "Available (USD)")
        case .planSpent: UIText(es: "Usado (USD)", en: "Used (USD)")
        case .planShare: UIText(es: "Parte usada", en: "Share used")
        default: files
        }
    }

    private var files: UIText {
        switch self {
        case .planFiles: UIText(es: "Para llevar", en: "To take away")
        case .planWholeCalendar:
            UIText(es: "Calendario de todo el plan (.ics)", en: "Calendar of the whole plan (.ics)")
        case .planCancelled:
            UIText(
                es: "Lo que este plan cancela del anterior (.ics)",
                en: "What this plan cancels of the one before (.ics)"
            )
        case .planTable: UIText(es: "Talleres como tabla (CSV)", en: "Workshops as a table (CSV)")
        case .planXML: UIText(es: "Plan en XML", en: "Plan as XML")
        case .planJSON: UIText(es: "Plan e instancia en JSON", en: "Plan and instance as JSON")
        case .planBrief: UIText(es: "Resumen para imprimir (A4)", en: "Brief to print (A4)")
        case .planOwnCalendar:
            UIText(es: "Calendario de un país o de una persona", en: "Calendar of a country or a person")
        case .planOwnCalendarLead:
            UIText(
                es: "Los talleres de ese país, los de esa persona, o los que cumplen ambas cosas.",
                en: "The workshops of that country, of that person, or those that are both."
            )
        case .planDownload: UIText(es: "Descargar (.ics)", en: "Download (.ics)")
        case .planTrainer: UIText(es: "Capacitador", en: "Trainer")
        case .planCodesOnly:
            UIText(
                es: "Los capacitadores aparecen con su identificador: quien no planifica no ve nombres.",
                en: "Trainers appear under an identifier: who does not plan sees no names."
            )
        case .planNeverServed: UIText(es: "ninguno", en: "none")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
