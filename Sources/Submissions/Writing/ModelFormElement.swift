import CatalogueModel

/// An element of a model as a group of fields shows and changes it.
struct ModelFormElement {
    private(set) var tree: RecordTree

    init(_ tree: RecordTree) {
        self.tree = tree
    }

    /// The element of a group that is there once; nil where the model has none.
    init?(_ group: FormGroup, in document: RecordTree) {
        if group.name == ModelForm.ownName {
            tree = document
        } else {
            guard let child = document.child(XMLName(spelled: group.name)) else { return nil }
            tree = child
        }
    }

    /// Whether a reader may see it.
    func isSeen(with access: Access) -> Bool {
        (tree[.access].flatMap(Access.init) ?? .public) <= access
    }

    /// What stands in a field.
    func shown(_ field: FormField) -> String {
        switch field.place {
        case .attribute: tree[XMLName(spelled: field.name)] ?? ModelForm.usual(field)
        case .element, .elementID: tree.text(at: Self.way(field)[...])
        case .content: tree.text
        case .languageLines:
            tree.children.filter { $0.name.rawValue == field.name }
                .map { "\($0[.lang] ?? ""): \($0.text)" }.joined(separator: "\n")
        }
    }

    /// Whether any of the fields has something.
    func hasShown(_ fields: [FormField]) -> Bool {
        !Self.isBlank(fields) { shown($0) }
    }

    /// Whether nothing is typed but what goes without saying and what would only speak for the rest.
    static func isBlank(_ fields: [FormField], _ typed: (FormField) -> String) -> Bool {
        fields.allSatisfy { field in
            let text = typed(field)
            return text.isEmpty || text == ModelForm.usual(field) || ModelForm.isProvenance(field)
        }
    }

    /// Puts what was typed into the fields; a field that says what it said before is not touched.
    mutating func set(_ fields: [FormField], _ typed: (FormField) -> String) {
        for field in fields {
            let text = typed(field)
            guard !Self.isSame(text, shown(field), field) else { continue }
            set(text, field)
        }
    }

    private mutating func set(_ text: String, _ field: FormField) {
        switch field.place {
        case .attribute: tree[XMLName(spelled: field.name)] = text.isEmpty ? nil : text
        case .element, .elementID: tree.set(text, at: Self.way(field)[...])
        case .content: tree.text = text
        case .languageLines:
            let name = XMLName(spelled: field.name)
            tree.children.removeAll { $0.name == name }
            for line in text.split(whereSeparator: \.isNewline) {
                var child = RecordTree(name)
                let parts = line.split(separator: ":", maxSplits: 1)
                // Without a language it is for the checks to find that there is none.
                if parts.count == 2 { child[.lang] = Self.trimmed(parts[0]) }
                child.text = Self.trimmed(parts.last ?? "")
                tree.insert(child)
            }
        }
    }

    /// Whether two values of a field say the same: boxes that were ticked come in the order of the page.
    private static func isSame(_ typed: String, _ shown: String, _ field: FormField) -> Bool {
        switch field.kind {
        case .codes, .choices: Set(typed.split(separator: " ")) == Set(shown.split(separator: " "))
        default: lines(typed) == lines(shown)
        }
    }

    /// The lines of a text without blanks at their ends, which no form keeps.
    private static func lines(_ text: String) -> [Substring] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            let start = line.drop { $0.isWhitespace }
            return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
        }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return [] }
        return Array(lines[first...last])
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func way(_ field: FormField) -> [XMLName] {
        field.name.split(separator: "/").map { XMLName(spelled: String($0)) }
    }
}
