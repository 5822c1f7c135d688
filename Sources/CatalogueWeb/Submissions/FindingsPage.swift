import CatalogueModel

/// Findings of one kind, together.
struct FindingGroupPage: Sendable {
    let groupClass: String
    let groupTitle: String
    let groupAdvice: String
    let groupItems: [FindingItemPage]
    let groupMore: String?

    private static let mostShown = 20

    /// The findings by kind: errors first, then in the order of the file.
    static func groups(_ findings: [QuotedFinding], _ wording: Wording) -> [FindingGroupPage] {
        let language = wording.language
        var order: [String] = []
        var byKind: [String: [QuotedFinding]] = [:]
        for quoted in findings {
            let key = "\(quoted.finding.severity.rawValue) \(quoted.finding.id)"
            if byKind[key] == nil { order.append(key) }
            byKind[key, default: []].append(quoted)
        }
        let groups = order.compactMap { byKind[$0] }
        return Severity.allCases.flatMap { severity in
            groups.filter { $0[0].finding.severity == severity }.map { group in
                let first = group[0].finding
                let times = group.count > 1 ? " · \(group.count) \(DeskText.findingTimes.text(in: language))" : ""
                return FindingGroupPage(
                    groupClass: "finding-\(severity.rawValue)",
                    groupTitle: "\(severity.label.text(in: language)) · \(first.id)\(times)",
                    groupAdvice: first.advice.text(in: language),
                    groupItems: group.prefix(mostShown).map { FindingItemPage($0, language) },
                    groupMore: group.count > mostShown ? "+ \(group.count - mostShown)" : nil
                )
            }
        }
    }
}

/// One finding with the line that it is about.
struct FindingItemPage: Sendable {
    let itemLine: String?
    let itemMessage: String
    let itemPath: String
    let itemQuote: String?

    init(_ quoted: QuotedFinding, _ language: Language) {
        let finding = quoted.finding
        itemLine = finding.place(in: language)
        itemMessage = finding.message.text(in: language)
        // Who wrote a table knows nothing of the XML that was made of it.
        itemPath = finding.cell == nil ? finding.path : ""
        itemQuote = quoted.quote.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Finding {
    /// Where it is: the line of the file, or the row and the column of the table that the file was made of.
    func place(in language: Language) -> String? {
        guard let cell else { return line > 0 ? "\(DeskText.findingLine.text(in: language)) \(line)" : nil }
        let row = "\(FindingListText.findingRow.text(in: language)) \(cell.row)"
        guard let column = cell.column?.text(in: language) else { return row }
        return "\(row), \(FindingListText.findingColumn.text(in: language)) "
            + (language == .es ? "«\(column)»" : "“\(column)”")
    }
}

/// The data of the template `hand-in`.
struct HandInPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let fileName: String
    let fileFacts: String
    let isReturned: Bool
    let submissionPath: String?
    let findingGroups: [FindingGroupPage]
    let jsonPath: String
    let findingListPath: String?

    init(_ handIn: HandIn, frame: FramePage, stylesheet: String, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        fileName = handIn.fileName
        let at = DateText.minute(handIn.at, in: wording.language)
        fileFacts = "\(at) · \(handIn.by) · \(handIn.byteCount) B · SHA-256 \(handIn.sha256)"
        isReturned = handIn.submission == nil
        submissionPath = handIn.submission.map { SitePath.submission($0) }
        findingGroups = FindingGroupPage.groups(handIn.findings, wording)
        jsonPath = SitePath.apiHandIn(handIn.id)
        findingListPath = handIn.findings.isEmpty ? nil : SitePath.findings(of: handIn.id)
    }
}
