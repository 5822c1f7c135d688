public import CatalogueModel
import Foundation
public import TrainingPlanner

/// Two countries, one topic and a land border post: an instance small enough to follow by hand.
public enum PlanSample {
    /// The instance, with the codes of the vocabularies.
    ///
    /// - Parameter holiday: weeks in which Guatemala takes nothing.
    public static func instanceText(holiday: ClosedRange<Int> = 6...6) -> String {
        """
        {"format":"rcm-training-instance/1","name":"two","calendar":{"start_date":"2027-01-04","weeks":30},
        "rules":{"recovery_weeks":2,"certification_lag_weeks":2,"max_generation":2,"candidates_per_session":1,
        "bilateral_min_per_country":3,"priority_weights":{"1":9,"2":3,"3":1},
        "follow_up":{"applies_to":["TOT"],"min_weeks":10,"max_weeks":12,"capacity_per_week":1,"cost":500},
        "costs":{"trainer_fee":400,"travel":900,"per_diem_week":700,"participant":30}},
        "countries":[{"id":"GTM","blackout_weeks":[[\(holiday.lowerBound),\(holiday.upperBound)]]},
        {"id":"MEX","blackout_weeks":[]}],
        "topics":[{"id":"mrz-check-digits","course_weeks":1,"course_max_participants":20,"crew":2,"tot_weeks":1,
        "tot_min_participants":2,"tot_max_participants":6}],
        "border_posts":[{"id":"LBP-120","countries":["GTM","MEX"]}],
        "venues":[
        {"id":"GTM-v1","name":"Aula, <uno>; \\"dos\\"","country":"GTM","border_post":null,"seats":20,"rooms":1,
        "cost_per_week":500,"hosts_tot":"regional"},
        {"id":"MEX-v1","name":"Sala","country":"MEX","border_post":null,"seats":20,"rooms":1,"cost_per_week":500,
        "hosts_tot":"none"},
        {"id":"GTM-v2","name":"Puesto","country":"GTM","border_post":"LBP-120","seats":20,"rooms":1,
        "cost_per_week":300,"hosts_tot":"none"}],
        "needs":[
        {"id":"GTM-1","country":"GTM","topic":"mrz-check-digits","language":"es","audience":"border-officers",
        "officials":150,"priority":1,"earliest_week":0,"deadline_week":4,"border_post":null},
        {"id":"MEX-1","country":"MEX","topic":"mrz-check-digits","language":"es","audience":"border-officers",
        "officials":70,"priority":2,"earliest_week":1,"deadline_week":18,"border_post":null},
        {"id":"GTM-2","country":"GTM","topic":"mrz-check-digits","language":"es","audience":"border-officers",
        "officials":10,"priority":1,"earliest_week":0,"deadline_week":20,"border_post":"LBP-120"},
        {"id":"MEX-2","country":"MEX","topic":"mrz-check-digits","language":"es","audience":"border-officers",
        "officials":8,"priority":1,"earliest_week":0,"deadline_week":20,"border_post":"LBP-120"},
        {"id":"MEX-3","country":"MEX","topic":"mrz-check-digits","language":"en","audience":"border-officers",
        "officials":5,"priority":3,"earliest_week":0,"deadline_week":20,"border_post":null}],
        "nominations":[{"country":"GTM","topic":"mrz-check-digits","language":"es","max_candidates":3},
        {"country":"MEX","topic":"mrz-check-digits","language":"es","max_candidates":3}],
        "trainers":[
        {"id":"MEX-t1","country":"MEX","languages":["es"],"unavailable_weeks":[[9,9]],
        "certifications":[{"topic":"mrz-check-digits","level":"master","valid_until_week":40}]},
        {"id":"GTM-t1","country":"GTM","languages":["es"],"unavailable_weeks":[],
        "certifications":[{"topic":"mrz-check-digits","level":"trainer","valid_until_week":40}]}],
        "budget_lines":[{"id":"CAN-b1","sponsor":"CAN","amount":200000,"from_week":0,"to_week":29,"countries":null,
        "topics":null,"types":null}],"pinned":[]}
        """
    }

    /// A plan for the instance.
    public static func plan(_ text: String = instanceText(), seed: Int = 1) throws -> TrainingPlan {
        let instance = try PlanningInstance(json: Data(text.utf8))
        var search = try PlanSearch(instance, seed: seed)
        return search.run(seed: seed, steps: 24)
    }

    /// A draft to keep.
    public static func draft(
        title: String = "Plan & prueba",
        _ text: String = instanceText(),
        seed: Int = 1,
        isSample: Bool = true
    ) throws -> KeptPlan {
        let made = try plan(text, seed: seed)
        var search = try PlanSearch(try PlanningInstance(json: Data(text.utf8)).withoutMultiplier, seed: seed)
        return KeptPlan(
            summary: PlanSummary(
                title: title,
                madeAt: "2026-11-20T10:00:00Z",
                madeBy: "Ana",
                seed: seed,
                steps: made.steps,
                stepsDone: made.stepsDone,
                objective: made.objective,
                lowerBound: made.lowerBound,
                sessions: made.sessions.count,
                isSample: isSample
            ),
            instance: text,
            plan: String(decoding: try made.json(), as: UTF8.self),
            mastersAlone: String(decoding: try search.run(seed: seed, steps: 12).json(), as: UTF8.self)
        )
    }
}
