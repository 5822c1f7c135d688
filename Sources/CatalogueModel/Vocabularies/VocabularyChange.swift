/// The number of a change to a vocabulary.
public struct VocabularyChangeID: Hashable, Sendable, CustomStringConvertible, JSONWritable {
    /// 1 upward.
    public var number: Int64

    /// The change of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The digits.
    public var description: String { String(number) }

    /// Appends the number.
    public func write(to json: inout JSONText) { json.number(Int(number)) }
}

/// What is done to a term.
public enum VocabularyAction: String, Sendable, CaseIterable, JSONWritable {
    /// A new term.
    case add
    /// Other words for a term: labels, description, synonyms.
    case change
    /// A term that new records should no longer use; what has it keeps it.
    case retire
    /// A retired term that may be used again.
    case restore
}

/// A change to a vocabulary that someone proposed, and what became of it.
public struct VocabularyChange: Hashable, Sendable {
    /// Where it stands.
    public enum Status: String, Sendable, CaseIterable, JSONWritable {
        /// For a second person to decide.
        case waiting
        /// It is in force.
        case published
        /// It was not taken.
        case rejected
    }

    /// Its number; 0 before it has one.
    public var id = VocabularyChangeID(0)
    /// Which vocabulary.
    public var vocabulary: VocabularyName
    /// What is done.
    public var action: VocabularyAction
    /// The term as it is to be.
    public var term: VocabularyTerm
    /// When it was proposed.
    public var proposedAt: Moment
    /// The address of who did.
    public var proposedBy: String
    /// Where it stands.
    public var status = Status.waiting
    /// When that was decided.
    public var decidedAt: Moment?
    /// The address of who decided.
    public var decidedBy: String?
    /// Why it was not taken.
    public var reasons: String?

    /// A change that is proposed.
    public init(
        vocabulary: VocabularyName,
        action: VocabularyAction,
        term: VocabularyTerm,
        proposedAt: Moment,
        proposedBy: String
    ) {
        self.vocabulary = vocabulary
        self.action = action
        self.term = term
        self.proposedAt = proposedAt
        self.proposedBy = proposedBy
    }
}

extension VocabularyChange: JSONWritable {
    /// Appends every member; of the term its identifier and its words.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.key("vocabulary")
            $0.string(vocabulary.rawValue)
            $0.member("action", action)
            $0.member("term", term.id)
            $0.member("label", LocalizedText(es: term.label.es, en: term.label.en))
            $0.member("description", LocalizedText(es: term.description.es, en: term.description.en))
            $0.member("synonymsEs", term.synonyms?.es ?? [])
            $0.member("synonymsEn", term.synonyms?.en ?? [])
            $0.member("proposedAt", proposedAt)
            $0.member("proposedBy", proposedBy)
            $0.member("status", status)
            $0.member("decidedAt", decidedAt)
            $0.member("decidedBy", decidedBy)
            $0.member("reasons", reasons)
        }
    }
}

extension VocabularyName {
    /// Whether the Secretariat may add terms to it; the program itself decides by the terms of the others.
    public var mayGrow: Bool {
        switch self {
        case .borderPosts, .chipKinds, .documentForms, .featureTerms, .holderFields, .lights, .locations,
            .numberKinds, .portraitTechniques, .referenceSchemes, .residenceKinds, .substrates, .trainingAreas,
            .trainingAudiences, .trainingTopics, .travellerGroups, .zones:
            true
        default: false
        }
    }
}

extension Vocabulary {
    /// The vocabulary after a change; the same where there is nothing to change.
    func applying(_ change: VocabularyChange) -> Vocabulary {
        var changed = self
        if let place = position(of: change.term.id) {
            changed.terms[place] = change.term
        } else if change.action == .add {
            changed.append(change.term)
        }
        return changed
    }
}

extension Vocabularies {
    /// The vocabularies after what was published at the desk, in the order in which it was.
    public func applying(_ changes: [VocabularyChange]) -> Vocabularies {
        guard !changes.isEmpty else { return self }
        var byName = Dictionary(uniqueKeysWithValues: VocabularyName.allCases.map { ($0, self[$0]) })
        for change in changes { byName[change.vocabulary] = byName[change.vocabulary]?.applying(change) }
        return Vocabularies(byName, version: version + changes.count)
    }
}
