/// What the page of the needs says.
enum NeedsText: String, InterfaceText {
    case needsTitle, needsLead, needsAudience, needsBy, needsByHint, needsPost, needsPostAny, needsMap, needsMapHint
    case needsTotal, needsPairs, needsPairsLead, needsPairsNone, needsList, needsNumber, needsPriority, needsDeadline
    case needsPlace, needsNone, needsSample, needsAsksNothing

    var wording: UIText {
        switch self {
        case .needsTitle: UIText(es: "Necesidades de capacitación", en: "Training needs")
        case .needsLead:
            UIText(
                es: "Funcionarios que cada país pide capacitar, los que ya asistieron a un taller y los que faltan.",
                en: "Officials whom each country asks to train, those who attended a workshop already, and those left."
            )
        case .needsAudience: UIText(es: "Público", en: "Audience")
        case .needsBy: UIText(es: "Con plazo hasta", en: "Wanted by")
        case .needsByHint:
            UIText(es: "Año, mes y día, por ejemplo 2027-12-31.", en: "Year, month and day, such as 2027-12-31.")
        case .needsPost: UIText(es: "Puesto fronterizo", en: "Border post")
        case .needsPostAny: UIText(es: "Cualquier puesto", en: "Any post")
        case .needsMap: UIText(es: "Por país y tema", en: "By country and topic")
        case .needsMapHint:
            UIText(
                es: "En cada casilla, los pendientes y debajo los pedidos. Cuanto más oscura, más pendientes.",
                en: "In each cell those still open, and below those asked for. The darker, the more are open."
            )
        case .needsTotal: UIText(es: "Total", en: "All")
        case .needsPairs: UIText(es: "Dos países en un mismo puesto", en: "Two countries at one post")
        case .needsPairsLead:
            UIText(
                es: "Piden lo mismo, en el mismo idioma y en el mismo puesto: un taller bilateral sirve a los dos.",
                en: "They ask for the same, in the same language, at the same post: one bilateral workshop serves both."
            )
        case .needsPairsNone:
            UIText(
                es: "Ningún puesto reúne a dos países en un mismo tema.",
                en: "No post brings two countries together in a topic."
            )
        case .needsList: UIText(es: "Todas, una por una", en: "All, one by one")
        case .needsNumber: UIText(es: "Necesidad", en: "Need")
        case .needsPriority: UIText(es: "Prioridad", en: "Priority")
        case .needsDeadline: UIText(es: "Plazo", en: "Wanted by")
        case .needsPlace: UIText(es: "Lugar", en: "Place")
        case .needsNone:
            UIText(es: "Ninguna necesidad cumple estas condiciones.", en: "No need meets these conditions.")
        case .needsSample: UIText(es: "muestra", en: "sample")
        case .needsAsksNothing: UIText(es: "no lo pide", en: "not asked for")
        }
    }
}
