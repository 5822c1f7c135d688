import CatalogueModel
import DocumentChecks

/// The data of the template `entry`.
struct EntryPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let entryStylesheet: String
    let formAction: String
    let problemMessages: [String]
    let hasProblems: Bool
    let isEmpty: Bool
    let nationalityOptions: [OptionPage]
    let destinationOptions: [OptionPage]
    let documentOptions: [OptionPage]
    let modeOptions: [OptionPage]
    let purposeOptions: [OptionPage]
    let dayValue: String
    /// What was said that the sentence has no place for.
    let keptValues: [HiddenPage]
    let entrySentence: String?
    let result: EntryResultPage?
    let ask: EntryAskPage?
    let given: [GivenPage]
    let hasGiven: Bool
    let more: EntryMorePage?
    let transits: [EntryTransitPage]
    let hasTransits: Bool
    let otherAnswers: [String]
    let hasOtherAnswers: Bool
    let matrixPath: String
    let jsonPath: String?

    /// The parts that stand in the sentence itself.
    private static let inSentence: Set = [
        EntryQuery.Parameter.nationality, EntryQuery.Parameter.destination, EntryQuery.Parameter.document,
        EntryQuery.Parameter.mode, EntryQuery.Parameter.purpose, EntryQuery.Parameter.on,
    ]

    init(
        _ query: EntryQuery,
        rulebook: EntryRulebook,
        problems: [QueryProblem],
        today: CalendarDay,
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        typealias Parameter = EntryQuery.Parameter
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        entryStylesheet = stylesheet
        formAction = SitePath.entry
        problemMessages = problems.map {
            "\($0.explanation.message.text(in: language)) \($0.explanation.advice.text(in: language))"
        }
        hasProblems = !problems.isEmpty
        isEmpty = rulebook.destinations.isEmpty
        let said = query.said
        nationalityOptions = EntryChoices.countries(said[Parameter.nationality]?.uppercased(), wording)
        destinationOptions = EntryChoices.countries(
            said[Parameter.destination]?.uppercased(),
            wording,
            only: rulebook.destinations
        )
        documentOptions = EntryChoices.terms(.travelDocumentKinds, said[Parameter.document], wording)
        modeOptions = EntryChoices.terms(.transportModes, said[Parameter.mode], wording)
        purposeOptions = EntryChoices.terms(.travelPurposes, said[Parameter.purpose], wording)
        dayValue = said[Parameter.on] ?? "\(today)"
        let others = said.items.filter { !Self.inSentence.contains($0.name) }
        // A second nationality has no place in the sentence either.
        let alsoHeld = said.values(of: Parameter.nationality).dropFirst().map { (Parameter.nationality, $0) }
        keptValues = (others.map { ($0.name, $0.value) } + alsoHeld).map {
            HiddenPage(hiddenName: $0.0, hiddenValue: $0.1)
        }
        let answers = query.question.map { rulebook.answers($0) } ?? []
        let best = answers.first
        entrySentence = best.map { Self.sentence($0, wording) }
        result = best.map {
            EntryResultPage($0, edition: rulebook.edition, accepted: Self.accepted($0, rulebook), wording)
        }
        ask = best.flatMap { EntryAskPage($0, query, wording) }
        given = Self.given(others.map { ($0.name, $0.value) }, said, wording)
        hasGiven = !given.isEmpty
        more = best.map { EntryMorePage($0, query, rulebook: rulebook, wording) }
        let onTheWay = query.question.map { rulebook.transits($0) } ?? []
        transits = onTheWay.map { EntryTransitPage($0, said: said, wording) }
        hasTransits = !transits.isEmpty
        otherAnswers = answers.dropFirst().map { Self.line($0, wording) }
        hasOtherAnswers = !otherAnswers.isEmpty
        matrixPath = SitePath.entryMatrix
        jsonPath = best == nil ? nil : SitePath.apiEntry + said.with(EntryQuery.skippedParameter, nil).suffix
    }

    /// The kinds of document that are not turned away, the question being otherwise the same.
    private static func accepted(_ answer: EntryAnswer, _ rulebook: EntryRulebook) -> [String] {
        rulebook.documentKinds.filter { kind in
            var question = answer.question
            question.passports = [
                HeldPassport(nationality: answer.passport.nationality, document: ShownDocument(kind: kind))
            ]
            let other = rulebook.answer(question)
            return other.verdict != nil && !(other.verdict == .notAdmitted && other.status == .decided)
        }
    }

    private static func sentence(_ answer: EntryAnswer, _ wording: Wording) -> String {
        let from = wording.label(answer.passport.nationality, .countries)
        let to = wording.label(answer.question.destination, .countries)
        return "\(from) → \(to), \(DateText.day(answer.question.date, in: wording.language))"
    }

    private static func line(_ answer: EntryAnswer, _ wording: Wording) -> String {
        "\(wording.label(answer.passport.nationality, .countries)): \(EntryWords.verdict(answer, wording))"
    }

    /// What was said beside the sentence; each can be taken back.
    private static func given(_ items: [(String, String)], _ said: URLQuery, _ wording: Wording) -> [GivenPage] {
        items.map { name, value in
            var without = URLQuery()
            for item in said.items where item.name != name || item.value != value {
                without = without.adding(item.name, item.value)
            }
            return GivenPage(
                givenName: EntryWords.name(name, wording),
                givenAnswer: EntryWords.value(value, of: name, wording),
                givenSign: "",
                undoPath: SitePath.entry + without.suffix
            )
        }
    }
}
