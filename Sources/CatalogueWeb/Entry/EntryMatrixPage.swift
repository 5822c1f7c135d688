import CatalogueModel
import DocumentChecks
import Mustache

/// One answer in the table.
struct EntryCellPage: Sendable, MustacheParent {
    let cellMark: String
    let cellClass: String
    let cellTitle: String
    let cellPath: String

    init(_ answer: EntryAnswer, _ wording: Wording) {
        cellMark = Self.mark(answer)
        let evidence = answer.rule?.evidence ?? .unverified
        cellClass = "cell-\(answer.verdict?.rawValue ?? "unknown") evidence-\(evidence.rawValue)"
        let verdict =
            answer.verdict.map { wording.label($0.rawValue, .verdicts) }
            ?? EntryText.entryUnknown.text(in: wording.language)
        let grade = answer.rule == nil ? "" : ", \(wording.label(evidence.rawValue, .evidenceGrades))"
        cellTitle =
            "\(wording.label(answer.passport.nationality, .countries)) → "
            + "\(wording.label(answer.question.destination, .countries)): \(verdict)\(grade)"
        cellPath = EntryCellPage.path(answer)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "cellMark": cellMark
        case "cellClass": cellClass
        case "cellTitle": cellTitle
        case "cellPath": cellPath
        default: nil
        }
    }

    /// A sign that fits in a cell; the legend and the title say it in words.
    static func mark(_ answer: EntryAnswer) -> String {
        var mark: String
        switch answer.verdict {
        case nil: mark = "?"
        case .notRequired: mark = answer.stayDays.map { "– \($0)" } ?? "–"
        case .authorisationOnline: mark = answer.stayDays.map { "e \($0)" } ?? "e"
        case .visaOnArrival: mark = answer.stayDays.map { "A \($0)" } ?? "A"
        case .consularVisa: mark = "V"
        case .consultedVisa: mark = "C"
        case .restrictedVisa: mark = "R"
        case .notAdmitted: mark = "✕"
        }
        if answer.status == .conditional { mark += "…" }
        if answer.rule?.evidence == .unverified { mark += " ?" }
        if answer.rule?.conflict != nil { mark += " ≠" }
        return mark
    }

    /// The page of a question, without what a table takes for granted.
    static func path(_ answer: EntryAnswer) -> String {
        let question = answer.question
        return SitePath.entry
            + URLQuery()
            .with(EntryQuery.Parameter.nationality, answer.passport.nationality)
            .with(EntryQuery.Parameter.destination, question.destination)
            .with(EntryQuery.Parameter.document, answer.passport.document.kind)
            .with(EntryQuery.Parameter.mode, question.mode)
            .with(EntryQuery.Parameter.purpose, question.purpose)
            .with(EntryQuery.Parameter.on, "\(question.date)").suffix
    }
}

/// A row of the table.
struct EntryRowPage: Sendable {
    let rowCountry: String
    let cells: [EntryCellPage]
}

/// A destination of the table.
struct EntryColumnPage: Sendable {
    let columnCode: String
    let columnName: String
}

/// An answer that differs between two days.
struct EntryChangePage: Sendable {
    let changeWho: String
    let changeBefore: String
    let changeAfter: String
    let changeRule: String
    let changeRulePath: String?
    let changePath: String

    init(_ change: EntryChange, _ wording: Wording) {
        let language = wording.language
        let words = wording.conditions
        func said(_ answer: EntryAnswer) -> String {
            let verdict =
                answer.verdict.map { wording.label($0.rawValue, .verdicts) }
                ?? EntryText.entryUnknown.text(in: language)
            guard let stay = answer.rule?.stay, answer.status == .decided else { return verdict }
            return "\(verdict) (\(words.stay(stay)))"
        }
        changeWho =
            "\(wording.label(change.after.passport.nationality, .countries)) → "
            + wording.label(change.after.question.destination, .countries)
        changeBefore = said(change.before)
        changeAfter = said(change.after)
        changeRule = change.after.rule?.id ?? ""
        changeRulePath = change.after.rule.map { SitePath.entryRule($0.id) }
        changePath = EntryCellPage.path(change.after)
    }
}

/// The data of the template `entry-matrix`.
struct EntryMatrixPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let entryStylesheet: String
    let formAction: String
    let problemMessages: [String]
    let hasProblems: Bool
    let documentOptions: [OptionPage]
    let modeOptions: [OptionPage]
    let purposeOptions: [OptionPage]
    let whoOptions: [OptionPage]
    let dayValue: String
    let sinceValue: String
    let columns: [EntryColumnPage]
    let rows: [EntryRowPage]
    let changesTitle: String?
    let changes: [EntryChangePage]
    let hasChanges: Bool
    let entryPath: String
    let jsonPath: String

    init(
        _ asked: EntryMatrixAsked,
        urlQuery: URLQuery,
        rulebook: EntryRulebook,
        problems: [QueryProblem],
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        entryStylesheet = stylesheet
        formAction = SitePath.entryMatrix
        problemMessages = problems.map {
            $0.explanation.words(in: language)
        }
        hasProblems = !problems.isEmpty
        documentOptions = Array(EntryChoices.terms(.travelDocumentKinds, asked.query.document, wording).dropFirst())
        modeOptions = Array(EntryChoices.terms(.transportModes, asked.query.mode, wording).dropFirst())
        purposeOptions = Array(EntryChoices.terms(.travelPurposes, asked.query.purpose, wording).dropFirst())
        whoOptions = [("", EntryMatrixText.matrixMembers), (EntryMatrixAsked.everyone, .matrixEveryone)].map {
            OptionPage(
                optionValue: $0.0,
                optionLabel: $0.1.text(in: language),
                isChosen: asked.isEveryone == !$0.0.isEmpty
            )
        }
        dayValue = "\(asked.query.date)"
        sinceValue = asked.since.map { "\($0)" } ?? ""
        let nationalities = asked.nationalities(wording.vocabularies, in: language)
        let destinations = rulebook.destinations
        columns = destinations.map { EntryColumnPage(columnCode: $0, columnName: wording.label($0, .countries)) }
        let answers = rulebook.matrix(asked.query, nationalities: nationalities, destinations: destinations)
        rows = zip(nationalities, answers).map { nationality, row in
            EntryRowPage(
                rowCountry: wording.label(nationality, .countries),
                cells: row.map { EntryCellPage($0, wording) }
            )
        }
        changes =
            (asked.since.map {
                rulebook.changes(asked.query, since: $0, nationalities: nationalities, destinations: destinations)
            } ?? []).map { EntryChangePage($0, wording) }
        changesTitle = asked.since.map { Self.title(since: $0, until: asked.query.date, language) }
        hasChanges = !changes.isEmpty
        entryPath = SitePath.entry
        jsonPath = SitePath.apiEntryMatrix + urlQuery.with(Language.parameterName, nil).suffix
    }

    private static func title(since day: CalendarDay, until end: CalendarDay, _ language: Language) -> String {
        let (first, last) = (DateText.day(day, in: language), DateText.day(end, in: language))
        return UIText(es: "Qué cambió entre el \(first) y el \(last)", en: "What changed between \(first) and \(last)")
            .text(in: language)
    }
}
