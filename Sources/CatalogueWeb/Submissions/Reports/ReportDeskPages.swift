import CatalogueModel

/// One report in the list.
struct DeskReportRow: Sendable {
    let reportPath: String
    let reportRowNumber: String
    let reportCode: String
    let reportCountry: String
    let reportRowKind: String
    let reportState: String
    let reportClass: String
    let reportAt: String

    init(_ report: ErrorReport, _ wording: Wording) {
        let language = wording.language
        reportPath = SitePath.deskReport(report.number)
        reportRowNumber = "\(report.number)"
        reportCode = report.report.code.text
        reportCountry = wording.sender(report.report.code.issuer)
        reportRowKind = report.report.kind.label.text(in: language)
        reportState = report.status.label.text(in: language)
        reportClass = report.cssClass
        reportAt = DateText.moment(report.receivedAt, in: language)
    }
}

extension ErrorReport {
    /// How its state is marked beside its words.
    var cssClass: String {
        switch status {
        case .open: "duty-findings"
        case .assigned: "duty-waiting"
        case .answered, .closed: "duty-published"
        }
    }
}

/// The data of the template `desk-reports`.
struct DeskReportsPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let reportRows: [DeskReportRow]
    let hasReports: Bool
    let apiPath: String

    init(_ reports: [ErrorReport], frame: FramePage, stylesheet: String, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        reportRows = reports.map { DeskReportRow($0, wording) }
        hasReports = !reports.isEmpty
        apiPath = SitePath.apiDeskReports
    }
}

/// The data of the template `desk-report`.
struct DeskReportPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let reportsPath: String
    let heading: String
    let isDone: Bool
    let problem: String?
    let modelPath: String
    let facts: [CallPage.FactPair]
    let saidText: String
    let readerLanguage: String
    let readerLanguageName: String
    let answerText: String?
    let answerFacts: String
    let typedAnswer: String
    let isTypedForAll: Bool
    let assignPath: String?
    let answerPath: String?
    let closePath: String?

    init(
        _ report: ErrorReport,
        reader: Account,
        typed: String?,
        typedForAll: Bool? = nil,
        isDone: Bool,
        problem: String?,
        frame: FramePage,
        stylesheet: String,
        wording: Wording
    ) {
        let language = wording.language
        let sent = report.report
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        reportsPath = SitePath.deskReports
        heading = Self.title(report, language)
        self.isDone = isDone
        self.problem = problem
        modelPath = SitePath.document(sent.code)
        var pairs: [(ReportDeskText, String)] = [
            (.reportStands, report.status.label.text(in: language)),
            (.reportCame, DateText.moment(report.receivedAt, in: language)),
            (.reportEditionSeen, "\(sent.edition)"), (.reportLanguage, sent.language.ownName),
        ]
        if let contact = sent.contact { pairs.append((.reportReach, contact)) }
        facts = pairs.map { CallPage.FactPair(factName: $0.0.text(in: language), factValue: $0.1) }
        saidText = sent.text
        readerLanguage = sent.language.rawValue
        readerLanguageName = sent.language.ownName
        answerText = report.answer?.text
        answerFacts =
            report.answer.map { answer in
                let whom = (answer.isPublic ? AnswerText.answerIsForAll : .answerIsForOne).text(in: language)
                return "\(DateText.minute(answer.at, in: language)) · \(answer.by) · \(whom)"
            } ?? ""
        isTypedForAll = typedForAll ?? report.answer?.isPublic ?? false
        typedAnswer = typed ?? report.answer?.text ?? ""
        let path = SitePath.deskReport(report.number)
        let mayReview = reader.role.may(.review)
        let isClosed = report.status == .closed
        assignPath = mayReview && report.status == .open ? path + "/assign" : nil
        answerPath = isClosed ? nil : path + "/answer"
        closePath = !isClosed && (mayReview || report.status == .answered) ? path + "/close" : nil
    }

    static func title(_ report: ErrorReport, _ language: Language) -> String {
        let number = ReportText.reportNumber.text(in: language)
        return "\(number) \(report.number): \(report.report.code) · \(report.report.kind.label.text(in: language))"
    }
}
