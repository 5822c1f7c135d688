/// A plan as it is kept: with the instance that it answers, so that it can be made and checked again.
public struct KeptPlan: Hashable, Sendable {
    /// The longest title, in characters, counted as the database counts them: by code points.
    public static let maximumTitleLength = 200

    /// What is known of it.
    public var summary: PlanSummary
    /// The instance, in format `rcm-training-instance/1`; nobody is named in it.
    public var instance: String
    /// The plan, in format `rcm-training-plan/1`.
    public var plan: String
    /// How far masters alone would get: a plan for the same instance without anyone who becomes a trainer.
    public var mastersAlone: String?

    /// A plan to keep.
    public init(summary: PlanSummary, instance: String, plan: String, mastersAlone: String?) {
        self.summary = summary
        self.instance = instance
        self.plan = plan
        self.mastersAlone = mastersAlone
    }
}

/// A workshop of an approved plan as calendars know it.
///
/// The identifier stays with the workshop from plan to plan; the sequence rises whenever one changes it.
public struct PlanEvent: Hashable, Sendable {
    /// The session of the plan; of the plan before where the workshop is dropped.
    public var session: String
    /// What calendars know it by, without the host after the `@`.
    public var uid: String
    /// How often it was changed.
    public var sequence: Int
    /// Whether the plan drops it.
    public var isCancelled: Bool

    /// A workshop in a calendar.
    public init(session: String, uid: String, sequence: Int, isCancelled: Bool = false) {
        self.session = session
        self.uid = uid
        self.sequence = sequence
        self.isCancelled = isCancelled
    }
}

/// Why a plan cannot be approved, or is not there.
public enum PlanError: ExplainedError, Hashable {
    /// No plan has the number.
    case notFound(PlanID)
    /// It was approved already.
    case notADraft(PlanID)
    /// One person would answer for it alone.
    case onePerson(String)
    /// Who made a plan or asked for it cannot approve it.
    case ownPlan(PlanID)
    /// There are accounts, so that putting a plan into force takes the tokens of two persons.
    case needsTwoPersons(PlanID)
    /// Someone asked for it already.
    case alreadyAsked(PlanID)
    /// Nobody asked for it.
    case notAsked(PlanID)
    /// Another plan came into force since this one was compared with the one before.
    case movedOn(PlanID)
    /// A title that is empty or too long.
    case badTitle

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .notFound(let id):
            Explanation(
                "plan.notFound",
                message: LocalizedText(es: "No hay un plan \(id).", en: "There is no plan \(id)."),
                advice: LocalizedText(
                    es: "Vea los planes con «cotejo plan list» o en /training/plans.",
                    en: "See the plans with `cotejo plan list` or at /training/plans."
                )
            )
        case .notADraft(let id):
            Explanation(
                "plan.notADraft",
                message: LocalizedText(es: "El plan \(id) ya fue aprobado.", en: "Plan \(id) was approved already."),
                advice: LocalizedText(
                    es: "Haga un plan nuevo con «cotejo plan» y apruébelo.",
                    en: "Make a new plan with `cotejo plan`, and approve that."
                )
            )
        case .onePerson(let name):
            Explanation(
                "plan.onePerson",
                message: LocalizedText(
                    es: "«\(name)» no puede pedir y aprobar el mismo plan.",
                    en: "\"\(name)\" cannot both ask for a plan and approve it."
                ),
                advice: LocalizedText(
                    es: "Un plan necesita dos personas: --as y --approved-by con nombres distintos.",
                    en: "A plan needs two persons: --as and --approved-by with different names."
                )
            )
        case .movedOn(let id):
            Explanation(
                "plan.movedOn",
                message: LocalizedText(
                    es: "Mientras se aprobaba el plan \(id) entró en vigor otro.",
                    en: "While plan \(id) was being approved, another came into force."
                ),
                advice: LocalizedText(
                    es: "Vea el plan en vigor y apruebe de nuevo si sigue siendo lo que se quiere.",
                    en: "Look at the plan in force, and approve again if it is still what is wanted."
                )
            )
        case .ownPlan, .needsTwoPersons, .alreadyAsked, .notAsked: approvalExplanation
        case .badTitle:
            Explanation(
                "plan.badTitle",
                message: LocalizedText(es: "El título del plan no sirve.", en: "The plan's title is no good."),
                advice: LocalizedText(
                    es: "Dé un título de 1 a \(KeptPlan.maximumTitleLength) caracteres.",
                    en: "Give a title of 1 to \(KeptPlan.maximumTitleLength) characters."
                )
            )
        }
    }
}
