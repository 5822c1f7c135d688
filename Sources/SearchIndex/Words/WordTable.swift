/// Numbers words as they come: the same word always has the same number.
struct WordTable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private var slots: [UInt32]
    private var mask: Int

    init() {
        slots = [UInt32](repeating: UInt32.max, count: 1 << 12)
        mask = slots.count - 1
    }

    var count: Int { starts.count - 1 }

    /// The number of a word, new or known.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        var slot = Int(truncatingIfNeeded: WordTable.hash(word)) & mask
        while slots[slot] != UInt32.max {
            let number = Int(slots[slot])
            if isEqual(number, word) { return (number, false) }
            slot = (slot + 1) & mask
        }
        let number = count
        slots[slot] = UInt32(number)
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        if number * 2 > slots.count { grow() }
        return (number, true)
    }

    func range(_ number: Int) -> Range<Int> {
        Int(starts[number])..<Int(starts[number + 1])
    }

    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == word.count else { return false }
        for index in 0..<word.count where bytes[start + index] != word[index] { return false }
        return true
    }

    private mutating func grow() {
        let size = slots.count * 4
        mask = size - 1
        slots = [UInt32](repeating: UInt32.max, count: size)
        bytes.withUnsafeBufferPointer { all in
            for number in 0..<count {
                let word = UnsafeBufferPointer(rebasing: all[range(number)])
                var slot = Int(truncatingIfNeeded: WordTable.hash(word)) & mask
                while slots[slot] != UInt32.max { slot = (slot + 1) & mask }
                slots[slot] = UInt32(number)
            }
        }
    }

    /// FNV-1a with a last mixing, so that neighbouring words do not crowd.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }
}
