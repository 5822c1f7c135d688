/// What the pages on training say in common, and the overview.
enum TrainingText: String, InterfaceText {
    case training, trainingTitle, trainingLead, trainingNothing, trainingSamples, trainingNeeds, trainingTrainers
    case trainingWho, trainingAsked, trainingTrained, trainingOpen, trainingCountry, trainingTopic, trainingLanguage
    case trainingAny, trainingShow, trainingClear, trainingJSON, trainingPeopleHidden
    case trainingFrame, trainingNoFrame, trainingNotices, trainingDue, trainingDueLead, trainingDueNone
    case trainingWorkshop, trainingHeldOn, trainingDueOn, trainingPlanned
    case trainingTable

    var wording: UIText {
        switch self {
        case .training: UIText(es: "Capacitación", en: "Training")
        case .trainingTitle: UIText(es: "Capacitación", en: "Training")
        case .trainingLead:
            UIText(
                es: "Lo que los países piden, quién puede enseñarlo y lo que ya se hizo.",
                en: "What the countries ask for, who can teach it, and what was done already."
            )
        case .trainingNothing:
            UIText(
                es: "Todavía no se han publicado necesidades ni capacitadores.",
                en: "No needs and no trainers are published yet."
            )
        case .trainingSamples:
            UIText(
                es:
                    "MUESTRA · SPECIMEN. Hay datos de muestra inventados: no describen a ninguna persona ni a ningún país.",
                en: "SPECIMEN · MUESTRA. There are invented sample data: they describe no person and no country."
            )
        case .trainingNeeds: UIText(es: "Necesidades", en: "Needs")
        case .trainingTrainers: UIText(es: "Capacitadores", en: "Trainers")
        case .trainingWho: UIText(es: "¿Quién podría enseñar?", en: "Who could teach?")
        case .trainingAsked: UIText(es: "Pedidos", en: "Asked for")
        case .trainingTrained: UIText(es: "Capacitados", en: "Trained")
        case .trainingOpen: UIText(es: "Pendientes", en: "Still open")
        case .trainingCountry: UIText(es: "País", en: "Country")
        case .trainingTopic: UIText(es: "Tema", en: "Topic")
        case .trainingLanguage: UIText(es: "Idioma", en: "Language")
        case .trainingAny: UIText(es: "Todos", en: "Any")
        case .trainingShow: UIText(es: "Mostrar", en: "Show")
        case .trainingClear: UIText(es: "Quitar las condiciones", en: "Remove the conditions")
        case .trainingJSON: UIText(es: "Estos datos en JSON", en: "These data as JSON")
        case .trainingPeopleHidden:
            UIText(
                es: "Aquí no hay nombres: cada persona aparece con su identificador del registro.",
                en: "There are no names here: each person appears under an identifier of the registry."
            )
        default: overview
        }
    }

    private var overview: UIText {
        switch self {
        case .trainingFrame: UIText(es: "Para hacer un plan", en: "To make a plan")
        case .trainingNoFrame:
            UIText(
                es: "Falta el calendario o las reglas del plan, que publica la Secretaría.",
                en: "The calendar or the rules of the plan, which the Secretariat publishes, are missing."
            )
        case .trainingNotices:
            UIText(es: "Lo que un plan no podría tomar como está", en: "What a plan could not take as it is")
        case .trainingDue: UIText(es: "Seguimientos pendientes", en: "Follow-ups due")
        case .trainingDueLead:
            UIText(
                es: "Seis meses después de cada taller se pregunta qué quedó de él (recomendación de 2007).",
                en: "Six months after each workshop it is asked what became of it (recommendation of 2007)."
            )
        case .trainingDueNone: UIText(es: "No hay ninguno pendiente.", en: "None is due.")
        case .trainingWorkshop: UIText(es: "Taller", en: "Workshop")
        case .trainingHeldOn: UIText(es: "Celebrado", en: "Held")
        case .trainingDueOn: UIText(es: "Vence", en: "Due")
        case .trainingTable: UIText(es: "La tabla entera", en: "The whole table")
        case .trainingPlanned: UIText(es: "Calendario", en: "Calendar")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
