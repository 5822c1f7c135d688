public import CatalogueModel

extension CommentError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let id):
            Explanation(
                "comment.unknownSubmission",
                message: LocalizedText(es: "No hay remisión \(id).", en: "There is no submission \(id)."),
                advice: LocalizedText(es: "Mire el tablero de remisiones.", en: "Look at the submissions board.")
            )
        case .notStaged(let id, _):
            Explanation(
                "comment.notWaiting",
                message: LocalizedText(
                    es: "La remisión \(id) ya no espera: no se comenta más.",
                    en: "Submission \(id) no longer waits: it is not commented on any more."
                ),
                advice: LocalizedText(
                    es: "Comente la que la sustituye, si la hay.",
                    en: "Comment on the one that took its place, if there is one."
                )
            )
        case .noSuchRecord(let id, let record):
            Explanation(
                "comment.noSuchRecord",
                message: LocalizedText(
                    es: "La remisión \(id) no cambia \(record.key).",
                    en: "Submission \(id) does not change \(record.key)."
                ),
                advice: LocalizedText(
                    es: "Elija un registro de «Lo que cambia», o comente la remisión entera.",
                    en: "Choose a record under “What changes”, or comment on the whole submission."
                )
            )
        case .tooMany(let id, let limit):
            Explanation(
                "comment.tooMany",
                message: LocalizedText(
                    es: "La remisión \(id) ya tiene \(limit) comentarios.",
                    en: "Submission \(id) has \(limit) comments already."
                ),
                advice: LocalizedText(
                    es: "Devuélvala con razones que los resuman.",
                    en: "Send it back with reasons that sum them up."
                )
            )
        }
    }
}
