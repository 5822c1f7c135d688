import CatalogueModel

/// One country of the board: for each kind its latest publication and what waits.
struct BoardRow: Sendable {
    let boardCountry: String
    let boardCells: [BoardCell]
}

/// One country and kind.
struct BoardCell: Sendable {
    let cellPath: String?
    let cellText: String
    let cellWaiting: String?
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
        rowState = submission.status.label.text(in: wording.language)
        rowChanges = submission.changes.words
        rowFrom = submission.receivedBy
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
    let boardKinds: [String]
    let board: [BoardRow]
    let waiting: [SubmissionRow]
    let recent: [SubmissionRow]
    let handIns: [HandInRow]
    let hasWaiting: Bool
    let hasRecent: Bool
    let hasHandIns: Bool
    let submissionsPath: String
    let mayHandIn: Bool
    let formItems: [PlanFilePage]
    let problem: String?

    init(
        frame: FramePage,
        stylesheet: String,
        countries: [String],
        latest: [SubmissionSummary],
        submissions: [SubmissionSummary],
        handIns: [HandIn],
        mayHandIn: Bool,
        problem: String?,
        wording: Wording
    ) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        deskStylesheet = stylesheet
        boardKinds = SubmissionKind.allCases.map { $0.label.text(in: wording.language) }
        let waitingNow = submissions.filter { $0.status == .staged }
        board = countries.map { Self.row($0, latest, waitingNow, wording) }
        waiting = waitingNow.map { SubmissionRow($0, wording) }
        recent = submissions.filter { $0.status != .staged }.prefix(30).map { SubmissionRow($0, wording) }
        self.handIns = handIns.map { HandInRow($0, wording) }
        hasWaiting = !waiting.isEmpty
        hasRecent = !recent.isEmpty
        hasHandIns = !handIns.isEmpty
        submissionsPath = SitePath.submissions
        self.mayHandIn = mayHandIn
        formItems = RecordForm.all.map {
            PlanFilePage(fileName: $0.title.text(in: wording.language), filePath: SitePath.recordForm($0))
        }
        self.problem = problem
    }

    private static func row(
        _ country: String,
        _ latest: [SubmissionSummary],
        _ waiting: [SubmissionSummary],
        _ wording: Wording
    ) -> BoardRow {
        let language = wording.language
        return BoardRow(
            boardCountry: wording.sender(country),
            boardCells: SubmissionKind.allCases.map { kind in
                let last = latest.first { $0.header.country == country && $0.header.kind == kind }
                let count = waiting.count { $0.header.country == country && $0.header.kind == kind }
                return BoardCell(
                    cellPath: last.map { SitePath.submission($0.id) },
                    cellText: last.map { DateText.day($0.header.issued, in: language) }
                        ?? DeskText.deskNothing.text(in: language),
                    cellWaiting: count > 0 ? "\(count) \(DeskText.stateStaged.text(in: language))" : nil
                )
            }
        )
    }
}
