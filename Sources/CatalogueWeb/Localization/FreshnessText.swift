import CatalogueModel

/// Texts of the freshness map of the manual.
enum FreshnessText: String, InterfaceText {
    case freshTitle, freshLead, freshDays, freshDaysHint, freshShow, freshChart, freshManual, freshModels, freshRules
    case freshConfirmed, freshPublished, freshStale, freshLastConfirmed, freshNever, freshOldest, freshNone
    case freshManualNone, freshTable, freshLeftOut, freshManualOld, freshProblem

    var wording: UIText {
        switch self {
        case .freshTitle: UIText(es: "Qué tan reciente es el manual", en: "How fresh the manual is")
        case .freshLead:
            UIText(
                es: "Qué confirmó cada Estado por última vez y cuándo, y qué conviene volver a pedirle.",
                en: "What each state last confirmed and when, and what to ask of it again."
            )
        case .freshDays: UIText(es: "Es antiguo lo que tiene más de … días", en: "Stale is what is older than … days")
        case .freshDaysHint: UIText(es: "De 1 a 3650; lo usual, 365", en: "From 1 to 3,650; usually 365")
        case .freshShow: UIText(es: "Mostrar", en: "Show")
        case .freshChart: UIText(es: "Modelos y reglas por antigüedad", en: "Models and rules by age")
        case .freshManual: UIText(es: "Última remisión del manual", en: "Last submission of the manual")
        case .freshModels: UIText(es: "Modelos", en: "Models")
        case .freshRules: UIText(es: "Reglas de ingreso", en: "Entry rules")
        case .freshConfirmed: UIText(es: "confirmados por el Estado", en: "confirmed by the state")
        case .freshPublished:
            UIText(es: "de una edición reciente, sin confirmar", en: "of a recent edition, not confirmed")
        case .freshStale: UIText(es: "antiguos", en: "stale")
        case .freshLastConfirmed: UIText(es: "Última confirmación del Estado", en: "Last confirmation by the state")
        case .freshNever: UIText(es: "ninguna", en: "none")
        case .freshOldest: UIText(es: "Lo más antiguo, de", en: "The oldest, of")
        case .freshNone: UIText(es: "nada publicado", en: "nothing published")
        case .freshManualNone: UIText(es: "ninguna", en: "none")
        case .freshManualOld: UIText(es: "antigua", en: "stale")
        case .freshTable: UIText(es: "En cifras", en: "In figures")
        case .freshProblem: UIText(es: "No se entiende", en: "Not understood")
        case .freshLeftOut:
            UIText(
                es:
                    "La antigüedad cuenta desde la confirmación del Estado o, si no la hay, desde la edición que trae la "
                    + "ficha como está. No cuentan los modelos retirados ni las reglas que ya terminaron.",
                en: "Age counts from the state's confirmation or, where there is none, from the edition that has the "
                    + "record as it is. Withdrawn models and rules that are over do not count."
            )
        }
    }
}
