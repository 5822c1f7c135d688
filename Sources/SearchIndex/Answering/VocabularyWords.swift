import CatalogueModel

/// Which terms of the vocabularies a word, or a run of words, may mean.
///
/// Labels and synonyms of both languages count alike, so that a word in one language finds what is described in the
/// other. They are looked up when a question is asked: the index holds terms, and a new synonym works at once.
struct VocabularyWords: Sendable {
    /// A term that words may mean, and how surely: 1 for its whole label.
    struct Meaning: Sendable {
        var word: [UInt8]
        var id: String
        var vocabulary: VocabularyName
        var weight: Float
    }

    /// The vocabularies whose terms models are found by.
    static let searched: [VocabularyName] = [
        .countries, .documentCategories, .documentTypes, .documentForms, .featureTerms, .locations, .methods,
        .substrates, .portraitTechniques, .holderFields, .chipKinds, .mrzFormats,
    ]
    /// The longest run of words that is looked up.
    static let longestRun = 5

    private var meanings: [[UInt8]: [Meaning]] = [:]
    /// The words of the labels as they are folded, for corrections, in the order of their bytes.
    private(set) var labelWords: [[UInt8]] = []

    init(_ vocabularies: Vocabularies) {
        for name in Self.searched {
            for term in vocabularies[name].terms {
                add(term, in: name, weight: 1, texts: [term.label.es, term.label.en])
                let synonyms = (term.synonyms?.es ?? []) + (term.synonyms?.en ?? [])
                // A part of "tarjeta pasaporte" must not make every identity card a passport.
                let parts = [VocabularyName.featureTerms, .locations, .methods].contains(name)
                add(term, in: name, weight: 0.85, texts: synonyms, inParts: parts)
            }
        }
        labelWords = Set(
            Self.searched.flatMap { vocabularies[$0].terms }.flatMap(\.allWords).flatMap { WordSplitter.words(of: $0) }
        )
        .sorted { $0.lexicographicallyPrecedes($1) }
        for term in vocabularies[.countries].terms { add(term, in: .countries, weight: 1, texts: [term.id]) }
        let groups = Dictionary(grouping: vocabularies[.featureTerms].terms) { $0.group ?? "" }
        for group in vocabularies[.featureGroups].terms {
            for term in groups[group.id] ?? [] {
                add(term, in: .featureTerms, weight: 0.3, texts: [group.label.es, group.label.en])
            }
        }
    }

    /// What a run of stems may mean.
    func meanings(of stems: ArraySlice<[UInt8]>) -> [Meaning] {
        meanings[Array(stems.joined(separator: [0x20]))] ?? []
    }

    /// Every stem of a label, for corrections.
    var singleStems: [[UInt8]] {
        meanings.keys.filter { !$0.contains(0x20) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private mutating func add(
        _ term: VocabularyTerm,
        in name: VocabularyName,
        weight: Float,
        texts: [String],
        inParts: Bool = true
    ) {
        let word = TermWord.of(term.id, in: name)
        for text in texts {
            let stems = WordSplitter.words(of: text).filter { !StopWords.folded.contains($0) }.map { Stem.of($0) }
            for length in 1...Self.longestRun where length == stems.count || (inParts && length < stems.count) {
                // A part of a label means it less surely, the less the smaller the part.
                let share = Float(length) / Float(stems.count)
                let sure = length == stems.count ? weight : weight * (0.25 + 0.45 * share)
                for start in 0...(stems.count - length) {
                    let key = Array(stems[start..<(start + length)].joined(separator: [0x20]))
                    let meaning = Meaning(word: word, id: term.id, vocabulary: name, weight: sure)
                    if let known = meanings[key]?.firstIndex(where: { $0.word == word }) {
                        let best = max(meanings[key]?[known].weight ?? 0, sure)
                        meanings[key]?[known].weight = best
                    } else {
                        meanings[key, default: []].append(meaning)
                    }
                }
            }
        }
    }
}
