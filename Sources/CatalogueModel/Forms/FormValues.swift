/// What was typed into a record's form or a row of its table, by path; blank values are not there.
public struct FormValues: Hashable, Sendable {
    private var values: [String: String] = [:]

    /// Nothing typed.
    public init() {}

    /// A value without blanks around it; empty where there is none.
    public subscript(path: String) -> String {
        get { values[path] ?? "" }
        set {
            let text = newValue.trimmingBlanks
            values[path] = text.isEmpty ? nil : text
        }
    }

    /// Whether nothing is typed.
    public var isEmpty: Bool { values.isEmpty }

    /// How many of a group there are: the number of the last that has anything.
    public func count(of group: FormGroup) -> Int {
        guard group.most > 1 else { return group.fields.contains { !self[group.path($0, 1)].isEmpty } ? 1 : 0 }
        return values.keys.compactMap { path in
            let parts = path.split(separator: ".")
            return parts.count == 3 && parts[0] == group.name ? Int(parts[1]) : nil
        }.max() ?? 0
    }

    /// The values of a record, as its JSON has them.
    public init(_ form: RecordForm, record: JSONValue) {
        for part in form.parts {
            switch part {
            case .field(let field): self[field.name] = Self.text(record, field.member)
            case .group(let group):
                let found = Self.value(record, group.member)
                var items: [JSONValue] = []
                if case .array(let list)? = found { items = list } else if let found { items = [found] }
                for (place, item) in items.enumerated() {
                    for field in group.fields { self[group.path(field, place + 1)] = Self.text(item, field.member) }
                }
            }
        }
    }

    private static func text(_ record: JSONValue, _ member: String) -> String {
        guard let value = value(record, member) else { return "" }
        if case .array(let items) = value { return items.map(\.shownText).joined(separator: " ") }
        return value.shownText
    }

    /// The value at `days.from`.
    private static func value(_ record: JSONValue, _ member: String) -> JSONValue? {
        var value = record
        for name in member.split(separator: ".") {
            guard case .object(let members) = value, let next = members[String(name)] else { return nil }
            value = next
        }
        return value == .null ? nil : value
    }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmingBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
