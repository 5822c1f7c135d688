import CatalogueModel
import CatalogueStore

/// The explanation of one term.
struct GlossaryEntryPage: Sendable {
    let entryAnchor: String
    let entryPath: String
    let entryLabel: String
    let entryOther: String
    let entryOtherLanguage: String
    let entryID: String
    let entryDefinition: String
    let entrySynonyms: String?
    let entryOtherSynonyms: String?
    let entryMethods: [LinkPage]
    let hasMethods: Bool
    let entryTools: String?
    let entryLevel: String?
    let entryUse: String?
    let entrySearch: String?
    let entryRetired: String?

    init(_ entry: GlossaryEntry, use: TermUse, wording: Wording) {
        let language = wording.language
        let term = entry.term
        entryAnchor = entry.id
        entryPath = entry.path
        entryLabel = term.label[language]
        entryOther = term.label[language.other]
        entryOtherLanguage = language.other.rawValue
        entryID = term.id
        entryDefinition = term.description[language]
        func list(_ words: [String]?) -> String? {
            words.flatMap { $0.isEmpty ? nil : wording.list($0) }
        }
        entrySynonyms = list(term.synonyms?[language])
        entryOtherSynonyms = list(term.synonyms?[language.other])
        entryMethods = (term.methods ?? []).map { method in
            let path = SitePath.glossary(section: VocabularyName.methods.rawValue)
            return LinkPage(
                linkPath: "\(path)#\(GlossaryEntry.id(of: method, in: .methods))",
                linkText: wording.label(method, .methods)
            )
        }
        hasMethods = !entryMethods.isEmpty
        entryTools = list(entry.tools(wording.vocabularies).map { wording.label($0, .tools) })
        entryLevel = term.level.map { wording.label(String($0), .inspectionLevels) }
        let count = Glossary.use(of: entry, in: use)
        entryUse =
            count.map { count in
                let noun: GlossaryText =
                    count == 0 ? .glossaryUnused : (count == 1 ? .glossaryModel : .glossaryModels)
                return count == 0 ? noun.text(in: language) : "\(count) \(noun.text(in: language))"
            } ?? (entry.search == nil ? nil : GlossaryText.glossarySeeModels.text(in: language))
        entryRetired = term.retired == true ? VocabularyText.vocabularyRetired.text(in: language) : nil
        entrySearch = count == 0 ? nil : entry.search.map(SitePath.search)
    }
}

extension GlossaryEntry {
    /// The tools that the term is seen with, each once; *none* only where it is all that is needed.
    func tools(_ vocabularies: Vocabularies) -> [String] {
        var tools: [String] = []
        for method in term.methods ?? [] {
            guard let tool = vocabularies[.methods][method]?.tool, !tools.contains(tool) else { continue }
            tools.append(tool)
        }
        if tools.count > 1 { tools.removeAll { $0 == "none" } }
        return tools + [term.tool].compactMap(\.self)
    }
}

extension VocabularyTerm.Synonyms {
    subscript(language: Language) -> [String]? {
        language == .es ? es : en
    }
}
