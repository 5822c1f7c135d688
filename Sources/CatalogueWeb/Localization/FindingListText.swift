/// What is said of the list of findings.
enum FindingListText: String, InterfaceText {
    case findingList, findingListTitle, findingListLead, findingRow, findingColumn, findingSeverity, findingKind
    case findingWords, findingAll, findingShow, findingClear, findingNoneChosen, findingTable, findingJSON
    case findingWhere, findingWhat, findingDo, findingQuote, findingPages, findingPrevious, findingNext, termRetired

    var wording: UIText {
        switch self {
        case .findingList:
            UIText(es: "Todas las observaciones: filtrar y descargar", en: "All findings: filter and download")
        case .findingListTitle: UIText(es: "Lista de observaciones", en: "List of findings")
        case .findingListLead:
            UIText(
                es: "Se guardan las primeras mil de cada archivo; los errores tienen prioridad.",
                en: "The first thousand of each file are kept; errors come before the rest."
            )
        case .findingRow: UIText(es: "fila", en: "row")
        case .findingColumn: UIText(es: "columna", en: "column")
        case .findingSeverity: UIText(es: "Gravedad", en: "Severity")
        case .findingKind: UIText(es: "Tipo", en: "Kind")
        case .findingWords: UIText(es: "Palabras", en: "Words")
        case .findingAll: UIText(es: "Todas", en: "All")
        case .findingShow: UIText(es: "Mostrar", en: "Show")
        case .findingClear: UIText(es: "Quitar el filtro", en: "Take the filter away")
        case .findingNoneChosen:
            UIText(
                es: "Ninguna observación cumple lo pedido. Quite una condición.",
                en: "No finding fits what you ask. Take a condition away."
            )
        case .findingTable: UIText(es: "Descargar como tabla (CSV)", en: "Download as a table (CSV)")
        case .findingJSON: UIText(es: "Descargar para programas (JSON)", en: "Download for programs (JSON)")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .findingWhere: UIText(es: "Dónde", en: "Where")
        case .findingWhat: UIText(es: "Qué se halló", en: "What was found")
        case .findingDo: UIText(es: "Qué hacer", en: "What to do")
        case .findingQuote: UIText(es: "Dice", en: "It says")
        case .findingPages: UIText(es: "Páginas de la lista", en: "Pages of the list")
        case .findingPrevious: UIText(es: "Anteriores", en: "Earlier ones")
        case .findingNext: UIText(es: "Siguientes", en: "Next ones")
        case .termRetired: UIText(es: "retirado", en: "retired")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
