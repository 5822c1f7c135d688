import CatalogueModel

/// One country of the board: where it stands with each kind.
struct BoardRow: Sendable {
    let boardCountry: String
    let boardCells: [BoardCell]
}

/// One country and kind.
struct BoardCell: Sendable {
    let cellPath: String?
    let cellText: String
    let cellNote: String?
    let cellClass: String
}

/// One submission in a list.
struct SubmissionRow: Sendable {
    let rowPath: String
    let rowID: String
    let rowCountry: String
    let rowKind: String
    let rowState: String
    let rowChanges: String
    let rowFrom: String
    let rowOn: String

    init(_ submission: SubmissionSummary, _ wording: Wording) {
        rowPath = SitePath.submission(submission.id)
        rowID = submission.id.description
        rowCountry = wording.sender(submission.header.country)
        let sample = submission.header.isSample ? " (\(DeskText.sampleMark.text(in: wording.language)))" : ""
        rowKind = submission.header.kind.label.text(in: wording.language) + sample
        rowState = submission.stateLabel.text(in: wording.language)
        rowChanges = submission.changes.words
        rowFrom = wording.person(submission.receivedBy)
        rowOn = DateText.moment(submission.receivedAt, in: wording.language)
    }
}

/// One file handed in, in a list.
struct HandInRow: Sendable {
    let rowPath: String
    let rowFile: String
    let rowCountry: String
    let rowState: String
    let rowFindings: String
    let rowFrom: String
    let rowOn: String

    init(_ handIn: HandIn, _ wording: Wording) {
        let language = wording.language
        rowPath = SitePath.handIn(handIn.id)
        rowFile = handIn.fileName
        rowCountry = handIn.country.map { wording.sender($0) } ?? "—"
        rowState = handIn.state.text(in: language)
        rowFindings = "\(handIn.errorCount) / \(handIn.warningCount)"
        rowFrom = handIn.by
        rowOn = DateText.minute(handIn.at, in: language)
    }
}

extension HandIn {
    /// What became of it, in words.
    var state: DeskText { submission == nil ? .stateReturned : .stateKept }
}

/// The data of the template `submissions`.
struct SubmissionsPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let board: BoardPage?
    let hasBoard: Bool
    let callsPath: String
    let freshnessPath: String
    let reportsPath: String
    let reportsCount: String?
    let deadlinesPath: String
    let submissionsFeedPath: String
    let waiting: [SubmissionRow]
    let recent: [SubmissionRow]
    let handIns: [HandInRow]
    let hasWaiting: Bool
    let hasRecent: Bool
    let hasHandIns: Bool
    let submissionsPath: String
    let progressPath: String
    let scriptPath: String
    let mayHandIn: Bool
    let vocabularyPath: String?
    let formItems: [PlanFilePage]
    let problem: String?

    init(
        frame: FramePage,
        stylesheet: String,
        script: String,
        board: BoardPage?,
        pendingReports: Int,
        submissions: [SubmissionSummary],
        handIns: [HandIn],
        mayHandIn: Bool,
        reader: Role,
        problem: String?,
        wording: Wording
    ) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        deskStylesheet = stylesheet
        self.board = board
        hasBoard = board != nil
        callsPath = SitePath.calls
        reportsPath = SitePath.deskReports
        reportsCount =
            pendingReports > 0
            ? "\(pendingReports) \(ReportDeskText.reportsWaiting.text(in: wording.language))" : nil
        freshnessPath = SitePath.freshness
        deadlinesPath = SitePath.deadlines
        submissionsFeedPath = SitePath.submissionsFeed(wording.language)
        waiting = submissions.filter { $0.status == .staged }.map { SubmissionRow($0, wording) }
        recent = submissions.filter { $0.status != .staged }.prefix(30).map { SubmissionRow($0, wording) }
        self.handIns = handIns.map { HandInRow($0, wording) }
        hasWaiting = !waiting.isEmpty
        hasRecent = !recent.isEmpty
        hasHandIns = !handIns.isEmpty
        submissionsPath = SitePath.submissions
        progressPath = SitePath.handInProgress
        scriptPath = script
        self.mayHandIn = mayHandIn
        vocabularyPath = reader.may(.review) ? SitePath.vocabularyDesk : nil
        let model = ModelFormText.modelFormTitle.text(in: wording.language)
        let ofModels = [PlanFilePage(fileName: model, filePath: SitePath.modelFormRoute)]
        let ofRecords = RecordForm.all.filter {
            reader.mayHandIn($0.kind, country: reader.country) && (reader.country == nil || !$0.isRegional)
        }
        formItems =
            (reader.onlyKind == nil ? ofModels : [])
            + ofRecords.map {
                PlanFilePage(fileName: $0.title.text(in: wording.language), filePath: SitePath.recordForm($0))
            }
        self.problem = problem
    }
}
