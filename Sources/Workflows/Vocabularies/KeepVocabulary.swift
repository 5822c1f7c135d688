public import CatalogueModel
public import CatalogueStore

/// What someone wants done to a term.
public struct VocabularyDraft: Sendable {
    /// Which vocabulary.
    public var vocabulary: VocabularyName
    /// What is to be done.
    public var action: VocabularyAction
    /// The term.
    public var term: String
    /// Its labels; for adding and changing.
    public var label = VocabularyTerm.LabelPair(es: "", en: "")
    /// What it means; for adding and changing.
    public var description = VocabularyTerm.LabelPair(es: "", en: "")
    /// Other words for it.
    public var synonyms = VocabularyTerm.Synonyms(es: [], en: [])
    /// For adding: a term of the same vocabulary, of which the new one has everything but the words.
    public var pattern = ""

    /// A wish.
    public init(vocabulary: VocabularyName, action: VocabularyAction, term: String) {
        self.vocabulary = vocabulary
        self.action = action
        self.term = term
    }
}

/// Keeps the vocabularies: one of the Secretariat proposes, another publishes, and it is in force without a release.
///
/// The files that ship stay as they are; what was published lies over them, and an identifier once given never goes.
public struct KeepVocabulary: Sendable {
    private static let longestLabel = 120
    private static let longestDescription = 800
    private static let longestSynonym = 80
    private static let mostSynonyms = 12
    private static let longestReasons = 2000

    private let store: CatalogueStore
    /// The vocabularies of the files.
    private let shipped: Vocabularies

    /// The desk over a store and the vocabularies that ship.
    public init(store: CatalogueStore, shipped: Vocabularies) {
        self.store = store
        self.shipped = shipped
    }

    /// The vocabularies in force.
    ///
    /// - Throws: `StoreError`.
    public func current() throws -> Vocabularies {
        shipped.applying(try store.publishedVocabularyChanges())
    }

    /// Proposes a change.
    ///
    /// - Returns: its number.
    /// - Throws: `VocabularyDeskError`, `StoreError`.
    @discardableResult
    public func propose(_ draft: VocabularyDraft, by account: Account, visitor: Visitor, at now: Moment) async throws
        -> VocabularyChangeID
    {
        let vocabulary = try current()[draft.vocabulary]
        let term = try KeepVocabulary.term(draft, in: vocabulary)
        let change = VocabularyChange(
            vocabulary: draft.vocabulary,
            action: draft.action,
            term: term,
            proposedAt: now,
            proposedBy: account.email
        )
        return try await store.propose(change, note: KeepVocabulary.note(.vocabularyProposed, change, visitor, now))
    }

    /// Publishes a change that another proposed.
    ///
    /// - Throws: `VocabularyDeskError`, `VocabularyDecisionError`, `StoreError`.
    public func publish(_ id: VocabularyChangeID, by account: Account, visitor: Visitor, at now: Moment) async throws {
        // Two that were fine each for itself may give one word to two terms.
        if let change = try await store.vocabularyChange(id) {
            try KeepVocabulary.refuseAmbiguity(change.term, in: try current()[change.vocabulary])
        }
        try await store.decide(id, .published, by: account.email, at: now) { change in
            KeepVocabulary.note(.vocabularyPublished, change, visitor, now)
        }
    }

    /// Does not take a change; also its own proposer may say so.
    ///
    /// - Throws: `VocabularyDeskError.noReasons`, `VocabularyDecisionError`, `StoreError`.
    public func reject(
        _ id: VocabularyChangeID,
        reasons: String,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        guard (1...KeepVocabulary.longestReasons).contains(reasons.unicodeScalars.count) else {
            throw VocabularyDeskError.noReasons
        }
        try await store.decide(id, .rejected, by: account.email, reasons: reasons, at: now) { change in
            KeepVocabulary.note(.vocabularyRejected, change, visitor, now)
        }
    }

    /// The term that a wish asks for.
    private static func term(_ draft: VocabularyDraft, in vocabulary: Vocabulary) throws -> VocabularyTerm {
        let known = vocabulary[draft.term]
        var term: VocabularyTerm
        switch draft.action {
        case .add:
            guard draft.vocabulary.mayGrow else { throw VocabularyDeskError.closed(draft.vocabulary) }
            guard isIdentifier(draft.term) else { throw VocabularyDeskError.badIdentifier(draft.term) }
            guard known == nil else { throw VocabularyDeskError.exists(draft.term) }
            guard let pattern = vocabulary[draft.pattern] else { throw VocabularyDeskError.noPattern(draft.pattern) }
            term = pattern
            term.id = draft.term
            term.retired = nil
        case .change, .retire, .restore:
            guard let known else { throw VocabularyDeskError.missing(draft.term) }
            guard draft.action == .change || draft.vocabulary.mayGrow else {
                throw VocabularyDeskError.closed(draft.vocabulary)
            }
            term = known
        }
        switch draft.action {
        case .add, .change:
            term.label = draft.label
            term.description = draft.description
            let (es, en) = (draft.synonyms.es ?? [], draft.synonyms.en ?? [])
            let hasSynonyms = !es.isEmpty || !en.isEmpty
            term.synonyms = hasSynonyms ? .init(es: es.isEmpty ? nil : es, en: en.isEmpty ? nil : en) : nil
            try refuseIncomplete(term)
            try refuseAmbiguity(term, in: vocabulary)
        case .retire: term.retired = true
        case .restore: term.retired = nil
        }
        guard term != known else { throw VocabularyDeskError.unchanged(draft.term) }
        return term
    }

    private static func isIdentifier(_ text: String) -> Bool {
        (2...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            }
    }

    private static func refuseIncomplete(_ term: VocabularyTerm) throws {
        let synonyms = (term.synonyms?.es ?? []) + (term.synonyms?.en ?? [])
        let isWhole =
            [term.label.es, term.label.en].allSatisfy { fits($0, longestLabel) }
            && [term.description.es, term.description.en].allSatisfy { fits($0, longestDescription) }
            && [term.synonyms?.es, term.synonyms?.en].allSatisfy { ($0 ?? []).count <= mostSynonyms }
            && synonyms.allSatisfy { fits($0, longestSynonym) }
        guard isWhole else { throw VocabularyDeskError.incomplete }
    }

    /// Whether there is a text, of so many code points at most: what a reader takes for one character may have any number.
    private static func fits(_ text: String, _ limit: Int) -> Bool { (1...limit).contains(text.unicodeScalars.count) }

    /// A word leads to one term: what it is new to may not share it with another.
    private static func refuseAmbiguity(_ term: VocabularyTerm, in vocabulary: Vocabulary) throws {
        let own = Set(vocabulary[term.id]?.allWords.map { $0.lowercased() } ?? [])
        for word in term.allWords where !own.contains(word.lowercased()) {
            let other = vocabulary.terms.first { other in
                other.id != term.id && other.retired != true
                    && other.allWords.contains { $0.lowercased() == word.lowercased() }
            }
            if let other { throw VocabularyDeskError.ambiguous(word: word, term: other.id) }
        }
    }

    private static func note(_ action: AuditAction, _ change: VocabularyChange, _ visitor: Visitor, _ now: Moment)
        -> AuditNote
    {
        AuditNote(
            action,
            by: visitor,
            subject: "vocabulary:\(change.vocabulary.rawValue)/\(change.term.id)",
            details: change.action.rawValue,
            at: now
        )
    }
}
