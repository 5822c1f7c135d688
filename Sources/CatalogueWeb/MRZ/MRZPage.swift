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
    /// What does not match the likeliest model, said where it is named first.
    let nextAgainst: String?
    let post: MRZPostPage?
    /// What the form that asks for the post carries along.
    let postCarried: [HiddenPage]
    let entryPath: String
    let referenceLine: String

    init(_ answer: MRZAnswer, model: DocumentModel?, post: MRZPostPage?, form: MRZForm, _ wording: Wording) {
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
        let against = answer.likeliest?.against.map { $0.text.text(in: language) } ?? []
        nextAgainst = against.isEmpty ? nil : against.joined(separator: "; ")
        self.post = post
        postCarried = form.carried.filter { $0.hiddenName != "destination" }
        let traveller = MRZTraveller(reading, candidate: answer.likeliest, vocabularies: wording.vocabularies)
        entryPath = SitePath.entry + MRZEntryLink(traveller).query.suffix
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
    let entryStylesheet: String
    let formAction: String
    let typedZone: String
    let typedDay: String
    let typedSurname: String
    let typedGiven: String
    let typedNumber: String
    let typedBirth: String
    let typedExpiry: String
    let sexOptions: [OptionPage]
    let destinationOptions: [OptionPage]
    let modeOptions: [OptionPage]
    let purposeOptions: [OptionPage]
    let isPrintedOpen: Bool
    let formProblems: [String]
    let hasProblems: Bool
    let result: MRZResultPage?
    /// What checks the zone where nobody answers; nothing on the site.
    let hereScripts: [ScriptPage]

    init(
        _ form: MRZForm,
        answer: MRZAnswer?,
        model: DocumentModel?,
        post: MRZPostPage?,
        destinations: [String],
        checked: MRZForm.Checked,
        resources: SiteResources,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        mrzStylesheet = resources.path(of: "mrz.css")
        entryStylesheet = resources.path(of: "entry.css")
        formAction = SitePath.mrz
        typedZone = form.zone
        typedDay = form.day.isEmpty ? "\(checked.reference)" : form.day
        (typedSurname, typedGiven, typedNumber) = (form.surname, form.given, form.number)
        (typedBirth, typedExpiry) = (form.birth, form.expiry)
        sexOptions = ["", "F", "M", "X"].map {
            OptionPage(optionValue: $0, optionLabel: $0.isEmpty ? "—" : $0, isChosen: $0 == form.sex)
        }
        let chosen = form.destination.isEmpty ? nil : form.destination
        destinationOptions = EntryChoices.countries(chosen, wording, only: destinations)
        // Something is always said of these two, so nothing stands first that says nothing.
        modeOptions = Array(EntryChoices.terms(.transportModes, form.mode, wording).dropFirst())
        purposeOptions = Array(EntryChoices.terms(.travelPurposes, form.purpose, wording).dropFirst())
        isPrintedOpen = ![form.surname, form.given, form.number, form.birth, form.expiry, form.sex].allSatisfy(
            \.isEmpty
        )
        formProblems = checked.problems.map {
            $0.explanation.words(in: language)
        }
        hasProblems = !checked.problems.isEmpty
        hereScripts = frame.isExported ? MRZWords.exportedScripts.map { ScriptPage(scriptPath: $0) } : []
        result = answer.map { MRZResultPage($0, model: model, post: post, form: form, wording) }
    }
}
