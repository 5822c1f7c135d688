import CatalogueModel

/// A finding as a row of the list.
struct FindingRowPage: Sendable {
    let findingRowClass: String
    let findingRowSeverity: String
    let findingRowKind: String
    let findingRowPlace: String
    let findingRowPath: String
    let findingRowMessage: String
    let findingRowAdvice: String
    let findingRowQuote: String?

    init(_ quoted: QuotedFinding, _ language: Language) {
        let finding = quoted.finding
        findingRowClass = "finding-\(finding.severity.rawValue)"
        findingRowSeverity = finding.severity.label.text(in: language)
        findingRowKind = finding.id
        findingRowPlace = finding.place(in: language) ?? ""
        findingRowPath = finding.cell == nil ? finding.path : ""
        findingRowMessage = finding.message.text(in: language)
        findingRowAdvice = finding.advice.text(in: language)
        findingRowQuote = quoted.quote.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The data of the template `finding-list`.
struct FindingListPage: Sendable {
    /// The file that the findings are of, and where it is.
    struct Subject: Sendable {
        var title: String
        var path: String
        var apiPath: String
        var findings: [QuotedFinding]
    }

    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let subjectTitle: String
    let subjectPath: String
    let listPath: String
    let severityOptions: [OptionPage]
    let kindOptions: [OptionPage]
    let typedWords: String
    let clearPath: String?
    let countLine: String
    let findingRows: [FindingRowPage]
    let hasRows: Bool
    let hasPages: Bool
    let previousPath: String?
    let nextPath: String?
    let tablePath: String
    let jsonPath: String

    init(_ subject: Subject, _ filter: FindingFilter, frame: FramePage, stylesheet: String, wording: Wording) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        subjectTitle = subject.title
        subjectPath = subject.path
        listPath = subject.path + SitePath.findingsSuffix
        let all = OptionPage(
            optionValue: "",
            optionLabel: FindingListText.findingAll.text(in: language),
            isChosen: false
        )
        severityOptions =
            [all]
            + Severity.allCases.map {
                OptionPage(
                    optionValue: $0.rawValue,
                    optionLabel: $0.label.text(in: language),
                    isChosen: $0 == filter.severity
                )
            }
        let counts = Dictionary(grouping: subject.findings, by: \.finding.id).mapValues(\.count)
        kindOptions =
            [all]
            + counts.sorted { $0.key < $1.key }.map { kind, count in
                OptionPage(optionValue: kind, optionLabel: "\(kind) (\(count))", isChosen: kind == filter.kind)
            }
        typedWords = filter.words ?? ""
        clearPath = filter.query.items.isEmpty ? nil : listPath
        let chosen = filter.chosen(of: subject.findings)
        let last = max(1, (chosen.count + FindingFilter.pageSize - 1) / FindingFilter.pageSize)
        let page = min(filter.page, last)
        let first = (page - 1) * FindingFilter.pageSize
        findingRows = chosen.dropFirst(first).prefix(FindingFilter.pageSize).map { FindingRowPage($0, language) }
        hasRows = !findingRows.isEmpty
        let (count, total) = (wording.number(chosen.count), wording.number(subject.findings.count))
        countLine = UIText(es: "\(count) de \(total) observaciones", en: "\(count) of \(total) findings").text(
            in: language
        )
        let list = listPath
        func path(_ page: Int) -> String {
            list + filter.query.with(FindingFilter.Parameter.page, page == 1 ? nil : "\(page)").suffix
        }
        previousPath = page > 1 ? path(page - 1) : nil
        nextPath = page < last ? path(page + 1) : nil
        hasPages = last > 1
        tablePath = subject.path + SitePath.findingTableSuffix + filter.query.suffix
        jsonPath = subject.apiPath + SitePath.findingsSuffix + filter.query.suffix
    }
}
