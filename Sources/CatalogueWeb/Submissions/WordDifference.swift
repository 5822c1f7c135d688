/// Where two texts differ, word by word.
enum WordDifference {
    /// A run of words that is in one of the texts only, or in both.
    struct Run: Hashable, Sendable {
        var text: String
        var isOwn: Bool
    }

    /// Longer texts are shown whole: nobody reads word by word what was written anew.
    private static let mostWords = 400

    /// The runs of both texts.
    static func runs(_ old: String, _ new: String) -> (old: [Run], new: [Run]) {
        let a = words(old)
        let b = words(new)
        guard a.count <= mostWords, b.count <= mostWords else {
            return ([Run(text: old, isOwn: true)], [Run(text: new, isOwn: true)])
        }
        let difference = b.difference(from: a)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        return (gathered(a, own: removed), gathered(b, own: inserted))
    }

    /// The words, each with the blanks after it.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var wasBlank = false
        for index in text.indices {
            let isBlank = text[index].isWhitespace
            if wasBlank, !isBlank {
                words.append(text[start..<index])
                start = index
            }
            wasBlank = isBlank
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    private static func gathered(_ words: [Substring], own: Set<Int>) -> [Run] {
        var runs: [Run] = []
        for (index, word) in words.enumerated() {
            let isOwn = own.contains(index)
            if runs.last?.isOwn == isOwn {
                runs[runs.count - 1].text += word
            } else {
                runs.append(Run(text: String(word), isOwn: isOwn))
            }
        }
        return runs
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
