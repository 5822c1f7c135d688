/// Takes the endings of number and gender off a folded word, lightly and alike for Spanish and English.
///
/// `pasaportes`, `rojas`, `holograma` and `holograms` meet their other forms; words with digits and very short ones stay
/// as they are. A stem is never shorter than three letters.
enum Stem {
    /// How many bytes of a folded word are its stem.
    static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var count = word.count
        guard count > 3, word.allSatisfy({ $0 > 0x39 }) else { return count }
        if count >= 7, ends(word, count, "ing") { count -= 3 }
        if word[count - 1] == UInt8(ascii: "s") {
            let before = word[count - 2]
            let keeps = before == UInt8(ascii: "s") || before == UInt8(ascii: "i") || before == UInt8(ascii: "u")
            if !keeps { count -= 1 }
        }
        if count > 3, isEnding(word[count - 1]) { count -= 1 }
        return count
    }

    /// The stem of a folded word.
    static func of(_ word: [UInt8]) -> [UInt8] {
        word.withUnsafeBufferPointer { Array($0.prefix(length(of: $0))) }
    }

    private static func isEnding(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "o")
    }

    private static func ends(_ word: UnsafeBufferPointer<UInt8>, _ count: Int, _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard count > length + 2 else { return false }
        for index in 0..<length where word[count - length + index] != ending.utf8Start[index] { return false }
        return true
    }
}

/// Words that say nothing of a document: a question may hold them, no model must.
enum StopWords {
    static let folded: Set<[UInt8]> = Set(
        """
        a al ante con contra cual cuando de del desde donde e el ella en entre es esta este esto hay la las le lo los
        mas me mi muy no o para pero por que se si sin sobre son su sus tiene tienen u un una uno unos y ya
        an and are as at be by for from has have in into is it its of on or that the their there this to under was when
        where which with when
        """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
    )
}
