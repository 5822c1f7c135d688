import CatalogueModel

/// A word or a run of words of a question that stand together, and everything that they may mean.
struct TextUnit {
    /// As typed, or as corrected.
    var shown: String
    /// The stems; a model has the unit's text where it has them all.
    var stems: [[UInt8]]
    /// What is typed of a last word that may go on.
    var prefix: [UInt8]?
    /// Terms of the vocabularies.
    var meanings: [VocabularyWords.Meaning]
    /// Patterns of numbers that it fits.
    var patterns: [FittingPattern]
}

/// A number pattern that a typed number fits.
struct FittingPattern {
    /// Its place among the patterns of the index.
    var place: Int
    /// Whether also what joins the parts of the number is as the pattern has it.
    var fitsJoints: Bool
}

/// The text of a question, read: what was meant by its words.
struct TextQuestion {
    private(set) var units: [TextUnit] = []
    private(set) var corrections: [TextReading.Correction] = []

    /// The most units that are looked at.
    static let maximumUnits = 24

    /// One word of the text.
    private struct Word {
        var shown: String
        var folded: [UInt8]
        var stem: [UInt8]
        var isLast: Bool
        var hasDigit: Bool { folded.contains { (0x30...0x39).contains($0) } }
    }

    /// Reads a text; corrections come from what the reader of the view may know.
    init(_ text: String, view: CatalogueView) {
        var words = TextQuestion.words(of: text)
        let said = words.filter { !StopWords.folded.contains($0.folded) }
        if !said.isEmpty { words = said }
        words = words.prefix(TextQuestion.maximumUnits).flatMap { known($0, view) }
        var index = 0
        while index < words.count {
            let length = TextQuestion.longestRun(in: words, from: index, view)
            let run = words[index..<(index + length)]
            units.append(TextQuestion.unit(run, view))
            index += length
        }
    }

    /// The words of a text; a chunk with a digit and joints stays one, as do digits in groups.
    private static func words(of text: String) -> [Word] {
        let short = String(text.prefix(SearchQuery.maximumTextLength))
        var chunks = short.split(whereSeparator: \.isWhitespace).map(String.init)
        let isGroupedNumber = chunks.count > 1 && chunks.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        if isGroupedNumber { chunks = [chunks.joined()] }
        var words: [Word] = []
        for chunk in chunks {
            let parts = WordSplitter.words(of: chunk, joins: true)
            guard !parts.isEmpty else { continue }
            let plain = WordSplitter.words(of: chunk)
            // A joined chunk is asked whole: its parts would find half the catalogue.
            let taken = parts.count > plain.count ? [parts[parts.count - 1]] : plain
            for folded in taken {
                let shown = taken.count == 1 ? chunk : String(decoding: folded, as: UTF8.self)
                words.append(Word(shown: shown, folded: folded, stem: Stem.of(folded), isLast: false))
            }
        }
        if let last = words.indices.last { words[last].isLast = !short.hasSuffix(" ") }
        return words
    }

    /// The word itself where something has it, or the nearest that something has; parts of a joined chunk otherwise.
    private mutating func known(_ word: Word, _ view: CatalogueView) -> [Word] {
        guard !view.knows(word.stem), !(word.isLast && view.hasWord(from: word.folded)) else { return [word] }
        if word.hasDigit {
            guard TextQuestion.patterns(word.shown, view).isEmpty else { return [word] }
            let parts = WordSplitter.words(of: word.shown)
            guard parts.count > 1 else { return [word] }
            return parts.map {
                Word(shown: String(decoding: $0, as: UTF8.self), folded: $0, stem: Stem.of($0), isLast: false)
            }
        }
        guard let (stem, shown) = view.correction(of: word.folded) else { return [word] }
        corrections.append(TextReading.Correction(typed: word.shown, used: shown))
        return [Word(shown: shown, folded: stem, stem: stem, isLast: false)]
    }

    /// How many words from a place on are a label, or a part of one, of the vocabularies.
    private static func longestRun(in words: [Word], from start: Int, _ view: CatalogueView) -> Int {
        let stems = words.map(\.stem)
        for length in stride(from: min(VocabularyWords.longestRun, words.count - start), to: 1, by: -1)
        where !view.index.vocabularyWords.meanings(of: stems[start..<(start + length)]).isEmpty {
            return length
        }
        return 1
    }

    private static func unit(_ run: ArraySlice<Word>, _ view: CatalogueView) -> TextUnit {
        let stems = run.map(\.stem)
        let single = run.count == 1 ? run.first : nil
        return TextUnit(
            shown: run.map(\.shown).joined(separator: " "),
            stems: stems,
            prefix: single.flatMap { $0.isLast && $0.folded.count > 1 ? $0.folded : nil },
            meanings: view.index.vocabularyWords.meanings(of: stems[...]),
            patterns: single.map { patterns($0.shown, view) } ?? []
        )
    }

    /// The patterns that a typed number fits, as it stands or without what joins its parts.
    static func patterns(_ shown: String, _ view: CatalogueView) -> [FittingPattern] {
        let typed = shown.uppercased()
        let bare = typed.filter { $0.isLetter || $0.isNumber }
        guard bare.count >= 5, bare.filter(\.isNumber).count >= 3, bare.utf8.count <= 40, DocumentCode(typed) == nil
        else { return [] }
        return view.index.patterns.enumerated().compactMap { place, pattern in
            guard let pattern else { return nil }
            if pattern.matches(typed) { return FittingPattern(place: place, fitsJoints: bare != typed) }
            return bare != typed && pattern.matches(bare) ? FittingPattern(place: place, fitsJoints: false) : nil
        }
    }
}

extension CatalogueView {
    /// Whether a stem is a word of the vocabularies or of a model that the reader may see.
    func knows(_ stem: [UInt8]) -> Bool {
        if !index.vocabularyWords.meanings(of: [stem]).isEmpty { return true }
        return index.segments.indices.contains { place in
            index.segments[place].words.number(of: stem).map { isVisible($0, inSegment: place) } ?? false
        }
    }

    /// Whether any word that may be seen begins so.
    func hasWord(from prefix: [UInt8]) -> Bool {
        guard prefix.count > 1 else { return true }
        return index.segments.indices.contains { place in
            index.segments[place].words.range(prefix: prefix).contains { isVisible($0, inSegment: place) }
        }
    }

    /// Whether a model that may be seen has a word of a segment where the reader may know it.
    func isVisible(_ word: Int, inSegment place: Int) -> Bool {
        let words = index.segments[place].words
        let base = index.bases[place]
        return words.entries(word).contains { entry in
            weights[Int(words.flags[entry] & WordFlags.parts)] > 0 && visible.contains(base + Int(words.models[entry]))
        }
    }

    /// The stem of the known word nearest to one that is not, and how it is written; nil where none is near.
    ///
    /// Of equally near ones a word of the vocabularies, then the one that more models have, then the first in the order
    /// of letters.
    func correction(of typed: [UInt8]) -> (stem: [UInt8], shown: String)? {
        let tolerance = Spelling.tolerance(typed.count)
        let stem = Stem.of(typed)
        guard tolerance > 0, let whole = Spelling(typed), let spelling = Spelling(stem) else { return nil }
        var best: (distance: Int, models: Int, stem: [UInt8], shown: String)?
        func offer(_ distance: Int, _ models: Int, _ candidate: () -> (stem: [UInt8], shown: String)?) {
            if let best, (best.distance, -best.models) <= (distance, -models) { return }
            guard let (stem, shown) = candidate() else { return }
            best = (distance, models, stem, shown)
        }
        for known in index.vocabularyWords.labelWords where known.count > 2 {
            let distance = known.withUnsafeBufferPointer { whole.distance(to: $0, limit: tolerance) }
            guard distance <= tolerance else { continue }
            offer(distance, 1_000_000) { (Stem.of(known), String(decoding: known, as: UTF8.self)) }
        }
        for place in index.segments.indices {
            let words = index.segments[place].words
            for word in words.candidates(of: spelling, within: tolerance) {
                let limit = best?.distance ?? tolerance
                let distance = words.withWord(word) { known in
                    // Of short stems nearly all are near.
                    stem.count < 4 && known.first != stem.first ? limit + 1 : spelling.distance(to: known, limit: limit)
                }
                guard distance <= limit else { continue }
                offer(distance, words.entries(word).count) {
                    guard isVisible(word, inSegment: place) else { return nil }
                    return (words.withWord(word) { Array($0) }, words.surface(word).lowercased())
                }
            }
        }
        return best.map { ($0.stem, $0.shown) }
    }
}
