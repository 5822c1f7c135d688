import CatalogueModel
import Workflows

/// What a change does to one text of a term.
struct TermTextPage: Sendable {
    let termTextName: String
    let termTextBefore: String
    let termTextAfter: String
}

/// A change to a vocabulary.
struct VocabularyChangePage: Sendable {
    let changeTitle: String
    let changeFrom: String
    let changeTexts: [TermTextPage]
    let hasTexts: Bool
    let changeState: String?
    let changeReasons: String?
    let publishPath: String?
    let rejectPath: String?
    let reasonsID: String

    init(_ change: VocabularyChange, reader: Account, _ wording: Wording) {
        let language = wording.language
        let title = wording.vocabularies[change.vocabulary].title[language]
        changeTitle = "\(change.id) · \(title) · \(change.term.id) · \(change.action.label.text(in: language))"
        changeFrom = "\(change.proposedBy) · \(DateText.minute(change.proposedAt, in: language))"
        let isWaiting = change.status == .waiting
        // Once published, the term is what the change made of it: nothing is left to compare.
        let old = isWaiting ? wording.vocabularies[change.vocabulary][change.term.id] : nil
        changeTexts = Self.texts(old, change.term, language).filter {
            !isWaiting || $0.termTextBefore != $0.termTextAfter
        }
        hasTexts = !changeTexts.isEmpty
        let state = change.status == .published ? VocabularyText.vocabularyPublished : .vocabularyRejected
        let decided = [change.decidedBy, change.decidedAt.map { DateText.minute($0, in: language) }]
        changeState =
            isWaiting
            ? nil : ([state.text(in: language)] + decided.compactMap(\.self)).joined(separator: " · ")
        changeReasons = change.reasons
        let path = "\(SitePath.vocabularyDesk)/\(change.id)"
        publishPath = isWaiting && change.proposedBy != reader.email ? path + "/publish" : nil
        rejectPath = isWaiting ? path + "/reject" : nil
        reasonsID = "reasons-\(change.id)"
    }

    private static func texts(_ old: VocabularyTerm?, _ new: VocabularyTerm, _ language: Language) -> [TermTextPage] {
        func row(_ name: VocabularyText, _ text: (VocabularyTerm) -> String) -> TermTextPage {
            TermTextPage(
                termTextName: name.text(in: language),
                termTextBefore: old.map(text) ?? "",
                termTextAfter: text(new)
            )
        }
        return [
            row(.vocabularyLabelES) { $0.label.es }, row(.vocabularyLabelEN) { $0.label.en },
            row(.vocabularyMeaningES) { $0.description.es }, row(.vocabularyMeaningEN) { $0.description.en },
            row(.vocabularySynonymsES) { ($0.synonyms?.es ?? []).joined(separator: ", ") },
            row(.vocabularySynonymsEN) { ($0.synonyms?.en ?? []).joined(separator: ", ") },
        ]
    }
}

/// The data of the template `vocabulary-desk`.
struct VocabularyDeskPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let deskPath: String
    let isDone: Bool
    let problem: String?
    let waiting: [VocabularyChangePage]
    let hasWaiting: Bool
    let decided: [VocabularyChangePage]
    let hasDecided: Bool
    let vocabularyOptions: [OptionPage]
    let actionOptions: [OptionPage]
    let typedTerm: String
    let typedLabelES: String
    let typedLabelEN: String
    let typedMeaningES: String
    let typedMeaningEN: String
    let typedSynonymsES: String
    let typedSynonymsEN: String
    let typedPattern: String
    let isRetired: Bool
    let jsonPath: String

    init(
        _ changes: [VocabularyChange],
        draft: VocabularyDraft,
        reader: Account,
        frame: FramePage,
        stylesheet: String,
        isDone: Bool,
        problem: String?,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        deskPath = SitePath.vocabularyDesk
        self.isDone = isDone
        self.problem = problem
        waiting = changes.filter { $0.status == .waiting }.map { VocabularyChangePage($0, reader: reader, wording) }
        hasWaiting = !waiting.isEmpty
        decided = changes.filter { $0.status != .waiting }.prefix(30)
            .map { VocabularyChangePage($0, reader: reader, wording) }
        hasDecided = !decided.isEmpty
        vocabularyOptions = VocabularyName.allCases.map { name in
            OptionPage(
                optionValue: name.rawValue,
                optionLabel: wording.vocabularies[name].title[language]
                    + (name.mayGrow ? "" : " (\(VocabularyText.vocabularyWordsOnly.text(in: language)))"),
                isChosen: name == draft.vocabulary
            )
        }
        actionOptions = VocabularyAction.allCases.map { action in
            OptionPage(
                optionValue: action.rawValue,
                optionLabel: action.label.text(in: language),
                isChosen: action == draft.action
            )
        }
        typedTerm = draft.term
        (typedLabelES, typedLabelEN) = (draft.label.es, draft.label.en)
        (typedMeaningES, typedMeaningEN) = (draft.description.es, draft.description.en)
        typedSynonymsES = (draft.synonyms.es ?? []).joined(separator: "\n")
        typedSynonymsEN = (draft.synonyms.en ?? []).joined(separator: "\n")
        typedPattern = draft.pattern
        isRetired = wording.vocabularies[draft.vocabulary][draft.term]?.retired == true
        jsonPath = SitePath.apiVocabulary(draft.vocabulary)
    }
}
