/// What the comparison of two models says.
enum CompareText: String, InterfaceText {
    case compareChoose, compareTitle, compareLead, compareFirst, compareSecond, compareEdition, compareEditionHint,
        compareAction
    case compareCodeHint, compareOthers, compareNone, compareDifference, compareDifferences, compareSame, compareAsOf
    case compareCurrent, compareIsSame, compareDiffers, compareOnlyA, compareOnlyB, compareWhat, compareSwap
    case compareJSON, compareNothingThere, compareDecides

    var wording: UIText {
        switch self {
        case .compareTitle: UIText(es: "Comparar dos modelos", en: "Compare two models")
        case .compareLead:
            UIText(
                es: "Dos modelos frente a frente, o uno como lo dejaron dos ediciones: primero lo que difiere.",
                en: "Two models side by side, or one as two editions left it: what differs comes first."
            )
        case .compareFirst: UIText(es: "Código del modelo A", en: "Code of model A")
        case .compareSecond: UIText(es: "Código del modelo B", en: "Code of model B")
        case .compareEdition: UIText(es: "Edición", en: "Edition")
        case .compareEditionHint:
            UIText(es: "Sin edición se toma la vigente.", en: "Without an edition, the current one is taken.")
        case .compareAction: UIText(es: "Comparar", en: "Compare")
        case .compareCodeHint: UIText(es: "Por ejemplo, GTM-AO-01001", en: "For example, GTM-AO-01001")
        case .compareChoose: UIText(es: "Qué comparar", en: "What to compare")
        case .compareOthers: UIText(es: "Comparar otros", en: "Compare others")
        case .compareNone:
            UIText(
                es: "Ninguna diferencia en lo que el catálogo sabe de ambos.",
                en: "No difference in what the catalogue knows of both."
            )
        case .compareDifference: UIText(es: "diferencia", en: "difference")
        case .compareDifferences: UIText(es: "diferencias", en: "differences")
        case .compareSame: UIText(es: "Lo que es igual en ambos", en: "What is the same in both")
        case .compareAsOf: UIText(es: "como lo dejó la edición", en: "as left by edition")
        case .compareCurrent: UIText(es: "edición vigente", en: "current edition")
        case .compareIsSame: UIText(es: "igual", en: "same")
        case .compareDiffers: UIText(es: "difiere", en: "differs")
        case .compareOnlyA: UIText(es: "solo en A", en: "only in A")
        case .compareOnlyB: UIText(es: "solo en B", en: "only in B")
        case .compareWhat: UIText(es: "Qué", en: "What")
        case .compareSwap: UIText(es: "Cambiar de lado", en: "Swap sides")
        case .compareJSON: UIText(es: "Esta comparación en JSON", en: "This comparison as JSON")
        case .compareNothingThere: UIText(es: "no consta", en: "not recorded")
        case .compareDecides:
            UIText(
                es: "Que algo no conste en un modelo no significa que el documento no lo tenga.",
                en: "That something is not recorded of a model does not mean that the document lacks it."
            )
        }
    }
}
