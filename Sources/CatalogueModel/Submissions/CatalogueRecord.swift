/// The kinds of record that submissions bring and the catalogue keeps; the element of each has its name.
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
    /// The calendar of the training plan.
    case calendar
    /// The rules and costs of the training plan.
    case planningRules
    /// How a topic is taught.
    case topicParameters
    /// Days without training in a country.
    case blackout
    /// A venue.
    case venue
    /// A nomination.
    case nomination
    /// A budget line.
    case budgetLine
    /// A workshop that took place.
    case workshop
    /// What became of a workshop.
    case followUp
    /// A joint exercise.
    case exercise
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
    /// The calendar of the training plan.
    case calendar(TrainingCalendar)
    /// The rules and costs of the training plan.
    case planningRules(PlanningRules)
    /// How a topic is taught.
    case topicParameters(TopicParameters)
    /// Days without training in a country.
    case blackout(TrainingBlackout)
    /// A venue.
    case venue(TrainingVenue)
    /// A nomination.
    case nomination(TrainerNomination)
    /// A budget line.
    case budgetLine(TrainingBudgetLine)
    /// A workshop that took place.
    case workshop(DeliveredWorkshop)
    /// What became of a workshop.
    case followUp(WorkshopFollowUp)
    /// A joint exercise.
    case exercise(JointExercise)

    /// Its kind.
    public var kind: RecordKind {
        switch self {
        case .document: .document
        case .family: .family
        case .nationalitySet: .nationalitySet
        case .entryRule: .entryRule
        case .need: .need
        case .trainer: .trainer
        case .calendar: .calendar
        case .planningRules: .planningRules
        case .topicParameters: .topicParameters
        case .blackout: .blackout
        case .venue: .venue
        case .nomination: .nomination
        case .budgetLine: .budgetLine
        case .workshop: .workshop
        case .followUp: .followUp
        case .exercise: .exercise
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
        case .calendar(let record): record.id
        case .planningRules(let record): record.id
        case .topicParameters(let record): record.topic
        case .blackout(let record): record.id
        case .venue(let record): record.id
        case .nomination(let record): record.id
        case .budgetLine(let record): record.id
        case .workshop(let record): record.id
        case .followUp(let record): record.id
        case .exercise(let record): record.id
        }
    }
}

extension CatalogueRecord {
    /// The part of its country's records that a complete submission replaces: a period, where its kind has them.
    ///
    /// No `default`: a kind that has periods and is forgotten here would withdraw the records of another period.
    public var scope: String {
        switch self {
        case .need(let record): "\(record.periodFrom)/\(record.periodTo)"
        case .workshop(let record): "\(record.periodFrom)/\(record.periodTo)"
        case .followUp(let record): "\(record.periodFrom)/\(record.periodTo)"
        case .exercise(let record): "\(record.periodFrom)/\(record.periodTo)"
        case .document, .family, .nationalitySet, .entryRule, .trainer: ""
        case .calendar, .planningRules, .topicParameters, .blackout, .venue, .nomination, .budgetLine: ""
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
        case .calendar(let record): json.value(record)
        case .planningRules(let record): json.value(record)
        case .topicParameters(let record): json.value(record)
        case .blackout(let record): json.value(record)
        case .venue(let record): json.value(record)
        case .nomination(let record): json.value(record)
        case .budgetLine(let record): json.value(record)
        case .workshop(let record): json.value(record)
        case .followUp(let record): json.value(record)
        case .exercise(let record): json.value(record)
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
