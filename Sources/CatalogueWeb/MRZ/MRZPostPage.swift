import CatalogueModel
import DocumentChecks
import Workflows

/// What the holder of a zone needs to enter at the post, on the same page as the zone.
struct MRZPostPage: Sendable {
    /// What the zone and the form say for the question.
    let postFacts: [EntryFactPage]
    let postCautions: [String]
    let postHasCautions: Bool
    /// The answer; nil where the zone has no nationality.
    let postAnswer: EntryAnswerPage?
    let postShort: String
    let postClass: String
    let postUnknown: String?
    /// What else may result, each verdict once; nil where nothing can change it.
    let postOutcomes: String?
    /// The whole question, with what the zone says filled in.
    let postPath: String

    init(
        _ entry: MRZEntry,
        _ answer: MRZAnswer,
        form: MRZForm,
        rulebook: EntryRulebook,
        today: CalendarDay,
        _ wording: Wording
    ) {
        let language = wording.language
        let urlQuery = MRZEntryLink(entry.traveller).query(at: form, today: today)
        var problems: [QueryProblem] = []
        let query = EntryQuery(
            urlQuery: urlQuery,
            vocabularies: wording.vocabularies,
            today: today,
            problems: &problems
        )
        let target = EntryFormTarget(
            action: SitePath.mrz,
            method: "post",
            said: form.answers,
            carried: form.carried
        )
        let shown = EntryAnswerPage(query, rulebook: rulebook, today: today, target: target, wording)
        postAnswer = shown
        postShort = shown?.answered.resultVerdict ?? MRZPostText.postNoNationality.text(in: language)
        postClass = shown?.answered.resultClass ?? "verdict open"
        postUnknown = shown == nil ? MRZPostText.postNoNationalityBody.text(in: language) : nil
        var outcomes: [String] = []
        for outcome in shown?.answered.outcomes ?? [] where !outcomes.contains(outcome.outcomeLabel) {
            outcomes.append(outcome.outcomeLabel)
        }
        postOutcomes = outcomes.count > 1 ? outcomes.joined(separator: " / ") : nil
        postFacts = Self.facts(query, entry, wording)
        postCautions =
            Self.cautions(entry, answer, wording)
            + problems.map { $0.explanation.message.text(in: language) }
        postHasCautions = !postCautions.isEmpty
        postPath = SitePath.entry + query.said.suffix
    }

    /// The parts of the question, each with what was taken for it.
    private static func facts(_ query: EntryQuery, _ entry: MRZEntry, _ wording: Wording) -> [EntryFactPage] {
        typealias Parameter = EntryQuery.Parameter
        let language = wording.language
        var facts: [EntryFactPage] = []
        func add(_ name: String, _ value: String?) {
            guard let value else { return }
            facts.append(EntryFactPage(factName: name, factValue: value))
        }
        func add(_ name: EntryText, _ value: String?, _ vocabulary: VocabularyName) {
            add(name.text(in: language), value.map { wording.label($0, vocabulary) })
        }
        add(.entryFrom, entry.traveller.nationality, .countries)
        add(.entryWith, query.said[Parameter.document], .travelDocumentKinds)
        add(.entryTo, entry.post.destination, .countries)
        add(.entryBy, entry.post.mode, .transportModes)
        add(.entryFor, entry.post.purpose, .travelPurposes)
        let shown: Set = [
            Parameter.nationality, Parameter.document, Parameter.destination, Parameter.mode, Parameter.purpose,
        ]
        for item in query.said.items where !shown.contains(item.name) {
            let name =
                item.name == Parameter.on
                ? EntryText.entryOn.text(in: language) : EntryWords.name(item.name, wording)
            let value =
                item.name == Parameter.on
                ? CalendarDay(item.value).map { DateText.day($0, in: language) } ?? item.value
                : EntryWords.value(item.value, of: item.name, wording)
            add(name, value)
        }
        return facts
    }

    /// What keeps the answer from being surer than the zone.
    private static func cautions(_ entry: MRZEntry, _ answer: MRZAnswer, _ wording: Wording) -> [String] {
        let language = wording.language
        var cautions: [MRZPostText] = []
        if !answer.reading.isAcceptedAsRead { cautions.append(.postUnsound) }
        if entry.traveller.doubtful.contains(.birthDate) { cautions.append(.postNoBirth) }
        if entry.traveller.doubtful.contains(.expiryDate) { cautions.append(.postNoExpiry) }
        if entry.traveller.visa?.issuer == entry.post.destination { cautions.append(.postOwnVisa) }
        return cautions.map { $0.text(in: language) }
    }
}

extension MRZForm {
    /// The fields that a question under the answer sends along, so that the zone is read again with it.
    var carried: [HiddenPage] {
        let fields = [
            ("zone", zone), ("on", day), ("surname", surname), ("given", given), ("number", number), ("birth", birth),
            ("expiry", expiry), ("sex", sex), ("destination", destination), ("mode", mode), ("purpose", purpose),
        ]
        return fields.filter { !$0.1.isEmpty }.map { HiddenPage(hiddenName: $0.0, hiddenValue: $0.1) }
    }
}
