public import CatalogueModel

/// Brings a document model into its form, and what was typed there into a submission.
///
/// What the form does not ask stays as the model has it.
public enum ModelFormWriter {
    /// What the form of a model shows.
    ///
    /// - Parameters:
    ///   - model: the whole model.
    ///   - access: what the reader may see; rows beyond it are not shown, and stay.
    /// - Returns: the values, by path.
    public static func values(_ model: DocumentModel, access: Access) -> FormValues {
        let tree = RecordTreeReader.tree(model)
        var values = FormValues()
        for group in ModelForm.groups {
            if group.most == 1 {
                guard let element = ModelFormElement(group, in: tree) else { continue }
                for field in group.fields { values[group.path(field, 1)] = element.shown(field) }
                continue
            }
            var row = 0
            for (place, child) in tree.children.filter({ $0.name.rawValue == group.name }).enumerated() {
                let element = ModelFormElement(child)
                guard element.isSeen(with: access) else { continue }
                row += 1
                for field in group.fields { values[group.path(field, row)] = element.shown(field) }
                values["\(group.name).\(row).\(ModelForm.originField)"] = "\(place + 1)"
            }
        }
        return values
    }

    /// The submission of what was typed.
    ///
    /// - Parameters:
    ///   - header: what it says of itself.
    ///   - values: what was typed.
    ///   - base: the whole model that the form began with; nil for a new one.
    ///   - action: what the submission does with the model.
    /// - Returns: the file, and which part of the form each of its places is.
    public static func file(
        _ header: SubmissionHeader,
        _ values: FormValues,
        base: DocumentModel?,
        action: ChangeAction
    ) -> ModelFormFile {
        var tree = base.map(RecordTreeReader.tree) ?? RecordTree(.document)
        var rows: [String: [Int?]] = [:]
        for group in ModelForm.groups {
            if group.name == ModelForm.ownName {
                var element = ModelFormElement(tree)
                element.set(group.fields) { values[group.path($0, 1)] }
                tree = element.tree
            } else if group.most == 1 {
                fill(&tree, group, values)
            } else {
                rows[group.name] = fillRows(&tree, group, values)
            }
        }
        setCode(&tree, base?.code.text ?? values["\(ModelForm.ownName).code"], action)
        var xml = XMLText()
        xml.declaration()
        header.write(to: &xml)
        xml.element(.documents) { tree.write(to: &$0) }
        xml.close(.manual)
        return ModelFormFile(bytes: xml.bytes, rows: rows)
    }

    /// A code says its category and type itself; one without the shape of a code gets any, so that the code alone is found.
    private static func setCode(_ tree: inout RecordTree, _ code: String, _ action: ChangeAction) {
        let parsed = DocumentCode(code)
        tree[.code] = code.isEmpty ? nil : code
        tree[.category] = parsed?.category ?? "X"
        tree[.type] = parsed?.type ?? "O"
        tree[.action] = action.rawValue
    }

    private static func fill(_ tree: inout RecordTree, _ group: FormGroup, _ values: FormValues) {
        let name = XMLName(spelled: group.name)
        let place = tree.children.firstIndex { $0.name == name }
        var element = ModelFormElement(place.map { tree.children[$0] } ?? RecordTree(name))
        let isBlank = ModelFormElement.isBlank(group.fields) { values[group.path($0, 1)] }
        if isBlank {
            // A part that is emptied goes; one that has nothing of what the form asks stays.
            if let place, element.hasShown(group.fields) { tree.children.remove(at: place) }
            return
        }
        element.set(group.fields) { values[group.path($0, 1)] }
        if let place { tree.children[place] = element.tree } else { tree.insert(element.tree) }
    }

    /// Brings the rows of a group into the tree.
    ///
    /// - Returns: for each element now in the tree, the form's row that it came from; nil for one that the form did not show.
    private static func fillRows(_ tree: inout RecordTree, _ group: FormGroup, _ values: FormValues) -> [Int?] {
        let name = XMLName(spelled: group.name)
        let count = min(values.count(of: group), group.most)
        let numbers = count > 0 ? Array(1...count) : []
        func said(_ field: String, _ row: Int) -> String { values["\(group.name).\(row).\(field)"] }
        var byOrigin: [Int: Int] = [:]
        for row in numbers { if let origin = Int(said(ModelForm.originField, row)) { byOrigin[origin] = row } }
        var elements: [(tree: RecordTree, row: Int?)] = []
        func add(_ tree: RecordTree, _ row: Int) {
            let isBlank = ModelFormElement.isBlank(group.fields) { values[group.path($0, row)] }
            guard !isBlank, said(ModelForm.removalField, row).isEmpty else { return }
            var element = ModelFormElement(tree)
            element.set(group.fields) { values[group.path($0, row)] }
            elements.append((element.tree, row))
        }
        let present = tree.children.filter { $0.name == name }
        for (place, child) in present.enumerated() {
            if let row = byOrigin[place + 1] { add(child, row) } else { elements.append((child, nil)) }
        }
        for row in numbers {
            let origin = Int(said(ModelForm.originField, row))
            if origin.map({ !present.indices.contains($0 - 1) }) ?? true { add(RecordTree(name), row) }
        }
        tree.children.removeAll { $0.name == name }
        for element in elements { tree.insert(element.tree) }
        return elements.map(\.row)
    }
}
