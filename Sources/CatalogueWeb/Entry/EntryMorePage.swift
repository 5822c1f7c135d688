import CatalogueModel
import DocumentChecks

/// What else can be said of a journey, beside the question that is asked next.
struct EntryMorePage: Sendable {
    /// What was said so far and stays.
    let moreSaid: [HiddenPage]
    let moreFields: [AskFieldPage]

    /// The form for an answer.
    init(_ answer: EntryAnswer, _ query: EntryQuery, rulebook: EntryRulebook, _ wording: Wording) {
        typealias Parameter = EntryQuery.Parameter
        let language = wording.language
        var said = query.said
        func value(_ name: String) -> String { said[name] ?? "" }
        func number(_ name: String) -> AskFieldPage {
            .input(name, EntryWords.name(name, wording), type: "number", value: value(name))
        }
        var fields = [
            AskFieldPage.input(
                Parameter.documentUntil,
                EntryWords.name(Parameter.documentUntil, wording),
                type: "date",
                value: value(Parameter.documentUntil)
            ), number(Parameter.stay),
        ]
        var single = [Parameter.documentUntil, Parameter.stay, Parameter.entryPost]
        if answer.rule?.stay?.sharedZone == EntryRulebook.sharedStayZone || said[Parameter.daysInSharedZone] != nil {
            fields.append(number(Parameter.daysInSharedZone))
            single.append(Parameter.daysInSharedZone)
        }
        let posts = EntryChoices.posts(of: answer.question.destination, chosen: said[Parameter.entryPost], wording)
        if posts.count > 1 {
            fields.append(.select(Parameter.entryPost, EntryWords.name(Parameter.entryPost, wording), posts))
        }
        fields.append(
            .select(
                Parameter.transit,
                EntryWords.name(Parameter.transit, wording),
                EntryChoices.countries(nil, wording, only: rulebook.destinations)
            )
        )
        fields += [
            .select(
                EntryForm.passport.issuer,
                EntryJourneyText.journeyOtherNationality.text(in: language),
                EntryChoices.countries(nil, wording)
            ),
            .select(
                "passportKind",
                EntryJourneyText.journeyOtherDocument.text(in: language),
                EntryChoices.terms(.travelDocumentKinds, nil, wording)
            ),
            .input("passportUntil", EntryJourneyText.journeyOtherUntil.text(in: language), type: "date"),
        ]
        moreFields = fields
        for name in single { said = said.with(name, nil) }
        moreSaid = said.items.map { HiddenPage(hiddenName: $0.name, hiddenValue: $0.value) }
    }
}

/// What a state on the way asks for.
struct EntryTransitPage: Sendable {
    let transitState: String
    let transitVerdict: String
    let transitPath: String

    init(_ answer: EntryAnswer, said: URLQuery, _ wording: Wording) {
        typealias Parameter = EntryQuery.Parameter
        transitState = wording.label(answer.question.destination, .countries)
        transitVerdict = EntryWords.verdict(answer, wording)
        var own = said.with(Parameter.destination, answer.question.destination)
            .with(Parameter.purpose, answer.question.purpose)
        for name in [Parameter.transit, Parameter.entryPost, Parameter.stay] { own = own.with(name, nil) }
        transitPath = SitePath.entry + own.suffix
    }
}
