import CatalogueModel
import TrainingPlanner
import Workflows

/// What a move comes to, for programs.
struct MoveAnswer: JSONWritable {
    private let trial: PlanTrial
    private let words: [(Language, PlanRuleWords)]

    init(_ trial: PlanTrial, _ plan: OpenPlan, _ vocabularies: Vocabularies) {
        self.trial = trial
        let moved = PlanReport(plan.report.instance, trial.plan)
        words = Language.allCases.map { ($0, PlanRuleWords(moved, PlanWords(vocabularies, $0))) }
    }

    /// Appends `{"before","after","broken","needs"}`.
    func write(to json: inout JSONText) {
        json.object { json in
            for (name, values) in [("before", trial.before), ("after", trial.after)] {
                json.key(named: name)
                json.object { json in
                    for (measure, value) in zip(["unmet", "tardiness", "completionWeek", "cost"], values) {
                        json.key(named: measure)
                        json.number(value)
                    }
                }
            }
            json.key("broken")
            json.array(trial.violations) { json, violation in
                json.object { json in
                    json.member("rule", violation.rule)
                    json.member("place", violation.place)
                    json.member("names", violation.names)
                    json.key("message")
                    json.object { json in
                        for (language, words) in words {
                            json.key(named: language.rawValue)
                            json.string(words.sentence(violation))
                        }
                    }
                }
            }
            json.key("needs")
            json.array(trial.needs) { json, item in
                json.object {
                    $0.member("need", item.need.id)
                    $0.member("officials", item.officials)
                    $0.member("lateBefore", item.lateBefore)
                    $0.member("lateAfter", item.lateAfter)
                }
            }
        }
    }
}
