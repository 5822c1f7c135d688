/// What the page of a model says around its facts.
enum ManualText: String, InterfaceText {
    case onThisPage, factsTitle, featuresTitle, imagesTitle, fieldsTitle, printedTextsTitle, legalTitle
    case referencesTitle, notesTitle, sourcesTitle, revisionsTitle, featuresNone, placeUnknown, evidenceOfRecord
    case confirmedOn, notConfirmed, drawingMark, imageOf, failSignsTitle, scanEnough, scanNotEnough, colourLabel
    case columnField, columnPlace, columnLabels, revisionAdded, revisionChanged, revisionWithdrawn
    case seeAsOf, circulatesUntil, circulationOver, circulationUnknown, notIssuedYet, openImage, documentAsJSON
    case oldEditionTail, seen, noLabels, credit, printedTitle

    var wording: UIText {
        switch self {
        case .onThisPage: UIText(es: "En esta página", en: "On this page")
        case .factsTitle: UIText(es: "Datos", en: "Facts")
        case .featuresTitle: UIText(es: "Elementos de seguridad", en: "Security features")
        case .imagesTitle: UIText(es: "Imágenes", en: "Images")
        case .fieldsTitle: UIText(es: "Datos del titular y rótulos", en: "Holder fields and labels")
        case .printedTextsTitle: UIText(es: "Otros textos impresos", en: "Other printed texts")
        case .legalTitle: UIText(es: "Base legal", en: "Legal basis")
        case .referencesTitle: UIText(es: "Referencias externas", en: "External references")
        case .notesTitle: UIText(es: "Notas", en: "Notes")
        case .sourcesTitle: UIText(es: "Fuentes", en: "Sources")
        case .revisionsTitle: UIText(es: "Revisiones de esta ficha", en: "Revisions of this record")
        case .featuresNone:
            UIText(
                es: "No se conoce ninguno. Que no figuren aquí no significa que el documento no los tenga.",
                en: "None is known. That none is listed does not mean that the document has none."
            )
        case .placeUnknown: UIText(es: "Lugar no indicado", en: "Place not stated")
        case .evidenceOfRecord: UIText(es: "Prueba", en: "Evidence")
        case .confirmedOn: UIText(es: "Confirmado por el Estado el", en: "Confirmed by the state on")
        case .notConfirmed: UIText(es: "No confirmado por el Estado", en: "Not confirmed by the state")
        case .drawingMark: UIText(es: "dibujo esquemático", en: "schematic drawing")
        case .imageOf: UIText(es: "Imagen", en: "Image")
        case .failSignsTitle: UIText(es: "Señales de que algo no coincide", en: "Signs that something does not match")
        case .scanEnough: UIText(es: "se aprecia en una imagen escaneada", en: "can be judged from a scan")
        case .scanNotEnough: UIText(es: "no basta una imagen escaneada", en: "a scan is not enough")
        case .colourLabel: UIText(es: "Color", en: "Colour")
        case .columnField: UIText(es: "Dato", en: "Field")
        case .columnPlace: UIText(es: "Lugar", en: "Place")
        case .columnLabels: UIText(es: "Rótulo impreso", en: "Printed label")
        case .revisionAdded: UIText(es: "Ficha añadida", en: "Record added")
        case .revisionChanged: UIText(es: "Ficha modificada", en: "Record changed")
        case .revisionWithdrawn: UIText(es: "Ficha retirada", en: "Record withdrawn")
        case .seeAsOf: UIText(es: "Ver la ficha en esa edición", en: "See the record in that edition")
        case .circulatesUntil: UIText(es: "Puede circular hasta el", en: "May be in circulation until")
        case .circulationOver: UIText(es: "Dejó de circular el", en: "Out of circulation since")
        case .circulationUnknown:
            UIText(es: "No se sabe hasta cuándo circula", en: "Until when it circulates is not known")
        case .notIssuedYet: UIText(es: "Se emite a partir del", en: "Issued from")
        case .openImage: UIText(es: "Abrir la imagen completa", en: "Open the full image")
        case .documentAsJSON: UIText(es: "Esta ficha en JSON", en: "This record as JSON")
        case .oldEditionTail: UIText(es: "Ver la ficha vigente", en: "See the current record")
        case .seen: UIText(es: "Cómo se ve", en: "How to see it")
        case .noLabels: UIText(es: "sin rótulo conocido", en: "no label known")
        case .printedTitle: UIText(es: "En el documento", en: "On the document")
        case .credit: UIText(es: "Crédito", en: "Credit")
        }
    }
}
