import CatalogueModel
import DocumentChecks

/// Entry rules that look like those of real destinations: a few for everyone, many for some, some with conditions.
struct GeneratedRules {
    let codes: [String]
    private let destinations: Int
    private static let modes = ["air", "land", "sea", "river"]
    private static let purposes = ["tourism", "business", "transit"]
    private static let documents = ["ordinaryPassport", "diplomaticPassport", "officialPassport", "identityCard"]

    init(countries: Int, destinations: Int) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)
        codes = (0..<countries).map { "Q\(letters[$0 / 26 % 26])\(letters[$0 % 26])" }
        self.destinations = min(destinations, countries)
    }

    func make(
        _ count: Int,
        on day: CalendarDay,
        _ chance: inout BenchmarkChance
    ) -> (rules: [EntryRule], sets: [NationalitySet]) {
        var rules: [EntryRule] = []
        var sets: [NationalitySet] = []
        for number in 0..<count {
            let destination = codes[number % destinations]
            let isFirst = number < destinations
            rules.append(rule(number, to: destination, isDefault: isFirst, on: day, &sets, &chance))
        }
        return (rules, sets)
    }

    private func rule(
        _ number: Int,
        to destination: String,
        isDefault: Bool,
        on day: CalendarDay,
        _ sets: inout [NationalitySet],
        _ chance: inout BenchmarkChance
    ) -> EntryRule {
        var rule = EntryRule(
            id: "\(destination)-\(number)",
            destination: destination,
            kind: !isDefault && chance.below(20) == 0 ? .duty : .verdict,
            priority: isDefault ? 100 : 200 + chance.below(700),
            evidence: .unverified
        )
        rule.documentKinds = isDefault ? Self.documents : [Self.documents[chance.below(Self.documents.count)]]
        rule.modes = chance.below(3) == 0 ? [Self.modes[chance.below(4)]] : Self.modes
        rule.purposes = chance.below(4) == 0 ? [Self.purposes[chance.below(3)]] : Self.purposes
        if isDefault { (rule.modes, rule.purposes) = (Self.modes, Self.purposes) }
        switch isDefault ? 0 : chance.below(4) {
        case 0: rule.nationality = NationalityScope(all: true, except: [destination])
        case 1:
            let name = "\(destination).set@\(number)"
            let members = codes.filter { _ in chance.below(3) == 0 }
            sets.append(
                NationalitySet(
                    id: name,
                    destination: destination,
                    name: LocalizedText(en: name),
                    members: members,
                    coverage: "full",
                    evidence: .unverified
                )
            )
            rule.nationality = NationalityScope(sets: [name])
        default: rule.nationality = NationalityScope(list: [codes[chance.below(codes.count)]])
        }
        if !isDefault, chance.below(3) == 0 { rule.condition = condition(&chance) }
        if chance.below(3) == 0 { rule.validFrom = CalendarDay(daysSince1970: day.daysSince1970 - chance.below(2000)) }
        if !isDefault, chance.below(4) == 0 {
            rule.validTo = CalendarDay(daysSince1970: day.daysSince1970 + 500 - chance.below(1000))
        }
        if rule.kind == .duty {
            rule.duty = "eTicket"
        } else {
            rule.verdict = Verdict.allCases[chance.below(Verdict.allCases.count)]
            rule.stay = Stay(days: [30, 90, 180][chance.below(3)])
        }
        return rule
    }

    private func condition(_ chance: inout BenchmarkChance) -> Condition {
        var visa = HeldVisa(issuers: (0..<3).map { _ in codes[chance.below(20)] })
        if chance.below(2) == 0 { visa.entries = "multiple" }
        if chance.below(3) == 0 { visa.minRemainingMonths = [3, 6, 12][chance.below(3)] }
        switch chance.below(5) {
        case 0: return .ageBelow(18)
        case 1: return .and([.minAge(18), .fact(TravellerFact.allCases[chance.below(8)])])
        case 2: return .or([.holdsVisa(visa), .holdsResidence(HeldResidence(issuers: visa.issuers))])
        case 3: return .or([.accompaniedByParent(both: false), .fact(.parentalAuthorisation), .minAge(18)])
        default: return .holdsVisa(visa)
        }
    }

    /// A question; each thing that may be said is left out with a probability.
    func question(on day: CalendarDay, missing: Double, _ chance: inout BenchmarkChance) -> EntryQuestion {
        var question = EntryQuestion.plain(
            nationality: codes[chance.below(codes.count)],
            destination: codes[chance.below(destinations)],
            mode: Self.modes[chance.below(4)],
            purpose: Self.purposes[chance.below(3)],
            date: day
        )
        question.facts.age = chance.below(80)
        if chance.below(3) == 0 {
            var visa = VisaInHand(issuer: codes[chance.below(20)])
            visa.entries = chance.below(2) == 0 ? "multiple" : "single"
            visa.remainingMonths = chance.below(24)
            question.facts.visas = [visa]
        }
        if chance.share() < missing { question.facts.visas = nil }
        if chance.share() < missing { question.facts.residences = nil }
        if chance.share() < missing { question.facts.age = nil }
        if chance.share() < missing { question.facts.parents = nil }
        if chance.share() < missing { question.mode = nil }
        if chance.share() < missing { question.purpose = nil }
        for fact in TravellerFact.allCases where chance.share() < missing { question.facts.flags[fact] = nil }
        return question
    }
}
