public import CatalogueModel
public import CatalogueStore
public import DocumentChecks

/// Finds out, question by question, which model a document is that nobody knows.
///
/// Keeps the tables in memory until a model changes, so that a step is only arithmetic.
public final class IdentifyDocument: Sendable {
    /// The group of the vocabulary whose terms are no features to be seen, but checks of other things.
    private static let groupNotAsked = "chk"
    /// A table for each level of access that asks.
    private static let keptTables = 4

    private let store: CatalogueStore
    private let vocabularies: Vocabularies
    private let notAsked: Set<String>
    private let news: CatalogueNews
    private let kept = KeptUpToDate<Access, IdentificationTable>(limit: IdentifyDocument.keptTables)

    /// The workflow over a catalogue.
    public init(store: CatalogueStore, vocabularies: Vocabularies) {
        self.store = store
        self.vocabularies = vocabularies
        news = CatalogueNews(store: store)
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
        let standing = try await news.standing()
        let table = try await table(access, asOf: standing.lastChange(of: .document))
        let step = table.step(query, limit: limit)
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
            terms: table.terms,
            edition: standing.edition
        )
    }

    private func table(_ access: Access, asOf publication: Int) async throws -> IdentificationTable {
        try await kept.value(access, asOf: publication) { [store, vocabularies, notAsked] _ in
            let found = try await store.featureMatrix(vocabularies: vocabularies, access: access)
            return IdentificationTable(found?.matrix ?? FeatureMatrix(), notAsked: notAsked)
        }
    }

    private func label(_ question: IdentificationQuestion) -> LocalizedText? {
        guard case .term(let id) = question.about, let term = vocabularies[.featureTerms][id] else { return nil }
        return LocalizedText(es: term.label.es, en: term.label.en)
    }
}
