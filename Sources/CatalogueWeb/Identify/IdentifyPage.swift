import CatalogueModel
import DocumentChecks
import Workflows

/// What the page asks.
struct QuestionPage: Sendable {
    let questionTitle: String
    let questionTerm: String
    let questionDescription: String
    let questionReason: String
    let questionWays: [WayPage]
    let questionGlossary: String
}

/// A way of looking.
struct WayPage: Sendable {
    let wayName: String
    let wayHint: String
}

/// Something that was said, and the address without it.
struct GivenPage: Sendable {
    let givenName: String
    let givenAnswer: String
    let givenSign: String
    let undoPath: String
}

/// The terms of a group that may be chosen.
struct TermGroupPage: Sendable {
    let groupName: String
    let groupTerms: [OptionPage]
}

/// The data of the template `identify`.
struct IdentifyPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let identifyStylesheet: String
    let formAction: String
    let problemMessages: [String]
    let hasProblems: Bool
    /// Whether the country or the category is still to be asked for.
    let isStart: Bool
    let isEmpty: Bool
    let goOnLabel: String
    let countryOptions: [OptionPage]
    let categoryOptions: [OptionPage]
    let tools: [ToolPage]
    let toolsSummary: String
    /// All that was said, for forms that add to it.
    let saidValues: [HiddenPage]
    /// What was said without the tools, for the form that changes them.
    let saidWithoutTools: [HiddenPage]
    /// The answers about features, for the form that begins.
    let saidOfFeatures: [HiddenPage]
    let question: QuestionPage?
    let given: [GivenPage]
    let hasGiven: Bool
    let startAgainPath: String
    let others: [TermGroupPage]
    let hasOthers: Bool
    let outcome: OutcomePage?
    let candidatesTitle: String
    let remainingLine: String
    let candidates: [CandidatePage]
    let alikeLine: String?
    let jsonPath: String

    init(
        _ answer: IdentificationAnswer,
        problems: [QueryProblem],
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        let query = answer.query
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        identifyStylesheet = stylesheet
        formAction = SitePath.identify
        problemMessages = problems.map {
            $0.explanation.words(in: language)
        }
        hasProblems = !problems.isEmpty
        isEmpty = answer.step.candidates.isEmpty
        isStart = query.country == nil || query.category == nil
        goOnLabel = (query.answerCount == 0 ? IdentifyText.identifyStart : .identifyGoOn).text(in: language)
        countryOptions = isStart ? IdentifyChoices.countries(query.country, wording) : []
        categoryOptions = isStart ? IdentifyChoices.categories(query.category, wording) : []
        tools = wording.vocabularies[.tools].terms.filter { $0.id != "none" }.map {
            ToolPage(toolID: $0.id, toolName: $0.label[language], isChosen: query.tools.contains($0.id))
        }
        toolsSummary = Self.summary(of: tools, wording)
        saidValues = Self.hidden(query.urlQuery)
        saidWithoutTools = Self.hidden(query.urlQuery.with(IdentificationQuery.Parameter.tool, nil))
        var features = query
        (features.country, features.category, features.tools) = (nil, nil, [])
        saidOfFeatures = Self.hidden(features.urlQuery)
        question = isStart ? nil : Self.question(answer, wording)
        given = Self.given(query, wording)
        hasGiven = !given.isEmpty
        startAgainPath = SitePath.identify
        others = isStart ? [] : IdentifyChoices.terms(answer, wording)
        hasOthers = !others.isEmpty && query.answerCount < IdentificationQuery.maximumAnswers
        outcome = OutcomePage(answer, wording)
        let nearest = answer.step.verdict == .noneFits
        candidatesTitle = (nearest ? IdentifyText.identifyNearest : .identifyCandidates).text(in: language)
        remainingLine = nearest ? "" : IdentifyChoices.remaining(answer.step, language)
        candidates = Self.candidates(answer, wording)
        alikeLine = candidates.isEmpty ? nil : Self.alike(answer, language)
        jsonPath = SitePath.apiIdentify + query.urlQuery.suffix
    }

    /// The models left, or the nearest ones where none fits.
    ///
    /// As long as nothing speaks for any model, the first of the alphabet would only look like an answer.
    private static func candidates(_ answer: IdentificationAnswer, _ wording: Wording) -> [CandidatePage] {
        let step = answer.step
        let isSilent = step.candidates.first.map { $0.fits.isEmpty && $0.contradicts.isEmpty } ?? true
        let count = step.verdict == .noneFits ? step.candidates.count : isSilent ? 0 : step.remaining
        return step.candidates.prefix(count).map {
            CandidatePage($0, answer.cards[$0.code], query: answer.query, wording)
        }
    }

    /// Which of the models left looking cannot tell apart, once nothing is left to ask.
    private static func alike(_ answer: IdentificationAnswer, _ language: Language) -> String? {
        guard answer.step.verdict == .shortList, let codes = answer.step.alike.first else { return nil }
        return "\(IdentifyText.identifyAlike.text(in: language)) \(codes.map(\.text).joined(separator: ", "))."
    }

    private static func summary(of tools: [ToolPage], _ wording: Wording) -> String {
        let chosen = tools.filter(\.isChosen).map(\.toolName.lowercasedStart)
        let eyes = wording.vocabularies.description("none", in: .tools, wording.language).lowercasedStart
        let named = chosen.isEmpty ? String(eyes.prefix { $0 != "." }) : wording.list(chosen)
        return "\(IdentifyText.identifyToolsNow.text(in: wording.language)): \(named)"
    }

    private static func hidden(_ query: URLQuery) -> [HiddenPage] {
        query.items.map { HiddenPage(hiddenName: $0.name, hiddenValue: $0.value) }
    }

    private static func question(_ answer: IdentificationAnswer, _ wording: Wording) -> QuestionPage? {
        guard let question = answer.step.question, case .term(let id) = question.about else { return nil }
        let language = wording.language
        let label = wording.label(id, .featureTerms)
        let left = answer.step.remaining
        return QuestionPage(
            questionTitle: UIText(es: "¿Encuentra «\(label)»?", en: "Do you find \"\(label)\"?").text(in: language),
            questionTerm: id,
            questionDescription: wording.vocabularies.description(id, in: .featureTerms, language),
            questionReason: UIText(
                es: "Se pregunta porque consta en \(question.recordedBy) de los \(left) modelos que quedan.",
                en: "Asked because \(question.recordedBy) of the \(left) models left record it."
            ).text(in: language),
            questionWays: IdentifyChoices.ways(of: id, tools: answer.query.tools, wording),
            questionGlossary: SitePath.glossary(term: id)
        )
    }

    /// What was said, in the order in which it is asked; each can be taken back.
    private static func given(_ query: IdentificationQuery, _ wording: Wording) -> [GivenPage] {
        let language = wording.language
        func path(_ query: IdentificationQuery) -> String { SitePath.identify + query.urlQuery.suffix }
        func value(_ id: String, _ name: VocabularyName) -> String {
            id == IdentificationQuery.unknown
                ? IdentifyText.identifyUnknown.text(in: language).lowercasedStart : wording.label(id, name)
        }
        func page(_ name: IdentifyText, _ answer: String, without changed: IdentificationQuery) -> GivenPage {
            GivenPage(givenName: name.text(in: language), givenAnswer: answer, givenSign: "", undoPath: path(changed))
        }
        var rows: [GivenPage] = []
        if let country = query.country {
            var without = query
            without.country = nil
            rows.append(page(.identifyCountry, value(country, .countries), without: without))
        }
        if let category = query.category {
            var without = query
            without.category = nil
            rows.append(page(.identifyCategory, value(category, .documentCategories), without: without))
        }
        let answers: [(IdentificationQuery.Answer, IdentifyText, String)] = [
            (.seen, .identifyAnsweredSeen, "✓"), (.notSeen, .identifyAnsweredNotSeen, "✗"),
            (.unsure, .identifyAnsweredUnsure, "?"),
        ]
        for (answer, words, sign) in answers {
            rows += query[answer].map { term in
                GivenPage(
                    givenName: wording.featureLabel(term),
                    givenAnswer: words.text(in: language),
                    givenSign: sign,
                    undoPath: path(query.without(term))
                )
            }
        }
        return rows
    }
}
