/// What publishing a submission would do to one record.
public struct RecordChange: Hashable, Sendable, JSONWritable {
    /// Kind of the record.
    public var kind: RecordKind
    /// Its key.
    public var key: String
    /// Added, changed or withdrawn.
    public var action: ChangeAction
    /// The differences, for a change.
    public var fields: [FieldChange]

    /// A change.
    public init(kind: RecordKind, key: String, action: ChangeAction, fields: [FieldChange] = []) {
        self.kind = kind
        self.key = key
        self.action = action
        self.fields = fields
    }

    /// Appends `{"kind","key","action","fields"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("key", key)
            $0.member("action", action)
            $0.member("fields", fields)
        }
    }
}

/// How much a publication would do.
public struct ChangeCounts: Codable, Hashable, Sendable, JSONWritable {
    /// Records added.
    public var added: Int
    /// Records changed.
    public var changed: Int
    /// Records withdrawn.
    public var withdrawn: Int
    /// Records that stay as they are.
    public var unchanged: Int

    /// Counts.
    public init(added: Int = 0, changed: Int = 0, withdrawn: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.changed = changed
        self.withdrawn = withdrawn
        self.unchanged = unchanged
    }

    /// Whether nothing would change.
    public var isEmpty: Bool { added == 0 && changed == 0 && withdrawn == 0 }

    /// Appends `{"added","changed","withdrawn","unchanged"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("added", added)
            $0.member("changed", changed)
            $0.member("withdrawn", withdrawn)
            $0.member("unchanged", unchanged)
        }
    }
}
