/// What the pages of plans say.
enum PlanText: String, InterfaceText {
    case planTitle, planLead, planNone, planAnother, planOne, planState, planMade, planReplacedBy
    case planSample, planTrainedFigure, planUnmetFigure, planNewTrainers, planCost, planLastDay
    case planObjective, planObjectiveLead, planMeasure, planAtLeast, planGap, planMultiplier, planMultiplierLead,
        planTrainersChart, planOfficialsChart
    case planRegistry, planAlone, planTogether, planAtTheEnd, planUntil, planInFigures
    case planByCountry, planByTrainer, planPicture, planLegend, planSkip
    case planSessions, planTooMany, planKind, planDays, planPlace, planLed, planPeople

    var wording: UIText {
        switch self {
        case .planTitle: UIText(es: "Planes de capacitación", en: "Training plans")
        case .planLead:
            UIText(
                es:
                    "Quién capacita a quién, cuándo, dónde y con qué dinero; y cuánto le falta al plan para ser el mejor posible.",
                en: "Who trains whom, when, where and with whose money; and how far the plan is from the best possible."
            )
        case .planNone:
            UIText(
                es: "Todavía no hay ningún plan. La Secretaría hace uno con «cotejo plan».",
                en: "There is no plan yet. The Secretariat makes one with `cotejo plan`."
            )
        case .planAnother:
            UIText(
                es:
                    "Un plan nuevo se hace en el servidor con «cotejo plan». Quien planifica cambia uno desde la página "
                    + "de un taller, con «Mover»: sale un borrador hecho alrededor.",
                en: "A new plan is made on the server with `cotejo plan`. Planners change one from the page of a "
                    + "workshop, by “Move”: a draft is made around it."
            )
        case .planOne: UIText(es: "Plan", en: "Plan")
        case .planState: UIText(es: "Estado", en: "State")
        case .planMade: UIText(es: "Hecho", en: "Made")
        case .planReplacedBy: UIText(es: "Lo reemplazó el plan", en: "Superseded by plan")
        case .planSample:
            UIText(
                es:
                    "MUESTRA · SPECIMEN. Plan hecho con datos de muestra inventados: no describe a ninguna persona ni a ningún país.",
                en: "SPECIMEN · MUESTRA. A plan made from invented sample data: it describes no person and no country."
            )
        case .planTrainedFigure: UIText(es: "funcionarios capacitados", en: "officials trained")
        case .planUnmetFigure: UIText(es: "funcionarios sin atender", en: "officials left over")
        case .planNewTrainers: UIText(es: "capacitadores nuevos", en: "new trainers")
        case .planCost: UIText(es: "dólares", en: "US dollars")
        case .planLastDay: UIText(es: "último taller", en: "last workshop")
        default: drawn
        }
    }

    private var drawn: UIText {
        switch self {
        case .planObjective: UIText(es: "Cuánto falta para el mejor plan posible", en: "How far from the best possible")
        case .planObjectiveLead:
            UIText(
                es:
                    "El plan se elige por estas cuatro medidas, en este orden: la segunda solo cuenta entre planes iguales en la primera, y así las demás.",
                en:
                    "The plan is chosen by these four measures, in this order: the second counts only among plans equal in the first, and so on."
            )
        case .planMeasure: UIText(es: "Medida", en: "Measure")
        case .planAtLeast: UIText(es: "No menos de", en: "Not below")
        case .planGap: UIText(es: "Qué quiere decir", en: "What that means")
        case .planMultiplier: UIText(es: "El efecto multiplicador", en: "The multiplier")
        case .planMultiplierLead:
            UIText(
                es:
                    "Capacitadores que forman capacitadores. La línea cortada es un plan aparte, hecho con los mismos datos y menos pasos, en que nadie nuevo se forma.",
                en:
                    "Trainers who make trainers. The broken line is a plan of its own, made from the same data with fewer steps, in which nobody new is trained as a trainer."
            )
        case .planTrainersChart: UIText(es: "Capacitadores que pueden enseñar", en: "Trainers who may teach")
        case .planOfficialsChart:
            UIText(es: "Funcionarios capacitados, según quién dirige", en: "Officials trained, by who leads")
        case .planRegistry: UIText(es: "Registro actual", en: "Registry of today")
        case .planAlone: UIText(es: "Solo el registro actual", en: "The registry of today alone")
        case .planTogether: UIText(es: "Entre todos", en: "All together")
        case .planAtTheEnd: UIText(es: "Al final", en: "At the end")
        case .planUntil: UIText(es: "Antes del", en: "Before")
        case .planInFigures: UIText(es: "El gráfico en cifras", en: "The chart in figures")
        case .planByCountry: UIText(es: "Por país", en: "By country")
        case .planByTrainer: UIText(es: "Por capacitador", en: "By trainer")
        case .planPicture:
            UIText(
                es:
                    "Una columna por semana; cada forma lleva a la página de su taller. La tabla de talleres dice lo mismo.",
                en:
                    "A column a week; each shape leads to the page of its workshop. The table of workshops says the same."
            )
        case .planLegend: UIText(es: "Formas", en: "Shapes")
        case .planSkip: UIText(es: "Pasar a la tabla de talleres", en: "Skip to the table of workshops")
        case .planSessions: UIText(es: "Talleres", en: "Workshops")
        case .planTooMany:
            UIText(
                es: "Son demasiados para una página: descargue la tabla (CSV) o el calendario.",
                en: "There are too many for a page: download the table (CSV) or the calendar."
            )
        case .planKind: UIText(es: "Tipo", en: "Kind")
        case .planDays: UIText(es: "Fechas", en: "Dates")
        case .planPlace: UIText(es: "Lugar", en: "Place")
        case .planLed: UIText(es: "Dirige", en: "Led by")
        case .planPeople: UIText(es: "Participantes", en: "Participants")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
