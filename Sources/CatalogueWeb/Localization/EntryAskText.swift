/// What the page asks about the traveller, and what it says of rules.
enum EntryAskText: String, InterfaceText {
    case askVisas, askResidences, askPastVisas, askIssuer, askEntries, askClass, askUsed, askLastDay, askKind
    case askVisasNone, askResidencesNone, askPastVisasNone, askHint
    case reasonNotYetLaw, reasonNoLongerLaw, reasonNotYetKnown, reasonDocumentKind, reasonMode, reasonPurpose
    case reasonCondition, reasonOutranked

    var wording: UIText {
        switch self {
        case .askVisas:
            UIText(es: "¿Tiene una visa vigente de otro país?", en: "Do they hold a valid visa of another country?")
        case .askResidences:
            UIText(es: "¿Tiene residencia en otro país?", en: "Do they hold residence in another country?")
        case .askPastVisas:
            UIText(es: "¿Tuvo antes una visa de otro país?", en: "Did they once hold a visa of another country?")
        case .askIssuer: UIText(es: "País que la expidió", en: "Country that issued it")
        case .askEntries: UIText(es: "Entradas", en: "Entries")
        case .askClass: UIText(es: "Clase, como B1/B2", en: "Class, such as B1/B2")
        case .askUsed: UIText(es: "¿Se usó ya?", en: "Was it used before?")
        case .askLastDay: UIText(es: "Último día de validez", en: "Last day of validity")
        case .askKind: UIText(es: "Tipo de residencia", en: "Kind of residence")
        case .askVisasNone: UIText(es: "No tiene ninguna visa", en: "They hold no visa")
        case .askResidencesNone: UIText(es: "No tiene residencia en otro país", en: "They hold no residence elsewhere")
        case .askPastVisasNone: UIText(es: "No tuvo ninguna", en: "They held none")
        case .askHint:
            UIText(
                es: "Se pregunta porque todavía puede cambiar la respuesta.",
                en: "Asked because it can still change the answer."
            )
        case .reasonNotYetLaw: UIText(es: "rige más tarde", en: "becomes law later")
        case .reasonNoLongerLaw: UIText(es: "ya no rige", en: "is law no longer")
        case .reasonNotYetKnown: UIText(es: "aún no era pública", en: "was not public yet")
        case .reasonDocumentKind: UIText(es: "es para otros documentos", en: "is about other documents")
        case .reasonMode: UIText(es: "es para otras vías", en: "is about other ways of travelling")
        case .reasonPurpose: UIText(es: "es para otros motivos", en: "is about other purposes")
        case .reasonCondition: UIText(es: "su condición no se cumple", en: "its condition does not hold")
        case .reasonOutranked: UIText(es: "otra se aplica antes", en: "another applies first")
        }
    }
}
