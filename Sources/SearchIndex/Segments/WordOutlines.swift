/// The typed words of a segment by their lengths, with the letters of each: enough to tell that two words are far apart.
///
/// A word with a digit is left out: it is part of a number or a code, and no mistyped word is meant to be one.
struct WordOutlines {
    private var letters: [UInt32] = []
    private var words: [UInt32] = []
    /// Where the words of each length begin.
    private var starts: [Int] = []

    init(_ segment: SegmentWords) {
        var byLength = [[(letters: UInt32, word: UInt32)]](repeating: [], count: Spelling.longest + 1)
        for word in segment.firstTyped..<segment.count where segment.length(word) <= Spelling.longest {
            segment.withWord(word) { bytes in
                guard !bytes.contains(where: { (0x30...0x39).contains($0) }) else { return }
                byLength[bytes.count].append((Spelling.letters(bytes), UInt32(word)))
            }
        }
        let count = byLength.reduce(0) { $0 + $1.count }
        letters.reserveCapacity(count)
        words.reserveCapacity(count)
        for entries in byLength {
            starts.append(words.count)
            letters += entries.lazy.map(\.letters)
            words += entries.lazy.map(\.word)
        }
        starts.append(words.count)
    }

    /// Words that may be within some errors of another, in the order of their numbers.
    func candidates(of spelling: Spelling, within errors: Int) -> [Int] {
        let shortest = max(0, spelling.count - errors)
        let longest = min(Spelling.longest, spelling.count + errors)
        var found: [Int] = []
        letters.withUnsafeBufferPointer { letters in
            for place in starts[shortest]..<starts[longest + 1] where spelling.mayBeNear(letters[place], within: errors)
            {
                found.append(Int(words[place]))
            }
        }
        return found.sorted()
    }
}
