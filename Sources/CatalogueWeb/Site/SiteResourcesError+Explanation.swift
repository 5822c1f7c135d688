public import CatalogueModel

extension SiteResourcesError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        let advice = LocalizedText(
            es: "Copie la carpeta cotejo_CatalogueWeb.resources junto al ejecutable.",
            en: "Copy the folder cotejo_CatalogueWeb.resources beside the executable."
        )
        switch self {
        case .missing(let path):
            return Explanation(
                "site.missing",
                message: LocalizedText(
                    es: "Falta \(path), parte del sitio.",
                    en: "\(path), a part of the site, is missing."
                ),
                advice: advice
            )
        case .malformed(let template, let reason):
            return Explanation(
                "site.malformed",
                message: LocalizedText(
                    es: "La plantilla \(template) está mal formada: \(reason).",
                    en: "The template \(template) is malformed: \(reason)."
                ),
                advice: advice
            )
        }
    }
}
