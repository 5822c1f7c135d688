/// What the table of nationalities and destinations says, and the page of a rule.
enum EntryMatrixText: String, InterfaceText {
    case matrixTitle, matrixLead, matrixNationality, matrixSince, matrixWho, matrixMembers, matrixEveryone, matrixShow
    case matrixLegend, matrixNothingChanged, matrixBefore, matrixAfter, matrixPair, matrixJSON
    case ruleTitle, ruleDestination, ruleWhom, ruleAll, ruleExcept, ruleScope, ruleCondition, ruleSays, rulePriority
    case ruleKnown, ruleFlips, ruleFlipsLead, ruleFlipsNone, ruleWith, ruleWithout, ruleDocument, ruleNationality

    var wording: UIText {
        switch self {
        case .matrixTitle: UIText(es: "Ingreso: todos con todos", en: "Entry: everyone to everywhere")
        case .matrixLead:
            UIText(
                es:
                    "Persona adulta sin visas ni residencias de otros países, con su constancia de antecedentes. Cada celda abre la respuesta con su porqué.",
                en:
                    "An adult without visas or residence of other countries, police certificate at hand. Each cell opens the answer with its reasons."
            )
        case .matrixNationality: UIText(es: "Nacionalidad \\ destino", en: "Nationality \\ destination")
        case .matrixSince: UIText(es: "Comparar con el día", en: "Compare with the day")
        case .matrixWho: UIText(es: "Nacionalidades", en: "Nationalities")
        case .matrixMembers: UIText(es: "Los once miembros", en: "The eleven members")
        case .matrixEveryone: UIText(es: "Todas", en: "All")
        case .matrixShow: UIText(es: "Mostrar", en: "Show")
        case .matrixLegend:
            UIText(
                es:
                    "– sin visa (días) · e autorización en línea · A visa a la llegada · V visa consular · C visa consultada · R visa restringida · ✕ no se admite · ? al final: sin verificar · ≠ las fuentes difieren · … condicional · ? solo: no se conoce",
                en:
                    "– no visa (days) · e online authorisation · A visa on arrival · V consular visa · C consulted visa · R restricted visa · ✕ not admitted · ? at the end: unverified · ≠ sources differ · … conditional · ? alone: not known"
            )
        case .matrixNothingChanged: UIText(es: "Ninguna respuesta cambió.", en: "No answer changed.")
        case .matrixBefore: UIText(es: "Antes", en: "Before")
        case .matrixAfter: UIText(es: "Después", en: "After")
        case .matrixPair: UIText(es: "Quién y adónde", en: "Who and where")
        case .matrixJSON: UIText(es: "La misma tabla en JSON", en: "The same table as JSON")
        default: rule
        }
    }

    private var rule: UIText {
        switch self {
        case .ruleTitle: UIText(es: "Regla de ingreso", en: "Entry rule")
        case .ruleDestination: UIText(es: "Destino", en: "Destination")
        case .ruleWhom: UIText(es: "A quién", en: "Whom")
        case .ruleAll: UIText(es: "Todas las nacionalidades", en: "Every nationality")
        case .ruleExcept: UIText(es: "salvo", en: "except")
        case .ruleScope: UIText(es: "Documentos, vías, motivos", en: "Documents, ways, purposes")
        case .ruleCondition: UIText(es: "Si la persona", en: "If the person")
        case .ruleSays: UIText(es: "Dice", en: "Says")
        case .rulePriority: UIText(es: "Prioridad", en: "Priority")
        case .ruleKnown: UIText(es: "Pública desde", en: "Public since")
        case .ruleFlips: UIText(es: "Respuestas que cambia", en: "Answers that it changes")
        case .ruleFlipsLead:
            UIText(
                es: "Con la regla y sin ella, para quien cumple lo que pide, el",
                en: "With the rule and without it, for whoever meets what it asks, on"
            )
        case .ruleFlipsNone:
            UIText(
                es: "Ninguna: otra regla dice lo mismo o se aplica antes.",
                en: "None: another rule says the same, or applies first."
            )
        case .ruleWith: UIText(es: "Con la regla", en: "With the rule")
        case .ruleWithout: UIText(es: "Sin la regla", en: "Without the rule")
        case .ruleDocument: UIText(es: "Documento", en: "Document")
        case .ruleNationality: UIText(es: "Nacionalidad", en: "Nationality")
        default: preconditionFailure("no words for \(self)")
        }
    }
}
