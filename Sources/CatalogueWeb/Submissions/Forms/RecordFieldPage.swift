import CatalogueModel
import Mustache

/// A field of a record's form.
struct RecordFieldPage: Sendable, MustacheParent {
    let recordFieldID: String
    let recordFieldName: String
    let recordFieldLabel: String
    let recordFieldValue: String
    let recordFieldType: String
    let isLine: Bool
    let isLong: Bool
    let isSelect: Bool
    let isTicks: Bool
    let recordFieldOptions: [RecordTickPage]
    let isNeeded: Bool
    let recordFieldProblems: [String]
    let hasProblems: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "recordFieldID": recordFieldID
        case "recordFieldName": recordFieldName
        case "recordFieldLabel": recordFieldLabel
        case "recordFieldValue": recordFieldValue
        case "recordFieldType": recordFieldType
        case "isLine": isLine
        case "isLong": isLong
        case "isSelect": isSelect
        case "isTicks": isTicks
        case "recordFieldOptions": recordFieldOptions
        case "isNeeded": isNeeded
        case "recordFieldProblems": recordFieldProblems
        case "hasProblems": hasProblems
        default: nil
        }
    }
}

/// A choice of a field, as a line of a list or a box to tick.
struct RecordTickPage: Sendable, MustacheParent {
    let tickID: String
    let tickValue: String
    let tickLabel: String
    let isTicked: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "tickID": tickID
        case "tickValue": tickValue
        case "tickLabel": tickLabel
        case "isTicked": isTicked
        default: nil
        }
    }
}

/// Fields under one heading.
struct FormGroupPage: Sendable {
    let recordGroupTitle: String
    let recordGroupFields: [RecordFieldPage]
}

/// Makes the fields of a form from its description.
struct RecordFieldMaker {
    let wording: Wording
    let values: FormValues
    /// What is wrong with fields, by path.
    var problems: [String: [String]] = [:]

    /// The anchor of a path.
    static func id(of path: String) -> String {
        "f-" + path.replacing(".", with: "-").replacing("/", with: "-")
    }

    /// A field of the record itself, or of a group that need not be there.
    func field(_ field: FormField, at path: String, isInGroup: Bool) -> RecordFieldPage {
        let value = values[path]
        let chosen = Set(value.split(separator: " ").map(String.init))
        let id = Self.id(of: path)
        let wrong = problems[path] ?? []
        let options = options(field).enumerated().map { place, option in
            RecordTickPage(
                tickID: "\(id)-\(place)",
                tickValue: option.value,
                tickLabel: option.label,
                isTicked: chosen.contains(option.value)
            )
        }
        let ticks = Self.isTicks(field)
        let none = RecordTickPage(
            tickID: "\(id)-none",
            tickValue: "",
            tickLabel: DeskFormText.formChoose.text(in: wording.language),
            isTicked: value.isEmpty
        )
        // What is published and no longer offered stays chosen rather than turning into something else.
        let unknown = chosen.subtracting(options.map(\.tickValue)).sorted().map {
            RecordTickPage(tickID: "\(id)-\($0)", tickValue: $0, tickLabel: label(ofOther: $0, field), isTicked: true)
        }
        let isList = !options.isEmpty
        return RecordFieldPage(
            recordFieldID: id,
            recordFieldName: path,
            recordFieldLabel: field.title.text(in: wording.language),
            recordFieldValue: value,
            recordFieldType: Self.type(field),
            isLine: !isList && field.kind != .text,
            isLong: field.kind == .text,
            isSelect: isList && !ticks,
            isTicks: ticks,
            recordFieldOptions: ticks ? options + unknown : [none] + options + unknown,
            isNeeded: field.isRequired && !isInGroup && !ticks,
            recordFieldProblems: wrong,
            hasProblems: !wrong.isEmpty
        )
    }

    private static func isTicks(_ field: FormField) -> Bool {
        switch field.kind {
        case .codes, .choices: true
        default: false
        }
    }

    private static func type(_ field: FormField) -> String {
        switch field.kind {
        case .day: "date"
        case .whole: "number"
        default: field.name == "email" ? "email" : "text"
        }
    }

    private func options(_ field: FormField) -> [(value: String, label: String)] {
        switch field.kind {
        case .choice(let choices), .choices(let choices):
            return choices.map { ($0.value, $0.title.text(in: wording.language)) }
        case .code(let vocabulary), .codes(let vocabulary):
            let terms = wording.vocabularies[vocabulary]
            let codes = vocabulary == .countries ? wording.membersByName : wording.codes(of: vocabulary)
            let offered = codes.filter { terms[$0]?.retired != true }
            // Priorities have an order of their own.
            let ordered = vocabulary == .needPriorities ? offered : wording.alphabetically(offered, vocabulary)
            return ordered.map { ($0, wording.label($0, vocabulary)) }
        default: return []
        }
    }

    /// The label of a value that is not offered: that of a retired term says so.
    private func label(ofOther value: String, _ field: FormField) -> String {
        guard let vocabulary = field.kind.vocabulary, let term = wording.vocabularies[vocabulary][value] else {
            return value
        }
        let label = term.label[wording.language]
        return term.retired == true ? "\(label) (\(FindingListText.termRetired.text(in: wording.language)))" : label
    }
}
