public import CatalogueModel

/// How firm an answer is.
public enum AnswerStatus: String, Sendable, CaseIterable, JSONWritable {
    /// Nothing that is missing could change it.
    case decided
    /// Something that is missing could still change it.
    case conditional
    /// No rule of the destination speaks.
    case unknown
}

/// Why a rule that speaks of the nationality did not decide.
public enum RejectionReason: String, Sendable, CaseIterable, JSONWritable {
    /// It became law later.
    case notYetLaw
    /// It had ended.
    case noLongerLaw
    /// It was not public yet on the day whose knowledge is asked for.
    case notYetKnown
    /// It is about other documents.
    case documentKind
    /// It is about other ways of travelling.
    case mode
    /// It is about other purposes.
    case purpose
    /// Its condition does not hold.
    case condition
    /// A rule before it decided.
    case outranked
}

/// A rule that did not decide, and why.
public struct RejectedRule: Hashable, Sendable {
    /// The rule.
    public var rule: EntryRule
    /// Why.
    public var reason: RejectionReason
}

/// Whether the document stays valid for as long as the rule asks.
public enum ValidityState: String, Sendable, CaseIterable, JSONWritable {
    /// It does.
    case ok
    /// It does not.
    case insufficient
    /// Its last day, or the length of the stay, was not said.
    case unknown
}

/// An outcome that what is missing could still bring about.
public struct ReachableOutcome: Hashable, Sendable {
    /// The rule that would decide.
    public var rule: EntryRule
    /// What it says.
    public var verdict: Verdict
}

/// What a traveller needs, why, and how firm that is.
public struct EntryAnswer: Sendable {
    /// The question.
    public var question: EntryQuestion
    /// The passport that the answer is about.
    public var passport: HeldPassport
    /// What is needed; nil where it is not known.
    public var verdict: Verdict?
    /// How firm it is.
    public var status: AnswerStatus
    /// The rule that gives the verdict.
    public var rule: EntryRule?
    /// Days that may be stayed, less those already spent where the zone shares them.
    public var stayDays: Int?
    /// Whether the document is valid for long enough; nil where the rule asks nothing.
    public var passportValidity: ValidityState?
    /// Names of the inputs that the open rules wait for first, in order of rank: what to ask now.
    public var missing: [String]
    /// Names of inputs that may matter besides, depending on what the missing ones turn out to be.
    public var missingThen: [String]
    /// Duties that stand beside the verdict.
    public var duties: [EntryRule]
    /// Duties of which it is not known if they apply.
    public var possibleDuties: [EntryRule]
    /// Every rule that could still decide, the strictest first; empty where it is decided.
    public var reachable: [ReachableOutcome]
    /// Whether also no rule at all could be left.
    public var mayEndWithoutRule: Bool
    /// Rules about this nationality that did not decide, in order of rank.
    public var rejected: [RejectedRule]
    /// What the answer was read from; nil where it is not explained.
    var ground: AnswerGround?
    /// What the states on the way ask for, in their order; empty where none was named.
    public var transits: [EntryAnswer] = []

    /// The conditions of the rules that could decide and of those before them, each with whether it holds.
    public var conditions: [RuleCondition] { ground.map { $0.inquiry.conditions(upTo: $0.last) } ?? [] }
    /// The conditions that people are shown: once it is decided, what nobody said does not have to be known any more.
    public var shownConditions: [RuleCondition] {
        conditions.filter { status != .decided || $0.state != .missingInput }
    }

    /// The rules that decide or could, and the duties, by identifier.
    public var fired: [String] {
        let deciding = reachable.isEmpty ? [rule].compactMap { $0?.id } : reachable.map(\.rule.id)
        return deciding + duties.map(\.id)
    }

    /// The codes of the duties, each once.
    public var dutyCodes: [String] { Self.codes(duties) }
    /// The codes of the duties that may apply, each once.
    public var possibleDutyCodes: [String] { Self.codes(possibleDuties).filter { !dutyCodes.contains($0) } }

    private static func codes(_ rules: [EntryRule]) -> [String] {
        var codes: [String] = []
        for case let duty? in rules.map(\.duty) where !codes.contains(duty) { codes.append(duty) }
        return codes
    }
}

extension Verdict {
    /// 0 for what opens the door widest, 6 for what shuts it.
    public var strictness: Int { Verdict.allCases.firstIndex(of: self) ?? 0 }
}
