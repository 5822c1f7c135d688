public import CatalogueModel

extension CatalogueView {
    /// What a text that is being typed may become: values of facets, models, words.
    ///
    /// - Parameters:
    ///   - text: what is typed so far; its last word may go on.
    ///   - language: of the labels.
    ///   - limit: the most suggestions.
    /// - Returns: values first, then models, then words.
    public func suggestions(_ text: String, language: Language, limit: Int = 8) -> [SearchSuggestion] {
        let words = WordSplitter.words(of: String(text.prefix(SearchQuery.maximumTextLength)))
        guard let last = words.last, words.count <= 8, last.count > 1 || words.count > 1 else { return [] }
        let values = valueSuggestions(words, language)
        var query = SearchQuery()
        query.text = text
        query.pageSize = 3
        let documents: [SearchSuggestion]
        if let match = TextMatch(query, view: self), match.reading.isLiteral {
            documents = cards(match).map { card in
                SearchSuggestion(
                    kind: .document,
                    label: card.title.text(in: language),
                    value: card.code.text
                )
            }
        } else {
            documents = []
        }
        let shown = Array(values.prefix(max(1, limit - documents.count - 2))) + documents
        return Array((shown + wordSuggestions(text, last, limit: max(0, limit - shown.count))).prefix(limit))
    }

    private func cards(_ match: TextMatch) -> [CardColumn.Card] {
        var best = BestFirst(limit: 3)
        match.models.forEach { best.offer($0, score: Double(match.scores[$0] + prior[$0]), tie: table.codes[$0]) }
        return best.sorted().compactMap { model in
            let (segment, place) = index.segment(of: model)
            return segment.cards.card(place, accessRank: rank)
        }
    }

    /// Values whose label, or another word for it, has all the words, the last as a beginning.
    private func valueSuggestions(_ words: [[UInt8]], _ language: Language) -> [SearchSuggestion] {
        var found: [(isStart: Bool, count: Int, suggestion: SearchSuggestion)] = []
        for (facet, name) in Self.suggested {
            let counts = suggestedModels(facet)
            for label in index.labels[name] ?? [] {
                guard let models = counts[label.id], let isStart = label.fits(words) else { continue }
                let suggestion = SearchSuggestion(
                    kind: .value,
                    label: label.text[language],
                    facet: facet,
                    value: label.id,
                    count: models.count
                )
                if models.count > 0 { found.append((isStart, models.count, suggestion)) }
            }
        }
        return found.sorted { left, right in
            left.isStart != right.isStart
                ? left.isStart
                : left.count != right.count ? left.count > right.count : left.suggestion.value < right.suggestion.value
        }
        .map(\.suggestion)
    }

    private static let suggested: [(SearchFacet, VocabularyName)] = [
        (.country, .countries), (.category, .documentCategories), (.type, .documentTypes),
        (.feature, .featureGroups), (.feature, .featureTerms), (.location, .locations), (.method, .methods),
    ]

    private func suggestedModels(_ facet: SearchFacet) -> [String: Bitmap] {
        let values =
            SearchFacet.ofFeature.contains(facet)
            ? featureValues.values(of: facet).map { ($0.id, $0.models) }
            : (modelValues[facet] ?? []).map { ($0.value, $0.models) }
        return Dictionary(values, uniquingKeysWith: { first, _ in first })
    }

    /// Words of the catalogue that go on after the last one, those of most models first.
    private func wordSuggestions(_ text: String, _ last: [UInt8], limit: Int) -> [SearchSuggestion] {
        guard limit > 0, last.count > 1 else { return [] }
        var entries: [String: (count: Int, isVisible: Bool)] = [:]
        for place in index.segments.indices {
            let words = index.segments[place].words
            for word in words.range(prefix: last).prefix(400) where words.length(word) > last.count {
                entries[words.surface(word).lowercased(), default: (0, false)].count += words.entries(word).count
            }
        }
        let before = text.trimmingLastWord
        return entries.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(4 * limit)
            .filter { isKnown($0.key) }.prefix(limit)
            .map { SearchSuggestion(kind: .word, label: before + $0.key, value: before + $0.key) }
    }

    private func isKnown(_ word: String) -> Bool {
        let stems = WordSplitter.words(of: word).map { Stem.of($0) }
        return stems.allSatisfy { stem in
            index.segments.indices.contains { place in
                index.segments[place].words.number(of: stem).map { isVisible($0, inSegment: place) } ?? false
            }
        }
    }
}

/// A label of a vocabulary term, split into the words it can be found by.
struct SuggestedLabel: Sendable {
    var id: String
    var text: VocabularyTerm.LabelPair
    /// The words of each label and synonym.
    private let variants: [[[UInt8]]]

    init(_ term: VocabularyTerm) {
        id = term.id
        text = term.label
        variants = term.allWords.map { WordSplitter.words(of: $0) }
    }

    /// Whether words fit, the last as a beginning: true where a variant begins with them, nil where none has them.
    func fits(_ words: [[UInt8]]) -> Bool? {
        var isFound = false
        for variant in variants {
            var isStart = variant.count >= words.count
            for (place, word) in words.enumerated() where isStart {
                isStart = place == words.count - 1 ? variant[place].starts(with: word) : variant[place] == word
            }
            if isStart { return true }
            let hasAll = words.enumerated().allSatisfy { place, word in
                variant.contains { place == words.count - 1 ? $0.starts(with: word) : $0 == word }
            }
            isFound = isFound || hasAll
        }
        return isFound ? false : nil
    }
}

extension String {
    /// What stands before the last word.
    fileprivate var trimmingLastWord: String {
        String(prefix(upTo: lastIndex { $0.isWhitespace }.map(index(after:)) ?? startIndex))
    }
}
