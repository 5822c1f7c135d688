import CatalogueModel
import DocumentChecks

/// A run of words of a field, old or new.
struct RunPage: Sendable {
    let runText: String
    let isOwn: Bool
}

/// A field that differs.
struct FieldChangePage: Sendable {
    let fieldName: String
    let oldRuns: [RunPage]
    let newRuns: [RunPage]
    let hasOld: Bool
    let hasNew: Bool

    init(_ change: FieldChange, _ wording: Wording) {
        fieldName = FieldWords.label(change.path, in: wording.language)
        let value = { (text: String) in
            FieldWords.value(text, at: change.path, wording.vocabularies, in: wording.language)
        }
        let runs = WordDifference.runs(change.old.map(value) ?? "", change.new.map(value) ?? "")
        oldRuns = runs.old.map { RunPage(runText: $0.text, isOwn: $0.isOwn) }
        newRuns = runs.new.map { RunPage(runText: $0.text, isOwn: $0.isOwn) }
        hasOld = change.old != nil
        hasNew = change.new != nil
    }
}

/// A record that changes.
struct RecordChangePage: Sendable {
    let recordKey: String
    let recordAction: String
    let recordFields: [FieldChangePage]
    let hasFields: Bool
    let recordImages: [ImagePairPage]
    let hasImages: Bool
    let recordComments: [CommentPage]
    let hasComments: Bool
    let commentPath: String?
}

/// The records of one kind that change.
struct RecordGroupPage: Sendable {
    let groupName: String
    let groupRecords: [RecordChangePage]
}

/// The data of the template `submission`.
struct SubmissionPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let heading: String
    let isDone: Bool
    let problem: String?
    let facts: [String]
    let steps: [String]
    let reasons: String?
    let isWaiting: Bool
    let findingGroups: [FindingGroupPage]
    let changeGroups: [RecordGroupPage]
    let hasMoreChanges: Bool
    let jsonPath: String
    let receiptPath: String
    let approvePath: String?
    let mayWithdrawMany: Bool
    let rejectPath: String?
    let comparePath: String?
    let takeBackPath: String?
    let inversePath: String?
    let isOwnWork: Bool
    let comments: [CommentPage]
    let commentForm: String?
    let commentRecord: String?
    let commentTarget: String
    let reasonsDraft: String
    let answers: [AnswerChangePage]
    let hasAnswers: Bool
    let hasAnswerReview: Bool
    let areAnswersCut: Bool
    let findingListPath: String?

    /// The most records and fields that the page shows; the JSON has all.
    static let mostRecords = 200
    private static let mostFields = 40

    /// What a submission page is made of.
    struct Content: Sendable {
        var submission: SubmissionSummary
        var findings: [QuotedFinding]
        var changes: [RecordChange]
        var publication: (at: String, by: String, approvedBy: String?)?
        var rejection: SubmissionRejection?
        var review = ReviewContent()
    }

    init(
        _ content: Content,
        reader: Account,
        frame: FramePage,
        stylesheet: String,
        isDone: Bool,
        problem: String?,
        wording: Wording
    ) {
        let submission = content.submission
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        heading = Self.title(submission, wording)
        self.isDone = isDone
        self.problem = problem
        facts = [
            submission.header.authority, DateText.day(submission.header.issued, in: language), submission.fileName,
            "\(submission.byteCount) B", "SHA-256 \(submission.sha256)",
            "\(DeskText.deskChanges.text(in: language)): \(submission.changes.words)",
            submission.call.map { "\(AnswerText.answersCall.text(in: language)) \($0)" } ?? "",
        ].filter { !$0.isEmpty }
        steps = Self.steps(content, wording)
        reasons = content.rejection?.reasons
        isWaiting = submission.status == .staged
        findingGroups = FindingGroupPage.groups(content.findings, wording)
        findingListPath = content.findings.isEmpty ? nil : SitePath.findings(of: submission.id)
        changeGroups = Self.groups(content, wording)
        hasMoreChanges = content.changes.count > Self.mostRecords
        let path = SitePath.submission(submission.id)
        jsonPath = SitePath.apiSubmission(submission.id)
        receiptPath = path + "/receipt.json"
        let country = submission.header.country
        isOwnWork = isWaiting && submission.receivedBy == reader.email
        approvePath = isWaiting && !isOwnWork && reader.role.may(.publish) ? path + "/approve" : nil
        mayWithdrawMany = submission.header.kind == .manual && submission.header.mode == .complete
        rejectPath = isWaiting && reader.role.may(.review) ? path + "/reject" : nil
        comparePath = isWaiting && reader.role.may(.review) ? path + "/compare" : nil
        let isOfOwnCountry = reader.role.country == country
        takeBackPath = isWaiting && (isOwnWork || isOfOwnCountry) ? path + "/take-back" : nil
        inversePath = submission.edition == nil ? nil : path + "/revert"
        let review = content.review
        comments = review.comments.map { CommentPage($0, wording) }
        commentForm = isWaiting ? path + "/comments" : nil
        commentRecord = review.commenting?.description
        commentTarget = review.commenting?.key ?? ReviewText.commentWhole.text(in: language)
        reasonsDraft = review.reasonsDraft
        answers = Array(AnswerChangePage.rows(review.answers?.changes ?? [], wording).prefix(Self.mostRecords))
        hasAnswers = !answers.isEmpty
        hasAnswerReview = review.answers != nil
        areAnswersCut = review.answers.map { !$0.isComplete } ?? false
    }

    static func title(_ submission: SubmissionSummary, _ wording: Wording) -> String {
        let kind = submission.header.kind.label.text(in: wording.language)
        let word = DeskText.deskSubmission.text(in: wording.language)
        return "\(word) \(submission.id): \(kind), \(wording.sender(submission.header.country))"
    }

    private static func steps(_ content: Content, _ wording: Wording) -> [String] {
        let (submission, language) = (content.submission, wording.language)
        let received = DateText.moment(submission.receivedAt, in: language)
        let sender = wording.person(submission.receivedBy)
        var steps = ["\(received) · \(DeskText.stepReceived.text(in: language)) \(sender)"]
        if let publication = content.publication {
            let edition = submission.edition.map { " · e\($0)" } ?? ""
            let who = wording.person(publication.approvedBy ?? publication.by)
            let when = DateText.moment(publication.at, in: language)
            steps.append("\(when) · \(DeskText.stepPublished.text(in: language)) \(who)\(edition)")
        } else if let rejection = content.rejection {
            let when = DateText.minute(rejection.at, in: language)
            steps.append("\(when) · \(DeskText.stepRejected.text(in: language)) \(rejection.by)")
        } else {
            let state = submission.status == .staged ? DeskText.stepToCome : submission.stateLabel
            steps.append(state.text(in: language))
        }
        return steps
    }

    private static func groups(_ content: Content, _ wording: Wording) -> [RecordGroupPage] {
        let shown = content.changes.prefix(mostRecords)
        let images = Dictionary(grouping: content.review.images, by: \.key)
        let comments = Dictionary(grouping: content.review.comments, by: \.record)
        return RecordKind.allCases.compactMap { kind in
            let records = shown.filter { $0.kind == kind }
            guard !records.isEmpty else { return nil }
            return RecordGroupPage(
                groupName: "\(kind.records.text(in: wording.language)) (\(records.count))",
                groupRecords: records.map { change in
                    record(
                        change,
                        kind == .document ? images[change.key] ?? [] : [],
                        comments[RecordName(kind: kind, key: change.key)] ?? [],
                        content,
                        wording
                    )
                }
            )
        }
    }

    private static func record(
        _ change: RecordChange,
        _ images: [ImageChange],
        _ comments: [SubmissionComment],
        _ content: Content,
        _ wording: Wording
    ) -> RecordChangePage {
        let submission = content.submission
        let about = URLQuery([aboutParameter: RecordName(kind: change.kind, key: change.key).description]).suffix
        // Images that come or go stand side by side beneath; their members in a row tell nobody anything.
        let fields = change.fields.filter { field in
            images.isEmpty || !field.path.hasPrefix("images[") || !field.path.hasSuffix("]")
        }
        return RecordChangePage(
            recordKey: change.key,
            recordAction: change.action.label.text(in: wording.language),
            recordFields: fields.prefix(mostFields).map { FieldChangePage($0, wording) },
            hasFields: !fields.isEmpty,
            recordImages: images.map { ImagePairPage($0, in: submission.id, access: content.review.access, wording) },
            hasImages: !images.isEmpty,
            recordComments: comments.map { CommentPage($0, wording) },
            hasComments: !comments.isEmpty,
            commentPath: submission.status == .staged
                ? SitePath.submission(submission.id) + about + "#comment" : nil
        )
    }

    /// The parameter that names the record to comment on.
    static let aboutParameter = "about"
}
