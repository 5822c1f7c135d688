import Foundation
import Testing

@testable import TrainingPlanner

/// One wrong value in the example, and the place that has to be named.
struct WrongValue: Sendable, CustomTestStringConvertible {
    var path: [String]
    var json: String
    var finding: String

    init(_ path: String, _ json: String, _ finding: String? = nil) {
        self.path = path.split(separator: ".").map(String.init)
        self.json = json
        let parts = self.path.map { Int($0) == nil ? "." + $0 : "[\($0)]" }
        self.finding = finding ?? String(parts.joined().dropFirst())
    }

    var testDescription: String { path.joined(separator: ".") + " = " + json }
}

private let wrongValues: [WrongValue] = [
    WrongValue("format", #""other/1""#), WrongValue("calendar.weeks", "-9223372036854775808"),
    WrongValue("calendar.weeks", "1e99"), WrongValue("calendar.weeks", #""many""#), WrongValue("calendar.weeks", "1.5"),
    WrongValue("calendar.start_date", #""2027-02-30""#), WrongValue("rules.recovery_weeks", "-1"),
    WrongValue("rules.certification_lag_weeks", "0"), WrongValue("rules.max_generation", "9223372036854775807"),
    WrongValue("rules.candidates_per_session", "2"), WrongValue("rules.priority_weights", "{}", "needs[0].priority"),
    WrongValue("rules.priority_weights.1", "-5", "rules.priority_weights.1"),
    WrongValue("rules.follow_up.max_weeks", "3"),
    WrongValue("rules.follow_up.min_weeks", "9223372036854775807"), WrongValue("rules.follow_up.cost", "-1"),
    WrongValue("rules.follow_up.applies_to", #"["COURSE"]"#), WrongValue("rules.costs.travel", "-900"),
    WrongValue("countries.1.id", #""UTO""#),
    WrongValue("countries.0.blackout_weeks", "[[6]]", "countries[0].blackout_weeks[0]"),
    WrongValue("countries.0.blackout_weeks", "[[6,99]]", "countries[0].blackout_weeks[0]"),
    WrongValue("topics.0.crew", "3"), WrongValue("topics.0.course_weeks", "0"),
    WrongValue("topics.0.tot_max_participants", "-1"), WrongValue("topics.0.id", #""""#),
    WrongValue("border_posts.0.countries", #"["UTO"]"#, "border_posts[0].countries.count"),
    WrongValue("border_posts.0.countries", #"["UTO","XXA","XXA"]"#, "border_posts[0].countries.count"),
    WrongValue("venues.0.country", #""ZZZ""#), WrongValue("venues.2.border_post", #""B9""#),
    WrongValue("venues.1.seats", "-20"), WrongValue("venues.1.rooms", "9223372036854775807"),
    WrongValue("venues.0.hosts_tot", #""maybe""#), WrongValue("venues.2.hosts_tot", #""regional""#),
    WrongValue("needs.1.topic", #""T9""#), WrongValue("needs.1.officials", "-70"),
    WrongValue("needs.1.officials", "9223372036854775807"), WrongValue("needs.1.earliest_week", "25"),
    WrongValue("needs.1.deadline_week", "-1"), WrongValue("needs.1.priority", "4"), WrongValue("needs.1.id", #""N1""#),
    WrongValue("needs.1.language", "null"), WrongValue("nominations.0.max_candidates", "-3"),
    WrongValue("nominations.1.country", #""ZZZ""#), WrongValue("trainers.0.id", #""NT000001""#),
    WrongValue("trainers.0.unavailable_weeks", "[[9,8]]", "trainers[0].unavailable_weeks[0]"),
    WrongValue("trainers.0.certifications.0.topic", #""T9""#),
    WrongValue("trainers.1.certifications.0.level", #""chief""#), WrongValue("trainers.1.languages", #""es""#),
    WrongValue("budget_lines.0.amount", "-1"), WrongValue("budget_lines.0.amount", "9223372036854775807"),
    WrongValue("budget_lines.0.to_week", "24"), WrongValue("budget_lines.0.from_week", "-9223372036854775808"),
    WrongValue("budget_lines.0.topics", #"["T1","T9"]"#, "budget_lines[0].topics[1]"),
    WrongValue("budget_lines.0.types", #"["PARTY"]"#, "budget_lines[0].types[0]"),
    WrongValue("pinned", #"[{"id":"S1","start_week":24}]"#, "pinned[0].start_week"),
    WrongValue("pinned", #"[{"id":"S1","start_week":"3"}]"#, "pinned[0].start_week"),
    WrongValue("pinned", #"[{"start_week":3}]"#, "pinned[0].id"),
    WrongValue("pinned", #"[{"id":"S1"},{"id":"S1"}]"#, "pinned[1].id"),
    WrongValue("pinned", #"[{"id":"S1","colour":"red"}]"#, "pinned[0].colour"),
    WrongValue("pinned", #"[{"id":"S1","venue":"V9"}]"#, "pinned[0].venue"),
    WrongValue("pinned", #"[{"id":"S1","lead":"M1","co_trainers":["M1"]}]"#, "pinned[0].co_trainers"),
    WrongValue("pinned", #"[{"id":"S1","lead":"WHO"}]"#, "pinned[0].lead"),
    WrongValue("pinned", #"[{"id":"F1","type":"FOLLOW_UP","follow_up_of":"S9"}]"#, "pinned[0].follow_up_of"),
    WrongValue(
        "pinned",
        #"[{"id":"S1","attendance":[{"need":"N1","officials":0}]}]"#,
        "pinned[0].attendance[0].officials"
    ),
    WrongValue("pinned", #"[{"id":"S1","cost":5,"funding":[{"budget_line":"B1","amount":6}]}]"#, "pinned[0].funding"),
    WrongValue("pinned", #"[{"id":"S1","venue":"VX","attendance":[{"need":"N1","officials":5}]}]"#, "pinned[0]"),
    WrongValue("forbidden", "[{}]", "forbidden[0]"),
    WrongValue("forbidden", #"[{"trainer":"X"}]"#, "forbidden[0].trainer"),
    WrongValue("forbidden", #"[{"venue":"VX","from_week":5,"to_week":2}]"#, "forbidden[0].to_week"),
    WrongValue("forbidden", #"[{"id":"S1"}]"#, "forbidden[0].id"),
]

private let lists = [
    "countries", "topics", "border_posts", "venues", "needs", "nominations", "trainers", "budget_lines", "pinned",
]

@Suite struct BadInstanceTests {
    /// The places that reading or planning names; empty when the instance is planned and the plan keeps the rules.
    private func places(_ json: Data, steps: Int = 14) throws -> [String] {
        let instance: PlanningInstance
        do {
            instance = try PlanningInstance(json: json)
        } catch let error as DecodingError {
            return [PlanningInstance.path(of: error, in: json)]
        }
        do {
            var search = try PlanSearch(instance, seed: 1)
            let plan = search.run(seed: 1, steps: steps)
            #expect(PlanChecker.check(instance, plan).violations.isEmpty)
            #expect(PlanChecker.check(instance, plan).objective == plan.objective)
            return []
        } catch PlanningError.badInstance(let findings) {
            return findings.map(\.path)
        }
    }

    private func changed(_ node: Any, _ path: ArraySlice<String>, _ value: Any?) -> Any {
        guard let step = path.first else { return value ?? NSNull() }
        if var object = node as? [String: Any] {
            object[step] =
                path.count == 1 && value == nil ? nil : changed(object[step] ?? NSNull(), path.dropFirst(), value)
            return object
        }
        if var list = node as? [Any], let index = Int(step), list.indices.contains(index) {
            if path.count == 1, value == nil {
                list.remove(at: index)
            } else {
                list[index] = changed(list[index], path.dropFirst(), value)
            }
            return list
        }
        return node
    }

    @Test(arguments: wrongValues) func aWrongValueIsNamedWithItsPath(wrong: WrongValue) throws {
        let tree = try JSONSerialization.jsonObject(with: Data(PlannerExample.text.utf8))
        let marked = changed(tree, wrong.path[...], "§")
        let text = String(decoding: try JSONSerialization.data(withJSONObject: marked), as: UTF8.self)
        let found = try places(Data(text.replacingOccurrences(of: "\"§\"", with: wrong.json).utf8))
        #expect(found.contains(wrong.finding), "found \(found)")
    }

    @Test func theExampleItselfHasNoFindings() throws {
        #expect(try places(Data(PlannerExample.text.utf8)).isEmpty)
    }

    @Test(arguments: lists) func anEmptyListIsPlannedOrRefusedButNeverACrash(list: String) throws {
        let tree = try JSONSerialization.jsonObject(with: Data(PlannerExample.text.utf8))
        let json = try JSONSerialization.data(withJSONObject: changed(tree, [list], [Any]()))
        let found = try places(json)
        #expect(
            found.isEmpty == ["nominations", "budget_lines", "pinned", "trainers", "venues", "needs"].contains(list),
            "found \(found)"
        )
    }

    @Test func twoThousandRandomChangesNeverCrash() throws {
        let whole = try PlannerExample.instance()
        let plan = try PlannerExample.plan(steps: 30)
        var start = try #require(
            try JSONSerialization.jsonObject(with: Data(PlannerExample.text.utf8)) as? [String: Any]
        )
        let sessions = try JSONSerialization.jsonObject(with: plan.json()) as? [String: Any]
        start["forbidden"] = [["venue": whole.venues[1].id, "from_week": 20, "to_week": 21]]
        var random = PlanRandom(seed: 7)
        var refused = 0
        for round in 0..<2_000 {
            var tree = start
            if round % 2 == 0 { tree["pinned"] = Array((sessions?["sessions"] as? [Any] ?? []).prefix(4)) }
            var node: Any = tree
            for _ in 0...random.below(3) { node = mutated(node, &random) }
            let json = try JSONSerialization.data(withJSONObject: node)
            // Repairs follow the twelve plans by policies: a few rounds get there.
            if try !places(json, steps: round % 16 == 0 ? 14 : 2).isEmpty { refused += 1 }
        }
        #expect(refused > 500 && refused < 2_000)
    }

    /// The tree with one value, anywhere in it, replaced, taken out or doubled.
    private func mutated(_ node: Any, _ random: inout PlanRandom) -> Any {
        if var object = node as? [String: Any], !object.isEmpty {
            let key = object.keys.sorted()[random.below(object.count)]
            guard random.below(12) > 0 || !(object["format"] == nil) else {
                object[key] = nil
                return object
            }
            object[key] = mutated(object[key] ?? NSNull(), &random)
            return object
        }
        if var list = node as? [Any], !list.isEmpty, random.below(8) > 0 {
            let index = random.below(list.count)
            switch random.below(8) {
            case 0: list.remove(at: index)
            case 1: list.append(list[index])
            default: list[index] = mutated(list[index], &random)
            }
            return list
        }
        let odd: [Any] = [
            -1, 0, 1, 2, 23, 24, 1_000, 1_000_000, 1_000_000_000_000, Int.max, Int.min, 1.5, "", "T1", "UTO", "S000001",
            "es",
            NSNull(), [Any](), [String: Any](), true,
        ]
        return odd[random.below(odd.count)]
    }
}
