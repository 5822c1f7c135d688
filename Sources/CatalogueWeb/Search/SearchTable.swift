import CatalogueModel

/// The results of a search as a table for spreadsheets.
///
/// Excel takes a file for UTF-8 by its mark, and its columns by what separates lists where it runs: a semicolon in
/// Spanish, a comma in English.
struct SearchTable {
    let wording: Wording
    let origin: String
    /// The edition that the links keep to; nil for the current one.
    let edition: Int?
    private(set) var text: String

    private static let columns: [TableText] = [
        .tableCode, .tableCountry, .tableCategory, .tableType, .tableTitle, .tableOtherTitle, .tableNativeTitle,
        .tableStatus, .tableEvidence, .tableFirstIssued, .tableLastIssued, .tableMRZ, .tableFeatures, .tableLink,
    ]

    init(wording: Wording, origin: String, edition: Int?) {
        self.wording = wording
        self.origin = origin
        self.edition = edition
        text = "\u{FEFF}"
        append(Self.columns.map { $0.text(in: wording.language) })
    }

    mutating func append(_ result: SearchResult) {
        let code = result.code
        append([
            code.text,
            wording.label(code.issuer, .countries),
            wording.label(code.category, .documentCategories),
            wording.label(code.type, .documentTypes),
            result.title.text(in: wording.language),
            result.title[wording.language.other] ?? "",
            result.nativeTitle,
            wording.label(result.status.rawValue, .documentStatuses),
            wording.label(result.evidence.rawValue, .evidenceGrades),
            result.firstIssued?.description ?? "",
            result.lastIssued?.description ?? "",
            result.mrzFormat ?? "",
            String(result.featureCount),
            origin + SitePath.document(code, edition: edition),
        ])
    }

    private mutating func append(_ cells: [String]) {
        text += CSVText.line(cells, separator: wording.language.columnSeparator) + "\r\n"
    }
}
