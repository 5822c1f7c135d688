/// What the page about the site says.
enum AboutText: String, InterfaceText {
    case aboutTitle, aboutLead, aboutDecides, evidenceLead, apiTitle, apiLead, apiSearch, apiDocument, apiHistory,
        apiReports, apiHealth
    case apiParameters, apiErrors, parameterColumn, meaningColumn, exampleColumn, licencesLead, licenceCode
    case vocabularyColumn, licenceColumn, sourceColumn, accessibilityBody, accessibilityReport, privacyTitle
    case privacyBody, privacyFiles, versionLabel, parameterWords

    var wording: UIText {
        switch self {
        case .aboutTitle: UIText(es: "Acerca de Cotejo", en: "About Cotejo")
        case .aboutLead:
            UIText(
                es: "Cotejar es poner un documento al lado del auténtico. Cotejo es el manual de referencia de los "
                    + "documentos de viaje y visas auténticos de los miembros de la Conferencia Regional sobre Migración.",
                en: "Cotejar is Spanish for holding a document beside the genuine one. Cotejo is the reference manual "
                    + "of the genuine travel documents and visas of the members of the Regional Conference on Migration."
            )
        case .aboutDecides:
            UIText(
                es:
                    "Cotejo describe lo auténtico. Si algo no coincide, no concluya por sí solo: lo deciden la autoridad "
                    + "competente y el país emisor.",
                en: "Cotejo describes what is genuine. If something does not match, do not conclude alone: the "
                    + "competent authority and the issuing country decide."
            )
        case .evidenceLead:
            UIText(
                es: "Cada dato lleva su grado de prueba. Donde no se ve ninguno, vale el de toda la ficha.",
                en: "Each fact carries its evidence grade. Where none is shown, that of the whole record holds."
            )
        case .apiTitle: UIText(es: "Interfaz para programas (API)", en: "Interface for programs (API)")
        case .apiLead:
            UIText(
                es:
                    "Las mismas respuestas que estas páginas, en JSON, sin cuenta. Los textos vienen en los dos idiomas.",
                en: "The same answers as these pages, in JSON, without an account. Texts come in both languages."
            )
        case .apiSearch:
            UIText(
                es: "Busca modelos. Responde con total, página, edición y resultados.",
                en: "Finds models. Answers with total, page, edition and results."
            )
        case .apiDocument:
            UIText(
                es: "Una ficha completa con su revisión, todas sus revisiones y los modelos que la siguen.",
                en: "A whole record with its revision, all its revisions and the models that follow it."
            )
        case .apiHistory:
            UIText(
                es: "Las revisiones de una ficha y qué cambió en cada una.",
                en: "The revisions of a record and what changed in each."
            )
        case .apiReports:
            UIText(
                es: "Recibe un error de la ficha en JSON: kind, text y, si se quiere, contact, edition y language.",
                en: "Takes an error in the record as JSON: kind, text and, if you like, contact, edition and language."
            )
        case .apiHealth:
            UIText(
                es: "Estado del servicio, edición y número de registros; 503 si la base no responde.",
                en: "State of the service, edition and number of records; 503 when the database does not answer."
            )
        case .apiParameters: UIText(es: "Parámetros de la búsqueda", en: "Parameters of a search")
        case .apiErrors:
            UIText(
                es:
                    "Un error se responde con su código HTTP y un «problem+json» con id, mensaje y consejo en los dos idiomas.",
                en:
                    "An error is answered with its HTTP status and a \"problem+json\" with id, message and advice in both languages."
            )
        case .parameterColumn: UIText(es: "Parámetro", en: "Parameter")
        case .meaningColumn: UIText(es: "Qué pide", en: "What it asks")
        case .exampleColumn: UIText(es: "Ejemplo", en: "Example")
        case .licencesLead:
            UIText(
                es:
                    "Las fichas son compilaciones de fuentes públicas, nombradas en cada una; quien remite un manual nombra las "
                    + "suyas. Los vocabularios tienen estas fuentes y licencias:",
                en: "Records are compiled from public sources, named in each; who sends a manual names its own. The "
                    + "vocabularies have these sources and licences:"
            )
        case .licenceCode:
            UIText(
                es: "El programa se distribuye con la licencia Apache 2.0.",
                en: "The program is under the Apache License 2.0."
            )
        case .vocabularyColumn: UIText(es: "Vocabulario", en: "Vocabulary")
        case .licenceColumn: UIText(es: "Licencia", en: "Licence")
        case .sourceColumn: UIText(es: "Fuente", en: "Source")
        case .accessibilityBody:
            UIText(
                es:
                    "El sitio se usa con teclado, con lector de pantalla, sin JavaScript, en teléfono, en modo claro u oscuro y en "
                    + "papel. Buscamos cumplir las WCAG 2.2, nivel AA; las fotografías de los documentos no siempre tienen una "
                    + "descripción completa.",
                en:
                    "The site works by keyboard, with a screen reader, without JavaScript, on a phone, in light or dark "
                    + "mode and on paper. We aim at WCAG 2.2, level AA; photographs of documents do not always have a "
                    + "complete description."
            )
        case .accessibilityReport:
            UIText(
                es: "Si algo le impide usarlo, dígalo a la Secretaría Técnica con la dirección de la página.",
                en:
                    "If something keeps you from using it, tell the Technical Secretariat, with the address of the page."
            )
        case .privacyTitle: UIText(es: "Privacidad", en: "Privacy")
        case .privacyBody:
            UIText(
                es: "Una sola galleta (cookie) recuerda su idioma. Nada sale de este sitio ni se carga de otro.",
                en: "One cookie remembers your language. Nothing leaves this site and nothing is loaded from another."
            )
        case .privacyFiles:
            UIText(
                es: "Estas páginas no guardan nada, no salen de este disco y no cargan nada de otro sitio.",
                en: "These pages keep nothing, do not leave this disk, and load nothing from elsewhere."
            )
        case .versionLabel: UIText(es: "Versión", en: "Version")
        case .parameterWords: UIText(es: "Palabras o código", en: "Words or a code")
        }
    }
}
