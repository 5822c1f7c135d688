public import CatalogueModel

extension EntryQuestionError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .notAnObject:
            Explanation(
                "entry.notAnObject",
                message: LocalizedText(es: "La pregunta no es un objeto JSON.", en: "The question is no JSON object."),
                advice: LocalizedText(
                    es: "Escriba una pregunta por línea, como {\"destination\":\"CRI\",\"nationality\":[\"HND\"]}.",
                    en: "Write one question a line, such as {\"destination\":\"CRI\",\"nationality\":[\"HND\"]}."
                )
            )
        case .missing(let name):
            Explanation(
                "entry.missing",
                message: LocalizedText(es: "Falta «\(name)».", en: "\"\(name)\" is missing."),
                advice: LocalizedText(
                    es: "Sin nacionalidad y destino no hay pregunta; añádalos.",
                    en: "Without nationality and destination there is no question; add them."
                )
            )
        case .badValue(let name, let value, let expected):
            Explanation(
                "entry.badValue",
                message: LocalizedText(
                    es: "«\(value)» no es un valor de «\(name)».",
                    en: "\"\(value)\" is not a value of \"\(name)\"."
                ),
                advice: LocalizedText(es: "Se espera: \(expected).", en: "Expected: \(expected).")
            )
        case .contradiction(let name, let value, let expected):
            Explanation(
                "entry.contradiction",
                message: LocalizedText(
                    es: "«\(value)» en «\(name)» no concuerda con el resto de la pregunta.",
                    en: "\"\(value)\" in \"\(name)\" does not go with the rest of the question."
                ),
                advice: LocalizedText(es: "Concuerda: \(expected).", en: "What goes with it: \(expected).")
            )
        }
    }
}
