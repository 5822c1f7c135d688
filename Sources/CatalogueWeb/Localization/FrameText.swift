/// What the frame of every page says.
enum FrameText: String, InterfaceText {
    case skipToContent, documents, about, mainNavigation, siteSearch, searchAction, searchPlaceholder
    case switchLanguage, evidenceLegend, api, dataLicences, accessibility, footerNavigation, noEdition
    case specimenTitle, specimenBody, samplesLoaded, siteSummary, goHome, goSearch, errorWhatNext, ourTranslation
    case translatedHint, proof, breadcrumbs

    var wording: UIText {
        switch self {
        case .skipToContent: UIText(es: "Saltar al contenido", en: "Skip to content")
        case .documents: UIText(es: "Documentos", en: "Documents")
        case .about: UIText(es: "Acerca de", en: "About")
        case .mainNavigation: UIText(es: "Secciones", en: "Sections")
        case .siteSearch: UIText(es: "Buscar documentos", en: "Search documents")
        case .searchAction: UIText(es: "Buscar", en: "Search")
        case .searchPlaceholder: UIText(es: "País, palabra o código", en: "Country, word or code")
        case .switchLanguage: UIText(es: "English", en: "Español")
        case .evidenceLegend: UIText(es: "Grados de prueba", en: "Evidence grades")
        case .api: UIText(es: "API", en: "API")
        case .dataLicences: UIText(es: "Licencias de los datos", en: "Licences of the data")
        case .accessibility: UIText(es: "Accesibilidad", en: "Accessibility")
        case .footerNavigation: UIText(es: "Sobre este sitio", en: "About this site")
        case .noEdition: UIText(es: "Todavía no se ha publicado ninguna edición.", en: "No edition is published yet.")
        case .specimenTitle: UIText(es: "ESPÉCIMEN · SPECIMEN", en: "SPECIMEN · ESPÉCIMEN")
        case .specimenBody:
            UIText(
                es:
                    "Utopía no existe. Este modelo sirve para capacitar y probar; no lo use para examinar un documento.",
                en: "Utopia does not exist. This model is for training and tests; do not examine a document with it."
            )
        case .samplesLoaded:
            UIText(
                es: "Hay datos de muestra cargados: los documentos de Utopía (UTO) son especímenes inventados.",
                en: "Sample data are loaded: the documents of Utopia (UTO) are made-up specimens."
            )
        case .siteSummary:
            UIText(
                es: "Manual de referencia de documentos de viaje y visas auténticos",
                en: "Reference manual of genuine travel documents and visas"
            )
        case .goHome: UIText(es: "Ir al inicio", en: "Go to the home page")
        case .goSearch: UIText(es: "Buscar en los documentos", en: "Search the documents")
        case .errorWhatNext: UIText(es: "Qué puede hacer", en: "What you can do")
        case .ourTranslation: UIText(es: "traducción nuestra", en: "our translation")
        case .translatedHint:
            UIText(
                es: "La traducción es de Cotejo; falta que una persona examinadora la confirme.",
                en: "Translated by Cotejo; a document examiner has yet to confirm it."
            )
        case .proof: UIText(es: "Prueba", en: "Evidence")
        case .breadcrumbs: UIText(es: "Usted está en", en: "You are in")
        }
    }
}
