import CatalogueModel

/// What can only be seen in several records of a file together.
///
/// It holds a few bytes for each document, and more only for what is few: sets, rules and trainers.
final class RecordChecks {
    let context: DecodingContext
    var ledger = RecordLedger()
    var supersessions = SupersessionGraph()
    /// Members of the file's own sets.
    var sets: [String: [String]] = [:]
    var rules: [PlacedRule] = []
    /// Rules that the file withdraws, and where.
    var withdrawnRules: [String: FindingPlace] = [:]
    /// Where the first set stands.
    var setPlace: FindingPlace?
    var trainers = TrainerGenerations()
    /// The nominations so far, by topic and language.
    var nominations: [String: Int] = [:]
    var recordNames = TrainingRecordNames()

    init(context: DecodingContext) {
        self.context = context
    }

    /// Enters a record, and reports one that is there already.
    func enter(
        _ kind: RecordKind,
        _ key: String,
        _ element: XMLElement,
        duplicate: (_ firstLine: Int) -> Finding
    ) {
        guard !key.isEmpty, let first = ledger.enter(kind, key, line: element.line) else { return }
        context.report(duplicate(first))
    }

    /// Checks a family.
    func check(_ family: DocumentFamily, _ element: XMLElement) {
        enter(.family, family.id, element) { first in
            .duplicateFamily(family.id, firstLine: first, at: .attribute(.id, of: element))
        }
    }

    /// Checks a need.
    func check(_ need: TrainingNeed, _ element: XMLElement) {
        enter(.need, need.id, element) { first in
            .duplicateIdentifier(
                "need.duplicateIdentifier",
                need.id,
                firstLine: first,
                at: .attribute(.id, of: element)
            )
        }
    }

    /// Checks the withdrawal of a record.
    func checkWithdrawal(of kind: RecordKind, _ key: String, _ element: XMLElement) {
        guard let header = context.header else { return }
        if kind == .entryRule, withdrawnRules.count < ReadingLimits.entryRules {
            withdrawnRules[key] = .element(element)
        }
        if header.mode == .complete {
            context.report(.withdrawalInComplete(key, at: .element(element)))
        }
        guard header.kind.records.contains(kind) else {
            return context.report(.wrongRecord(kind, in: header.kind, at: .attribute(.record, of: element)))
        }
        // Of a record there is one revision in a submission; in a complete one a withdrawal is wrong already.
        guard header.mode == .amending else { return }
        enter(kind, key, element) { first in
            .withdrawnTwice(key, firstLine: first, at: .attribute(.id, of: element))
        }
    }

    /// What the sender wants done with a record; reports where it is said and should not be, or the reverse.
    func action(of element: XMLElement, key: String) -> ChangeAction? {
        let text = element.attribute(.action)
        guard let mode = context.header?.mode else { return nil }
        switch (mode, text) {
        case (.complete, let text?):
            context.report(.actionInComplete(text, at: .attribute(.action, of: element)))
        case (.amending, nil):
            context.report(.noAction(key, at: .element(element)))
        default: break
        }
        return text.flatMap(ChangeAction.init)
    }

    /// Checks what had to wait for the end of the file.
    func finish() {
        finishDocuments()
        finishRules()
        finishTrainers()
        finishTrainingRecord()
        findRuleGaps()
    }
}
