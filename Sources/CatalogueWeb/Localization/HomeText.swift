/// What the home page says.
enum HomeText: String, InterfaceText {
    case homeTitle, homeLead, homeSearchLabel, examplesTitle, exampleWord, exampleFeature, exampleCode, examplePhrase
    case membersTitle, membersLead, confirmedLabel, noneYet, lastChangeLabel, noModels, editionTitle, allDocuments

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
        case .editionTitle: UIText(es: "Edición vigente", en: "Current edition")
        case .allDocuments: UIText(es: "Ver todos los documentos", en: "See all documents")
        }
    }
}
