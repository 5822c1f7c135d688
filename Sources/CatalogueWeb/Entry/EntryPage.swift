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
    let answer: EntryAnswerPage?
    let given: [GivenPage]
    let hasGiven: Bool
    let more: EntryMorePage?
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
        formAction = SitePath.entryAnswer
        problemMessages = problems.map {
            $0.explanation.words(in: language)
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
        answer = EntryAnswerPage(query, rulebook: rulebook, today: today, target: .entry(said), wording)
        given = Self.given(others.map { ($0.name, $0.value) }, said, wording)
        hasGiven = !given.isEmpty
        more = query.question.map { EntryMorePage(rulebook.answers($0)[0], query, rulebook: rulebook, wording) }
        matrixPath = SitePath.entryMatrix
        jsonPath = query.question == nil ? nil : SitePath.apiEntry + said.with(EntryQuery.skippedParameter, nil).suffix
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
