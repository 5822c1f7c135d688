import CatalogueModel
import Workflows

/// Makes the sections of a model's form from its description, with what was found beside its fields.
struct ModelSectionMaker {
    private let content: ModelFormPage.Content
    private let wording: Wording
    private let fields: RecordFieldMaker
    private let groupProblems: [String: [String]]
    /// What to correct, in the order of the file.
    let problems: [ModelProblemPage]
    /// Findings that belong to no field.
    let unplaced: [QuotedFinding]

    init(_ content: ModelFormPage.Content, _ wording: Wording) {
        self.content = content
        self.wording = wording
        var byField: [String: [String]] = [:]
        var byGroup: [String: [String]] = [:]
        var list: [ModelProblemPage] = []
        var unplaced: [QuotedFinding] = []
        let handIn = content.handIn
        for (quoted, place) in zip(handIn?.handIn.findings ?? [], handIn?.places ?? []) {
            let finding = quoted.finding
            let message = finding.message.text(in: wording.language)
            let words = "\(message) \(finding.advice.text(in: wording.language))"
            let path: String
            switch place {
            case .field(let found):
                path = found
                byField[path, default: []].append(words)
            case .group(let found):
                path = found
                byGroup[path, default: []].append(words)
            case .whole, .hidden:
                unplaced.append(quoted)
                continue
            }
            list.append(
                ModelProblemPage(
                    problemTarget: Self.id(of: path),
                    problemField: Self.name(of: path, wording.language),
                    problemWords: message
                )
            )
        }
        fields = RecordFieldMaker(wording: wording, values: content.values, problems: byField)
        groupProblems = byGroup
        problems = list
        self.unplaced = unplaced
    }

    var sections: [ModelSectionPage] {
        ModelForm.sections.map { section in
            ModelSectionPage(
                sectionID: section.id,
                sectionTitle: section.title.text(in: wording.language),
                sectionParts: section.groups.map(part)
            )
        }
    }

    private func part(_ group: FormGroup) -> ModelPartPage {
        let title = group.title.text(in: wording.language)
        let id = Self.id(of: group.name)
        guard group.most > 1 else {
            return ModelPartPage(
                partID: id,
                partGroups: [page(group, 1)],
                partMore: nil,
                partMoreLabel: "",
                partMoreTarget: ""
            )
        }
        let filled = min(content.values.count(of: group), group.most)
        // A new model has its features to describe; what one that begins with a published one lacks is asked for.
        let spare = content.moreOf == group.name ? 2 : filled == 0 && content.begun == nil ? 1 : 0
        let count = min(group.most, filled + spare)
        return ModelPartPage(
            partID: id,
            partGroups: count == 0 ? [] : (1...count).map { page(group, $0) },
            partMore: filled < group.most ? group.name : nil,
            partMoreLabel: "\(ModelFormText.modelFormAdd.text(in: wording.language)): \(title)",
            // The page comes back where the new row is.
            partMoreTarget: "\(SitePath.modelFormRoute)#\(Self.id(of: "\(group.name).\(filled + 1)"))"
        )
    }

    private func page(_ group: FormGroup, _ number: Int) -> ModelGroupPage {
        let repeats = group.most > 1
        let path = repeats ? "\(group.name).\(number)" : group.name
        let origin = content.values["\(path).\(ModelForm.originField)"]
        let provenance = group.name == ModelForm.ownName ? [] : group.fields.filter(ModelForm.isProvenance)
        let asked = group.fields.filter { field in
            // The code of a model never changes.
            !provenance.contains(field) && !(path == ModelForm.ownName && field.name == "code" && content.begun != nil)
        }
        let trailing = provenance.map { page(of: $0, group, number) }
        let shown = asked.map { page(of: $0, group, number) }
        let problems = groupProblems[path] ?? []
        let isWrong = !problems.isEmpty || (shown + trailing).contains { $0.hasProblems }
        return ModelGroupPage(
            modelGroupID: Self.id(of: path),
            modelGroupTitle: title(group, number, path),
            modelGroupFields: shown,
            modelGroupProvenance: trailing,
            hasProvenance: !trailing.isEmpty,
            isProvenanceOpen: trailing.contains { $0.hasProblems },
            modelGroupProblems: problems,
            isFolded: repeats && !origin.isEmpty && !isWrong,
            originName: origin.isEmpty ? nil : "record.\(path).\(ModelForm.originField)",
            originValue: origin,
            removalID: Self.id(of: "\(path).\(ModelForm.removalField)"),
            removalName: repeats ? "record.\(path).\(ModelForm.removalField)" : nil,
            isRemoved: !content.values["\(path).\(ModelForm.removalField)"].isEmpty
        )
    }

    private func page(of field: FormField, _ group: FormGroup, _ number: Int) -> RecordFieldPage {
        // Rows may be folded, and what a browser asks for within a fold nobody finds.
        let mayBeLeft = group.name != ModelForm.ownName
        return fields.field(field, at: group.path(field, number), isInGroup: mayBeLeft)
    }

    /// `Elemento 3: tinta ópticamente variable`.
    private func title(_ group: FormGroup, _ number: Int, _ path: String) -> String {
        let title = group.title.text(in: wording.language)
        guard group.most > 1 else { return title }
        let words = group.fields.lazy.compactMap { field -> String? in
            let value = content.values[group.path(field, number)]
            guard !value.isEmpty else { return nil }
            return field.kind.vocabulary.map { wording.label(value, $0) } ?? value
        }
        let name = words.prefix(2).joined(separator: " · ")
        return "\(title) \(number)" + (name.isEmpty ? "" : ": \(name.count > 80 ? name.prefix(80) + "…" : name[...])")
    }

    /// The anchor of a field or a group.
    private static func id(of path: String) -> String { RecordFieldMaker.id(of: path) }

    /// `Elemento 3 › nivel`.
    private static func name(of path: String, _ language: Language) -> String {
        let parts = path.split(separator: ".").map(String.init)
        guard let first = parts.first, let group = ModelForm.group(first) else { return path }
        let number = parts.count > 1 && group.most > 1 ? " \(parts[1])" : ""
        let title = group.title.text(in: language) + number
        let field = group.fields.first { $0.name == parts.last }
        return field.map { "\(title) › \($0.title.text(in: language))" } ?? title
    }
}
