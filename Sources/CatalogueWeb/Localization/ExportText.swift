/// What the pages of an exported site say.
enum ExportText: String, InterfaceText {
    case exportTitle, exportLead, exportWords, exportWordsHint, exportAny, exportFeatures, exportFeaturesHint
    case exportFind, exportFound, exportMore, exportNothing, exportNoScript, exportCountries

    var wording: UIText {
        switch self {
        case .exportTitle: UIText(es: "Manual de documentos de viaje", en: "Manual of travel documents")
        case .exportLead:
            UIText(
                es: "Copia para leer sin conexión ni instalación: busque aquí, o elija un país.",
                en:
                    "A copy to be read without a line and without installing anything: search here, or choose a "
                    + "country."
            )
        case .exportWords: UIText(es: "Palabras o código", en: "Words or code")
        case .exportWordsHint:
            UIText(
                es: "Todas las palabras han de estar; no importan los acentos ni las mayúsculas.",
                en: "All words have to be there; accents and case do not matter."
            )
        case .exportAny: UIText(es: "Cualquiera", en: "Any")
        case .exportFeatures:
            UIText(es: "Elementos que ve en el documento", en: "Features that you see in the document")
        case .exportFeaturesHint:
            UIText(
                es: "Marque los que tiene a la vista: quedan los modelos que los tienen todos.",
                en: "Mark those before your eyes: what remains are the models that have all of them."
            )
        case .exportFind: UIText(es: "Buscar", en: "Search")
        case .exportFound: UIText(es: "modelos", en: "models")
        case .exportMore: UIText(es: "más: añada una palabra o una condición", en: "more: add a word or a condition")
        case .exportNothing:
            UIText(
                es: "Ningún modelo. Eso no prueba nada del documento: quite una condición o pruebe otra palabra.",
                en: "No model. That proves nothing about the document: drop a condition or try another word."
            )
        case .exportNoScript:
            UIText(
                es: "Este navegador no ejecuta la búsqueda. Elija un país.",
                en: "This browser does not run the search. Choose a country."
            )
        case .exportCountries: UIText(es: "Países", en: "Countries")
        }
    }
}
