/// The kinds of record that submissions bring and the catalogue keeps.
public enum RecordKind: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// A document model.
    case document
    /// A family of documents.
    case family
    /// A nationality set.
    case nationalitySet
    /// An entry rule.
    case entryRule
    /// A training need.
    case need
    /// A trainer.
    case trainer
}

/// One record of any kind.
public enum CatalogueRecord: Hashable, Sendable {
    /// A document model.
    case document(DocumentModel)
    /// A family of documents.
    case family(DocumentFamily)
    /// A nationality set.
    case nationalitySet(NationalitySet)
    /// An entry rule.
    case entryRule(EntryRule)
    /// A training need.
    case need(TrainingNeed)
    /// A trainer.
    case trainer(Trainer)

    /// Its kind.
    public var kind: RecordKind {
        switch self {
        case .document: .document
        case .family: .family
        case .nationalitySet: .nationalitySet
        case .entryRule: .entryRule
        case .need: .need
        case .trainer: .trainer
        }
    }

    /// The identifier under which its country keeps it.
    public var key: String {
        switch self {
        case .document(let model): model.code.text
        case .family(let family): family.id
        case .nationalitySet(let set): set.id
        case .entryRule(let rule): rule.id
        case .need(let need): need.id
        case .trainer(let trainer): trainer.id
        }
    }
}

extension CatalogueRecord: JSONWritable {
    /// Appends the record itself, without its kind.
    public func write(to json: inout JSONText) {
        switch self {
        case .document(let model): json.value(model)
        case .family(let family): json.value(family)
        case .nationalitySet(let set): json.value(set)
        case .entryRule(let rule): json.value(rule)
        case .need(let need): json.value(need)
        case .trainer(let trainer): json.value(trainer)
        }
    }
}

/// What an amending submission does with a record.
public enum ChangeAction: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Adds it; it must not exist.
    case add
    /// Changes it; it must exist.
    case change
    /// Withdraws it; it must exist.
    case withdraw
}

/// One item of a submission, in the order of the file.
public struct SubmissionItem: Sendable {
    /// What an item holds.
    public enum Content: Sendable {
        /// A record.
        case record(CatalogueRecord)
        /// The withdrawal of a published record.
        case withdrawal(kind: RecordKind, key: String, reason: LocalizedText?)
    }

    /// What it holds.
    public var content: Content
    /// What the sender wants done; nil in a complete submission.
    public var action: ChangeAction?
    /// Line of its start tag.
    public var line: Int
    /// Path of its element.
    public var path: String

    /// An item.
    public init(content: Content, action: ChangeAction?, line: Int, path: String) {
        self.content = content
        self.action = action
        self.line = line
        self.path = path
    }
}
