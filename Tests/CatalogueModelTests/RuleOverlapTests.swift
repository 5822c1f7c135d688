import CatalogueModel
import TestSupport
import Testing

@Suite struct RuleOverlapTests {
    private func overlaps(_ rules: [EntryRule], sets: [String: [String]] = [:]) -> [RuleOverlap] {
        RuleOverlap.all(among: rules, sets: sets)
    }

    @Test func equalPriorityWithOtherVerdictsContradicts() {
        let rules = [Sample.rule("a"), Sample.rule("b", verdict: .consularVisa)]
        #expect(overlaps(rules).contains(RuleOverlap(kind: .contradiction, rule: "b", other: "a")))
    }

    @Test func otherNationalitiesDoNotMeet() {
        let other = Sample.rule("b", verdict: .consularVisa, nationality: NationalityScope(list: ["NIC"]))
        #expect(overlaps([Sample.rule("a"), other]).isEmpty)
    }

    @Test func setsAreLookedInto() {
        let other = Sample.rule("b", verdict: .consularVisa, nationality: NationalityScope(sets: ["UTO.x@1"]))
        #expect(overlaps([Sample.rule("a"), other], sets: ["UTO.x@1": ["NIC"]]).isEmpty)
        #expect(!overlaps([Sample.rule("a"), other], sets: ["UTO.x@1": ["HND"]]).isEmpty)
    }

    @Test func conditionsThatExcludeEachOtherDoNotMeet() {
        var adult = Sample.rule("a")
        adult.condition = .minAge(18)
        var minor = Sample.rule("b", verdict: .notAdmitted)
        minor.condition = .ageBelow(18)
        #expect(overlaps([adult, minor]).isEmpty)
        minor.condition = .ageBelow(19)
        #expect(overlaps([adult, minor]).count == 1)
        adult.condition = .fact(.transporter)
        minor.condition = .not(.fact(.transporter))
        #expect(overlaps([adult, minor]).isEmpty)
    }

    @Test(.timeLimit(.minutes(2))) func conditionsMadeToKeepTheReaderBusyAreADoubt() {
        let facts = TravellerFact.allCases.map { Condition.fact($0) }
        let never = facts + facts.map { .not($0) } + (1...20_000).map { .minAge($0 % 120) }
        var rules = (1...40).map { Sample.rule("r\($0)", verdict: $0.isMultiple(of: 2) ? .notRequired : .consularVisa) }
        for index in rules.indices { rules[index].condition = .and(never) }
        let found = overlaps(rules)
        #expect(found.contains(RuleOverlap(kind: .contradiction, rule: "r40", other: "r39")))
        rules[0].condition = .and(facts + facts.map { .not($0) })
        rules[1].condition = .and(facts)
        #expect(overlaps(Array(rules.prefix(2))).isEmpty)
    }

    /// Each is compared with each: 500 rules are 250,000 pairs, of two hundred nationalities each.
    @Test(.timeLimit(.minutes(1))) func manyRulesOfManyNationalitiesAreCompared() {
        let codes = (0..<240).map { "N\($0)" }
        var rules = (0..<500).map { index in
            Sample.rule(
                "r\(index)",
                priority: 1000 - index / 2,
                nationality: NationalityScope(all: true, except: codes.filter { $0 != "N\(index % 240)" })
            )
        }
        for index in rules.indices { rules[index].validFrom = CalendarDay(daysSince1970: 18_262 - index) }
        #expect(overlaps(rules).isEmpty)
        rules[499].validFrom = Sample.day("2021-01-01")
        #expect(overlaps(rules) == [RuleOverlap(kind: .shadowing, rule: "r499", other: "r19")])
    }

    @Test func rulesOfOtherTimesDoNotMeet() {
        var early = Sample.rule("a")
        early.validTo = Sample.day("2023-10-05")
        var late = Sample.rule("b", verdict: .consularVisa)
        late.validFrom = Sample.day("2023-10-06")
        #expect(overlaps([early, late]).isEmpty)
    }

    @Test func aHigherRuleWithoutConditionShadows() {
        let wide = Sample.rule("w", priority: 900, nationality: NationalityScope(all: true, except: ["UTO"]))
        #expect(overlaps([wide, Sample.rule("a")]) == [RuleOverlap(kind: .shadowing, rule: "a", other: "w")])
        var conditional = wide
        conditional.condition = .fact(.onwardTicket)
        #expect(overlaps([conditional, Sample.rule("a")]).isEmpty)
    }

    @Test func aRuleThatIsKnownEarlierIsNotShadowed() {
        var wide = Sample.rule("w", priority: 900)
        wide.knownFrom = Sample.day("2025-01-01")
        #expect(overlaps([wide, Sample.rule("a")]).isEmpty)
    }
}
