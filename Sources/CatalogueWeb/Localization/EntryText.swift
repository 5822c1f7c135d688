/// What the page about entry says.
enum EntryText: String, InterfaceText {
    case entry, entryTitle, entryLead, entryFrom, entryTo, entryWith, entryBy, entryFor, entryOn, entryAny, entryAsk
    case entryChoose, entryConditional, entryStay, entryUnknown, entryWhomToAsk, entryUnknownBody
    case entryValid, entryNotValid, entryCheckValid, entryNeeds, entryDuties, entryPossibleDuties, entryCouldBe
    case entryWhy, entryRule, entryBasis, entrySince, entryUntil, entryConfirmed, entryNever, entryConflict
    case entryRejected, entrySaid, entryOther, entryNext, entryDecides, entryMatrix, entryJSON, entryAccepted
    case entryDontKnow, entryYes, entryNo, entryNone, entryGoOn, entryPrinted, entryNoRules, entrySources, entryKnownOn

    var wording: UIText {
        switch self {
        case .entry: UIText(es: "Ingreso", en: "Entry")
        case .entryTitle: UIText(es: "¿Puede viajar?", en: "May they travel?")
        case .entryLead:
            UIText(
                es: "Qué pide el país de destino, por qué, y qué falta saber. Nada de lo que escriba se guarda.",
                en: "What the country of destination asks, why, and what is still to know. Nothing you type is kept."
            )
        case .entryFrom: UIText(es: "Nacionalidad", en: "Nationality")
        case .entryTo: UIText(es: "Destino", en: "Destination")
        case .entryWith: UIText(es: "Documento", en: "Document")
        case .entryBy: UIText(es: "Vía", en: "By")
        case .entryFor: UIText(es: "Motivo", en: "Purpose")
        case .entryOn: UIText(es: "Día de llegada", en: "Day of arrival")
        case .entryAny: UIText(es: "sin decir", en: "not said")
        case .entryAsk: UIText(es: "Consultar", en: "Ask")
        case .entryChoose: UIText(es: "Elija", en: "Choose")
        case .entryConditional:
            UIText(
                es: "Todavía condicional: es lo más estricto que puede resultar de lo que falta saber.",
                en: "Still conditional: this is the strictest that may result from what is still to know."
            )
        case .entryStay: UIText(es: "Estancia", en: "Stay")
        case .entryUnknown: UIText(es: "No se conoce ninguna regla para esto", en: "No rule is known for this")
        case .entryUnknownBody:
            UIText(
                es: "El catálogo no tiene una regla que lo decida: no significa que no se necesite visa.",
                en: "The catalogue has no rule that decides it: this does not mean that no visa is needed."
            )
        case .entryWhomToAsk: UIText(es: "Pregunte al consulado de", en: "Ask the consulate of")
        default: reasons
        }
    }

    private var reasons: UIText {
        switch self {
        case .entryValid:
            UIText(es: "El documento es válido el tiempo que se pide", en: "The document is valid for as long as asked")
        case .entryNotValid:
            UIText(es: "El documento vence antes de lo que se pide", en: "The document expires before what is asked")
        case .entryCheckValid:
            UIText(es: "Compruebe la validez del documento", en: "Check how long the document is valid")
        case .entryNeeds: UIText(es: "Validez que se pide", en: "Validity asked for")
        case .entryDuties: UIText(es: "Además", en: "Besides")
        case .entryPossibleDuties: UIText(es: "Quizás además", en: "Perhaps besides")
        case .entryCouldBe: UIText(es: "Lo que puede resultar", en: "What may result")
        case .entryWhy: UIText(es: "Por qué", en: "Why")
        case .entryRule: UIText(es: "Regla", en: "Rule")
        case .entryBasis: UIText(es: "Base legal", en: "Legal basis")
        case .entrySince: UIText(es: "Rige desde", en: "In force since")
        case .entryUntil: UIText(es: "hasta", en: "until")
        case .entryConfirmed: UIText(es: "Confirmada por el Estado", en: "Confirmed by the state")
        case .entryNever: UIText(es: "nunca", en: "never")
        case .entryConflict: UIText(es: "Las fuentes difieren", en: "Sources differ")
        case .entryRejected: UIText(es: "Reglas que no decidieron", en: "Rules that did not decide")
        case .entrySaid: UIText(es: "Lo que usted dijo", en: "What you said")
        case .entryOther: UIText(es: "Con los otros pasaportes", en: "With the other passports")
        case .entryNext: UIText(es: "Falta saber", en: "Still to know")
        case .entryDecides:
            UIText(
                es: "Quien decide el ingreso es la autoridad migratoria del país de destino.",
                en: "Entry is decided by the immigration authority of the country of destination."
            )
        case .entryMatrix: UIText(es: "Todos con todos", en: "Everyone to everywhere")
        case .entryJSON: UIText(es: "La misma respuesta en JSON", en: "The same answer as JSON")
        case .entryAccepted: UIText(es: "Documentos que se aceptan", en: "Documents accepted")
        case .entryDontKnow: UIText(es: "No lo sé", en: "I don't know")
        case .entryYes: UIText(es: "Sí", en: "Yes")
        case .entryNo: UIText(es: "No", en: "No")
        case .entryNone: UIText(es: "Ninguna", en: "None")
        case .entryGoOn: UIText(es: "Continuar", en: "Go on")
        case .entryPrinted: UIText(es: "Consultado", en: "Asked")
        case .entryNoRules: UIText(es: "Todavía no hay reglas publicadas.", en: "No rules have been published yet.")
        case .entrySources: UIText(es: "Fuentes", en: "Sources")
        case .entryKnownOn: UIText(es: "según lo público el", en: "by what was public on")
        default: preconditionFailure("no words for \(self)")
        }
    }
}
