/// What the page about entry says of the journey: posts, states on the way, more passports.
enum EntryJourneyText: String, InterfaceText {
    case journeyMore, journeyMoreHint, journeyAdd, journeyTransit, journeyTransitHint
    case journeyOtherNationality, journeyOtherDocument, journeyOtherUntil

    var wording: UIText {
        switch self {
        case .journeyMore: UIText(es: "Añadir algo del viaje", en: "Add something about the journey")
        case .journeyMoreHint:
            UIText(
                es: "Nada de esto es obligatorio; lo que no se diga queda como desconocido.",
                en: "None of this is required; what is not said stays unknown."
            )
        case .journeyAdd: UIText(es: "Añadir a la pregunta", en: "Add to the question")
        case .journeyTransit: UIText(es: "En el camino", en: "On the way")
        case .journeyTransitHint:
            UIText(
                es: "Lo que pide cada país por el que se pasa, como tránsito.",
                en: "What each state passed through asks for, as transit."
            )
        case .journeyOtherNationality: UIText(es: "Otra nacionalidad", en: "Another nationality")
        case .journeyOtherDocument: UIText(es: "Su documento", en: "Its document")
        case .journeyOtherUntil: UIText(es: "Ese documento vale hasta", en: "That document is valid until")
        }
    }
}
