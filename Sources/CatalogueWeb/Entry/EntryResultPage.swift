import CatalogueModel
import DocumentChecks

/// The answer as the page shows it.
struct EntryResultPage: Sendable {
    let resultClass: String
    let resultVerdict: String
    let resultDescription: String
    let resultNote: String?
    let resultAsk: String?
    let resultFacts: [EntryFactPage]
    /// Of these the stay and whether the document lasts, for where there is little room.
    let resultBrief: [EntryFactPage]
    let resultDuties: [String]
    let hasDuties: Bool
    let resultPossible: [String]
    let hasPossible: Bool
    let conditions: [EntryConditionPage]
    let hasConditions: Bool
    let outcomes: [EntryOutcomePage]
    let hasOutcomes: Bool
    let why: EntryWhyPage?
    let rejectedRows: [EntryRejectedPage]
    let hasRejected: Bool
    let rejectedSummary: String
    let printedLine: String

    /// An answer in words.
    ///
    /// - Parameters:
    ///   - answer: the answer.
    ///   - edition: of the rules.
    ///   - today: the day on which it is asked, which a printed answer bears.
    ///   - accepted: kinds of document that are not turned away.
    ///   - wording: the reader's words.
    init(_ answer: EntryAnswer, edition: Int, today: CalendarDay, accepted: [String], _ wording: Wording) {
        let language = wording.language
        let words = wording.conditions
        let destination = wording.label(answer.question.destination, .countries)
        resultClass = Self.className(answer)
        if let verdict = answer.verdict {
            resultVerdict = EntryWords.verdict(answer, wording)
            resultDescription = wording.vocabularies.description(verdict.rawValue, in: .verdicts, language)
        } else {
            resultVerdict = EntryText.entryUnknown.text(in: language)
            resultDescription = EntryText.entryUnknownBody.text(in: language)
        }
        resultNote = answer.status == .conditional ? EntryText.entryConditional.text(in: language) : nil
        // Whom to ask where the catalogue does not know, or where what it knows is open or disputed.
        let isSure = answer.status == .decided && answer.rule?.conflict == nil
        resultAsk = isSure ? nil : "\(EntryText.entryWhomToAsk.text(in: language)) \(destination)."
        resultFacts = Self.facts(answer, accepted: accepted, words)
        let brief = [EntryText.entryStay, .entryWith].map { $0.text(in: language) }
        resultBrief = resultFacts.filter { brief.contains($0.factName) }
        resultDuties = answer.dutyCodes.map { wording.label($0, .duties) }
        hasDuties = !resultDuties.isEmpty
        resultPossible = answer.possibleDutyCodes.map { wording.label($0, .duties) }
        hasPossible = !resultPossible.isEmpty
        conditions = answer.shownConditions
            .map { EntryConditionPage($0, words) }
        hasConditions = !conditions.isEmpty
        outcomes = answer.reachable.map { EntryOutcomePage($0, words) }
        hasOutcomes = outcomes.count > 1
        why = answer.rule.map { EntryWhyPage($0, words) }
        rejectedRows = answer.rejected.map { EntryRejectedPage($0, wording) }
        hasRejected = !rejectedRows.isEmpty
        rejectedSummary = "\(EntryText.entryRejected.text(in: language)) (\(rejectedRows.count))"
        printedLine = Self.printed(answer.question, edition: edition, today: today, language)
    }

    private static func className(_ answer: EntryAnswer) -> String {
        guard answer.status == .decided, let verdict = answer.verdict else { return "verdict open" }
        // A door that stands open is not free for a document that ends too early.
        if verdict.strictness == 0, answer.passportValidity == .insufficient { return "verdict needs" }
        return verdict.strictness == 0 ? "verdict free" : verdict == .notAdmitted ? "verdict shut" : "verdict needs"
    }

    private static func facts(_ answer: EntryAnswer, accepted: [String], _ words: ConditionWords) -> [EntryFactPage] {
        let language = words.language
        var facts: [EntryFactPage] = []
        func add(_ name: EntryText, _ value: String) {
            if !value.isEmpty { facts.append(EntryFactPage(factName: name.text(in: language), factValue: value)) }
        }
        if answer.status == .decided, let stay = answer.rule?.stay {
            add(.entryStay, words.stay(stay, days: answer.stayDays))
        }
        if let needed = answer.rule?.passportValidity { add(.entryNeeds, words.validity(needed)) }
        switch answer.passportValidity {
        case .ok: add(.entryWith, EntryText.entryValid.text(in: language))
        case .insufficient: add(.entryWith, EntryText.entryNotValid.text(in: language))
        case .unknown: add(.entryWith, EntryText.entryCheckValid.text(in: language))
        case nil: break
        }
        add(.entryAccepted, accepted.map { words.wording.label($0, .travelDocumentKinds) }.joined(separator: ", "))
        return facts
    }

    private static func printed(
        _ question: EntryQuestion,
        edition: Int,
        today: CalendarDay,
        _ language: Language
    ) -> String {
        let edition = UIText(es: "edición \(edition)", en: "edition \(edition)").text(in: language)
        var line = "\(EntryText.entryOn.text(in: language)): \(DateText.day(question.date, in: language)) · \(edition)"
        if let known = question.knownAt {
            line += " · \(EntryText.entryKnownOn.text(in: language)) \(DateText.day(known, in: language))"
        }
        return line + " · \(EntryText.entryPrinted.text(in: language)): \(DateText.day(today, in: language))"
    }
}

/// A name and a value.
struct EntryFactPage: Sendable {
    let factName: String
    let factValue: String
    var factAddress: String?
}

/// What could result.
struct EntryOutcomePage: Sendable {
    let outcomeLabel: String
    let outcomeWhen: String
    let outcomeRule: String
    let outcomeRulePath: String

    init(_ outcome: ReachableOutcome, _ words: ConditionWords) {
        let stay = outcome.rule.stay.map { words.stay($0) } ?? ""
        let label = words.wording.label(outcome.verdict.rawValue, .verdicts)
        outcomeLabel = stay.isEmpty ? label : "\(label), \(stay)"
        let otherwise = UIText(es: "en los demás casos", en: "otherwise").text(in: words.language)
        let prefix = UIText(es: "si", en: "if the traveller").text(in: words.language)
        outcomeWhen = outcome.rule.condition.map { "\(prefix) \(words.sentence($0))" } ?? otherwise
        outcomeRule = outcome.rule.id
        outcomeRulePath = SitePath.entryRule(outcome.rule.id)
    }
}

/// A condition of a rule and whether it holds.
struct EntryConditionPage: Sendable {
    let conditionSign: String
    let conditionState: String
    let conditionWords: String
    let conditionRule: String
    let conditionPath: String

    init(_ condition: RuleCondition, _ words: ConditionWords) {
        let state: EntryConditionText
        (conditionSign, state) =
            switch condition.state {
            case .satisfied: ("✓", .conditionHolds)
            case .notSatisfied: ("✗", .conditionFails)
            case .missingInput: ("?", .conditionOpen)
            }
        conditionState = state.text(in: words.language)
        conditionWords = words.sentence(condition.condition)
        conditionRule = condition.rule.id
        conditionPath = SitePath.entryRule(condition.rule.id)
    }
}

/// The rule that decided and what it rests on.
struct EntryWhyPage: Sendable {
    let whyRule: String
    let whyRulePath: String
    let whyBadge: BadgePage
    let whyCondition: String?
    let whyFacts: [EntryFactPage]
    let whyConflict: PhrasePage?
    let whyNote: PhrasePage?
    let whySources: [SourcePage]

    init(_ rule: EntryRule, _ words: ConditionWords) {
        let wording = words.wording
        let language = wording.language
        whyRule = rule.id
        whyRulePath = SitePath.entryRule(rule.id)
        whyBadge = wording.badge(rule.evidence)
        whyCondition = rule.condition.map { words.sentence($0) }
        var facts = rule.legalBases.map { basis in
            EntryFactPage(
                factName: EntryText.entryBasis.text(in: language),
                factValue: Self.act(basis.value, language),
                factAddress: basis.value.url.flatMap(webAddress)
            )
        }
        if let force = Self.force(rule, language) {
            facts.append(EntryFactPage(factName: EntryText.entrySince.text(in: language), factValue: force))
        }
        facts.append(
            EntryFactPage(
                factName: EntryText.entryConfirmed.text(in: language),
                factValue: rule.confirmedByState.map { DateText.day($0, in: language) }
                    ?? EntryText.entryNever.text(in: language)
            )
        )
        whyFacts = facts
        whyConflict = wording.phrase(rule.conflict)
        whyNote = wording.phrase(rule.note)
        whySources = rule.sources.map { SourcePage(sourceText: $0.text, sourceAddress: $0.url.flatMap(webAddress)) }
    }

    static func act(_ basis: LegalBasis, _ language: Language) -> String {
        [basis.act, basis.gazette, basis.date.map { DateText.date($0, in: language) }].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// From when until when it is law, in words; nil where neither is known.
    static func force(_ rule: EntryRule, _ language: Language) -> String? {
        let from = rule.validFrom.map { DateText.day($0, in: language) }
        let until = rule.validTo.map { "\(EntryText.entryUntil.text(in: language)) \(DateText.day($0, in: language))" }
        guard from != nil || until != nil else { return nil }
        return [from ?? "…", until].compactMap(\.self).joined(separator: " ")
    }
}

/// A rule that did not decide.
struct EntryRejectedPage: Sendable {
    let rejectedRule: String
    let rejectedPath: String
    let rejectedVerdict: String
    let rejectedReason: String

    init(_ rejected: RejectedRule, _ wording: Wording) {
        rejectedRule = rejected.rule.id
        rejectedPath = SitePath.entryRule(rejected.rule.id)
        rejectedVerdict = rejected.rule.verdict.map { wording.label($0.rawValue, .verdicts) } ?? ""
        let reason: EntryAskText =
            switch rejected.reason {
            case .notYetLaw: .reasonNotYetLaw
            case .noLongerLaw: .reasonNoLongerLaw
            case .notYetKnown: .reasonNotYetKnown
            case .documentKind: .reasonDocumentKind
            case .mode: .reasonMode
            case .purpose: .reasonPurpose
            case .condition: .reasonCondition
            case .outranked: .reasonOutranked
            }
        rejectedReason = reason.text(in: wording.language)
    }
}
