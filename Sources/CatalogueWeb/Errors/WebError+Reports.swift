import CatalogueModel

extension WebError {
    /// What to tell a person whose report could not be taken.
    var reportExplanation: Explanation {
        switch self {
        case .methodNotAllowedHere(let allowed):
            Explanation(
                "method.notAllowed",
                message: LocalizedText(
                    es: "Esta dirección no admite ese método.",
                    en: "This address does not take that method."
                ),
                advice: LocalizedText(es: "Use \(allowed).", en: "Use \(allowed).")
            )
        case .fromAnotherSite:
            Explanation(
                "report.otherSite",
                message: LocalizedText(
                    es: "El formulario se envió desde otro sitio.",
                    en: "The form was sent from another site."
                ),
                advice: LocalizedText(
                    es: "Abra la ficha aquí y envíelo desde ella.",
                    en: "Open the record here and send it from there."
                )
            )
        case .reportTooLarge:
            Explanation(
                "report.tooLarge",
                message: LocalizedText(
                    es: "El informe es demasiado grande (más de \(ReportForm.maximumBodyBytes) bytes).",
                    en: "The report is too large (more than \(ReportForm.maximumBodyBytes) bytes)."
                ),
                advice: LocalizedText(
                    es: "Escriba hasta 2000 caracteres.",
                    en: "Write up to 2,000 characters."
                )
            )
        case .badReport(let problems):
            problems.first?.explanation ?? WebError.unreadableReport.reportExplanation
        case .tooManyReports:
            Explanation(
                "report.tooMany",
                message: LocalizedText(
                    es: "Se recibieron demasiados informes en un minuto.",
                    en: "Too many reports came within a minute."
                ),
                advice: LocalizedText(
                    es: "Vuelva a enviarlo dentro de un minuto.",
                    en: "Send it again in a minute."
                )
            )
        default:
            Explanation(
                "report.unreadable",
                message: LocalizedText(
                    es: "No se entiende lo enviado.",
                    en: "What was sent cannot be understood."
                ),
                advice: LocalizedText(
                    es:
                        "Use el formulario de la ficha, o JSON con kind, text y, si quiere, contact, edition y language.",
                    en:
                        "Use the record's form, or JSON with kind, text and, if you like, contact, edition and language."
                )
            )
        }
    }
}
