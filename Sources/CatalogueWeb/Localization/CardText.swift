/// What the quick-check card says.
enum CardText: String, InterfaceText {
    case cardTitle, cardTools, cardNoTools, cardHint, cardBack, cardNothing

    var wording: UIText {
        switch self {
        case .cardTitle: UIText(es: "Tarjeta de revisión rápida", en: "Quick-check card")
        case .cardTools: UIText(es: "Con", en: "With")
        case .cardNoTools: UIText(es: "vista y manos", en: "eyes and hands")
        case .cardHint:
            UIText(es: "Imprímala en una cara de papel A5.", en: "Print it on one side of A5 paper.")
        case .cardBack: UIText(es: "Volver a la ficha y elegir instrumentos", en: "Back to the record, to choose tools")
        case .cardNothing:
            UIText(
                es: "No se conoce ningún elemento que se pueda revisar con esto.",
                en: "No feature is known that can be checked with this."
            )
        }
    }
}
