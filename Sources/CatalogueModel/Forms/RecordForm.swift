/// What is asked of a kind of record: one description from which its form, its table and its XML are made.
public struct RecordForm: Hashable, Sendable {
    /// The kind of record.
    public var record: RecordKind
    /// The kind of submission that brings it.
    public var kind: SubmissionKind
    /// What one record is called.
    public var title: LocalizedText
    /// Its parts, in the order of the exchange format.
    public var parts: [FormPart]

    /// The forms that there are, in the order in which they are offered.
    public static let all: [RecordForm] = [
        need, trainer, workshop, followUp, exercise, venue, nomination, budgetLine, blackout, topicParameters, calendar,
        planningRules,
    ]

    /// The form of a kind of record; nil where there is none.
    public init?(_ record: String) {
        guard let form = RecordForm.all.first(where: { $0.record.rawValue == record }) else { return nil }
        self = form
    }

    init(_ record: RecordKind, in kind: SubmissionKind, es: String, en: String, _ parts: [FormPart]) {
        self.record = record
        self.kind = kind
        title = LocalizedText(es: es, en: en)
        self.parts = parts
    }

    /// Which record the values are of: what is there once has one name, which nobody types.
    public func key(of values: FormValues) -> String {
        switch record {
        case .calendar: "calendar"
        case .planningRules: "rules"
        case .topicParameters: values["topic"]
        default: values["id"]
        }
    }

    /// Whether there is one record of it, and no more.
    public var isSingle: Bool { record == .calendar || record == .planningRules }

    /// Whether it is of the whole region, so that no country hands it in.
    public var isRegional: Bool {
        switch record {
        case .calendar, .planningRules, .topicParameters: true
        default: false
        }
    }

    /// The columns of its table, where a group that may repeat has columns at most so many times: each field with its
    /// path and, in one of several groups, the group's number.
    public func columns(most: Int) -> [FormColumn] {
        parts.flatMap { part -> [FormColumn] in
            switch part {
            case .field(let field): return [FormColumn(path: field.name, field: field, group: nil, number: 1)]
            case .group(let group):
                return (1...max(1, min(most, group.most))).flatMap { number in
                    group.fields.map {
                        FormColumn(path: group.path($0, number), field: $0, group: group, number: number)
                    }
                }
            }
        }
    }
}

/// A column of a record's table.
public struct FormColumn: Hashable, Sendable {
    /// What its values are called.
    public var path: String
    /// The field.
    public var field: FormField
    /// The group around it, if any.
    public var group: FormGroup?
    /// Which of several groups.
    public var number: Int

    /// Its heading: `Asistencia 2: funcionarios`.
    public func heading(in language: Language) -> String {
        let title = field.title.text(in: language)
        guard let group else { return title }
        let name = group.title.text(in: language)
        return group.most == 1 ? "\(name): \(title)" : "\(name) \(number): \(title)"
    }
}
