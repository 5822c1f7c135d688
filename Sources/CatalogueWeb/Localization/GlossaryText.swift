/// What the glossary says.
enum GlossaryText: String, InterfaceText {
    case glossaryTitle, glossaryLead, glossaryFilter, glossaryFilterHint, glossaryFilterAction, glossaryTerm
    case glossaryTerms, glossaryClear, glossaryNothing, glossarySections, glossaryLetters, glossaryAll
    case glossarySynonyms, glossaryHow, glossaryWith, glossaryLevel, glossaryUse, glossaryUnused, glossaryModel
    case glossaryModels, glossarySeeModels, glossaryJSON, glossaryOther

    var wording: UIText {
        switch self {
        case .glossaryTitle: UIText(es: "Glosario", en: "Glossary")
        case .glossaryLead:
            UIText(
                es:
                    "Las palabras con que se describen los documentos: qué es cada cosa, cómo se ve y qué modelos la llevan.",
                en: "The words that describe documents: what each thing is, how it is seen, and which models have it."
            )
        case .glossaryFilter: UIText(es: "Buscar un término", en: "Find a term")
        case .glossaryFilterHint:
            UIText(
                es: "En español o en inglés, también por sinónimos o por palabras de la definición.",
                en: "In Spanish or English, also by synonyms or by words of the definition."
            )
        case .glossaryFilterAction: UIText(es: "Filtrar", en: "Filter")
        case .glossaryTerm: UIText(es: "término", en: "term")
        case .glossaryTerms: UIText(es: "términos", en: "terms")
        case .glossaryClear: UIText(es: "Ver todos los términos", en: "See all terms")
        case .glossaryNothing:
            UIText(
                es: "Ningún término lleva esas palabras. Escriba menos, o el comienzo de una palabra.",
                en: "No term has these words. Type fewer, or the beginning of a word."
            )
        case .glossarySections: UIText(es: "Por tema", en: "By subject")
        case .glossaryLetters: UIText(es: "Por letra", en: "By letter")
        case .glossaryAll: UIText(es: "Todo el glosario", en: "The whole glossary")
        case .glossarySynonyms: UIText(es: "También", en: "Also")
        case .glossaryHow: UIText(es: "Cómo se ve", en: "How it is seen")
        case .glossaryWith: UIText(es: "Con qué", en: "With what")
        case .glossaryLevel: UIText(es: "Inspección", en: "Inspection")
        case .glossaryUse: UIText(es: "En el manual", en: "In the manual")
        case .glossaryUnused: UIText(es: "ningún modelo todavía", en: "no model yet")
        case .glossaryModel: UIText(es: "modelo", en: "model")
        case .glossaryModels: UIText(es: "modelos", en: "models")
        case .glossarySeeModels: UIText(es: "ver los modelos", en: "see the models")
        case .glossaryJSON: UIText(es: "Estos términos en JSON", en: "These terms as JSON")
        case .glossaryOther: UIText(es: "En inglés", en: "In Spanish")
        }
    }
}
