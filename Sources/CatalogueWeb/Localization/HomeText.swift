/// What the home page says.
enum HomeText: String, InterfaceText {
    case homeTitle, homeLead, homeSearchLabel, examplesTitle, exampleWord, exampleFeature, exampleCode, examplePhrase
    case exampleMRZ, tasksTitle, taskDocument, taskDocumentBody, taskIdentify, taskIdentifyBody, taskMRZ, taskMRZBody,
        taskEntry, taskEntryBody, taskCompare
    case taskCompareBody, taskGlossary, taskGlossaryBody, latestTitle, latestAll
    case membersTitle, membersLead, confirmedLabel, noneYet, lastChangeLabel, noModels, allDocuments
    case keepOffline, keepingOffline, keptOffline, keepFailed

    var wording: UIText {
        switch self {
        case .homeTitle:
            UIText(es: "Coteje el documento que tiene en la mano", en: "Compare the document in your hand")
        case .homeLead:
            UIText(
                es:
                    "Encuentre el modelo auténtico de un pasaporte, una visa o una tarjeta, y vea dónde mirar y con qué.",
                en: "Find the genuine model of a passport, a visa or a card, and see where to look and with what."
            )
        case .homeSearchLabel:
            UIText(es: "¿Qué dice o qué tiene el documento?", en: "What does the document say or show?")
        case .examplesTitle: UIText(es: "Por ejemplo", en: "For example")
        case .exampleWord: UIText(es: "una palabra", en: "a word")
        case .exampleFeature: UIText(es: "un elemento de seguridad", en: "a security feature")
        case .exampleCode: UIText(es: "un código", en: "a code")
        case .examplePhrase: UIText(es: "una frase", en: "a phrase in Spanish")
        case .exampleMRZ: UIText(es: "una zona de lectura mecánica", en: "a machine readable zone")
        case .tasksTitle: UIText(es: "¿Qué necesita?", en: "What do you need?")
        case .taskDocument: UIText(es: "Tengo un documento", en: "I have a document")
        case .taskDocumentBody:
            UIText(
                es: "Elija el país, la categoría y los instrumentos que tiene, y abra su modelo.",
                en: "Choose the country, the category and the tools you have, and open its model."
            )
        case .taskIdentify: UIText(es: "No sé qué documento es", en: "I do not know what it is")
        case .taskIdentifyBody:
            UIText(
                es: "Responda lo que ve y lo que no ve, una pregunta a la vez.",
                en: "Say what you see and what you do not, one question at a time."
            )
        case .taskMRZ: UIText(es: "Comprobar una ZLM", en: "Check an MRZ")
        case .taskMRZBody:
            UIText(
                es: "Escriba la zona de lectura mecánica y vea si es coherente y de qué modelo puede ser.",
                en: "Type the machine readable zone and see whether it is consistent and which model it may be of."
            )
        case .taskEntry: UIText(es: "¿Puede ingresar?", en: "May they enter?")
        case .taskEntryBody:
            UIText(
                es: "Diga nacionalidad, destino y documento: ¿necesita visa, por qué, y qué falta saber?",
                en: "Say nationality, destination and document: do they need a visa, why, and what is still to know?"
            )
        case .taskCompare: UIText(es: "Comparar dos modelos", en: "Compare two models")
        case .taskCompareBody:
            UIText(
                es: "Dos series, o dos ediciones de una ficha, con las diferencias primero.",
                en: "Two series, or two editions of a record, differences first."
            )
        case .taskGlossary: UIText(es: "Entender un término", en: "Understand a term")
        case .taskGlossaryBody:
            UIText(
                es: "Qué es cada elemento de seguridad, cómo se ve y qué modelos lo llevan.",
                en: "What each security feature is, how to see it and which models have it."
            )
        case .latestTitle: UIText(es: "Últimas ediciones", en: "Latest editions")
        case .latestAll: UIText(es: "Ver todas las novedades", en: "See all that is new")
        case .membersTitle: UIText(es: "Los once miembros", en: "The eleven members")
        case .membersLead:
            UIText(
                es: "Países de la Conferencia Regional sobre Migración.",
                en: "Countries of the Regional Conference on Migration."
            )
        case .confirmedLabel: UIText(es: "Confirmado por el Estado", en: "Confirmed by the state")
        case .noneYet: UIText(es: "todavía no", en: "none yet")
        case .lastChangeLabel: UIText(es: "Último cambio", en: "Last change")
        case .noModels: UIText(es: "Sin modelos todavía", en: "No models yet")
        case .allDocuments: UIText(es: "Ver todos los documentos", en: "See all documents")
        case .keepOffline: UIText(es: "Guardar para leer sin conexión", en: "Keep to read offline")
        case .keepingOffline: UIText(es: "Guardando", en: "Keeping")
        case .keptOffline: UIText(es: "Guardado en este equipo; quitar", en: "Kept on this device; remove")
        case .keepFailed: UIText(es: "No se pudo guardar; intentar de nuevo", en: "Could not be kept; try again")
        }
    }
}
