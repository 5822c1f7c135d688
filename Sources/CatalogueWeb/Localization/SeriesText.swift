/// What the timeline of a series, the history and the citation of a model say.
enum SeriesText: String, InterfaceText {
    case seriesTitle, seriesLead, seriesChart, seriesModel, seriesIssued, seriesUntil, seriesTogether, seriesNone
    case seriesToday, seriesNoDate, seriesSince, seriesStill, issuedBar, circulatesBar, unknownBar
    case historyTitle, historyLead, historyChanged, historyBefore, historyAfter, historyNothing, historyAdded
    case historyNowhere, historyLink, citeTitle, citeLead, citeAs, citeRead, historyTruncated

    var wording: UIText {
        switch self {
        case .seriesTitle: UIText(es: "La serie en el tiempo", en: "The series in time")
        case .seriesLead:
            UIText(
                es: "Los modelos anteriores y posteriores, y cuáles pueden circular a la vez.",
                en: "The models before and after, and which may be in circulation together."
            )
        case .seriesChart:
            UIText(
                es: "Gráfico de la serie; la tabla dice lo mismo",
                en: "Chart of the series; the table says the same"
            )
        case .seriesModel: UIText(es: "Modelo", en: "Model")
        case .seriesIssued: UIText(es: "Se expide", en: "Issued")
        case .seriesUntil: UIText(es: "Puede circular hasta", en: "May circulate until")
        case .seriesTogether: UIText(es: "Puede circular a la vez que", en: "May circulate together with")
        case .seriesNone: UIText(es: "ninguno de la serie, que se sepa", en: "none of the series, as far as known")
        case .seriesToday: UIText(es: "hoy", en: "today")
        case .seriesNoDate: UIText(es: "no se sabe", en: "not known")
        case .seriesSince: UIText(es: "desde", en: "from")
        case .seriesStill: UIText(es: "se expide hoy", en: "issued today")
        case .issuedBar: UIText(es: "se expide", en: "issued")
        case .circulatesBar: UIText(es: "ya no se expide, circula", en: "no longer issued, circulates")
        case .unknownBar: UIText(es: "no se sabe hasta cuándo", en: "until when is not known")
        case .historyTitle: UIText(es: "Historia de la ficha", en: "History of the record")
        case .historyLead:
            UIText(
                es: "Cada revisión con quién la publicó, cuándo, y qué cambió respecto de la anterior.",
                en: "Each revision with who published it, when, and what changed from the one before."
            )
        case .historyChanged: UIText(es: "Dato", en: "Field")
        case .historyBefore: UIText(es: "Antes", en: "Before")
        case .historyAfter: UIText(es: "Después", en: "After")
        case .historyNothing:
            UIText(es: "Ninguna diferencia que usted pueda ver.", en: "No difference that you may see.")
        case .historyAdded: UIText(es: "Primera revisión de la ficha.", en: "First revision of the record.")
        case .historyNowhere: UIText(es: "nada", en: "nothing")
        case .historyLink: UIText(es: "Ver qué cambió en cada revisión", en: "See what changed in each revision")
        case .citeTitle: UIText(es: "Citar esta ficha", en: "Cite this record")
        case .citeLead:
            UIText(
                es: "La dirección lleva el número de edición y siempre mostrará la ficha como está hoy.",
                en: "The address carries the edition's number and will always show the record as it is today."
            )
        case .citeAs: UIText(es: "Edición", en: "Edition")
        case .citeRead: UIText(es: "Consultado el", en: "Read on")
        case .historyTruncated:
            UIText(es: "Solo se muestran los primeros cambios.", en: "Only the first changes are shown.")
        }
    }
}
