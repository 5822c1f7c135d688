public import CatalogueModel

/// The submission that was made of a model's form, and which part of the form each of its places is.
public struct ModelFormFile: Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// For each element of a repeated group, in their order, the row of the form; nil where the form does not show it.
    var rows: [String: [Int?]]

    /// The place of a path such as `/manual/documents/document[1]/feature[3]/@level`.
    public func place(of path: String) -> ModelFormPlace {
        let steps = PathStep.all(of: path)
        guard let start = steps.firstIndex(where: { $0.name == "document" }) else { return .whole }
        let inside = steps[(start + 1)...]
        guard let first = inside.first else { return .whole }
        if first.isAttribute { return own(first.name) }
        guard let group = ModelForm.group(first.name) else { return .whole }
        var row = 1
        var anchor = group.name
        if group.most > 1 {
            let known = rows[group.name] ?? []
            guard known.indices.contains(first.number - 1) else { return .whole }
            guard let shown = known[first.number - 1] else { return .hidden }
            row = shown
            anchor += ".\(row)"
        }
        let rest = inside.dropFirst()
        let way = rest.map(\.name).joined(separator: "/")
        // The language of a line stands in the line.
        let field =
            group.fields.first { $0.name == way }
            ?? group.fields.first { $0.place == .languageLines && $0.name == rest.first?.name }
            ?? (rest.isEmpty ? group.fields.first { $0.place == .content } : nil)
        return field.map { .field(group.path($0, row)) } ?? .group(anchor)
    }

    /// What is wrong with a category or a type is wrong with the code that says them.
    private func own(_ attribute: String) -> ModelFormPlace {
        guard let group = ModelForm.group(ModelForm.ownName) else { return .whole }
        let name = attribute == "category" || attribute == "type" ? "code" : attribute
        return group.fields.first { $0.name == name }.map { .field(group.path($0, 1)) } ?? .whole
    }
}
