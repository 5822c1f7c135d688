public import CatalogueModel

extension VocabularyDecisionError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let id):
            Explanation(
                "vocabulary.unknownChange",
                message: LocalizedText(es: "No hay cambio \(id).", en: "There is no change \(id)."),
                advice: LocalizedText(es: "Mire la lista de cambios.", en: "Look at the list of changes.")
            )
        case .notWaiting(let id, _):
            Explanation(
                "vocabulary.notWaiting",
                message: LocalizedText(es: "El cambio \(id) ya se decidió.", en: "Change \(id) was decided already."),
                advice: LocalizedText(es: "Mire la lista de cambios.", en: "Look at the list of changes.")
            )
        case .movedOn(let id, let term):
            Explanation(
                "vocabulary.movedOn",
                message: LocalizedText(
                    es: "Desde que se propuso el cambio \(id), se publicó otro del término \(term).",
                    en: "Since change \(id) was proposed, another of the term \(term) was published."
                ),
                advice: LocalizedText(
                    es: "No lo acepte y propóngalo de nuevo sobre el término como está ahora.",
                    en: "Do not take it, and propose it again on the term as it is now."
                )
            )
        case .ownChange(let id):
            Explanation(
                "vocabulary.ownChange",
                message: LocalizedText(
                    es: "Usted propuso el cambio \(id); otra persona tiene que publicarlo.",
                    en: "You proposed change \(id); another person has to publish it."
                ),
                advice: LocalizedText(
                    es: "Pida a otra persona de la Secretaría que lo revise.",
                    en: "Ask another person of the Secretariat to review it."
                )
            )
        }
    }
}
