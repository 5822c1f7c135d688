public import CatalogueModel

/// What is known of a condition.
public enum ConditionState: String, Sendable, CaseIterable, JSONWritable {
    /// It holds.
    case satisfied
    /// It does not.
    case notSatisfied
    /// Something that was not said decides it.
    case missingInput

    init(_ truth: Truth) {
        self =
            switch truth {
            case .yes: .satisfied
            case .no: .notSatisfied
            case .unknown: .missingInput
            }
    }
}

/// One condition of a rule about the traveller, and whether it holds.
public struct RuleCondition: Sendable, JSONWritable {
    /// The rule.
    public var rule: EntryRule
    /// One of its conditions; what is joined by "and" or "or" is taken apart.
    public var condition: Condition
    /// Whether it holds.
    public var state: ConditionState

    /// Appends `{"rule","condition","state"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("rule", rule.id)
            $0.member("condition", condition)
            $0.member("state", state)
        }
    }
}

/// What an answer was read from, so that its conditions are only listed where somebody wants them.
struct AnswerGround: Sendable {
    var inquiry: EntryInquiry
    /// The place of the last rule that could decide; nil where no rule at all could be left.
    var last: Int?
}

extension EntryInquiry {
    /// The conditions of the rules that could decide, and of those before them, highest rank first.
    ///
    /// - Parameter last: the place of the last rule that could decide; nil where none is left at the end.
    /// - Returns: the conditions with their states.
    func conditions(upTo last: Int?) -> [RuleCondition] {
        verdicts.prefix(last.map { $0 + 1 } ?? verdicts.count).flatMap { compiled -> [RuleCondition] in
            let rule = rulebook.rules[compiled.index]
            guard let condition = rule.condition else { return [] }
            return Self.parts(condition, compiled.condition).map { part, compiledPart in
                RuleCondition(rule: rule, condition: part, state: ConditionState(compiledPart.truth(start.leaves)))
            }
        }
    }

    private static func parts(
        _ condition: Condition,
        _ compiled: CompiledCondition
    ) -> [(Condition, CompiledCondition)] {
        switch (condition, compiled) {
        case (.and(let parts), .and(let all)), (.or(let parts), .or(let all)):
            zip(parts, all).flatMap { Self.parts($0, $1) }
        default: [(condition, compiled)]
        }
    }
}
