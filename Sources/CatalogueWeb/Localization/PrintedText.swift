/// What a printed manual says beside what the pages say.
enum PrintedText: String, InterfaceText {
    case printedManual, printedContents, printedRules, printedRulesLead, printedNoRules, printedSides
    case printedCheck, printedWarning, printedExpiry

    var wording: UIText {
        switch self {
        case .printedManual: UIText(es: "Manual de documentos de viaje", en: "Manual of travel documents")
        case .printedContents: UIText(es: "Contenido", en: "Contents")
        case .printedRules: UIText(es: "Anexo: requisitos de ingreso", en: "Annex: entry requirements")
        case .printedRulesLead:
            UIText(
                es:
                    "Las reglas de este destino, como constan en la edición. Cuál decide depende del viajero: la "
                    + "consulta del "
                    + "catálogo lo dice.",
                en:
                    "The rules of this destination as the edition has them. Which one decides depends on the "
                    + "traveller: the "
                    + "catalogue's question says it."
            )
        case .printedNoRules:
            UIText(
                es: "La edición no tiene reglas de este destino.",
                en: "The edition has no rules of this destination."
            )
        case .printedSides: UIText(es: "Dónde mirar", en: "Where to look")
        case .printedCheck: UIText(es: "Qué revisar", en: "What to check")
        case .printedExpiry: UIText(es: "Esta copia vence el", en: "This copy expires on")
        case .printedWarning:
            UIText(
                es:
                    "El papel no se actualiza: pasado el vencimiento, use una copia nueva. Decide la autoridad "
                    + "competente.",
                en: "Paper does not renew itself: after the expiry, use a new copy. The competent authority decides."
            )
        }
    }
}
