/// What the page about entry says of single conditions.
enum EntryConditionText: String, InterfaceText {
    case conditionTitle, conditionHolds, conditionFails, conditionOpen

    var wording: UIText {
        switch self {
        case .conditionTitle: UIText(es: "Condición por condición", en: "Condition by condition")
        case .conditionHolds: UIText(es: "se cumple", en: "holds")
        case .conditionFails: UIText(es: "no se cumple", en: "does not hold")
        case .conditionOpen: UIText(es: "falta saberlo", en: "still to know")
        }
    }
}
