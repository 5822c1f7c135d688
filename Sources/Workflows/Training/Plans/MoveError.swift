public import CatalogueModel

/// Why a plan is not made anew around a move.
public enum MoveError: ExplainedError, Hashable {
    /// Everything is so already.
    case nothingChanges(String)
    /// No plan can hold the workshop so: the rule against it, where one is known.
    case cannotHold(String, rule: String?)

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .nothingChanges(let session):
            Explanation(
                "plan.nothingChanges",
                message: LocalizedText(
                    es: "Nada cambia: así está \(session) en el plan.",
                    en: "Nothing changes: that is how \(session) is in the plan."
                ),
                advice: LocalizedText(
                    es: "Elija otra semana, otra sede u otras personas.",
                    en: "Choose another week, another venue or other people."
                )
            )
        case .cannotHold(let session, let rule):
            Explanation(
                "plan.cannotHold",
                message: Self.against(session, rule),
                advice: LocalizedText(
                    es: "Vea qué incumple, y elija otra semana, otra sede u otras personas.",
                    en: "See what it breaks, and choose another week, another venue or other people."
                )
            )
        }
    }

    private static func against(_ session: String, _ rule: String?) -> LocalizedText {
        guard let rule else {
            return LocalizedText(
                es: "Ningún plan puede tener \(session) así.",
                en: "No plan can hold \(session) so."
            )
        }
        let name = PlanRuleWords.name(ofRule: rule)
        return LocalizedText(
            es: "Ningún plan puede tener \(session) así: lo impide la regla \(rule) (\(name.text(in: .es))).",
            en: "No plan can hold \(session) so: rule \(rule) is against it (\(name.text(in: .en)))."
        )
    }
}
