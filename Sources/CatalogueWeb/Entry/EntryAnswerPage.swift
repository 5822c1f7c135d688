import CatalogueModel
import DocumentChecks

/// Where the forms under an answer are sent, and what they carry along.
struct EntryFormTarget: Sendable {
    let action: String
    /// `get` or `post`; what is about a person's document is posted.
    let method: String
    /// What was said so far, which each form says again.
    let said: URLQuery
    /// What else each form carries.
    var carried: [HiddenPage] = []

    /// The page about entry, whose addresses say the question.
    static func entry(_ said: URLQuery) -> EntryFormTarget {
        EntryFormTarget(action: SitePath.entryAnswer, method: "get", said: said)
    }
}

/// An answer with its reasons and the next thing to ask, wherever it is shown.
struct EntryAnswerPage: Sendable {
    let entrySentence: String
    let answered: EntryResultPage
    let ask: EntryAskPage?
    let transits: [EntryTransitPage]
    let hasTransits: Bool
    let otherAnswers: [String]
    let hasOtherAnswers: Bool

    /// The best answer to a question; nil where there is no question yet.
    ///
    /// - Parameters:
    ///   - query: the question.
    ///   - rulebook: the rules.
    ///   - today: the day on which it is asked.
    ///   - target: where its forms go.
    ///   - wording: the reader's words.
    init?(
        _ query: EntryQuery,
        rulebook: EntryRulebook,
        today: CalendarDay,
        target: EntryFormTarget,
        _ wording: Wording
    ) {
        guard let question = query.question else { return nil }
        let answers = rulebook.answers(question)
        guard let best = answers.first else { return nil }
        entrySentence = Self.sentence(best, wording)
        answered = EntryResultPage(
            best,
            edition: rulebook.edition,
            today: today,
            accepted: Self.accepted(best, rulebook),
            wording
        )
        ask = EntryAskPage(best, skipped: query.skipped, target: target, wording)
        transits = rulebook.transits(question).map { EntryTransitPage($0, said: query.said, wording) }
        hasTransits = !transits.isEmpty
        otherAnswers = answers.dropFirst().map { Self.line($0, wording) }
        hasOtherAnswers = !otherAnswers.isEmpty
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
}
