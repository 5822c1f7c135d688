import CatalogueModel
import DocumentChecks
import Foundation
import TestSupport
import Testing

/// Rules of Utopia, small enough to see why each answer is what it is.
@Suite struct EntryRulebookTests {
    private static let day = Sample.day("2026-05-01")

    private static func rule(
        _ id: String,
        _ priority: Int,
        _ verdict: Verdict,
        _ condition: Condition? = nil,
        change: (inout EntryRule) -> Void = { _ in }
    ) -> EntryRule {
        var rule = EntryRule(id: id, destination: "UTO", kind: .verdict, priority: priority, evidence: .secondary)
        rule.nationality = NationalityScope(all: true)
        rule.documentKinds = ["ordinaryPassport"]
        rule.modes = ["air", "land"]
        rule.purposes = ["tourism", "transit"]
        rule.verdict = verdict
        rule.condition = condition
        change(&rule)
        return rule
    }

    private static func question(_ facts: TravellerFacts = TravellerFacts(), date: CalendarDay = day) -> EntryQuestion {
        EntryQuestion(
            destination: "UTO",
            passports: [
                HeldPassport(nationality: "GTM", document: ShownDocument(kind: "ordinaryPassport", issuer: "GTM"))
            ],
            mode: "air",
            purpose: "tourism",
            date: date,
            facts: facts
        )
    }

    private static func facts(_ change: (inout TravellerFacts) -> Void) -> TravellerFacts {
        var facts = TravellerFacts()
        change(&facts)
        return facts
    }

    private static func answer(
        _ rules: [EntryRule],
        sets: [NationalitySet] = [],
        _ question: EntryQuestion = question()
    ) -> EntryAnswer {
        EntryRulebook(rules: rules, sets: sets).answer(question)
    }

    private static let visaRule = rule("visa", 100, .consularVisa)

    private static func visaOf(_ issuers: [String], _ change: (inout HeldVisa) -> Void = { _ in }) -> Condition {
        var visa = HeldVisa(issuers: issuers)
        change(&visa)
        return .holdsVisa(visa)
    }

    // MARK: Three values

    @Test func whereNoRuleSpeaksNothingIsKnown() {
        for answer in [Self.answer([]), Self.answer([Self.rule("other", 1, .notRequired) { $0.modes = ["sea"] }])] {
            #expect(answer.status == .unknown && answer.verdict == nil && answer.rule == nil)
        }
    }

    @Test func aMissingFactGivesTheStrictestOutcomeAndIsNamed() {
        let answer = Self.answer([Self.rule("exempt", 600, .notRequired, Self.visaOf(["USA"])), Self.visaRule])
        #expect(answer.status == .conditional && answer.verdict == .consularVisa && answer.missing == ["visas"])
        #expect(answer.reachable.map(\.rule.id) == ["visa", "exempt"])
    }

    @Test func theStrictestOutcomeIsSaidAlsoWhereTheRuleBelowIsMilder() {
        let answer = Self.answer([
            Self.rule("ban", 900, .notAdmitted, .not(.fact(.hasCriminalRecordCertificate))),
            Self.rule("exempt", 100, .notRequired),
        ])
        #expect(answer.verdict == .notAdmitted && answer.rule?.id == "ban" && answer.status == .conditional)
    }

    @Test func whatIsMissingAndChangesNothingLeavesTheAnswerDecided() {
        let answer = Self.answer([
            Self.rule("young", 600, .notRequired, .ageBelow(18)), Self.rule("adult", 500, .notRequired, .minAge(18)),
            Self.visaRule,
        ])
        #expect(answer.status == .decided && answer.verdict == .notRequired && answer.missing.isEmpty)
    }

    @Test func anotherStayIsAnotherOutcome() {
        let answer = Self.answer([
            Self.rule("long", 600, .notRequired, Self.visaOf(["USA"])) { $0.stay = Stay(days: 90) },
            Self.rule("short", 100, .notRequired) { $0.stay = Stay(days: 30) },
        ])
        #expect(answer.status == .conditional && answer.missing == ["visas"] && answer.stayDays == nil)
    }

    @Test func leavesOfOneInputHangTogether() {
        // Whoever holds the multiple-entry visa holds a visa, so the default is out of reach of the first and the second.
        let multiple = Self.visaOf(["USA"]) { $0.entries = "multiple" }
        let answer = Self.answer([
            Self.rule("a", 600, .notRequired, .and([multiple, .not(Self.visaOf(["USA"]))])),
            Self.visaRule,
        ])
        #expect(answer.status == .decided && answer.rule?.id == "visa")
    }

    @Test func onlyWhatIsStillOpenOfAVisaIsAsked() {
        let multiple = Self.visaOf(["USA"]) { $0.entries = "multiple" }
        let rules = [Self.rule("exempt", 600, .notRequired, multiple), Self.visaRule]
        let held = Self.facts { $0.visas = [VisaInHand(issuer: "USA")] }
        #expect(Self.answer(rules, Self.question(held)).missing == ["visas.entries"])
        let other = Self.facts { $0.visas = [VisaInHand(issuer: "FRA")] }
        #expect(Self.answer(rules, Self.question(other)).status == .decided)
    }

    @Test func withoutModePurposeOrDocumentTheRulesThatTellThemApartAreOpen() {
        var question = Self.question()
        question.mode = nil
        let rules = [Self.rule("air", 600, .notRequired) { $0.modes = ["air"] }, Self.visaRule]
        #expect(Self.answer(rules, question).missing == ["mode"])
        #expect(Self.answer([Self.visaRule], question).status == .decided)
    }

    @Test func aRulebookThatMayEndWithoutARuleNeverAllows() {
        let answer = Self.answer([Self.rule("exempt", 600, .notRequired, Self.visaOf(["USA"]))])
        #expect(answer.status == .unknown && answer.verdict == nil && answer.missing == ["visas"])
    }

    // MARK: Order and times

    @Test func equalPrioritiesFallToTheIdentifier() {
        let answer = Self.answer([Self.rule("b", 100, .notRequired), Self.rule("a", 100, .consularVisa)])
        #expect(answer.rule?.id == "a" && answer.rejected.map(\.reason) == [.outranked])
    }

    @Test(arguments: [
        ("2026-04-30", nil, "old"), ("2026-05-01", nil, "new"), ("2026-05-01", "2026-04-19", "old"),
        ("2026-05-01", "2026-04-20", "new"),
    ])
    func lawAndKnowledgeAreTwoTimes(_ day: String, _ known: String?, _ expected: String) {
        let old = Self.rule("old", 500, .notRequired) {
            $0.validTo = Sample.day("2026-04-30")
            $0.endKnownFrom = Sample.day("2026-04-20")
        }
        let new = Self.rule("new", 500, .consularVisa) {
            $0.validFrom = Sample.day("2026-05-01")
            $0.knownFrom = Sample.day("2026-04-20")
        }
        var question = Self.question(date: Sample.day(day))
        question.knownAt = known.map(Sample.day)
        #expect(Self.answer([old, new], question).rule?.id == expected)
    }

    @Test func groupsOfStatesResolveByTheDayAndNamedSetsDoNot() {
        func group(_ id: String, _ members: [String], from: String?, to: String?) -> NationalitySet {
            var set = NationalitySet(
                id: id,
                destination: "*",
                name: LocalizedText(en: "g"),
                members: members,
                coverage: "full",
                evidence: .secondary
            )
            set.validFrom = from.map(Sample.day)
            set.validTo = to.map(Sample.day)
            return set
        }
        let sets = [
            group("GROUP.CLUB@1", ["FRA"], from: nil, to: "2026-04-30"),
            group("GROUP.CLUB@2", ["FRA", "HRV"], from: "2026-05-01", to: nil),
            group("UTO.list@1", ["GTM"], from: nil, to: "2000-01-01"),
        ]
        let exempt = Self.rule("exempt", 600, .notRequired, Self.visaOf(["CLUB"])) {
            $0.nationality = NationalityScope(sets: ["UTO.list@1"])
        }
        let held = Self.facts { $0.visas = [VisaInHand(issuer: "HRV")] }
        for (day, verdict) in [("2026-04-30", Verdict.consularVisa), ("2026-05-01", .notRequired)] {
            let question = Self.question(held, date: Sample.day(day))
            #expect(Self.answer([exempt, Self.visaRule], sets: sets, question).verdict == verdict)
        }
    }

    // MARK: What is held

    @Test(arguments: [
        ("USA,entries=single", false), ("USA,entries=multiple", true), ("USA,entries=multiple,until=2026-04-30", false),
        ("USA,entries=multiple,until=2026-05-01", true), ("FRA,entries=multiple", false),
    ])
    func aVisaCountsByItsEntriesItsIssuerAndItsLastDay(_ text: String, _ counts: Bool) throws {
        let condition = Self.visaOf(["USA"]) { $0.entries = "multiple" }
        let held = try HeldDocumentText.visas([text])
        let question = Self.question(Self.facts { $0.visas = held })
        let answer = Self.answer([Self.rule("exempt", 600, .notRequired, condition), Self.visaRule], question)
        #expect(answer.status == .decided && (answer.verdict == .notRequired) == counts)
    }

    @Test(arguments: [("2026-10-31", false), ("2026-11-01", true)])
    func monthsLeftAreMonthsOfTheCalendar(_ until: String, _ counts: Bool) throws {
        let condition = Condition.holdsResidence(HeldResidence(issuers: ["CAN"], minRemainingMonths: 6))
        let held = try HeldDocumentText.residences(["CAN,kind=permanent,until=\(until)"])
        let question = Self.question(Self.facts { $0.residences = held })
        let answer = Self.answer([Self.rule("exempt", 600, .notRequired, condition), Self.visaRule], question)
        #expect((answer.verdict == .notRequired) == counts)
    }

    @Test func aVisaInForceIsOneHeldWithinTheYears() throws {
        let condition = Condition.heldVisaWithinYears(PastVisa(issuers: ["CAN"], years: 10))
        let rules = [Self.rule("exempt", 600, .notRequired, condition), Self.visaRule]
        func verdict(_ visas: [String], _ past: [String]) throws -> Verdict? {
            var said = TravellerFacts()
            said.visas = try HeldDocumentText.visas(visas)
            said.pastVisas = try HeldDocumentText.pastVisas(past)
            return Self.answer(rules, Self.question(said)).verdict
        }
        #expect(try verdict(["CAN"], ["none"]) == .notRequired)
        #expect(try verdict(["none"], ["CAN,until=2016-05-01"]) == .notRequired)
        #expect(try verdict(["none"], ["CAN,until=2016-04-30"]) == .consularVisa)
    }

    @Test func theStayThatTheZoneSharesIsLessTheDaysSpent() {
        let rules = [Self.rule("exempt", 600, .notRequired) { $0.stay = Stay(days: 90, sharedZone: "CA4") }]
        #expect(Self.answer(rules).stayDays == 90)
        #expect(Self.answer(rules, Self.question(Self.facts { $0.daysInSharedZone = 80 })).stayDays == 10)
        #expect(Self.answer(rules, Self.question(Self.facts { $0.daysInSharedZone = 100 })).stayDays == 0)
    }

    @Test func theBestOfSeveralPassportsAnswers() {
        let exempt = Self.rule("exempt", 600, .notRequired) { $0.nationality = NationalityScope(list: ["CAN"]) }
        var question = Self.question()
        let kind = ShownDocument(kind: "ordinaryPassport")
        question.passports.append(HeldPassport(nationality: "CAN", document: kind))
        let answers = EntryRulebook(rules: [exempt, Self.visaRule], sets: []).answers(question)
        #expect(answers.map(\.passport.nationality) == ["CAN", "GTM"])
    }

    @Test(arguments: [
        (PassportValidity.months(3), 91, "insufficient"), (.months(3), 92, "ok"), (.days(1), 0, "insufficient"),
    ])
    func validityCountsFromTheDayOfArrival(_ needed: PassportValidity, _ left: Int, _ expected: String) {
        var question = Self.question()
        question.passports[0].document.remainingDays = left
        let rules = [Self.rule("exempt", 600, .notRequired) { $0.passportValidity = needed }]
        #expect(Self.answer(rules, question).passportValidity?.rawValue == expected)
        #expect(Self.answer(rules).passportValidity == .unknown)
    }

    @Test func dutiesStandBesideTheVerdictAndThoseOfExitOnlyOnLeaving() {
        func duty(_ id: String, _ direction: RuleDirection) -> EntryRule {
            Self.rule(id, 0, .notRequired) {
                $0.kind = .duty
                $0.verdict = nil
                $0.duty = id
                $0.direction = direction
            }
        }
        let rules = [Self.visaRule, duty("form", .entry), duty("permit", .exit)]
        #expect(Self.answer(rules).dutyCodes == ["form"] && Self.answer(rules).verdict == .consularVisa)
        var leaving = Self.question()
        leaving.direction = .exit
        #expect(Self.answer(rules, leaving).dutyCodes == ["permit"])
    }

    @Test func theSameQuestionGivesTheSameBytesWhateverTheOrderOfTheRules() {
        let rules = [
            Self.rule("exempt", 600, .notRequired, Self.visaOf(["USA", "CAN"])), Self.visaRule,
            Self.rule("young", 700, .notRequired, .ageBelow(12)),
        ]
        let texts = Set([rules, rules.reversed(), [rules[1], rules[0], rules[2]]].map { Self.answer($0).jsonText })
        #expect(texts.count == 1)
    }
}

/// Reading a question from what people and programs write.
@Suite struct EntryQuestionTests {
    private static func read(_ text: String) throws -> EntryQuestion {
        let json = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        return try EntryQuestion(json: json, today: Sample.day("2026-11-21"))
    }

    @Test func whatIsAbsentOrNullIsUnknown() throws {
        let question = try Self.read(#"{"destination":"cri","nationality":"HND","mode":null,"facts":{"age":null}}"#)
        #expect(question.destination == "CRI" && question.passports.map(\.nationality) == ["HND"])
        #expect(question.mode == nil && question.facts == TravellerFacts() && question.knownAt == nil)
        #expect(question.date == Sample.day("2026-11-21"))
    }

    @Test func eachParentCounts() throws {
        for (value, parents) in [("true", ParentsAlong.one), ("false", ParentsAlong.none), (#""both""#, .both)] {
            let text = #"{"destination":"CRI","nationality":"HND","facts":{"accompaniedByParent":\#(value)}}"#
            #expect(try Self.read(text).facts.parents == parents)
        }
    }

    @Test(arguments: [
        "[]", "{}", #"{"destination":"CRI"}"#, #"{"destination":"CRI","nationality":[]}"#,
        #"{"destination":"CRI","nationality":"HND","date":"2026-02-30"}"#,
        #"{"destination":"CRI","nationality":"HND","facts":{"age":-1}}"#,
        #"{"destination":"CRI","nationality":"HND","facts":{"visas":[{}]}}"#,
        #"{"destination":"CRI","nationality":"HND","facts":{"transporter":"maybe"}}"#,
        #"{"destination":"C<I","nationality":"HND"}"#,
    ])
    func whatIsNoQuestionIsRefusedInWords(_ text: String) {
        #expect(throws: EntryQuestionError.self) { try Self.read(text) }
    }

    @Test(arguments: ["USA,entrys=multiple", "USA,until=soon", "", "U1,used=yes", "USA,used=often"])
    func aMisspeltVisaIsRefused(_ text: String) {
        #expect(throws: EntryQuestionError.self) { try HeldDocumentText.visas([text]) }
    }

    @Test func noneIsNotNothingSaid() throws {
        #expect(try HeldDocumentText.visas([]) == nil)
        #expect(try HeldDocumentText.visas(["none"]) == [])
    }
}
