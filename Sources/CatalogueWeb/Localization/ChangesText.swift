import CatalogueModel

/// What the page of changes and the feeds say.
enum ChangesText: String, InterfaceText {
    case changesTitle, changesLead, changesSince, changesSinceHint, changesShow, changesAdded, changesChanged
    case changesWithdrawn, changesFields, changesSee, changesNothing, changesNothingYet, feedsTitle, feedsLead, feedAll
    case changesJSON, feedTitle, changesFewer, changesNewer, changesOlder, changesPages

    var wording: UIText {
        switch self {
        case .changesTitle: UIText(es: "Novedades", en: "What is new")
        case .changesLead:
            UIText(
                es: "Los modelos que cada edición añadió, modificó o retiró, de lo último a lo primero.",
                en: "The models that each edition added, changed or withdrew, latest first."
            )
        case .changesSince: UIText(es: "Desde el día", en: "Since")
        case .changesSinceHint: UIText(es: "Por ejemplo, 2026-11-01", en: "For example, 2026-11-01")
        case .changesShow: UIText(es: "Mostrar", en: "Show")
        case .changesAdded: UIText(es: "Añadido", en: "Added")
        case .changesChanged: UIText(es: "Modificado", en: "Changed")
        case .changesWithdrawn: UIText(es: "Retirado", en: "Withdrawn")
        case .changesFields: UIText(es: "Cambió", en: "What changed")
        case .changesSee: UIText(es: "Comparar con la edición anterior", en: "Compare with the edition before")
        case .changesNothing:
            UIText(
                es: "No hubo cambios. Pruebe con un día anterior o con todos los países.",
                en: "Nothing changed. Try an earlier day, or all countries."
            )
        case .changesNothingYet:
            UIText(es: "Todavía no se ha publicado ningún modelo.", en: "No model is published yet.")
        case .feedsTitle: UIText(es: "Canales de novedades (Atom)", en: "Feeds of changes (Atom)")
        case .feedsLead:
            UIText(
                es: "Un lector de canales le avisa cuando algo cambia. Copie una de estas direcciones en el suyo.",
                en: "A feed reader tells you when something changes. Copy one of these addresses into yours."
            )
        case .feedAll: UIText(es: "Todos los países", en: "All countries")
        case .changesJSON: UIText(es: "Estos cambios en JSON", en: "These changes as JSON")
        case .feedTitle: UIText(es: "Cotejo: novedades del manual", en: "Cotejo: changes of the manual")
        case .changesFewer: UIText(es: "Sin condiciones", en: "No conditions")
        case .changesNewer: UIText(es: "Más recientes", en: "Later")
        case .changesOlder: UIText(es: "Anteriores", en: "Earlier")
        case .changesPages: UIText(es: "Páginas de novedades", en: "Pages of changes")
        }
    }

    static func action(_ action: ChangeAction) -> ChangesText {
        switch action {
        case .add: .changesAdded
        case .change: .changesChanged
        case .withdraw: .changesWithdrawn
        }
    }
}
