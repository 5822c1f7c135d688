import CatalogueModel
import DocumentChecks

extension ImageChange {
    /// What a reader may see of it; nil where that is nothing.
    func seen(with access: Access) -> ImageChange? {
        var seen = self
        seen.before = before.flatMap { $0.access <= access ? $0 : nil }
        seen.after = after.flatMap { $0.access <= access ? $0 : nil }
        return seen.before == nil && seen.after == nil ? nil : seen
    }
}

extension EntryAnswerChanges {
    /// Appends `{"questions","isComplete","changes"}`.
    func write(to json: inout JSONText) {
        json.object { json in
            json.member("questions", questionCount)
            json.member("isComplete", isComplete)
            json.key("changes")
            json.array(changes) { json, change in
                json.object {
                    $0.member("rule", change.rule)
                    $0.member("isConditional", change.isConditional)
                    $0.member("date", change.after.question.date)
                    $0.member("mode", change.after.question.mode)
                    $0.member("purpose", change.after.question.purpose)
                    $0.key("before")
                    change.before.writeShort(to: &$0)
                    $0.key("after")
                    change.after.writeShort(to: &$0)
                }
            }
        }
    }
}
