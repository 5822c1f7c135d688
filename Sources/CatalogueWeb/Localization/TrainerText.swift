/// What the pages of the registry and of its question say.
enum TrainerText: String, InterfaceText {
    case trainersTitle, trainersLead, trainersLevel, trainersGenerations, trainersGeneration
    case trainersReached, trainersExpiring, trainersExpiringLead, trainersExpiringNone, trainersList
    case trainersWho, trainersLanguages, trainersTaughtBy, trainersMayTeach, trainersLoad, trainersAway
    case trainersNone, trainersLineage, trainersLineageLead, trainersLineageNone, trainersInWords, trainersTrainedBy
    case whoTitle, whoLead, whoWeek, whoWeekHint, whoAsk, whoAble, whoUnable, whoAbleNone, whoTravels, whoAtHome
    case whoReason, whoDays, whoBlackout, whoMissing

    var wording: UIText {
        switch self {
        case .trainersTitle: UIText(es: "Registro de capacitadores", en: "Registry of trainers")
        case .trainersLead:
            UIText(
                es: "Quién puede enseñar qué, hasta cuándo, y a quién formó cada uno.",
                en: "Who may teach what, until when, and whom each of them trained."
            )
        case .trainersLevel: UIText(es: "Nivel", en: "Level")
        case .trainersGenerations: UIText(es: "Por generación", en: "By generation")
        case .trainersGeneration: UIText(es: "Generación", en: "Generation")
        case .trainersReached:
            UIText(es: "Funcionarios en los talleres que dirigieron", en: "Officials in the workshops they led")
        case .trainersExpiring: UIText(es: "Certificados que vencen", en: "Certificates that expire")
        case .trainersExpiringLead:
            UIText(
                es: "En los próximos 90 días, y los que vencieron en los últimos 90.",
                en: "In the next 90 days, and those that expired in the last 90."
            )
        case .trainersExpiringNone: UIText(es: "No vence ninguno.", en: "None expires.")
        case .trainersList: UIText(es: "El registro", en: "The registry")
        case .trainersWho: UIText(es: "Capacitador", en: "Trainer")
        case .trainersLanguages: UIText(es: "Idiomas", en: "Languages")
        case .trainersTaughtBy: UIText(es: "Formado por", en: "Trained by")
        case .trainersMayTeach: UIText(es: "Certificados", en: "Certificates")
        case .trainersAway: UIText(es: "No disponible", en: "Away")
        case .trainersLoad: UIText(es: "Talleres en 12 meses", en: "Workshops in 12 months")
        case .trainersNone: UIText(es: "Nadie cumple estas condiciones.", en: "Nobody meets these conditions.")
        case .trainersLineage: UIText(es: "Quién formó a quién", en: "Who trained whom")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .trainersLineageLead:
            UIText(
                es:
                    "De izquierda a derecha, cada generación. El círculo crece con los funcionarios que asistieron a los "
                    + "talleres que esa persona dirigió; el número los dice.",
                en:
                    "From left to right, each generation. The circle grows with the officials who attended the workshops "
                    + "that the person led; the number says how many."
            )
        case .trainersLineageNone:
            UIText(es: "Nadie ha formado todavía a otra persona.", en: "Nobody has trained anybody else yet.")
        case .trainersInWords: UIText(es: "En palabras", en: "In words")
        case .trainersTrainedBy: UIText(es: "formado por", en: "trained by")
        case .whoTitle: UIText(es: "¿Quién podría enseñar?", en: "Who could teach?")
        case .whoLead:
            UIText(
                es: "Diga el tema, el idioma, el país y una semana. Abajo está quién podría y por qué los demás no.",
                en:
                    "Say the topic, the language, the country and a week. Below is who could, and why the others could not."
            )
        case .whoWeek: UIText(es: "Semana", en: "Week")
        case .whoWeekHint:
            UIText(
                es: "Cualquier día de la semana, por ejemplo 2027-03-08.",
                en: "Any day of the week, such as 2027-03-08."
            )
        case .whoAsk: UIText(es: "Preguntar", en: "Ask")
        case .whoAble: UIText(es: "Podrían", en: "Could")
        case .whoUnable: UIText(es: "No podrían", en: "Could not")
        case .whoAbleNone:
            UIText(es: "Nadie del registro podría esa semana.", en: "Nobody in the registry could that week.")
        case .whoTravels: UIText(es: "tendría que viajar", en: "would have to travel")
        case .whoAtHome: UIText(es: "es de ese país", en: "is of that country")
        case .whoReason: UIText(es: "Por qué no", en: "Why not")
        case .whoDays: UIText(es: "El taller ocuparía", en: "The workshop would take")
        case .whoBlackout: UIText(es: "Ese país no celebra talleres", en: "That country holds no workshops")
        case .whoMissing:
            UIText(es: "Faltan datos para responder: elija los cuatro.", en: "Not enough to answer: choose all four.")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
