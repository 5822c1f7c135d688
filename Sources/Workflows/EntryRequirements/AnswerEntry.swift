public import CatalogueModel
public import CatalogueStore
public import DocumentChecks
import Foundation
import Synchronization

/// Answers what a traveller needs, from the entry rules of the catalogue.
///
/// Keeps the rules of the last publications asked for in memory, arranged, so that an answer is only arithmetic.
public final class AnswerEntry: Sendable {
    private struct Kept {
        var publication: Int
        var access: Access
        var rulebook: EntryRulebook
    }

    private static let keptRulebooks = 4

    private let store: CatalogueStore
    private let kept = Mutex<[Kept]>([])

    /// The workflow over a catalogue.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// The rules that a reader may see, arranged for questions.
    ///
    /// - Parameters:
    ///   - access: what the reader may see; no rule above it is weighed or named.
    ///   - edition: a past edition; nil for what is published now.
    /// - Returns: the rules; nil where there is no such edition.
    /// - Throws: `StoreError`.
    public func rulebook(access: Access, edition: Int? = nil) async throws -> EntryRulebook? {
        // An edition that is past never changes, so its number stands for it; the present is the latest publication.
        let latest = try await store.latestPublication()
        let publication = edition.map { -$0 } ?? latest
        let known = kept.withLock { kept in kept.first { $0.publication == publication && $0.access == access } }
        if let known { return known.rulebook }
        let number: Int
        if let edition {
            number = edition
        } else {
            number = try await store.currentEdition()?.number ?? 0
        }
        let store = store
        let made = try await BlockingWork.run {
            try Self.read(store, access: access, at: edition.map { .edition($0) } ?? .current, number: number)
        }
        guard let made else { return nil }
        kept.withLock { kept in
            if kept.count >= Self.keptRulebooks { kept.removeFirst() }
            kept.append(Kept(publication: publication, access: access, rulebook: made))
        }
        return made
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
