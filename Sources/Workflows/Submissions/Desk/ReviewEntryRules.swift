public import CatalogueModel
public import CatalogueStore
public import DocumentChecks
import Foundation

/// Says which answers a submission would change: nationality and destination, before and after.
public struct ReviewEntryRules: Sendable {
    /// The most questions for a page; some tenths of a second.
    public static let pageQuestions = 5_000
    /// The most questions for a program.
    public static let mostQuestions = 100_000

    private let store: CatalogueStore

    /// A review over a store.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// The answers that a waiting submission would change.
    ///
    /// - Parameters:
    ///   - submission: the submission.
    ///   - access: what the reader may see; rules above it are weighed on neither side.
    ///   - nationalities: of whom.
    ///   - date: the day of arrival.
    ///   - mostQuestions: where to end.
    /// - Returns: the answers; nil where it does not wait, or changes no rule and no set.
    /// - Throws: `StoreError`.
    public func answers(
        changedBy submission: SubmissionSummary,
        access: Access,
        nationalities: [String],
        date: CalendarDay,
        mostQuestions: Int = ReviewEntryRules.mostQuestions
    ) async throws -> EntryAnswerChanges? {
        guard submission.status == .staged, submission.header.kind == .manual else { return nil }
        return try await BlockingWork.run {
            let rules = try changed(EntryRule.self, .entryRule, by: submission.id)
            let sets = try changed(NationalitySet.self, .nationalitySet, by: submission.id)
            guard !rules.isEmpty || !sets.isEmpty else { return nil }
            let rulesNow = try published(EntryRule.self, .entryRule).filter { $0.access <= access }
            let setsNow = try published(NationalitySet.self, .nationalitySet)
            let before = EntryRulebook(rules: rulesNow, sets: setsNow)
            let rulesThen =
                rulesNow.filter { rules[$0.id] == nil }
                + rules.values.compactMap(\.self).filter { $0.access <= access }
            let setsThen = setsNow.filter { sets[$0.id] == nil } + sets.values.compactMap(\.self)
            let after = EntryRulebook(rules: rulesThen, sets: setsThen)
            let named = (rulesNow + rulesThen).filter { rule in sets.keys.contains { rule.mayName($0) } }.map(\.id)
            return before.answersChanged(
                in: after,
                rules: Set(named).union(rules.keys).sorted(),
                nationalities: nationalities,
                date: date,
                mostQuestions: mostQuestions
            )
        }
    }

    /// The records of a kind that a submission changes; nil for one that it withdraws.
    private func changed<Record: Decodable>(_: Record.Type, _ kind: RecordKind, by id: SubmissionID) throws
        -> [String: Record?]
    {
        let decoder = JSONDecoder()
        var found: [String: Record?] = [:]
        try store.forEachRecord(of: kind, in: id) { key, action, json in
            let record: Record? = try action == .withdraw ? nil : decoder.decode(Record.self, from: Data(json.utf8))
            found.updateValue(record, forKey: key)
        }
        return found
    }

    private func published<Record: Decodable>(_: Record.Type, _ kind: RecordKind) throws -> [Record] {
        let decoder = JSONDecoder()
        var found: [Record] = []
        _ = try store.forEachRecord(of: kind) { found.append(try decoder.decode(Record.self, from: Data($0.utf8))) }
        return found
    }
}

extension EntryRule {
    /// Whether a set may bear on the rule: named in its scope, or as a group of states in its condition.
    fileprivate func mayName(_ set: String) -> Bool {
        if nationality.sets.contains(set) || nationality.exceptSets.contains(set) { return true }
        guard set.hasPrefix("GROUP."), condition != nil else { return false }
        return jsonText.contains("\"\(set.dropFirst("GROUP.".count).prefix { $0 != "@" })\"")
    }
}
