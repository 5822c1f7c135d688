import CatalogueModel
import CatalogueStore
import Mustache

/// A short line of the index: there are hundreds, so it finds its own values.
struct GlossaryRowPage: Sendable, MustacheParent {
    let rowAnchor: String
    let rowPath: String
    let rowLabel: String
    let rowOther: String
    let rowSection: String?

    func child(named: String) -> Any? {
        switch named {
        case "rowAnchor": rowAnchor
        case "rowPath": rowPath
        case "rowLabel": rowLabel
        case "rowOther": rowOther
        case "rowSection": rowSection
        default: nil
        }
    }
}

/// The lines under one letter.
struct GlossaryLetterPage: Sendable {
    let letter: String
    let letterAnchor: String
    let letterRows: [GlossaryRowPage]
}

/// The data of the template `glossary`: the index, or what a filter leaves of it.
struct GlossaryPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let formAction: String
    let typedWords: String
    let isFiltered: Bool
    let countLine: String
    let isEmpty: Bool
    let clearPath: String
    let jsonPath: String
    let sections: [LinkPage]
    let hasLetters: Bool
    let letters: [GlossaryLetterPage]
    let otherLanguage: String
    let entries: [GlossaryEntryPage]

    /// Up to so many terms are explained at once.
    private static let explainedTerms = 25

    init(_ glossary: Glossary, words: String, use: TermUse, frame: FramePage, wording: Wording) {
        let language = wording.language
        let found = glossary.entries(words, in: language)
        let isExplained = !words.isEmpty && found.count <= Self.explainedTerms
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        formAction = SitePath.glossary
        typedWords = words
        isFiltered = !words.isEmpty
        let noun = found.count == 1 ? GlossaryText.glossaryTerm : .glossaryTerms
        let quoted = language == .es ? "«\(words)»" : "“\(words)”"
        countLine = "\(found.count) \(noun.text(in: language))" + (words.isEmpty ? "" : " · \(quoted)")
        isEmpty = found.isEmpty
        clearPath = SitePath.glossary
        jsonPath = SitePath.apiGlossary + (words.isEmpty ? "" : URLQuery(["q": words]).suffix)
        sections = glossary.sections.map {
            LinkPage(linkPath: SitePath.glossary(section: $0.id), linkText: $0.title[language])
        }
        otherLanguage = language.other.rawValue
        letters = isExplained ? [] : Self.letters(found, language)
        hasLetters = letters.count > 1
        entries = isExplained ? found.map { GlossaryEntryPage($0, use: use, wording: wording) } : []
    }

    private static func letters(_ entries: [GlossaryEntry], _ language: Language) -> [GlossaryLetterPage] {
        var letters: [(letter: String, rows: [GlossaryRowPage])] = []
        for entry in entries {
            let label = entry.term.label[language]
            let letter = Glossary.letter(label)
            if letters.last?.letter != letter { letters.append((letter, [])) }
            let isFeature = entry.section.vocabulary == .featureTerms
            letters[letters.count - 1].rows.append(
                GlossaryRowPage(
                    rowAnchor: entry.id,
                    rowPath: entry.path,
                    rowLabel: label,
                    rowOther: entry.term.label[language.other],
                    rowSection: isFeature ? nil : entry.section.title[language]
                )
            )
        }
        return letters.map {
            GlossaryLetterPage(letter: $0.letter, letterAnchor: "letter-\($0.letter)", letterRows: $0.rows)
        }
    }
}

/// The data of the template `glossary-section`.
struct GlossarySectionPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let sectionTitle: String
    let sectionDescription: String?
    let glossaryPath: String
    let jsonPath: String
    let entries: [GlossaryEntryPage]

    init(_ section: GlossarySection, of glossary: Glossary, use: TermUse, frame: FramePage, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        sectionTitle = section.title[wording.language]
        sectionDescription = section.description?[wording.language]
        glossaryPath = SitePath.glossary
        jsonPath = SitePath.apiGlossary + URLQuery(["section": section.id]).suffix
        entries = glossary.entries(section: section.id, in: wording.language)
            .map { GlossaryEntryPage($0, use: use, wording: wording) }
    }
}
