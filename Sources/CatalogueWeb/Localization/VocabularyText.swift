import CatalogueModel

/// Texts of the vocabulary desk.
enum VocabularyText: String, InterfaceText {
    case vocabularyTitle, vocabularyLead, vocabularyWaiting, vocabularyNone, vocabularyPropose, vocabularyChoose
    case vocabularyChooseAction, vocabularyName, vocabularyTerm, vocabularyDo, vocabularyAdd, vocabularyChange
    case vocabularyRetire, vocabularyRestore, vocabularyLabelES, vocabularyLabelEN, vocabularyMeaningES
    case vocabularyMeaningEN, vocabularySynonymsES, vocabularySynonymsEN, vocabularySynonymsHint, vocabularyPattern
    case vocabularyPatternHint, vocabularySend, vocabularyPublish, vocabularyReject, vocabularyReasons
    case vocabularyOwn, vocabularyDecided, vocabularyDone, vocabularyRetired, vocabularyPublished, vocabularyRejected
    case vocabularyWordsHint, vocabularyWordsOnly, vocabularyWordsOnlyHint

    var wording: UIText {
        switch self {
        case .vocabularyTitle: UIText(es: "Vocabularios", en: "Vocabularies")
        case .vocabularyLead:
            UIText(
                es:
                    "Términos, rótulos y sinónimos. Una persona de la Secretaría propone, otra publica, y el sitio los usa enseguida: páginas, búsqueda y comprobaciones.",
                en:
                    "Terms, labels and synonyms. One person of the Secretariat proposes, another publishes, and the site uses them at once: pages, search and checks."
            )
        case .vocabularyWaiting: UIText(es: "Cambios en espera", en: "Changes that wait")
        case .vocabularyNone: UIText(es: "Ningún cambio espera.", en: "No change waits.")
        case .vocabularyPropose: UIText(es: "Proponer un cambio", en: "Propose a change")
        case .vocabularyChoose: UIText(es: "Traer un término", en: "Fetch a term")
        case .vocabularyChooseAction: UIText(es: "Traer sus palabras", en: "Fetch its words")
        case .vocabularyName: UIText(es: "Vocabulario", en: "Vocabulary")
        case .vocabularyTerm: UIText(es: "Identificador del término", en: "Identifier of the term")
        case .vocabularyDo: UIText(es: "Qué se hace", en: "What is done")
        case .vocabularyAdd: UIText(es: "añadir", en: "add")
        case .vocabularyChange: UIText(es: "cambiar palabras", en: "change words")
        case .vocabularyRetire: UIText(es: "retirar", en: "retire")
        case .vocabularyRestore: UIText(es: "volver a usar", en: "use again")
        case .vocabularyLabelES: UIText(es: "Rótulo en español", en: "Label in Spanish")
        case .vocabularyLabelEN: UIText(es: "Rótulo en inglés", en: "Label in English")
        case .vocabularyMeaningES: UIText(es: "Significado en español", en: "Meaning in Spanish")
        case .vocabularyMeaningEN: UIText(es: "Significado en inglés", en: "Meaning in English")
        case .vocabularySynonymsES: UIText(es: "Sinónimos en español", en: "Synonyms in Spanish")
        case .vocabularySynonymsEN: UIText(es: "Sinónimos en inglés", en: "Synonyms in English")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .vocabularySynonymsHint: UIText(es: "Uno por línea.", en: "One a line.")
        case .vocabularyWordsHint:
            UIText(
                es: "Para retirar un término o volver a usarlo, las palabras no hacen falta.",
                en: "To retire a term or use it again, the words are not needed."
            )
        case .vocabularyWordsOnly: UIText(es: "solo palabras", en: "words only")
        case .vocabularyWordsOnlyHint:
            UIText(
                es:
                    "De las listas marcadas «solo palabras», por las que decide el programa, se cambian aquí los rótulos, "
                    + "los significados y los sinónimos; sus términos cambian con una versión nueva.",
                en:
                    "Of the lists marked \"words only\", by which the program decides, labels, meanings and synonyms are "
                    + "changed here; their terms change with a new release."
            )
        case .vocabularyPattern: UIText(es: "Al añadir: término parecido", en: "When adding: a similar term")
        case .vocabularyPatternHint:
            UIText(
                es: "Su identificador: el nuevo toma de él el grupo, el nivel y los métodos.",
                en: "Its identifier: the new one takes group, level and methods from it."
            )
        case .vocabularySend: UIText(es: "Proponer", en: "Propose")
        case .vocabularyPublish: UIText(es: "Publicar", en: "Publish")
        case .vocabularyReject: UIText(es: "No aceptar", en: "Do not take")
        case .vocabularyReasons: UIText(es: "Por qué no", en: "Why not")
        case .vocabularyOwn:
            UIText(
                es: "Lo propuso usted: lo publica otra persona.",
                en: "You proposed it: another person publishes it."
            )
        case .vocabularyDecided: UIText(es: "Decididos últimamente", en: "Decided lately")
        case .vocabularyDone: UIText(es: "Hecho.", en: "Done.")
        case .vocabularyRetired: UIText(es: "retirado: no usar en registros nuevos", en: "retired: not for new records")
        case .vocabularyPublished: UIText(es: "publicado", en: "published")
        case .vocabularyRejected: UIText(es: "no aceptado", en: "not taken")
        default: preconditionFailure("no words for \(self)")
        }
    }
}

extension VocabularyAction {
    var label: VocabularyText {
        switch self {
        case .add: .vocabularyAdd
        case .change: .vocabularyChange
        case .retire: .vocabularyRetire
        case .restore: .vocabularyRestore
        }
    }
}
