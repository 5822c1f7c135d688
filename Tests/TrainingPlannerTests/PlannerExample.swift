import Foundation
import TrainingPlanner

/// A region of two countries, one topic and one border post, small enough to follow by hand.
enum PlannerExample {
    static let text = """
        {"format":"rcm-training-instance/1","name":"two","calendar":{"start_date":"2027-01-04","weeks":24},
        "rules":{"recovery_weeks":2,"certification_lag_weeks":2,"max_generation":2,"candidates_per_session":1,
        "bilateral_min_per_country":3,"priority_weights":{"1":9,"2":3,"3":1},
        "follow_up":{"applies_to":["TOT"],"min_weeks":10,"max_weeks":12,"capacity_per_week":1,"cost":500},
        "costs":{"trainer_fee":400,"travel":900,"per_diem_week":700,"participant":30}},
        "countries":[{"id":"UTO","blackout_weeks":[[6,6]]},{"id":"XXA","blackout_weeks":[]}],
        "topics":[{"id":"T1","course_weeks":1,"course_max_participants":20,"crew":2,"tot_weeks":1,
        "tot_min_participants":2,"tot_max_participants":6}],
        "border_posts":[{"id":"BP","countries":["UTO","XXA"]}],
        "venues":[
        {"id":"VU","country":"UTO","border_post":null,"seats":20,"rooms":1,"cost_per_week":500,"hosts_tot":"regional"},
        {"id":"VX","country":"XXA","border_post":null,"seats":20,"rooms":1,"cost_per_week":500,"hosts_tot":"none"},
        {"id":"VB","country":"UTO","border_post":"BP","seats":20,"rooms":1,"cost_per_week":300,"hosts_tot":"none"}],
        "needs":[
        {"id":"N1","country":"UTO","topic":"T1","language":"es","officials":90,"priority":1,"earliest_week":0,
        "deadline_week":16,"border_post":null},
        {"id":"N2","country":"XXA","topic":"T1","language":"es","officials":70,"priority":2,"earliest_week":1,
        "deadline_week":18,"border_post":null},
        {"id":"N3","country":"UTO","topic":"T1","language":"es","officials":10,"priority":1,"earliest_week":0,
        "deadline_week":20,"border_post":"BP"},
        {"id":"N4","country":"XXA","topic":"T1","language":"es","officials":8,"priority":1,"earliest_week":0,
        "deadline_week":20,"border_post":"BP"}],
        "nominations":[{"country":"UTO","topic":"T1","language":"es","max_candidates":3},
        {"country":"XXA","topic":"T1","language":"es","max_candidates":3}],
        "trainers":[
        {"id":"M1","country":"UTO","languages":["es"],"unavailable_weeks":[[9,9]],
        "certifications":[{"topic":"T1","level":"master","valid_until_week":30}]},
        {"id":"R1","country":"XXA","languages":["es"],"unavailable_weeks":[],
        "certifications":[{"topic":"T1","level":"trainer","valid_until_week":30}]}],
        "budget_lines":[{"id":"B1","sponsor":"S","amount":200000,"from_week":0,"to_week":23,"countries":null,
        "topics":null,"types":null}],"pinned":[]}
        """

    static func instance() throws -> PlanningInstance { try PlanningInstance(json: Data(text.utf8)) }

    static func plan(steps: Int = 200, seed: Int = 1) throws -> TrainingPlan {
        var search = try PlanSearch(instance(), seed: seed)
        return search.run(seed: seed, steps: steps)
    }
}
