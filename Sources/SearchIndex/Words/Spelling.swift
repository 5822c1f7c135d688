/// Compares one word with many by the least number of insertions, deletions, replacements and swaps of neighbours.
///
/// Source: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003): a column of
/// the table is a machine word, so a comparison costs one step a letter.
struct Spelling {
    /// The longest word that is compared, in bytes.
    static let longest = 48

    /// Its length in bytes.
    let count: Int
    /// The letters that it has.
    let letters: UInt32
    private let last: UInt64
    private var positions = [UInt64](repeating: 0, count: 256)

    /// Words are compared with this one; nil where it is too long.
    init?(_ word: [UInt8]) {
        guard !word.isEmpty, word.count <= Spelling.longest else { return nil }
        count = word.count
        last = 1 << UInt64(word.count - 1)
        letters = word.withUnsafeBufferPointer(Spelling.letters)
        for (index, byte) in word.enumerated() { positions[Int(byte)] |= 1 << UInt64(index) }
    }

    /// The letters that a word has, a bit each; letters of other scripts share bits.
    static func letters(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// Whether a word with some letters may be within some errors: each error brings one letter and takes one at most.
    @inline(__always)
    func mayBeNear(_ other: UInt32, within errors: Int) -> Bool {
        Self.hasFew(letters & ~other, errors) && Self.hasFew(other & ~letters, errors)
    }

    /// Whether at most so many bits are set: for one or two faster than to count them.
    @inline(__always)
    private static func hasFew(_ bits: UInt32, _ most: Int) -> Bool {
        var rest = bits
        for _ in 0..<most { rest &= rest &- 1 }
        return rest == 0
    }

    /// How many errors of typing a word of a length may have.
    static func tolerance(_ length: Int) -> Int { length < 4 ? 0 : length < 7 ? 1 : 2 }

    /// The distance to another word; `limit + 1` where it is larger than the limit.
    func distance(to other: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
        guard abs(other.count - count) <= limit else { return limit + 1 }
        return positions.withUnsafeBufferPointer { positions in
            var vertical = (plus: ~UInt64(0), minus: UInt64(0))
            var diagonal: UInt64 = 0
            var previous: UInt64 = 0
            var distance = count
            for index in 0..<other.count {
                let match = positions[Int(other[index])]
                let swap = ((~diagonal & match) << 1) & previous
                diagonal = swap | (((match & vertical.plus) &+ vertical.plus) ^ vertical.plus) | match | vertical.minus
                var horizontalPlus = vertical.minus | ~(diagonal | vertical.plus)
                var horizontalMinus = diagonal & vertical.plus
                if horizontalPlus & last != 0 { distance += 1 }
                if horizontalMinus & last != 0 { distance -= 1 }
                // What is left can at best take one off a letter.
                if distance - (other.count - 1 - index) > limit { return limit + 1 }
                horizontalPlus = horizontalPlus << 1 | 1
                horizontalMinus <<= 1
                vertical.plus = horizontalMinus | ~(diagonal | horizontalPlus)
                vertical.minus = horizontalPlus & diagonal
                previous = match
            }
            return min(distance, limit + 1)
        }
    }
}
