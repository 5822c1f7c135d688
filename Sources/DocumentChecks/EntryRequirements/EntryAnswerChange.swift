public import CatalogueModel

/// An answer that other rules change.
public struct EntryAnswerChange: Sendable {
    /// The rule that changes, and that the question was made for.
    public var rule: String
    /// Whether the traveller is one whom the rule's condition asks for.
    public var isConditional: Bool
    /// The question's nationality.
    public var nationality: String
    /// The answer before.
    public var before: EntryAnswer
    /// The answer after.
    public var after: EntryAnswer
}

/// The answers that differ between two sets of rules, as far as was looked.
public struct EntryAnswerChanges: Sendable {
    /// Those that differ.
    public var changes: [EntryAnswerChange] = []
    /// How many questions were asked of both.
    public var questionCount = 0
    /// Whether every rule that changes was looked at to its end.
    public var isComplete = true

    /// None yet.
    public init() {}
}

extension EntryRulebook {
    /// The answers that change when these rules give way to others.
    ///
    /// For each rule that changes, the nationalities that it is about before or after, with each of its documents, the
    /// first way and purpose in which the answer differs. The traveller is plain but for what the rule asks for.
    ///
    /// - Parameters:
    ///   - after: the rules to come.
    ///   - ids: the rules that change.
    ///   - nationalities: of whom.
    ///   - date: the day of arrival; moved into the time in which a rule is law.
    ///   - mostQuestions: after so many questions it ends, and says so.
    /// - Returns: the answers that differ.
    public func answersChanged(
        in after: EntryRulebook,
        rules ids: [String],
        nationalities: [String],
        date: CalendarDay,
        mostQuestions: Int
    ) -> EntryAnswerChanges {
        var found = EntryAnswerChanges()
        for id in ids {
            var seen: Set<[String]> = []
            for (rule, book) in [(rule(id), self), (after.rule(id), after)] {
                guard let rule else { continue }
                let reached = rule.nationality.reached(of: nationalities, book.sets)
                for nationality in reached {
                    for document in rule.documentKinds {
                        guard found.questionCount < mostQuestions else {
                            found.isComplete = false
                            return found
                        }
                        guard let change = change(rule, nationality, document, date, after, &found.questionCount),
                            seen.insert(change.mark).inserted
                        else { continue }
                        found.changes.append(change)
                    }
                }
            }
        }
        return found
    }

    private func change(
        _ rule: EntryRule,
        _ nationality: String,
        _ document: String,
        _ date: CalendarDay,
        _ other: EntryRulebook,
        _ questionCount: inout Int
    ) -> EntryAnswerChange? {
        let day = rule.day(nearest: date)
        for mode in rule.modes {
            for purpose in rule.purposes {
                let question = rule.question(nationality, document, mode: mode, purpose: purpose, on: day)
                questionCount += 1
                let passport = question.passports[0]
                let before = answer(question, passport, isExplained: false)
                let after = other.answer(question, passport, isExplained: false)
                let isSame =
                    before.verdict == after.verdict && before.stayDays == after.stayDays
                    && before.status == after.status && before.dutyCodes == after.dutyCodes
                guard !isSame else { continue }
                return EntryAnswerChange(
                    rule: rule.id,
                    isConditional: rule.condition != nil,
                    nationality: nationality,
                    before: before,
                    after: after
                )
            }
        }
        return nil
    }
}

extension EntryAnswerChange {
    /// What two versions of one rule may both come to.
    fileprivate var mark: [String] {
        let question = after.question
        let parts: [String?] = [
            nationality, after.passport.document.kind, question.mode, question.purpose, "\(question.date)",
            before.verdict?.rawValue, after.verdict?.rawValue, before.stayDays.map { "\($0)" },
            after.stayDays.map { "\($0)" },
        ]
        return parts.map { $0 ?? "" }
    }
}

extension NationalityScope {
    /// The nationalities of a list that it is about, in their order.
    fileprivate func reached(of nationalities: [String], _ sets: [NationalitySet]) -> [String] {
        func members(_ ids: [String]) -> Set<String> {
            Set(sets.filter { ids.contains($0.id) }.flatMap(\.members))
        }
        let named = Set(list).union(members(self.sets))
        let excluded = Set(except).union(members(exceptSets))
        return nationalities.filter { (all || named.contains($0)) && !excluded.contains($0) }
    }
}
