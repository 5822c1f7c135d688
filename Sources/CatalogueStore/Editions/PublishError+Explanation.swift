public import CatalogueModel

extension PublishError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let id): .unknownSubmission(id)
        case .notStaged(let id, let status): .notStaged(id, status)
        case .catalogueMovedOn(let id, let base, let now):
            Explanation(
                "publish.catalogueMovedOn",
                message: base == now
                    ? LocalizedText(
                        es: "Después de comparar la remisión \(id) se publicó otra de su clase y su país.",
                        en: "Another of its kind and country was published after submission \(id) was compared."
                    )
                    : LocalizedText(
                        es: "La remisión \(id) se comparó con la edición \(base ?? 0), pero el catálogo va por la "
                            + "\(now ?? 0).",
                        en: "Submission \(id) was compared with edition \(base ?? 0), but the catalogue is at "
                            + "\(now ?? 0)."
                    ),
                advice: LocalizedText(
                    es: "Use «Comparar de nuevo» (en la línea de órdenes, cotejo publish \(id) --recompute), revise "
                        + "los cambios y publique.",
                    en: "Use “Compare again” (on the command line, cotejo publish \(id) --recompute), review the "
                        + "changes, then publish."
                )
            )
        case .wouldWithdraw(let id, let models, let all):
            Explanation(
                "publish.wouldWithdraw",
                message: LocalizedText(
                    es: "La remisión \(id) retiraría \(models) de los \(all) modelos publicados del país.",
                    en: "Submission \(id) would withdraw \(models) of the country's \(all) published models."
                ),
                advice: LocalizedText(
                    es: "Compruebe que el archivo no esté truncado; si es lo que se quiere, use --allow-withdrawals.",
                    en: "Check that the file is not truncated; if it is meant, use --allow-withdrawals."
                )
            )
        }
    }
}

extension WithdrawError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let id): .unknownSubmission(id)
        case .notStaged(let id, let status): .notStaged(id, status)
        }
    }
}

extension Explanation {
    static func unknownSubmission(_ id: SubmissionID) -> Explanation {
        Explanation(
            "submission.unknown",
            message: LocalizedText(es: "No hay una remisión \(id).", en: "There is no submission \(id)."),
            advice: LocalizedText(
                es: "Vea las remisiones con «cotejo submissions».",
                en: "See the submissions with `cotejo submissions`."
            )
        )
    }

    static func notStaged(_ id: SubmissionID, _ status: SubmissionStatus) -> Explanation {
        let words =
            switch status {
            case .staged: LocalizedText(es: "está en espera", en: "is waiting")
            case .published: LocalizedText(es: "ya está publicada", en: "is published already")
            case .withdrawn: LocalizedText(es: "fue retirada", en: "was taken back")
            }
        return Explanation(
            "submission.notStaged",
            message: LocalizedText(
                es: "La remisión \(id) \(words.text(in: .es)).",
                en: "Submission \(id) \(words.text(in: .en))."
            ),
            advice: LocalizedText(
                es: "Solo cabe en una remisión en espera; para corregir lo publicado, remita una nueva.",
                en: "Only a waiting submission takes that; to correct what is published, send a new one."
            )
        )
    }
}
