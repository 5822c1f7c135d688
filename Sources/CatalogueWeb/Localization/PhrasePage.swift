import CatalogueModel
import Mustache

/// A text of the catalogue as it is shown: with the language it is in and a mark where that needs saying.
struct PhrasePage: Sendable {
    let phrase: String
    /// Language of the text where it is not that of the page.
    var phraseLanguage: String? { didSet { judge() } }
    /// `en inglés`, where the text exists only in the other language.
    var phraseMark: String? { didSet { judge() } }
    /// Whether the text is our own translation.
    var phraseIsTranslated = false { didSet { judge() } }
    /// Whether it is a code or a pattern.
    var phraseIsCode = false { didSet { judge() } }
    /// A path of this site.
    var phraseLink: String? { didSet { judge() } }
    /// An address of another site.
    var phraseAddress: String?
    /// Whether there is nothing to it but the text, as with nearly all.
    private(set) var phraseIsPlain = true

    init(_ text: String, isCode: Bool = false, link: String? = nil) {
        phrase = text
        phraseIsCode = isCode
        phraseLink = link
        judge()
    }

    private mutating func judge() {
        phraseIsPlain =
            phraseLanguage == nil && phraseMark == nil && !phraseIsTranslated && !phraseIsCode && phraseLink == nil
    }
}

/// The text that a page has most of, so its members are found without reflection.
extension PhrasePage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "phrase": phrase
        case "phraseLanguage": phraseLanguage
        case "phraseMark": phraseMark
        case "phraseIsTranslated": phraseIsTranslated
        case "phraseIsCode": phraseIsCode
        case "phraseLink": phraseLink
        case "phraseAddress": phraseAddress
        case "phraseIsPlain": phraseIsPlain
        default: nil
        }
    }
}

/// What pages need to put the catalogue into words: the reader's language and the vocabularies.
struct Wording: Sendable {
    let language: Language
    let vocabularies: Vocabularies

    func label(_ id: String, _ name: VocabularyName) -> String {
        vocabularies.label(id, in: name, language)
    }

    /// A text in the reader's language, or in the other one, marked.
    func phrase(_ text: LocalizedText) -> PhrasePage {
        var page = PhrasePage(text.text(in: language))
        page.phraseIsTranslated = text.isTranslated(in: language)
        if text[language] == nil, text[language.other] != nil {
            page.phraseLanguage = language.other.rawValue
            page.phraseMark = language == .es ? "en inglés" : "in Spanish"
        }
        return page
    }

    func phrase(_ text: LocalizedText?) -> PhrasePage? {
        guard let text, text.es != nil || text.en != nil else { return nil }
        return phrase(text)
    }

    /// A text printed in some language, marked where it is not the page's.
    func phrase(_ text: LanguageText) -> PhrasePage {
        var page = PhrasePage(text.text)
        page.phraseLanguage = text.language == language.rawValue ? nil : text.language
        return page
    }

    func list(_ labels: [String]) -> String {
        labels.joined(separator: ", ")
    }

    /// Words for conditions of entry rules.
    var conditions: ConditionWords { ConditionWords(vocabularies, language) }
}

extension ConditionWords {
    /// The reader's words for everything else.
    var wording: Wording { Wording(language: language, vocabularies: vocabularies) }
}

/// A badge: words first, colour second.
struct BadgePage: Sendable, MustacheParent {
    let badgeLabel: String
    let badgeClass: String
    let badgeHint: String

    func child(named name: String) -> Any? {
        switch name {
        case "badgeLabel": badgeLabel
        case "badgeClass": badgeClass
        case "badgeHint": badgeHint
        default: nil
        }
    }
}

extension Wording {
    func badge(_ evidence: Evidence) -> BadgePage {
        BadgePage(
            badgeLabel: label(evidence.rawValue, .evidenceGrades),
            badgeClass: "evidence evidence-\(evidence.rawValue)",
            badgeHint: vocabularies.description(evidence.rawValue, in: .evidenceGrades, language)
        )
    }

    /// A badge where a fact's grade differs from that of its record.
    func badge(_ evidence: Evidence?, unlike record: Evidence) -> BadgePage? {
        evidence == record ? nil : evidence.map(badge)
    }

    func badge(_ status: DocumentStatus) -> BadgePage {
        BadgePage(
            badgeLabel: label(status.rawValue, .documentStatuses),
            badgeClass: "status status-\(status.rawValue)",
            badgeHint: vocabularies.description(status.rawValue, in: .documentStatuses, language)
        )
    }
}
