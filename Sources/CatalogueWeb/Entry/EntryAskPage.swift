import CatalogueModel
import DocumentChecks

/// One more question, the one that can still change the answer.
struct EntryAskPage: Sendable {
    let askTitle: String
    let askAction: String
    let askMethod: String
    let askIsPosted: Bool
    /// What was said so far.
    let askSaid: [HiddenPage]
    /// Answers that one press gives.
    let askButtons: [AskButtonPage]
    /// Answers that are typed or chosen.
    let askFields: [AskFieldPage]
    let askHasFields: Bool
    let skipName: String
    let skipValue: String

    /// The question for the first input that is missing and was not skipped; nil where there is none.
    init?(_ answer: EntryAnswer, skipped: Set<String>, target: EntryFormTarget, _ wording: Wording) {
        guard let input = (answer.missing + answer.missingThen).first(where: { !skipped.contains($0) }) else {
            return nil
        }
        let asked = EntryAsked(input, wording)
        var said = target.said
        // Details that were missing are given by a form about the same visa, which takes its place.
        if let replaced = asked.replaces { said = said.with(replaced, nil) }
        askTitle = asked.title
        (askAction, askMethod, askIsPosted) = (target.action, target.method, target.method == "post")
        askSaid = target.carried + said.items.map { HiddenPage(hiddenName: $0.name, hiddenValue: $0.value) }
        askButtons = asked.buttons
        askFields = asked.fields
        askHasFields = !asked.fields.isEmpty
        skipName = EntryQuery.skippedParameter
        skipValue = input
    }
}

/// A button that answers.
struct AskButtonPage: Sendable {
    let buttonName: String
    let buttonValue: String
    let buttonLabel: String
}
