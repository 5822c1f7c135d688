import CatalogueModel
import DocumentChecks
import TestSupport
import Testing

/// Each condition of the rules that matter, with whether it holds; and what is asked first.
@Suite struct RuleConditionTests {
    private static func rule(_ id: String, _ priority: Int, _ verdict: Verdict, _ condition: Condition?) -> EntryRule {
        var rule = EntryRule(id: id, destination: "UTO", kind: .verdict, priority: priority, evidence: .secondary)
        rule.nationality = NationalityScope(all: true)
        rule.documentKinds = ["ordinaryPassport"]
        rule.modes = ["land"]
        rule.purposes = ["tourism"]
        rule.verdict = verdict
        rule.condition = condition
        return rule
    }

    private static let visa = Condition.holdsVisa(HeldVisa(issuers: ["USA"]))
    private static let past = Condition.heldVisaWithinYears(PastVisa(issuers: ["CAN"], years: 10))
    private static let book = EntryRulebook(
        rules: [
            rule("either", 700, .notRequired, .or([past, visa])),
            rule("young", 600, .visaOnArrival, .and([.ageBelow(18), .not(.fact(.transporter))])),
            rule("default", 100, .consularVisa, nil), rule("never", 50, .notAdmitted, .minAge(18)),
        ],
        sets: []
    )

    private static func answer(_ change: (inout TravellerFacts) -> Void) -> EntryAnswer {
        var facts = TravellerFacts()
        change(&facts)
        return book.answer(
            EntryQuestion(
                destination: "UTO",
                passports: [HeldPassport(nationality: "GTM", document: ShownDocument(kind: "ordinaryPassport"))],
                mode: "land",
                purpose: "tourism",
                date: Sample.day("2026-05-01"),
                facts: facts
            )
        )
    }

    @Test func eachConditionSaysWhetherItHolds() {
        let answer = Self.answer {
            $0.visas = []
            $0.age = 12
        }
        #expect(answer.conditions.map(\.rule.id) == ["either", "either", "young", "young"])
        #expect(answer.conditions.map(\.state) == [.missingInput, .notSatisfied, .satisfied, .missingInput])
        #expect(answer.conditions[0].condition == Self.past)
        #expect(answer.jsonText.contains(#""conditions":[{"rule":"either","condition":{"heldVisaWithinYears""#))
    }

    @Test func rulesBehindTheOneThatDecidesAreLeftOut() {
        let answer = Self.answer { $0.visas = [VisaInHand(issuer: "USA")] }
        #expect(answer.status == .decided && answer.rule?.id == "either")
        #expect(answer.conditions.map(\.state) == [.missingInput, .satisfied])
    }

    @Test func whatARuleWaitsForFirstIsAskedFirst() {
        let open = Self.answer { _ in }
        #expect(open.missing == ["pastVisas", "age"] && open.missingThen == ["visas", "transporter"])
        let next = Self.answer { $0.pastVisas = [] }
        #expect(next.missing == ["visas", "age"] && next.missingThen == ["transporter"])
    }

    @Test func whatWouldChangeNothingIsNeitherAskedNowNorThen() {
        let answer = Self.answer {
            $0.visas = []
            $0.pastVisas = []
            $0.age = 40
        }
        #expect(answer.status == .decided && answer.missing.isEmpty && answer.missingThen.isEmpty)
    }
}
