/// What the page of a planned workshop says.
enum WorkshopText: String, InterfaceText {
    case workshopLead, workshopWhen, workshopWhere, workshopWho, workshopNeeds, workshopCandidates, workshopMoney
    case workshopAgenda, workshopAgendaLead, workshopStep, workshopHours, workshopModels, workshopModelsLead
    case workshopModelsNone, workshopAllModels, workshopMaterials, workshopMaterialsLead, workshopFollows
    case workshopFollowedBy, workshopAbout

    var wording: UIText {
        switch self {
        case .workshopLead:
            UIText(
                es: "Todo lo de esta página es una propuesta del plan; quien dirige el taller decide.",
                en: "Everything on this page is a proposal of the plan; whoever leads the workshop decides."
            )
        case .workshopWhen: UIText(es: "Cuándo", en: "When")
        case .workshopWhere: UIText(es: "Dónde", en: "Where")
        case .workshopWho: UIText(es: "Quién enseña", en: "Who teaches")
        case .workshopNeeds: UIText(es: "Para quién", en: "For whom")
        case .workshopCandidates: UIText(es: "Se forman como capacitadores", en: "Become trainers")
        case .workshopMoney: UIText(es: "Qué cuesta y quién paga", en: "What it costs and who pays")
        case .workshopAgenda: UIText(es: "Agenda propuesta", en: "Proposed agenda")
        case .workshopAgendaLead:
            UIText(
                es: "Las horas son las del tema en el vocabulario, repartidas por nosotros.",
                en: "The hours are those of the topic in the vocabulary, shared out by us."
            )
        case .workshopStep: UIText(es: "Parte", en: "Part")
        case .workshopHours: UIText(es: "Horas", en: "Hours")
        default: lower
        }
    }

    private var lower: UIText {
        switch self {
        case .workshopModels: UIText(es: "Modelos para practicar", en: "Models to practise on")
        case .workshopModelsLead:
            UIText(
                es: "Documentos genuinos del manual, de los países del taller, con los elementos de que trata el tema.",
                en:
                    "Genuine documents of the manual, of the workshop's countries, with the features that the topic is about."
            )
        case .workshopModelsNone:
            UIText(
                es: "El manual no tiene modelos de estos países con esos elementos. Busque en toda la región.",
                en: "The manual has no models of these countries with those features. Search in the whole region."
            )
        case .workshopAllModels: UIText(es: "Buscar en toda la región", en: "Search in the whole region")
        case .workshopMaterials: UIText(es: "Materiales", en: "Materials")
        case .workshopMaterialsLead: UIText(es: "Para marcar al prepararlo.", en: "To tick off while preparing it.")
        case .workshopFollows: UIText(es: "Evalúa el taller", en: "Looks at the workshop")
        case .workshopFollowedBy: UIText(es: "Lo evalúa", en: "Looked at by")
        case .workshopAbout: UIText(es: "De qué trata", en: "What it is about")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
