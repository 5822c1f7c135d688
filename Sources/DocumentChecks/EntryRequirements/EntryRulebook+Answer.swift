import CatalogueModel

extension EntryRulebook {
    /// What a traveller needs: the best answer over the passports held, with those of the states on the way.
    public func answer(_ question: EntryQuestion) -> EntryAnswer {
        var best = answers(question)[0]
        best.transits = transits(question)
        return best
    }

    /// What the states on the way ask for, each the best answer over the passports held.
    public func transits(_ question: EntryQuestion) -> [EntryAnswer] {
        question.transitQuestions.map { answers($0)[0] }
    }

    /// What a traveller needs with each passport, the best answer first.
    ///
    /// - Precondition: the question names at least one passport.
    public func answers(_ question: EntryQuestion) -> [EntryAnswer] {
        precondition(!question.passports.isEmpty, "a question needs a nationality")
        let all = question.passports.map { answer(question, $0, isExplained: true) }
        guard all.count > 1 else { return all }
        return all.enumerated().sorted { left, right in
            let (a, b) = (Self.rank(left.element), Self.rank(right.element))
            return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
        }.map(\.element)
    }

    /// Lower is better: what is needed, then how firm that is, then whether the document lasts, then the stay.
    private static func rank(_ answer: EntryAnswer) -> [Int] {
        let verdict = answer.verdict?.strictness ?? Verdict.allCases.count
        let isOpen = answer.status == .decided ? 0 : 1
        let validity = answer.passportValidity == .insufficient ? 1 : 0
        // Where a rule grants a stay without days, as to its own nationals, none is longer.
        let days = answer.rule == nil ? 0 : answer.rule?.stay == nil ? Int.max : answer.stayDays ?? 0
        return [verdict, isOpen, validity, -days]
    }

    /// The answer for one passport.
    ///
    /// - Parameters:
    ///   - question: the question.
    ///   - passport: the one of its passports that is asked for.
    ///   - isExplained: whether it names the rules that did not decide; tables of many answers do not.
    /// - Returns: the answer, without those of states on the way.
    func answer(_ question: EntryQuestion, _ passport: HeldPassport, isExplained: Bool) -> EntryAnswer {
        let inquiry = EntryInquiry(self, question, passport, isExplained: isExplained)
        let certain = inquiry.certain()
        let found: ReachableRules
        if let certain, certain.isAlone {
            found = ReachableRules(places: [certain.place])
        } else {
            found = inquiry.reachable()
        }
        var answer = answer(inquiry, found, certain: certain?.place)
        if isExplained {
            answer.rejected = rejected(inquiry, deciding: found.places)
            let mayEnd = found.places.contains(ReachableRules.none)
            answer.ground = AnswerGround(inquiry: inquiry, last: mayEnd ? nil : found.places.max())
        }
        return answer
    }

    /// Puts the answer together from the rules that could decide.
    private func answer(_ inquiry: EntryInquiry, _ found: ReachableRules, certain: Int?) -> EntryAnswer {
        let places = found.places.filter { $0 >= 0 }.sorted()
        let mayEndWithoutRule = found.places.contains(ReachableRules.none)
        let strictest = places.map { inquiry.verdicts[$0].verdict?.strictness ?? 0 }.max()
        let strict = places.filter { inquiry.verdicts[$0].verdict?.strictness == strictest }
        let isDecided = !mayEndWithoutRule && found.decisive.isEmpty && !places.isEmpty
        // Among equally strict rules the one that needs none of the missing inputs is named, so that what is shown as
        // the reason does not rest on something unsaid.
        let named =
            certain.flatMap { inquiry.verdicts[$0].verdict?.strictness == strictest ? $0 : nil } ?? strict.first
        let deciding = isDecided ? (places.count == 1 ? places[0] : named) : mayEndWithoutRule ? nil : named
        let rule = deciding.map { rules[inquiry.verdicts[$0].index] }
        let question = inquiry.question
        let missing = inquiry.missing(found)
        return EntryAnswer(
            question: question,
            passport: inquiry.passport,
            verdict: rule?.verdict,
            status: rule == nil ? .unknown : isDecided ? .decided : .conditional,
            rule: rule,
            stayDays: isDecided ? rule.flatMap { Self.stayDays($0, question.facts) } : nil,
            passportValidity: Self.validity(rule, inquiry.passport, question),
            missing: missing.now,
            missingThen: missing.then,
            duties: inquiry.duties.filter { $0.truth(inquiry.start) == .yes }.map { rules[$0.index] },
            possibleDuties: inquiry.duties.filter { $0.truth(inquiry.start) == .unknown }.map { rules[$0.index] },
            reachable: isDecided ? [] : outcomes(inquiry, places),
            mayEndWithoutRule: mayEndWithoutRule,
            rejected: []
        )
    }

    private func outcomes(_ inquiry: EntryInquiry, _ places: [Int]) -> [ReachableOutcome] {
        let all = places.compactMap { place -> ReachableOutcome? in
            let rule = rules[inquiry.verdicts[place].index]
            return rule.verdict.map { ReachableOutcome(rule: rule, verdict: $0) }
        }
        return all.sorted { ($1.verdict.strictness, $0.rule.id) < ($0.verdict.strictness, $1.rule.id) }
    }

    private func rejected(_ inquiry: EntryInquiry, deciding: Set<Int>) -> [RejectedRule] {
        var all = inquiry.rejected
        for (place, rule) in inquiry.verdicts.enumerated() where !deciding.contains(place) {
            all.append((rule.index, rule.truth(inquiry.start) == .no ? .condition : .outranked))
        }
        return all.map { RejectedRule(rule: rules[$0.index], reason: $0.reason) }
            .sorted { ($1.rule.priority, $0.rule.id) < ($0.rule.priority, $1.rule.id) }
    }

    /// The days that may be stayed, less those already spent where the stay is shared.
    private static func stayDays(_ rule: EntryRule, _ facts: TravellerFacts) -> Int? {
        guard let days = rule.stay?.days else { return nil }
        guard rule.stay?.sharedZone == sharedStayZone, let spent = facts.daysInSharedZone else { return days }
        return max(0, days - spent)
    }

    /// The zone whose states share one stay; other zones only say where a stay is allowed.
    public static let sharedStayZone = "CA4"

    /// Whether the document lasts as long as the rule asks.
    private static func validity(
        _ rule: EntryRule?,
        _ passport: HeldPassport,
        _ question: EntryQuestion
    ) -> ValidityState? {
        let left = passport.document.remainingDays(on: question.date)
        if let left, left < 0 { return .insufficient }
        guard let needed = rule?.passportValidity else { return nil }
        guard let left else { return .unknown }
        switch needed {
        case .days(let days): return left >= days ? .ok : .insufficient
        case .months(let months):
            let until = question.date.adding(months: months)
            return left >= until.daysSince1970 - question.date.daysSince1970 ? .ok : .insufficient
        case .validForStay:
            if let stay = question.stayDays { return left >= stay ? .ok : .insufficient }
            guard let longest = rule?.stay?.days else { return .unknown }
            return left >= longest ? .ok : .unknown
        }
    }
}
