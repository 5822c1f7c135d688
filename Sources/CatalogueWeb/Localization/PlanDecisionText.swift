/// What a plan's page says of approving it.
enum PlanDecisionText: String, InterfaceText {
    case planDecision, planAwaiting, planSomeone, planAskLead, planAskAction
    case planApproveLead, planApproveAction, planTakeBackAction, planOwn

    var wording: UIText {
        switch self {
        case .planDecision: UIText(es: "Decisión", en: "Decision")
        case .planAwaiting: UIText(es: "aprobación pedida", en: "approval asked for")
        case .planSomeone: UIText(es: "una persona con cuenta", en: "a person with an account")
        case .planAskLead:
            UIText(
                es: "Un plan entra en vigor cuando alguien lo pide y otra persona, que no lo hizo, lo aprueba.",
                en:
                    "A plan comes into force when someone asks for it and another person, who did not make it, approves it."
            )
        case .planAskAction: UIText(es: "Pedir la aprobación", en: "Ask for approval")
        case .planApproveLead:
            UIText(
                es: "Al aprobarlo entra en vigor enseguida, y el plan vigente hasta ahora queda reemplazado.",
                en: "Approving puts it into force at once, in place of the plan that is in force now."
            )
        case .planApproveAction: UIText(es: "Aprobar y poner en vigor", en: "Approve and put into force")
        case .planTakeBackAction: UIText(es: "Ya no pedir la aprobación", en: "Ask for approval no longer")
        case .planOwn:
            UIText(
                es: "Usted lo hizo o lo pidió: otra persona tiene que aprobarlo.",
                en: "You made it or asked for it: another person has to approve it."
            )
        }
    }
}
