public import CatalogueModel
import TrainingPlanner

/// A plan for programs: what it comes to, then the plan and its instance in their own formats.
public struct PlanAnswer: JSONWritable, Sendable {
    private let kept: KeptPlan
    private let plan: OpenPlan

    /// The answer for a kept plan.
    public init(_ kept: KeptPlan, _ plan: OpenPlan) {
        self.kept = kept
        self.plan = plan
    }

    /// Appends `{"summary","figures","coverage","budget","trainers","plan","instance"}`.
    public func write(to json: inout JSONText) {
        let report = plan.report
        json.object { json in
            json.member("summary", kept.summary)
            json.key("figures")
            json.object {
                $0.member("asked", report.asked)
                $0.member("trained", report.trained)
                $0.member("late", report.coverage.reduce(0) { $0 + $1.late })
                $0.member("newTrainers", report.newcomers.count { $0.certifiedWeek != nil })
                $0.member("mastersAlone", plan.mastersAlone?.trained)
            }
            json.key("coverage")
            json.array(report.coverage) { json, item in
                json.object {
                    $0.member("need", item.need.id)
                    $0.member("officials", item.need.officials)
                    $0.member("trained", item.trained)
                    $0.member("late", item.late)
                    $0.member("sessions", item.sessions)
                }
            }
            json.key("budget")
            json.array(report.spending) { json, item in
                json.object {
                    $0.member("budgetLine", item.line.id)
                    $0.member("sponsor", item.line.sponsor)
                    $0.member("amount", item.line.amount)
                    $0.member("spent", item.spent)
                }
            }
            json.key("trainers")
            json.array(report.newcomers) { json, item in
                json.object {
                    $0.member("id", item.id)
                    $0.member("country", item.country)
                    $0.member("topic", item.topic)
                    $0.member("language", item.language)
                    $0.member("generation", item.generation)
                    $0.member("workshop", item.workshop)
                    $0.member("certifiedOn", item.certifiedWeek.map { plan.day(ofWeek: $0) })
                }
            }
            json.key("plan")
            json.raw(kept.plan)
            json.key("instance")
            json.raw(kept.instance)
        }
    }
}
