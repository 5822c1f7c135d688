import CatalogueModel
import Synchronization

/// A part of the index: some thousand models with the words they are found by.
///
/// Immutable once read, shared by the states of the index that hold it.
final class Segment: Sendable {
    let columns: ModelColumns
    let numbers: NumberColumns
    let cards: CardColumn
    let words: SegmentWords

    var count: Int { columns.revisions.count }

    /// Reads a segment; its names are numbered by the tables of the index.
    ///
    /// Its features go where the caller has those of all segments, and are not held twice. Nothing that stands in it is
    /// believed: questions follow its numbers without looking, and whoever has a disk that forgets is to get an answer.
    init(
        _ bytes: UnsafeRawBufferPointer,
        names: inout IndexNames,
        features: inout FeatureColumns
    ) throws(SegmentError) {
        var reader = try SegmentReader(bytes)
        columns = try ModelColumns(&reader, formats: &names.formats)
        features = try FeatureColumns(&reader, names: &names.features)
        numbers = try NumberColumns(&reader, patterns: &names.patterns, kinds: &names.kinds)
        cards = try CardColumn(&reader)
        words = try SegmentWords(&reader)
        let count = columns.revisions.count
        guard columns.areOfKnownValues, columns.mrzCodeStarts.areStarts(of: count),
            features.starts.areStarts(of: count),
            numbers.starts.areStarts(of: count), cards.are(of: count), words.models.allSatisfy({ Int($0) < count })
        else { throw .damaged }
    }
}

/// The names that the columns of an index refer to by number.
struct IndexNames: Sendable {
    var formats = TextTable()
    var features = FeatureNames()
    var patterns = TextTable()
    var kinds = TextTable()
}

/// The words of a segment in the order of their bytes, each with the models that have it.
final class SegmentWords: Sendable {
    private let text: [UInt8]
    private let ends: [UInt32]
    private let shown: [UInt8]
    private let shownEnds: [UInt32]
    private let starts: [UInt32]
    let models: [UInt32]
    let flags: [UInt16]
    /// Made when the first correction is asked for.
    private let outlines = Mutex<WordOutlines?>(nil)

    init(_ reader: inout SegmentReader) throws(SegmentError) {
        text = try reader.read()
        ends = try reader.read()
        shown = try reader.read()
        shownEnds = try reader.read()
        starts = try reader.read()
        models = try reader.read()
        flags = try reader.read()
        guard Int(ends.last ?? 0) == text.count, Int(shownEnds.last ?? 0) == shown.count,
            Int(starts.last ?? 0) == models.count, flags.count == models.count
        else { throw .truncated }
        let wordCount = ends.count - 1
        guard wordCount >= 0, [ends, shownEnds, starts].allSatisfy({ $0.areStarts(of: wordCount) }) else {
            throw .damaged
        }
    }

    var count: Int { ends.count - 1 }

    /// The entries of a word in `models` and `flags`.
    func entries(_ word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    func withWord<Value>(_ word: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        text.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(ends[word])..<Int(ends[word + 1])]))
        }
    }

    func length(_ word: Int) -> Int { Int(ends[word + 1] - ends[word]) }

    /// The word as it stood in the first record that had it.
    func surface(_ word: Int) -> String {
        let range = Int(shownEnds[word])..<Int(shownEnds[word + 1])
        return range.isEmpty
            ? withWord(word) { String(decoding: $0, as: UTF8.self) } : String(decoding: shown[range], as: UTF8.self)
    }

    /// The first word that does not come before another.
    func lowerBound(_ other: [UInt8]) -> Int {
        var low = 0
        var high = count
        text.withUnsafeBufferPointer { text in
            while low < high {
                let middle = (low + high) / 2
                let word = text[Int(ends[middle])..<Int(ends[middle + 1])]
                if word.lexicographicallyPrecedes(other) { low = middle + 1 } else { high = middle }
            }
        }
        return low
    }

    /// The number of a word; nil where the segment does not have it.
    func number(of word: [UInt8]) -> Int? {
        let place = lowerBound(word)
        guard place < count, withWord(place, { $0.elementsEqual(word) }) else { return nil }
        return place
    }

    /// The words that begin with a prefix.
    func range(prefix: [UInt8]) -> Range<Int> {
        let first = lowerBound(prefix)
        var end = prefix
        guard let last = end.popLast(), last < 0xFF else { return first..<count }
        end.append(last + 1)
        return first..<max(first, lowerBound(end))
    }

    /// The typed words that may be within some errors of another, by their lengths and letters: a few of a hundred.
    func candidates(of spelling: Spelling, within errors: Int) -> [Int] {
        let outlines = outlines.withLock { outlines in
            let known = outlines ?? WordOutlines(self)
            outlines = known
            return known
        }
        return outlines.candidates(of: spelling, within: errors)
    }

    /// The first word that is no vocabulary term.
    var firstTyped: Int { lowerBound([2]) }
}
