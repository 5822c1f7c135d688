import CatalogueModel
import CatalogueStore

/// Every term that describes documents, in the alphabetical order of each language.
struct Glossary: Sendable {
    let sections: [GlossarySection]
    private let ordered: [Language: [Item]]

    /// A term with what finding and sorting it takes.
    private struct Item: Sendable {
        let entry: GlossaryEntry
        let order: String
        let words: String
    }

    init(_ vocabularies: Vocabularies) {
        sections = GlossarySection.all(vocabularies)
        let entries = sections.flatMap { section in section.terms.map { GlossaryEntry(section: section, term: $0) } }
        ordered = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let items = entries.map { entry in
                    let term = entry.term
                    let texts = term.allWords + [entry.id, term.description.es, term.description.en]
                    return Item(
                        entry: entry,
                        order: term.label[language].alphabeticalOrder,
                        words: texts.joined(separator: " ").folded
                    )
                }
                return (language, items.sorted { ($0.order, $0.entry.id) < ($1.order, $1.entry.id) })
            }
        )
    }

    /// The terms that have all these words, or all terms where there are none.
    func entries(_ words: String = "", section: String? = nil, in language: Language) -> [GlossaryEntry] {
        let wanted = words.folded.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
        return (ordered[language] ?? []).lazy.filter { item in
            (section == nil || item.entry.section.id == section) && wanted.allSatisfy { item.words.contains($0) }
        }.map(\.entry)
    }

    /// How many models use a term; nil where that is not counted.
    static func use(of entry: GlossaryEntry, in use: TermUse) -> Int? {
        switch entry.section.vocabulary {
        case .featureTerms: use.features[entry.term.id] ?? 0
        case .documentCategories: use.categories[entry.term.id] ?? 0
        case .documentTypes: use.types[entry.term.id] ?? 0
        default: nil
        }
    }

    /// The letter under which a label stands in the index.
    static func letter(_ label: String) -> String {
        let order = label.alphabeticalOrder
        guard let first = order.first, first.isLetter else { return "#" }
        return order.hasPrefix("n\u{10FFFF}") ? "Ñ" : first.uppercased()
    }
}
