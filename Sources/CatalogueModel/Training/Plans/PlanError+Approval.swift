extension PlanError {
    /// What to tell a person about asking for a plan and approving it.
    var approvalExplanation: Explanation {
        switch self {
        case .ownPlan(let id):
            Explanation(
                "plan.ownPlan",
                message: LocalizedText(
                    es: "Usted hizo el plan \(id) o lo pidió; otra persona tiene que aprobarlo.",
                    en: "You made plan \(id) or asked for it; another person has to approve it."
                ),
                advice: LocalizedText(
                    es: "Pídalo a otra persona que planifique o a la Secretaría.",
                    en: "Ask another planner or the Secretariat."
                )
            )
        case .needsTwoPersons(let id):
            Explanation(
                "plan.needsTwoPersons",
                message: LocalizedText(
                    es: "El plan \(id) espera: hay cuentas, y ponerlo en vigor requiere a dos personas.",
                    en: "Plan \(id) waits: there are accounts, and putting it into force takes two persons."
                ),
                advice: LocalizedText(
                    es:
                        "Apruébelo en /training/plans/\(id), o ponga en COTEJO_TOKEN la credencial de quien lo pide y en "
                        + "COTEJO_APPROVER_TOKEN la de otra persona que planifique, ambas con escritura.",
                    en:
                        "Approve it at /training/plans/\(id), or put the token of who asks into COTEJO_TOKEN and that of "
                        + "another planner into COTEJO_APPROVER_TOKEN, both with writing."
                )
            )
        case .alreadyAsked(let id):
            Explanation(
                "plan.alreadyAsked",
                message: LocalizedText(
                    es: "La aprobación del plan \(id) ya está pedida.",
                    en: "The approval of plan \(id) is asked for already."
                ),
                advice: LocalizedText(
                    es: "Otra persona puede aprobarlo en su página.",
                    en: "Another person can approve it on its page."
                )
            )
        default:
            Explanation(
                "plan.notAsked",
                message: LocalizedText(
                    es: "Nadie pide que este plan entre en vigor.",
                    en: "Nobody asks for this plan to come into force."
                ),
                advice: LocalizedText(
                    es: "Pida primero la aprobación; otra persona la da.",
                    en: "Ask for approval first; another person gives it."
                )
            )
        }
    }
}
