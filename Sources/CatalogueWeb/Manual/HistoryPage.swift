import CatalogueModel
import CatalogueStore

/// One field that a revision changed.
struct ChangeRowPage: Sendable {
    let changeField: String
    let changeOld: String?
    let changeNew: String?
}

/// One revision.
struct VersionPage: Sendable {
    let versionLine: String
    let versionPath: String?
    let versionNote: String?
    let versionChanges: [ChangeRowPage]
    let hasChanges: Bool
    let isTruncated: Bool
}

/// The data of the template `history`.
struct HistoryPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let modelPath: String
    let modelTitle: String
    let modelCode: String
    let versions: [VersionPage]
    let jsonPath: String

    /// The most changes of one revision that are shown, and the most characters of a value.
    private static let maximumChanges = 60
    private static let maximumValueLength = 300

    init(_ model: DocumentModel, _ history: [DocumentVersion], frame: FramePage, wording: Wording) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        modelPath = SitePath.document(model.code)
        modelTitle = model.title.value.text(in: language)
        modelCode = model.code.text
        jsonPath = SitePath.apiDocument(model.code) + "/history"
        versions = history.map { version in
            let shown = version.changes.prefix(Self.maximumChanges)
            let isFirst = version.revision.action == .add && version.changes.isEmpty
            return VersionPage(
                versionLine: DocumentPage.line(of: version.revision, language),
                versionPath: version.revision.edition.map { SitePath.document(model.code, edition: $0) },
                versionNote: !version.changes.isEmpty
                    ? nil : (isFirst ? SeriesText.historyAdded : .historyNothing).text(in: language),
                versionChanges: shown.map { Self.row($0, wording) },
                hasChanges: !version.changes.isEmpty,
                isTruncated: version.changes.count > shown.count
            )
        }
    }

    private static func row(_ change: FieldChange, _ wording: Wording) -> ChangeRowPage {
        func words(_ text: String?) -> String? {
            text.map {
                let value = FieldWords.value($0, at: change.path, wording.vocabularies, in: wording.language)
                return value.count > maximumValueLength ? value.prefix(maximumValueLength) + "…" : value
            }
        }
        return ChangeRowPage(
            changeField: FieldWords.label(change.path, in: wording.language),
            changeOld: words(change.old),
            changeNew: words(change.new)
        )
    }
}

/// The history of a model for programs.
struct HistoryAnswer: JSONWritable {
    let code: DocumentCode
    let history: [DocumentVersion]

    /// Appends `{"code","revisions":[{"revision","changes":[{"path","label","old","new"}]}]}`.
    func write(to json: inout JSONText) {
        json.object {
            $0.member("code", code)
            $0.key("revisions")
            $0.array(history) { json, version in
                json.object {
                    $0.member("revision", version.revision)
                    $0.key("changes")
                    $0.array(version.changes) { json, change in
                        json.object {
                            $0.member("path", change.path)
                            $0.key("label")
                            $0.object {
                                $0.member("es", FieldWords.label(change.path, in: .es))
                                $0.member("en", FieldWords.label(change.path, in: .en))
                            }
                            $0.member("old", change.old)
                            $0.member("new", change.new)
                        }
                    }
                }
            }
        }
    }
}
