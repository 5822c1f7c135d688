/// What the feature map says.
enum MapText: String, InterfaceText {
    case mapTitle, schematic, image, sizeUnknown, sidesLabel, lightsLabel, placeOnSideUnknown, elsewhereTitle
    case zoomIn, zoomOut, mapHint

    var wording: UIText {
        switch self {
        case .mapTitle: UIText(es: "Dónde mirar", en: "Where to look")
        case .schematic: UIText(es: "Esquema", en: "Schematic")
        case .image: UIText(es: "Imagen", en: "Image")
        case .sizeUnknown:
            UIText(
                es: "tamaño no conocido; la proporción no dice nada",
                en: "size not known; the proportion says nothing"
            )
        case .sidesLabel: UIText(es: "Páginas y caras", en: "Pages and sides")
        case .lightsLabel: UIText(es: "Luz", en: "Light")
        case .placeOnSideUnknown: UIText(es: "En esta cara, lugar no indicado", en: "On this side, place not stated")
        case .elsewhereTitle: UIText(es: "Sin página ni cara conocida", en: "No page or side known")
        case .zoomIn: UIText(es: "Acercar", en: "Zoom in")
        case .zoomOut: UIText(es: "Alejar", en: "Zoom out")
        case .mapHint:
            UIText(
                es: "Dibujo esquemático nuestro: los números son los de la lista.",
                en: "A schematic drawing of our own: the numbers are those of the list."
            )
        }
    }
}

/// What the checklist says.
enum CheckText: String, InterfaceText {
    case checkTitle, toolsLegend, toolsHint, toolsAction, checkNow, checkNowOf, checkLater, needs, needsDocument
    case inspectionLevel, alsoSeen, printCard, nothingNow, checkDecides

    var wording: UIText {
        switch self {
        case .checkTitle: UIText(es: "¿Qué puedo revisar ahora?", en: "What can I check now?")
        case .toolsLegend: UIText(es: "¿Qué tiene a mano?", en: "What do you have at hand?")
        case .toolsHint:
            UIText(
                es: "Sin marcar nada, la lista es la de vista y manos.",
                en: "With nothing ticked, the list is that of eyes and hands."
            )
        case .toolsAction: UIText(es: "Ordenar la lista", en: "Update the list")
        case .checkNow: UIText(es: "Puede revisar ahora", en: "You can check now")
        case .checkNowOf: UIText(es: "de", en: "of")
        case .checkLater: UIText(es: "Necesitan otro instrumento", en: "Need another tool")
        case .needs: UIText(es: "Necesita", en: "Needs")
        case .needsDocument:
            UIText(es: "Necesita el documento en la mano", en: "Needs the document itself in hand")
        case .inspectionLevel: UIText(es: "nivel", en: "level")
        case .alsoSeen: UIText(es: "también", en: "also")
        case .printCard: UIText(es: "Tarjeta para imprimir", en: "Card to print")
        case .nothingNow:
            UIText(
                es: "Con esto no se puede revisar ningún elemento conocido. Marque otro instrumento.",
                en: "No known feature can be checked with this. Tick another tool."
            )
        case .checkDecides:
            UIText(
                es: "Si algo no coincide, no concluya por sí solo: deciden la autoridad competente y el país emisor.",
                en: "If something does not match, do not conclude alone: the competent authority and the issuing "
                    + "country decide."
            )
        }
    }
}
