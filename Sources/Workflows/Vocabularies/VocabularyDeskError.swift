public import CatalogueModel

/// Why a change to a vocabulary cannot be proposed.
public enum VocabularyDeskError: Error, Sendable, Equatable {
    /// An identifier of other than letters, digits, dots and hyphens, or a long one.
    case badIdentifier(String)
    /// The term to add is there.
    case exists(String)
    /// The term to change is not there.
    case missing(String)
    /// The program itself decides by the terms of this vocabulary, so that none is added or retired at the desk.
    case closed(VocabularyName)
    /// The term that a new one is to be like is not there.
    case noPattern(String)
    /// A label or description is missing in one of the languages, or a text is too long.
    case incomplete
    /// A word that another term of the vocabulary has.
    case ambiguous(word: String, term: String)
    /// Nothing would change.
    case unchanged(String)
    /// Reasons are missing, or too long.
    case noReasons
}

extension VocabularyDeskError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .badIdentifier(let id):
            Self.explain(
                "badIdentifier",
                es: "«\(id)» no sirve de identificador.",
                en: "“\(id)” is no identifier.",
                adviceES: "Use de 2 a 40 letras sin acento, cifras, puntos o guiones; no cambia nunca.",
                adviceEN: "Use 2 to 40 letters without accents, digits, dots or hyphens; it never changes."
            )
        case .exists(let id):
            Self.explain(
                "exists",
                es: "El término \(id) ya está.",
                en: "The term \(id) is there already.",
                adviceES: "Cámbielo, o elija otro identificador.",
                adviceEN: "Change it, or choose another identifier."
            )
        case .missing(let id):
            Self.explain(
                "missing",
                es: "El vocabulario no tiene el término \(id).",
                en: "The vocabulary has no term \(id).",
                adviceES: "Revise el identificador en el glosario.",
                adviceEN: "Check the identifier in the glossary."
            )
        case .closed(let name):
            Self.explain(
                "closed",
                es:
                    "Al vocabulario \(name.rawValue) no se le añaden ni retiran términos aquí: el programa decide por ellos.",
                en: "Terms are not added to \(name.rawValue) or retired from it here: the program decides by them.",
                adviceES: "Cambie sus palabras, o pida el término para la próxima versión.",
                adviceEN: "Change its words, or ask for the term in the next release."
            )
        case .noPattern(let id):
            Self.explain(
                "noPattern",
                es: "Falta un término parecido («\(id)») del que tomar cómo se ve y qué nivel tiene.",
                en: "A similar term (“\(id)”) is missing, to take from it how the new one is seen and its level.",
                adviceES: "Escriba el identificador de un término del mismo vocabulario.",
                adviceEN: "Write the identifier of a term of the same vocabulary."
            )
        case .incomplete:
            Self.explain(
                "incomplete",
                es: "Falta un rótulo o una descripción en uno de los idiomas, o un texto es demasiado largo.",
                en: "A label or a description is missing in one of the languages, or a text is too long.",
                adviceES: "Escriba ambos en español e inglés: hasta 120 y 800 caracteres; hasta 12 sinónimos de 80.",
                adviceEN: "Write both in Spanish and English: up to 120 and 800 characters; up to 12 synonyms of 80."
            )
        case .ambiguous(let word, let term):
            Self.explain(
                "ambiguous",
                es: "«\(word)» ya es palabra del término \(term).",
                en: "“\(word)” is a word of the term \(term) already.",
                adviceES: "Elija otra palabra, o quítela antes de ese término.",
                adviceEN: "Choose another word, or take it from that term first."
            )
        case .unchanged(let id):
            Self.explain(
                "unchanged",
                es: "Nada cambiaría en el término \(id).",
                en: "Nothing would change in the term \(id).",
                adviceES: "Cambie al menos una palabra.",
                adviceEN: "Change at least one word."
            )
        case .noReasons:
            Self.explain(
                "noReasons",
                es: "Para no aceptar un cambio hay que decir por qué.",
                en: "Not taking a change needs reasons.",
                adviceES: "Escríbalas en 2000 caracteres o menos.",
                adviceEN: "Write them in 2,000 characters or fewer."
            )
        }
    }

    private static func explain(_ id: String, es: String, en: String, adviceES: String, adviceEN: String)
        -> Explanation
    {
        Explanation(
            "vocabulary." + id,
            message: LocalizedText(es: es, en: en),
            advice: LocalizedText(es: adviceES, en: adviceEN)
        )
    }
}
