public import CatalogueModel
public import CatalogueStore
public import DocumentChecks
import Foundation

/// Answers what a traveller needs, from the entry rules of the catalogue.
///
/// Keeps the rules of the last moments asked for in memory, arranged, so that an answer is only arithmetic; what is published
/// without touching a rule leaves them as they are.
public final class AnswerEntry: Sendable {
    private struct Key: Hashable {
        /// Nil for what is published now.
        var edition: Int?
        var access: Access
    }

    private static let keptRulebooks = 4

    private let store: CatalogueStore
    private let news: CatalogueNews
    /// Nil stands for an edition that does not exist.
    private let kept = KeptUpToDate<Key, EntryRulebook?>(limit: AnswerEntry.keptRulebooks)

    /// The workflow over a catalogue.
    public init(store: CatalogueStore) {
        self.store = store
        news = CatalogueNews(store: store)
    }

    /// The rules that a reader may see, arranged for questions.
    ///
    /// - Parameters:
    ///   - access: what the reader may see; no rule above it is weighed or named.
    ///   - edition: a past edition; nil for what is published now.
    /// - Returns: the rules; nil where there is no such edition.
    /// - Throws: `StoreError`.
    public func rulebook(access: Access, edition: Int? = nil) async throws -> EntryRulebook? {
        let standing = try await news.standing()
        let version: Int
        if let edition {
            // One that is past never changes; one that is still to come is looked for again once more is published.
            version = edition <= standing.edition ? Int.max : standing.publication
        } else {
            version = standing.lastChange(of: .entryRule, .nationalitySet)
        }
        let number = edition ?? standing.edition
        let made = try await kept.value(Key(edition: edition, access: access), asOf: version) { [store] _ in
            try await BlockingWork.run {
                try Self.read(store, access: access, at: edition.map { .edition($0) } ?? .current, number: number)
            }
        }
        guard let made else { return nil }
        return made.edition == number ? made : made.standing(in: number)
    }

    private static func read(
        _ store: CatalogueStore,
        access: Access,
        at moment: CatalogueMoment,
        number: Int
    ) throws -> EntryRulebook? {
        let decoder = JSONDecoder()
        var rules: [EntryRule] = []
        var sets: [NationalitySet] = []
        let exists = try store.forEachRecord(of: .entryRule, at: moment) { json in
            let rule = try decoder.decode(EntryRule.self, from: Data(json.utf8))
            if rule.access <= access { rules.append(rule) }
        }
        guard exists else { return nil }
        _ = try store.forEachRecord(of: .nationalitySet, at: moment) { json in
            sets.append(try decoder.decode(NationalitySet.self, from: Data(json.utf8)))
        }
        return EntryRulebook(rules: rules, sets: sets, edition: number)
    }
}
