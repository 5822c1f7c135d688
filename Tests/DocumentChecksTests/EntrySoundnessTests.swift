import CatalogueModel
import DocumentChecks
import TestSupport
import Testing

/// Rules and travellers that look like chance and are the same each time.
private struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func one<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// What an answer says of things unsaid is held against travellers of whom everything is said.
@Suite struct EntrySoundnessTests {
    private static let day = Sample.day("2026-05-01")
    private static let states = ["USA", "CAN", "FRA"]

    private static func condition(_ chance: inout Chance, depth: Int = 2) -> Condition {
        if depth > 0, chance.below(2) == 0 {
            let parts = (0..<2).map { _ in condition(&chance, depth: depth - 1) }
            return chance.one([.and(parts), .or(parts), .not(parts[0])])
        }
        switch chance.below(6) {
        case 0: return .minAge(chance.one([12, 18]))
        case 1: return .ageBelow(chance.one([16, 18]))
        case 2: return .accompaniedByParent(both: chance.below(2) == 0)
        case 3: return .fact(chance.one([.transporter, .returningHome]))
        case 4:
            return .holdsResidence(
                HeldResidence(issuers: [chance.one(states)], kinds: chance.one([[], ["permanent"]]))
            )
        default:
            var visa = HeldVisa(issuers: [chance.one(states), "CLUB"])
            visa.entries = chance.one([nil, "multiple"])
            visa.minRemainingMonths = chance.one([nil, 6])
            return .holdsVisa(visa)
        }
    }

    private static func rules(_ chance: inout Chance) -> [EntryRule] {
        (0..<5).map { index in
            var rule = EntryRule(
                id: "R\(index)",
                destination: "UTO",
                kind: .verdict,
                priority: chance.one([100, 200, 300]),
                evidence: .unverified
            )
            rule.nationality = NationalityScope(all: true)
            rule.documentKinds = ["ordinaryPassport"]
            rule.modes = chance.one([["air"], ["land"], ["air", "land"]])
            rule.purposes = ["tourism"]
            rule.verdict = chance.one(Verdict.allCases)
            rule.stay = Stay(days: chance.one([30, 90]))
            rule.condition = index == 0 ? nil : condition(&chance)
            // A way of travelling that no rule names is none that the catalogue knows of.
            if index == 0 { rule.modes = ["air", "land"] }
            return rule
        }
    }

    private static func traveller(_ chance: inout Chance) -> TravellerFacts {
        var facts = TravellerFacts()
        facts.age = chance.one([5, 12, 15, 16, 17, 18, 40])
        facts.parents = chance.one(ParentsAlong.allCases)
        facts.flags = [.transporter: chance.below(2) == 0, .returningHome: chance.below(2) == 0]
        facts.visas = (0..<chance.below(3)).map { _ in
            var visa = VisaInHand(issuer: chance.one(states + ["DEU"]))
            visa.entries = chance.one(["single", "multiple"])
            visa.remainingMonths = chance.one([-1, 0, 5, 6, 20])
            return visa
        }
        facts.residences = (0..<chance.below(2)).map { _ in
            var permit = ResidenceInHand(issuer: chance.one(states))
            permit.kind = chance.one(["permanent", "temporary"])
            return permit
        }
        return facts
    }

    private static func question(_ facts: TravellerFacts, mode: String?) -> EntryQuestion {
        EntryQuestion(
            destination: "UTO",
            passports: [HeldPassport(nationality: "GTM", document: ShownDocument(kind: "ordinaryPassport"))],
            mode: mode,
            purpose: "tourism",
            date: day,
            facts: facts
        )
    }

    @Test(arguments: UInt64(1)...40)
    func noTravellerGetsAnotherAnswerThanWasSaidToBePossible(_ seed: UInt64) {
        var chance = Chance(seed)
        let club = NationalitySet(
            id: "GROUP.CLUB@1",
            destination: "*",
            name: LocalizedText(en: "club"),
            members: ["FRA", "DEU"],
            coverage: "full",
            evidence: .unverified
        )
        let book = EntryRulebook(rules: Self.rules(&chance), sets: [club])
        for _ in 0..<5 {
            // What is left out of one traveller is filled in from others.
            let whole = Self.traveller(&chance)
            var said = whole
            if chance.below(2) == 0 { said.age = nil }
            if chance.below(2) == 0 { said.parents = nil }
            if chance.below(2) == 0 { said.visas = nil }
            if chance.below(2) == 0 { said.residences = nil }
            if chance.below(2) == 0 { said.flags = [:] }
            let mode = chance.one([nil, "air", "land"])
            let open = book.answer(Self.question(said, mode: mode))
            for _ in 0..<12 {
                let other = Self.traveller(&chance)
                var full = said
                full.age = said.age ?? other.age
                full.parents = said.parents ?? other.parents
                full.visas = said.visas ?? other.visas
                full.residences = said.residences ?? other.residences
                if said.flags.isEmpty { full.flags = other.flags }
                let closed = book.answer(Self.question(full, mode: mode ?? chance.one(["air", "land"])))
                #expect(closed.status != .conditional && closed.missing.isEmpty)
                switch open.status {
                case .decided: #expect(closed.verdict == open.verdict && closed.stayDays == open.stayDays)
                case .conditional:
                    #expect(closed.verdict?.strictness ?? 9 <= open.verdict?.strictness ?? -1)
                    #expect(open.reachable.contains { $0.rule.id == closed.rule?.id })
                case .unknown: Issue.record("a rule applies to everyone")
                }
            }
        }
    }
}
