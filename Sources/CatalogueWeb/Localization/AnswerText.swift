import CatalogueModel

/// Texts of what answers a call, and of answers to readers that everyone may read.
enum AnswerText: String, InterfaceText {
    case answerCallTitle, answerCallLead, answerCallField, answerCallAction, answersCall
    case toReadersTitle, toReadersLead, answeredOn, answerForAll, answerForAllHint, answerIsForAll, answerIsForOne

    var wording: UIText {
        switch self {
        case .answerCallTitle: UIText(es: "Qué remisión responde", en: "Which submission answers")
        case .answerCallLead:
            UIText(
                es:
                    "Si una remisión se entregó para esta convocatoria y se contó para otra, o para ninguna, dé su número; "
                    + "desde entonces responde a esta y a ninguna más.",
                en: "Where a submission was handed in for this call and was counted for another, or for none, give its "
                    + "number; from then on it answers this one and no other."
            )
        case .answerCallField: UIText(es: "Número de la remisión", en: "Number of the submission")
        case .answerCallAction: UIText(es: "Responde a esta convocatoria", en: "It answers this call")
        case .answersCall: UIText(es: "Responde a la convocatoria", en: "Answers call")
        case .toReadersTitle: UIText(es: "Respuestas a los lectores", en: "Answers to readers")
        case .toReadersLead:
            UIText(
                es: "Lo que el país o la Secretaría respondió a quienes informaron un error de esta ficha.",
                en: "What the country or the Secretariat answered those who reported an error in this record."
            )
        case .answeredOn: UIText(es: "respondido el", en: "answered on")
        case .answerForAll: UIText(es: "Mostrar la respuesta en la ficha", en: "Show the answer with the record")
        case .answerForAllHint:
            UIText(
                es: "La lee todo el que ve el modelo, sin lo que escribió quien informó ni quién respondió. No ponga "
                    + "datos de personas ni nada que no sea para todos.",
                en: "Everyone who sees the model reads it, without what the reader wrote or who answered. Leave out "
                    + "data of persons and whatever is not for everyone."
            )
        case .answerIsForAll: UIText(es: "se muestra en la ficha", en: "shown with the record")
        case .answerIsForOne: UIText(es: "solo para quien informó", en: "only for who reported")
        }
    }
}
