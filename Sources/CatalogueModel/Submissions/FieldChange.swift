/// One field that differs between two versions of a record.
public struct FieldChange: Hashable, Sendable, JSONWritable {
    /// Where it is: member names joined by dots, list items by their own identifier in brackets,
    /// such as `features[f3].expected.en`.
    public var path: String
    /// What stood there; nil where nothing did.
    public var old: String?
    /// What stands there now; nil where nothing does.
    public var new: String?

    /// A change.
    public init(path: String, old: String?, new: String?) {
        self.path = path
        self.old = old
        self.new = new
    }

    /// Appends `{"path","old","new"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("path", path)
            $0.member("old", old)
            $0.member("new", new)
        }
    }

    /// Every difference between two records, by path.
    public static func between(_ old: JSONValue, _ new: JSONValue) -> [FieldChange] {
        var changes: [FieldChange] = []
        compare(old, new, at: "", into: &changes)
        return changes
    }

    private static func compare(
        _ old: JSONValue?,
        _ new: JSONValue?,
        at path: String,
        into changes: inout [FieldChange]
    ) {
        guard old != new else { return }
        switch (old, new) {
        case (.object(let before)?, .object(let after)?):
            for key in Set(before.keys).union(after.keys).sorted() {
                compare(before[key], after[key], at: path.isEmpty ? key : "\(path).\(key)", into: &changes)
            }
        case (.array(let before)?, .array(let after)?) where before.areNamed && after.areNamed:
            compareNamed(before, after, at: path, into: &changes)
        default:
            changes.append(FieldChange(path: path, old: old?.shownText, new: new?.shownText))
        }
    }

    private static func compareNamed(
        _ before: [JSONValue],
        _ after: [JSONValue],
        at path: String,
        into changes: inout [FieldChange]
    ) {
        let old = Dictionary(before.map { ($0.name ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { ($0.name ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        var order = before.compactMap(\.name)
        order += after.compactMap(\.name).filter { old[$0] == nil }
        for name in order {
            compare(old[name], new[name], at: "\(path)[\(name)]", into: &changes)
        }
    }
}

extension JSONValue {
    /// The identifier that tells an item of a list from its neighbours.
    fileprivate var name: String? {
        guard case .object(let members) = self else { return nil }
        for key in ["id", "code", "sha256", "element"] {
            if case .string(let value)? = members[key] { return value }
        }
        if case .object? = members["value"] { return members["value"]?.name }
        return nil
    }
}

extension [JSONValue] {
    fileprivate var areNamed: Bool {
        let names = compactMap(\.name)
        return names.count == count && Set(names).count == count
    }
}
