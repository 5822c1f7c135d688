public import CatalogueModel
import Foundation
public import TrainingPlanner

/// Two countries, one topic and a land border post: an instance small enough to follow by hand.
public enum PlanSample {
    /// The instance in the planning format, with the codes of the vocabularies.
    public static let instanceText = """
        {"format":"rcm-training-instance/1","name":"two","calendar":{"start_date":"2027-01-04","weeks":30},
        "rules":{"recovery_weeks":2,"certification_lag_weeks":2,"max_generation":2,"candidates_per_session":1,
        "bilateral_min_per_country":3,"priority_weights":{"1":9,"2":3,"3":1},
        "follow_up":{"applies_to":["TOT"],"min_weeks":10,"max_weeks":12,"capacity_per_week":1,"cost":500},
        "costs":{"trainer_fee":400,"travel":900,"per_diem_week":700,"participant":30}},
        "countries":[{"id":"GTM","blackout_weeks":[[6,6]]},
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

    /// A plan for the instance, the same each time.
    public static func plan() throws -> TrainingPlan { try made.get().plan }

    /// A draft to keep.
    public static func draft(title: String = "Plan & prueba", isSample: Bool = true) throws -> KeptPlan {
        let (plan, alone) = try made.get()
        return KeptPlan(
            summary: PlanSummary(
                title: title,
                madeAt: "2026-11-20T10:00:00Z",
                madeBy: "Ana",
                seed: plan.seed,
                steps: plan.steps,
                stepsDone: plan.stepsDone,
                objective: plan.objective,
                lowerBound: plan.lowerBound,
                sessions: plan.sessions.count,
                isSample: isSample
            ),
            instance: instanceText,
            plan: String(decoding: try plan.json(), as: UTF8.self),
            mastersAlone: String(decoding: try alone.json(), as: UTF8.self)
        )
    }

    /// Made once for all tests: a search takes its time in a debug build.
    private static let made = Result<(plan: TrainingPlan, alone: TrainingPlan), any Error> {
        let instance = try PlanningInstance(json: Data(instanceText.utf8))
        var search = try PlanSearch(instance, seed: 1)
        var alone = try PlanSearch(instance.withoutMultiplier, seed: 1)
        return (search.run(seed: 1, steps: 24), alone.run(seed: 1, steps: 12))
    }
}
