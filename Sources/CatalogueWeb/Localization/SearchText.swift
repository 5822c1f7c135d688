/// What the search page says.
enum SearchText: String, InterfaceText {
    case searchTitle, searchLabel, searchHint, filtersTitle, applyFilters, clearFilters
    case country, category, documentType, feature, method, level, onDay, edition, pageNumber, pageSize
    case changedSince, circulation, circulates, circulatesNot, status, location, tool, chip, mrzFormat, evidenceGrade
    case moreValues, showTerms, hideTerms, orderTitle, orderRank, orderDate, orderCode
    case whyCode, whyReference, whyNumber, whyMRZ, whyAuthority, whyPrinted, whyFeatureText, whyNote
    case emptyTitle, emptyFewerWords, emptyDropCondition, emptyOtherSpelling, emptyIdentify, emptyNothingProved
    case emptyCatalogue
    case problemsTitle, problemsBody, dropCondition, results, previousPage, nextPage, pagesNavigation
    case featuresCounted, featureCounted, nowadays, yearsUnknown, sameAsJSON, conditionsTitle

    var wording: UIText {
        switch self {
        case .searchTitle: UIText(es: "Documentos", en: "Documents")
        case .searchLabel:
            UIText(es: "Palabras, país, código, número o ZLM", en: "Words, country, code, number or MRZ")
        case .searchHint:
            UIText(
                es: "En español o en inglés; no importan los acentos, las mayúsculas ni un error al escribir.",
                en: "In Spanish or English; accents, case and a typing error do not matter."
            )
        case .filtersTitle: UIText(es: "Condiciones", en: "Conditions")
        case .applyFilters: UIText(es: "Aplicar", en: "Apply")
        case .clearFilters: UIText(es: "Quitar todas las condiciones", en: "Drop all conditions")
        case .country: UIText(es: "País", en: "Country")
        case .category: UIText(es: "Categoría", en: "Category")
        case .documentType: UIText(es: "Tipo", en: "Type")
        case .feature: UIText(es: "Elemento de seguridad", en: "Security feature")
        case .method: UIText(es: "Método de examen", en: "Method of examination")
        case .level: UIText(es: "Nivel de inspección", en: "Inspection level")
        case .onDay: UIText(es: "En circulación el día", en: "In circulation on")
        case .moreValues: UIText(es: "Más", en: "More")
        case .showTerms: UIText(es: "Ver los elementos del grupo", en: "Show the features of the group")
        case .hideTerms: UIText(es: "Ocultar los elementos del grupo", en: "Hide the features of the group")
        case .orderTitle: UIText(es: "Orden", en: "Order")
        case .orderRank: UIText(es: "Lo más pertinente primero", en: "Best fit first")
        case .orderDate: UIText(es: "Lo más reciente primero", en: "Latest issue first")
        case .orderCode: UIText(es: "Por código", en: "By code")
        case .whyCode: UIText(es: "Es el código que escribió.", en: "This is the code that you typed.")
        case .whyReference:
            UIText(
                es: "El número es el de este modelo en otro catálogo, al que su ficha enlaza.",
                en: "The number is that of this model in another catalogue, to which its record links."
            )
        case .whyNumber: UIText(es: "El número corresponde al patrón de", en: "The number fits the pattern of its")
        case .whyMRZ: UIText(es: "Mismo emisor y formato de la zona", en: "Same issuer and format of the zone")
        case .whyAuthority: UIText(es: "En la autoridad emisora", en: "In the issuing authority")
        case .whyPrinted: UIText(es: "En los textos impresos", en: "In the printed texts")
        case .whyFeatureText: UIText(es: "En la descripción de un elemento", en: "In the description of a feature")
        case .whyNote: UIText(es: "En los datos y notas de la ficha", en: "In the facts and notes of the record")
        case .changedSince: UIText(es: "Publicado desde el", en: "Published since")
        case .circulation: UIText(es: "Circulación", en: "Circulation")
        case .circulates: UIText(es: "Circula hoy", en: "In circulation today")
        case .circulatesNot: UIText(es: "Ya no circula, o todavía no", en: "No longer in circulation, or not yet")
        case .status: UIText(es: "Estado", en: "Status")
        case .location: UIText(es: "Lugar", en: "Place")
        case .tool: UIText(es: "Instrumentos que tengo", en: "Tools I have")
        case .chip: UIText(es: "Chip", en: "Chip")
        case .mrzFormat: UIText(es: "Formato de la ZLM", en: "MRZ format")
        case .evidenceGrade: UIText(es: "Grado de prueba", en: "Evidence grade")
        case .edition: UIText(es: "Edición", en: "Edition")
        case .pageNumber: UIText(es: "Página", en: "Page")
        case .pageSize: UIText(es: "Resultados por página", en: "Results a page")
        case .emptyTitle: UIText(es: "Ningún modelo cumple todo lo que pidió", en: "No model fits all you asked for")
        case .emptyFewerWords:
            UIText(es: "Escriba menos palabras: se buscan todas a la vez.", en: "Type fewer words: all must be found.")
        case .emptyDropCondition: UIText(es: "Quite una condición:", en: "Drop a condition:")
        case .emptyOtherSpelling:
            UIText(
                es: "Revise cómo está escrito, o use el comienzo de la palabra.",
                en: "Check the spelling, or use the beginning of the word."
            )
        case .emptyIdentify:
            UIText(
                es: "Si no lo halla por sus palabras, diga lo que ve en él:",
                en: "If its words do not find it, say what you see on it:"
            )
        case .emptyNothingProved:
            UIText(
                es: "Que no aparezca aquí no dice nada del documento: el catálogo no los tiene todos. "
                    + "Consulte al país emisor.",
                en: "Not being here says nothing about the document: the catalogue does not hold them all. "
                    + "Ask the issuing country."
            )
        case .emptyCatalogue:
            UIText(
                es: "El catálogo está vacío: todavía no se ha publicado ningún manual.",
                en: "The catalogue is empty: no manual is published yet."
            )
        case .problemsTitle: UIText(es: "Revise lo que pidió", en: "Check what you asked for")
        case .problemsBody:
            UIText(
                es: "No se buscó, porque hay condiciones que no se entienden:",
                en: "Nothing was searched, because some conditions cannot be understood:"
            )
        case .dropCondition: UIText(es: "Quitar", en: "Drop")
        case .results: UIText(es: "Resultados", en: "Results")
        case .previousPage: UIText(es: "Anterior", en: "Previous")
        case .nextPage: UIText(es: "Siguiente", en: "Next")
        case .pagesNavigation: UIText(es: "Páginas de resultados", en: "Pages of results")
        case .featuresCounted: UIText(es: "elementos", en: "features")
        case .featureCounted: UIText(es: "elemento", en: "feature")
        case .nowadays: UIText(es: "hoy", en: "today")
        case .yearsUnknown: UIText(es: "años sin dato", en: "years not known")
        case .sameAsJSON: UIText(es: "Esta búsqueda en JSON", en: "This search as JSON")
        case .conditionsTitle: UIText(es: "Lo que pidió", en: "What you asked for")
        }
    }
}
