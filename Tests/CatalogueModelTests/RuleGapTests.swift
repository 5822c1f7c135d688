import CatalogueModel
import TestSupport
import Testing

@Suite struct RuleGapTests {
    private let space = TravellerSpace(
        nationalities: ["GTM", "HND", "NIC", "UTO"],
        documentKinds: ["ordinaryPassport"],
        modes: ["air", "land"],
        purposes: ["tourism"]
    )
    private let everyone = NationalityScope(all: true)

    private func gaps(_ rules: [EntryRule], sets: [String: [String]] = [:], in space: TravellerSpace? = nil) throws
        -> [RuleGap]
    {
        let day = Sample.day("2026-11-21")
        return RuleGap.all(among: rules, sets: sets, space: space ?? self.space, on: day)
    }

    private func rule(
        _ id: String,
        _ scope: NationalityScope? = nil,
        from: String? = nil,
        to: String? = nil,
        on condition: Condition? = nil
    ) -> EntryRule {
        var rule = Sample.rule(id, nationality: scope ?? everyone)
        rule.validFrom = from.flatMap { CalendarDay($0) }
        rule.validTo = to.flatMap { CalendarDay($0) }
        rule.condition = condition
        return rule
    }

    @Test func daysBetweenTwoRulesAreAGap() throws {
        let found = try gaps([rule("a", to: "2023-10-05"), rule("b", from: "2023-10-10")])
        let gap = try #require(found.first)
        #expect(found.count == 1 && gap.kind == .time)
        #expect(gap.from == Sample.day("2023-10-06") && gap.to == Sample.day("2023-10-09"))
        #expect(gap.before == "a" && gap.after == "b")
        #expect(gap.nationalities == space.nationalities && gap.modes == ["air", "land"])
    }

    @Test func adjacentDaysAreNoGap() throws {
        #expect(try gaps([rule("a", to: "2023-10-05"), rule("b", from: "2023-10-06")]) == [])
        #expect(try gaps([rule("a", to: "2024-02-28"), rule("b", from: "2024-02-29")]) == [])
        #expect(try gaps([rule("a", to: "2024-02-28"), rule("b", from: "2024-03-01")]).map(\.kind) == [.time])
    }

    @Test func aGeneralRuleClosesTheDays() throws {
        let chain = [rule("a", to: "2023-10-05"), rule("b", from: "2023-10-10")]
        #expect(try gaps(chain + [rule("general")]) == [])
        #expect(try gaps(chain + [rule("general", from: "2023-10-06", to: "2023-10-09")]) == [])
        #expect(
            try gaps(chain + [rule("short", from: "2023-10-06", to: "2023-10-08")]).map(\.from) == [
                Sample.day("2023-10-09")
            ]
        )
    }

    @Test func aRuleOfOtherTravellersDoesNotCloseTheDays() throws {
        let hondurans = NationalityScope(list: ["HND"])
        let others = NationalityScope(all: true, except: ["HND"])
        let rules = [rule("a", hondurans, to: "2023-10-05"), rule("b", hondurans, from: "2023-10-10")]
        let found = try gaps(rules + [rule("others", others)])
        #expect(found.map(\.nationalities) == [["HND"]])
    }

    @Test func daysBeforeTheFirstRuleAreNoGap() throws {
        #expect(try gaps([rule("a", from: "2020-01-01")]) == [])
    }

    @Test func theDaysOfAConditionAreLookedAtWhereNobodyElseDecides() throws {
        let visa = Condition.holdsVisa(HeldVisa(issuers: ["USA"]))
        let other = Condition.fact(.transporter)
        let rules = [
            rule("a", to: "2023-10-05", on: visa), rule("b", from: "2023-10-10", on: visa), rule("c", on: other),
        ]
        let found = try gaps(rules)
        #expect(found.map(\.kind) == [.time, .condition])
        #expect(found.first?.isOfCondition == true && found.first?.before == "a")
        #expect(try gaps(rules + [rule("general")]) == [])
    }

    @Test func aDayThatOnlyAConditionCoversSaysWhoIsLeftOut() throws {
        let visa = Condition.holdsVisa(HeldVisa(issuers: ["USA"]))
        let found = try gaps([rule("a", to: "2023-10-05"), rule("b", from: "2023-10-10"), rule("visa", on: visa)])
        #expect(found.map(\.kind) == [.time])
        #expect(found.first?.conditional == ["visa"] && found.first?.isOfCondition == false)
    }

    @Test func nationalitiesWithoutARuleAreNamed() throws {
        let found = try gaps([rule("a", NationalityScope(sets: ["UTO.x@1"]))], sets: ["UTO.x@1": ["HND", "GTM"]])
        #expect(found.map(\.kind) == [.reach])
        #expect(found.first?.nationalities == ["NIC", "UTO"] && found.first?.from == nil)
        #expect(try gaps([rule("a", NationalityScope(sets: ["UTO.x@1"]))]) == [])
    }

    @Test func waysWithoutARuleArePutTogether() throws {
        var byAir = rule("a")
        byAir.modes = ["air"]
        let found = try gaps([byAir, rule("b", NationalityScope(list: ["HND"]))])
        #expect(found.map(\.nationalities) == [["GTM", "NIC", "UTO"]])
        #expect(found.map(\.modes) == [["land"]])
    }

    @Test func aRuleThatEndedLeavesAGapSinceThen() throws {
        let found = try gaps([rule("a", to: "2025-12-31")])
        #expect(found.map(\.kind) == [.reach] && found.first?.from == Sample.day("2026-01-01"))
        #expect(try gaps([rule("a", to: "2027-12-31")]).map(\.from) == [Sample.day("2028-01-01")])
    }

    @Test func whatNoRuleNamesIsSaidOnce() throws {
        var wide = space
        wide.documentKinds.append("identityCard")
        wide.modes.append("river")
        let found = try gaps([rule("a")], in: wide)
        #expect(found.map(\.kind) == [.unnamed])
        #expect(found.first?.documentKinds == ["identityCard"] && found.first?.modes == ["river"])
        #expect(found.first?.purposes == [] && found.first?.nationalities == [])
    }

    @Test(arguments: [(18, true), (19, false), (16, true)])
    func agesBetweenTwoLimitsAreAGap(_ adult: Int, _ isClosed: Bool) throws {
        let found = try gaps([rule("a", on: .ageBelow(18)), rule("b", on: .minAge(adult))])
        #expect(found.map(\.kind) == (isClosed ? [] : [.age]))
        #expect(found.flatMap(\.ages) == (isClosed ? [] : [AgeRange(from: 18, to: 18)]))
    }

    @Test func whoMeetsNoConditionIsLeftOut() throws {
        let found = try gaps([rule("a", on: .holdsVisa(HeldVisa(issuers: ["USA"])))])
        #expect(found.map(\.kind) == [.condition] && found.first?.conditional == ["a"])
        #expect(try gaps([rule("a", on: .holdsVisa(HeldVisa(issuers: ["USA"]))), rule("b")]) == [])
    }

    @Test func aConditionAndItsOppositeLeaveNobodyOut() throws {
        let visa = Condition.holdsVisa(HeldVisa(issuers: ["USA"]))
        #expect(try gaps([rule("a", on: visa), rule("b", on: .not(visa))]) == [])
        let wider = Condition.holdsVisa(HeldVisa(issuers: ["USA", "CAN"]))
        #expect(try gaps([rule("a", on: wider), rule("b", on: .not(visa))]) == [])
        #expect(try gaps([rule("a", on: visa), rule("b", on: .not(wider))]).map(\.kind) == [.condition])
        let hours = [rule("a", on: .transitHoursMax(24)), rule("b", on: .not(.transitHoursMax(12)))]
        #expect(try gaps(hours) == [])
    }

    @Test func agesCountOnlyWhereTheOtherConditionsLeaveThemOut() throws {
        let alone = Condition.and([.ageBelow(18), .not(.accompaniedByParent(both: false))])
        let along = Condition.and([.ageBelow(18), .accompaniedByParent(both: false)])
        #expect(try gaps([rule("a", on: alone), rule("b", on: along), rule("c", on: .minAge(18))]) == [])
        let found = try gaps([rule("a", on: alone), rule("c", on: .minAge(18))])
        #expect(found.map(\.ages) == [[AgeRange(from: 0, to: 17)]])
    }

    @Test func rulesThatAreTooManyToLookAtSaySoAndEndSoon() throws {
        let many = (0..<1_500).map { number in
            let start = CalendarDay(daysSince1970: 15_000 + 3 * number)
            var short = rule("r\(number)", on: .and([.minAge(number % 80), .fact(.transporter)]))
            short.validFrom = start
            short.validTo = CalendarDay(daysSince1970: start.daysSince1970 + 1 + number % 5)
            return short
        }
        #expect(try gaps(many).last?.kind == .unsearched)
        #expect(try gaps(many + [rule("general")]) == [], "a general rule closes all of it, and is seen at once")
    }

    @Test func dutiesAndRulesOfExitDecideNothing() throws {
        var duty = rule("a")
        duty.kind = .duty
        var exit = rule("b")
        exit.direction = .exit
        #expect(try gaps([duty, exit]) == [])
        #expect(
            try gaps([duty, exit, rule("c", NationalityScope(all: true, except: ["HND"]))]).map(\.kind) == [.reach]
        )
    }
}
