import CatalogueModel
import DocumentChecks

/// Answers that change in the same way.
struct AnswerChangePage: Sendable {
    let answerRule: String
    let answerWho: String
    let answerCount: String?
    let answerHow: String
    let answerBefore: String
    let answerAfter: String

    /// The most nationalities that are named.
    private static let mostNames = 24

    /// The changes, those together that differ in nationality only.
    static func rows(_ changes: [EntryAnswerChange], _ wording: Wording) -> [AnswerChangePage] {
        var order: [[String]] = []
        var groups: [[String]: [EntryAnswerChange]] = [:]
        for change in changes {
            let question = change.after.question
            let parts: [String?] = [
                change.rule, change.after.passport.document.kind, question.mode, question.purpose, "\(question.date)",
                said(change.before, wording), said(change.after, wording),
            ]
            let key = parts.map { $0 ?? "" }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(change)
        }
        return order.compactMap { key in groups[key].map { AnswerChangePage($0, wording) } }
    }

    private init(_ group: [EntryAnswerChange], _ wording: Wording) {
        let language = wording.language
        let first = group[0]
        let question = first.after.question
        answerRule = "\(first.rule) → \(wording.label(question.destination, .countries))"
        let names = group.prefix(Self.mostNames).map { wording.label($0.nationality, .countries) }
        answerWho = names.joined(separator: ", ") + (group.count > Self.mostNames ? " …" : "")
        answerCount = group.count > 1 ? "\(group.count)" : nil
        let how: [String?] = [
            first.after.passport.document.kind.map { wording.label($0, .travelDocumentKinds) },
            question.mode.map { wording.label($0, .transportModes) },
            question.purpose.map { wording.label($0, .travelPurposes) }, DateText.day(question.date, in: language),
            first.isConditional ? ReviewText.answersConditional.text(in: language) : nil,
        ]
        answerHow = how.compactMap(\.self).joined(separator: " · ")
        answerBefore = Self.said(first.before, wording)
        answerAfter = Self.said(first.after, wording)
    }

    private static func said(_ answer: EntryAnswer, _ wording: Wording) -> String {
        var parts = [
            answer.verdict.map { wording.label($0.rawValue, .verdicts) }
                ?? EntryText.entryUnknown.text(in: wording.language)
        ]
        if let days = answer.stayDays {
            parts.append(UIText(es: "\(days) días", en: "\(days) days").text(in: wording.language))
        }
        if answer.status == .conditional { parts.append("…") }
        parts += answer.dutyCodes.map { wording.label($0, .duties) }
        return parts.joined(separator: ", ")
    }
}

/// An image and the one that it takes the place of.
struct ImagePairPage: Sendable {
    let pairCaption: String
    let pairBefore: String?
    let pairBeforeNote: String?
    let pairAfter: String?
    let pairAfterNote: String?

    init(_ change: ImageChange, in submission: SubmissionID, access: Access, _ wording: Wording) {
        let language = wording.language
        func place(_ image: DocumentImage?) -> (path: String?, note: String?) {
            guard let image else { return (nil, ReviewText.imageNone.text(in: language)) }
            guard image.access <= access else { return (nil, ReviewText.imageHidden.text(in: language)) }
            return (SitePath.submissionImage(submission, image.sha256), nil)
        }
        let shown = change.after ?? change.before
        // What is seen on an image is told to those only who may see the image.
        let mayRead = (shown?.access ?? .public) <= access
        pairCaption = [
            shown?.location.map { wording.label($0, .locations) }, shown?.light.map { wording.label($0, .lights) },
            mayRead ? shown?.shows?.text(in: language) : nil,
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
        (pairBefore, pairBeforeNote) = place(change.before)
        (pairAfter, pairAfterNote) = place(change.after)
    }
}

/// A comment.
struct CommentPage: Sendable {
    let commentText: String
    let commentFrom: String
    let commentOn: String

    init(_ comment: SubmissionComment, _ wording: Wording) {
        commentText = comment.text
        commentFrom = "\(comment.by) · \(DateText.minute(comment.at, in: wording.language))"
        commentOn = comment.record?.key ?? ReviewText.commentWhole.text(in: wording.language)
    }
}

/// What the review of a submission is made of.
struct ReviewContent: Sendable {
    var comments: [SubmissionComment] = []
    var images: [ImageChange] = []
    var answers: EntryAnswerChanges?
    /// The record that the reader is about to comment on; nil for the whole.
    var commenting: RecordName?
    /// What the reader may see of images.
    var access = Access.public

    /// What was said of the records, as the beginning of the reasons for sending back.
    var reasonsDraft: String {
        let lines = comments.map { comment in comment.record.map { "\($0.key): \(comment.text)" } ?? comment.text }
        return String(lines.joined(separator: "\n").prefix(3800))
    }
}
