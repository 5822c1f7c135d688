public import CatalogueModel
public import CatalogueStore
public import DocumentChecks
import Synchronization

/// Finds out, question by question, which model a document is that nobody knows.
///
/// Keeps the tables of the last editions asked for in memory, so that a step is only arithmetic.
public final class IdentifyDocument: Sendable {
    private struct Kept {
        var edition: Int
        var access: Access
        var table: IdentificationTable
    }

    /// The group of the vocabulary whose terms are no features to be seen, but checks of other things.
    private static let groupNotAsked = "chk"
    private static let keptTables = 4

    private let store: CatalogueStore
    private let vocabularies: Vocabularies
    private let notAsked: Set<String>
    private let kept = Mutex<[Kept]>([])

    /// The workflow over a catalogue.
    public init(store: CatalogueStore, vocabularies: Vocabularies) {
        self.store = store
        self.vocabularies = vocabularies
        notAsked = Set(vocabularies[.featureTerms].terms.filter { $0.group == Self.groupNotAsked }.map(\.id))
    }

    /// What follows from the answers so far.
    ///
    /// - Parameters:
    ///   - query: the answers.
    ///   - access: what the reader may see; nothing above it is weighed.
    ///   - limit: how many candidates are wanted.
    /// - Returns: the step; one without candidates where the catalogue is empty.
    /// - Throws: `StoreError`.
    public func run(_ query: IdentificationQuery, access: Access, limit: Int) async throws -> IdentificationAnswer {
        guard let found = try await table(access) else {
            return IdentificationAnswer(query: query, step: IdentificationTable(FeatureMatrix()).step(query))
        }
        let step = found.table.step(query, limit: limit)
        let cards = try await store.cards(
            of: step.candidates.map(\.code),
            vocabularies: vocabularies,
            access: access
        )
        return IdentificationAnswer(
            query: query,
            step: step,
            cards: Dictionary(cards.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
            label: step.question.flatMap(label),
            terms: found.table.terms,
            edition: found.edition
        )
    }

    private func table(_ access: Access) async throws -> Kept? {
        guard let found = try await store.featureMatrix(vocabularies: vocabularies, access: access) else { return nil }
        let known = kept.withLock { kept in
            kept.first { $0.edition == found.edition && $0.access == access }
        }
        if let known { return known }
        let table = IdentificationTable(found.matrix, notAsked: notAsked)
        let made = Kept(edition: found.edition, access: access, table: table)
        kept.withLock { kept in
            if kept.count >= Self.keptTables { kept.removeFirst() }
            kept.append(made)
        }
        return made
    }

    private func label(_ question: IdentificationQuestion) -> LocalizedText? {
        guard case .term(let id) = question.about, let term = vocabularies[.featureTerms][id] else { return nil }
        return LocalizedText(es: term.label.es, en: term.label.en)
    }
}
