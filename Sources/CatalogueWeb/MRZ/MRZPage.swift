import CatalogueModel
import DocumentChecks
import Workflows

/// What was found of a zone.
struct MRZResultPage: Sendable {
    let verdictTitle: String
    let verdictBody: String
    let verdictClass: String
    let readLines: [ZoneLinePage]
    let readRows: [MRZRowPage]
    let hasRows: Bool
    let changesMade: [MRZRemarkPage]
    let hasChanges: Bool
    let typedLines: [String]
    let remarks: [MRZRemarkPage]
    let hasRemarks: Bool
    let compared: [MRZComparedPage]
    let hasCompared: Bool
    let models: [MRZCandidatePage]
    let hasModels: Bool
    let ruledOut: [MRZCandidatePage]
    let hasRuledOut: Bool
    let ruledOutSummary: String
    let next: MRZNextPage?
    let entryPath: String?
    let entryWords: String
    let referenceLine: String

    init(_ answer: MRZAnswer, model: DocumentModel?, entry: String?, _ wording: Wording) {
        let language = wording.language
        let reading = answer.reading
        let verdict = MRZVerdict(reading)
        verdictTitle = verdict.title.text(in: language)
        verdictBody = verdict.body.text(in: language)
        verdictClass = verdict.isGood ? "notice found" : "notice"
        let drawing = MRZDrawing(reading, wording)
        readLines = drawing.lines
        readRows = drawing.rows
        hasRows = !drawing.rows.isEmpty
        changesMade = reading.changes.map { MRZRemarkPage($0, language) }
        hasChanges = !reading.changes.isEmpty
        typedLines = reading.typedLines.filter { !$0.isEmpty }
        let rank: [Severity] = [.error, .warning, .info]
        remarks = rank.flatMap { severity in answer.notes.filter { $0.severity == severity } }
            .map { MRZRemarkPage($0, language) }
        hasRemarks = !remarks.isEmpty
        compared = answer.comparison.map { MRZComparedPage($0, language) }
        hasCompared = !compared.isEmpty
        models = answer.candidates.filter(\.isPossible).map { MRZCandidatePage($0, language) }
        hasModels = !models.isEmpty
        ruledOut = answer.candidates.filter { !$0.isPossible }.map { MRZCandidatePage($0, language) }
        hasRuledOut = !ruledOut.isEmpty
        ruledOutSummary = "\(MRZCheckText.mrzRuledOut.text(in: language)) (\(ruledOut.count))"
        next = model.map { MRZNextPage($0, wording) }
        entryPath = entry.map { $0 + MRZEntryLink(reading, model: model, wording).query.suffix }
        entryWords = (entry == nil ? MRZCheckText.mrzEntryAsk : .mrzEntryLead).text(in: language)
        let day = DateText.day(reading.reference, in: language)
        referenceLine = UIText(
            es: "Comprobado al \(day), edición \(answer.edition).",
            en: "Checked as of \(day), edition \(answer.edition)."
        ).text(in: language)
    }
}

/// What the whole of a zone comes to.
private struct MRZVerdict {
    let title: MRZCheckText
    let body: MRZCheckText
    let isGood: Bool

    init(_ reading: MRZReading) {
        if reading.format == nil {
            (title, body, isGood) = (.mrzNoZoneTitle, .mrzNoZoneBody, false)
        } else if reading.isAccepted {
            (title, body, isGood) = (.mrzSoundTitle, .mrzSoundBody, true)
        } else if reading.isAcceptedAsRead {
            (title, body, isGood) = (.mrzChangedTitle, .mrzChangedBody, true)
        } else {
            (title, body, isGood) = (.mrzWrongTitle, .mrzWrongBody, false)
        }
    }
}

/// The data of the template `mrz`.
struct MRZPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let mrzStylesheet: String
    let formAction: String
    let typedZone: String
    let typedDay: String
    let typedSurname: String
    let typedGiven: String
    let typedNumber: String
    let typedBirth: String
    let typedExpiry: String
    let sexOptions: [OptionPage]
    let isPrintedOpen: Bool
    let formProblems: [String]
    let hasProblems: Bool
    let result: MRZResultPage?

    init(
        _ form: MRZForm,
        answer: MRZAnswer?,
        model: DocumentModel?,
        problems: [QueryProblem],
        reference: CalendarDay,
        stylesheet: String,
        entry: String?,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        mrzStylesheet = stylesheet
        formAction = SitePath.mrz
        typedZone = form.zone
        typedDay = form.day.isEmpty ? "\(reference)" : form.day
        (typedSurname, typedGiven, typedNumber) = (form.surname, form.given, form.number)
        (typedBirth, typedExpiry) = (form.birth, form.expiry)
        sexOptions = ["", "F", "M", "X"].map {
            OptionPage(optionValue: $0, optionLabel: $0.isEmpty ? "—" : $0, isChosen: $0 == form.sex)
        }
        isPrintedOpen = ![form.surname, form.given, form.number, form.birth, form.expiry, form.sex].allSatisfy(
            \.isEmpty
        )
        formProblems = problems.map {
            "\($0.explanation.message.text(in: language)) \($0.explanation.advice.text(in: language))"
        }
        hasProblems = !problems.isEmpty
        result = answer.map { MRZResultPage($0, model: model, entry: entry, wording) }
    }
}
