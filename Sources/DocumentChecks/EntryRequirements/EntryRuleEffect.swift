public import CatalogueModel

/// An answer that a rule flips.
public struct EntryFlip: Sendable {
    /// Nationality.
    public var nationality: String
    /// Kind of document.
    public var document: String
    /// How the traveller goes.
    public var mode: String
    /// What for.
    public var purpose: String
    /// The answer without the rule.
    public var without: EntryAnswer
    /// The answer with it.
    public var with: EntryAnswer
}

extension EntryRulebook {
    /// Every answer that a rule flips: nationalities by documents, the first way and purpose where it does.
    ///
    /// Each traveller is plain but for what the rule's condition asks for, so that a rule about holders of a visa is
    /// seen at work.
    ///
    /// - Parameters:
    ///   - id: the rule.
    ///   - nationalities: of whom.
    ///   - date: the day of arrival; moved into the time in which the rule is law.
    /// - Returns: the answers that differ in verdict or stay, and the day they are of; nil where there is no such rule.
    public func flips(
        of id: String,
        nationalities: [String],
        date: CalendarDay
    ) -> (flips: [EntryFlip], date: CalendarDay)? {
        guard let rule = rule(id) else { return nil }
        let day = rule.day(nearest: date)
        let rest = without(id)
        var flips: [EntryFlip] = []
        for nationality in nationalities {
            for document in rule.documentKinds {
                if let flip = flip(of: rule, nationality, document, day, rest) { flips.append(flip) }
            }
        }
        return (flips, day)
    }

    private func flip(
        of rule: EntryRule,
        _ nationality: String,
        _ document: String,
        _ day: CalendarDay,
        _ rest: EntryRulebook
    ) -> EntryFlip? {
        for mode in rule.modes {
            for purpose in rule.purposes {
                let question = rule.question(nationality, document, mode: mode, purpose: purpose, on: day)
                let (without, with) = (rest.answer(question), answer(question))
                let isSame =
                    rule.kind == .duty
                    ? without.dutyCodes == with.dutyCodes
                    : without.verdict == with.verdict && without.stayDays == with.stayDays
                guard !isSame else { continue }
                return EntryFlip(
                    nationality: nationality,
                    document: document,
                    mode: mode,
                    purpose: purpose,
                    without: without,
                    with: with
                )
            }
        }
        return nil
    }
}

extension Condition {
    /// Changes what is known of a traveller so that the condition holds, as far as one way of meeting it goes.
    func satisfy(_ facts: inout TravellerFacts) {
        switch self {
        case .and(let parts): for part in parts { part.satisfy(&facts) }
        case .or(let parts): parts.first?.satisfy(&facts)
        case .not(let part): part.contradict(&facts)
        case .holdsVisa(let asked):
            var visa = VisaInHand(issuer: asked.issuers.first ?? "")
            visa.entries = asked.entries ?? "multiple"
            visa.used = asked.used ?? true
            visa.visaClass = asked.classes.first ?? "B1/B2"
            visa.kind = asked.kinds.first
            visa.remainingMonths = (asked.minRemainingMonths ?? 0) + 1
            facts.visas = (facts.visas ?? []) + [visa]
        case .holdsResidence(let asked):
            var permit = ResidenceInHand(issuer: asked.issuers.first ?? "")
            permit.kind = asked.kinds.first ?? "permanent"
            permit.remainingMonths = (asked.minRemainingMonths ?? 0) + 1
            facts.residences = (facts.residences ?? []) + [permit]
        case .heldVisaWithinYears(let asked):
            var visa = VisaOfThePast(issuer: asked.issuers.first ?? "")
            visa.yearsAgo = 0
            facts.pastVisas = (facts.pastVisas ?? []) + [visa]
        case .minAge(let years): facts.age = max(facts.age ?? years, years)
        case .ageBelow(let years): facts.age = min(facts.age ?? years - 1, years - 1)
        case .accompaniedByParent(let both): facts.parents = both ? .both : .one
        case .bornIn(let countries): facts.bornIn = countries.first
        case .group(let kinds): facts.group = kinds.first
        case .transitHoursMax(let hours): facts.transitHours = hours
        case .fact(let fact): facts.flags[fact] = true
        }
    }

    /// Changes what is known of a traveller so that the condition does not hold.
    private func contradict(_ facts: inout TravellerFacts) {
        switch self {
        case .and(let parts): parts.first?.contradict(&facts)
        case .or(let parts): for part in parts { part.contradict(&facts) }
        case .not(let part): part.satisfy(&facts)
        case .holdsVisa: facts.visas = []
        case .holdsResidence: facts.residences = []
        case .heldVisaWithinYears: facts.pastVisas = []
        case .minAge(let years): facts.age = years - 1
        case .ageBelow(let years): facts.age = years
        case .accompaniedByParent: facts.parents = ParentsAlong.none
        case .bornIn: facts.bornIn = ""
        case .group: facts.group = HeldDocumentText.none
        case .transitHoursMax(let hours): facts.transitHours = hours + 1
        case .fact(let fact): facts.flags[fact] = false
        }
    }
}

extension EntryRule {
    /// The day on which it holds that is nearest to another.
    func day(nearest date: CalendarDay) -> CalendarDay {
        var day = date
        if let validFrom, day < validFrom { day = validFrom }
        if let validTo, day > validTo { day = validTo }
        return day
    }

    /// A question of somebody to whom its condition applies.
    func question(
        _ nationality: String,
        _ document: String,
        mode: String,
        purpose: String,
        on day: CalendarDay
    ) -> EntryQuestion {
        var question = EntryQuestion.plain(
            nationality: nationality,
            destination: destination,
            document: document,
            mode: mode,
            purpose: purpose,
            date: day
        )
        condition?.satisfy(&question.facts)
        question.direction = direction
        return question
    }
}
