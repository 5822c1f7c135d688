import CatalogueModel
import DocumentChecks
import Mustache

/// An answer with a rule and without it.
struct EntryFlipPage: Sendable, MustacheParent {
    let flipNationality: String
    let flipDocument: String
    let flipWith: String
    let flipWithout: String

    init(_ flip: EntryFlip, _ wording: Wording) {
        func said(_ answer: EntryAnswer) -> String {
            if let verdict = answer.verdict {
                let label = wording.label(verdict.rawValue, .verdicts)
                guard let days = answer.stayDays else { return label }
                return UIText(es: "\(label), \(days) días", en: "\(label), \(days) days").text(in: wording.language)
            }
            return EntryText.entryUnknown.text(in: wording.language)
        }
        func duties(_ answer: EntryAnswer) -> String {
            answer.dutyCodes.isEmpty
                ? "–" : answer.dutyCodes.map { wording.label($0, .duties) }.joined(separator: ", ")
        }
        let isDuty = flip.with.dutyCodes != flip.without.dutyCodes
        flipNationality = wording.label(flip.nationality, .countries)
        flipDocument = wording.label(flip.document, .travelDocumentKinds)
        flipWith = isDuty ? duties(flip.with) : said(flip.with)
        flipWithout = isDuty ? duties(flip.without) : said(flip.without)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "flipNationality": flipNationality
        case "flipDocument": flipDocument
        case "flipWith": flipWith
        case "flipWithout": flipWithout
        default: nil
        }
    }
}

/// The data of the template `entry-rule`.
struct EntryRulePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let entryStylesheet: String
    let ruleID: String
    let ruleVerdict: String
    let ruleFacts: [EntryFactPage]
    let rule: EntryWhyPage
    let flipsLead: String
    let flips: [EntryFlipPage]
    let hasFlips: Bool
    let entryPath: String
    let jsonPath: String

    init(
        _ rule: EntryRule,
        flips found: (flips: [EntryFlip], date: CalendarDay),
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        let words = wording.conditions
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        entryStylesheet = stylesheet
        ruleID = rule.id
        let verdict = rule.verdict.map { wording.label($0.rawValue, .verdicts) }
        ruleVerdict = verdict ?? rule.duty.map { wording.label($0, .duties) } ?? ""
        ruleFacts = Self.facts(rule, words)
        self.rule = EntryWhyPage(rule, words)
        flipsLead = "\(EntryMatrixText.ruleFlipsLead.text(in: language)) \(DateText.day(found.date, in: language))."
        flips = found.flips.map { EntryFlipPage($0, wording) }
        hasFlips = !flips.isEmpty
        entryPath = SitePath.entry
        jsonPath = SitePath.apiEntryRule(rule.id)
    }

    private static func facts(_ rule: EntryRule, _ words: ConditionWords) -> [EntryFactPage] {
        let wording = words.wording
        var facts: [EntryFactPage] = []
        func add(_ name: EntryMatrixText, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            facts.append(EntryFactPage(factName: name.text(in: wording.language), factValue: value))
        }
        add(.ruleDestination, wording.label(rule.destination, .countries))
        add(.ruleWhom, whom(rule.nationality, wording))
        add(.ruleScope, words.scope(rule))
        add(.ruleCondition, rule.condition.map { words.sentence($0) })
        let stay = rule.stay.map { words.stay($0) }
        let needed = rule.passportValidity.map {
            "\(EntryText.entryNeeds.text(in: wording.language)): \(words.validity($0))"
        }
        add(.ruleSays, [stay, needed].compactMap(\.self).joined(separator: " · "))
        add(.rulePriority, "\(rule.priority)")
        add(.ruleKnown, rule.knownFrom.map { DateText.day($0, in: wording.language) })
        return facts
    }

    private static func whom(_ scope: NationalityScope, _ wording: Wording) -> String {
        func names(_ codes: [String], _ sets: [String]) -> String {
            (codes.map { wording.label($0, .countries) } + sets).joined(separator: ", ")
        }
        let base =
            scope.all ? EntryMatrixText.ruleAll.text(in: wording.language) : names(scope.list, scope.sets)
        let except = names(scope.except, scope.exceptSets)
        return except.isEmpty ? base : "\(base), \(EntryMatrixText.ruleExcept.text(in: wording.language)) \(except)"
    }
}
