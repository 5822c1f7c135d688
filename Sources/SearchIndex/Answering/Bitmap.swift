/// A set of models, a bit each.
struct Bitmap: Sendable {
    var words: [UInt64]

    init(count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    init(count: Int, where isMember: (Int) -> Bool) {
        self.init(count: count)
        for index in 0..<count where isMember(index) { insert(index) }
    }

    mutating func insert(_ index: Int) {
        words[index >> 6] |= 1 << UInt64(index & 63)
    }

    func contains(_ index: Int) -> Bool {
        words[index >> 6] >> UInt64(index & 63) & 1 == 1
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    mutating func formIntersection(_ other: Bitmap) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: Bitmap) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    func intersection(_ other: Bitmap) -> Bitmap {
        var copy = self
        copy.formIntersection(other)
        return copy
    }

    /// The members whose value is above zero; no value is below.
    func filtered(byPositive values: [Float]) -> Bitmap {
        var result = self
        values.withUnsafeBytes { bytes in
            for place in words.indices where words[place] != 0 {
                let start = place << 6
                let count = min(64, values.count - start)
                guard count < 64 || Self.hasPositive(bytes, from: start) else {
                    result.words[place] = 0
                    continue
                }
                var positive: UInt64 = 0
                for bit in 0..<count {
                    let value = bytes.loadUnaligned(fromByteOffset: (start + bit) * 4, as: Float.self)
                    positive |= (value > 0 ? 1 : 0) << UInt64(bit)
                }
                result.words[place] &= positive
            }
        }
        return result
    }

    /// Whether any of 64 values is above zero: most words of a question are in few models.
    private static func hasPositive(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
        var sum = SIMD16<Float>.zero
        for step in 0..<4 {
            sum += bytes.loadUnaligned(fromByteOffset: (start + step * 16) * 4, as: SIMD16<Float>.self)
        }
        return sum.sum() > 0
    }

    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for (place, word) in words.enumerated() where word != 0 {
            var rest = word
            while rest != 0 {
                body(place << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}

/// The words of a set that are not empty, to count it quickly within many others.
struct SparseBitmap {
    private var places: [Int] = []
    private var words: [UInt64] = []

    init(_ bitmap: Bitmap) {
        for (place, word) in bitmap.words.enumerated() where word != 0 {
            places.append(place)
            words.append(word)
        }
    }

    func count(within other: Bitmap) -> Int {
        other.words.withUnsafeBufferPointer { other in
            var count = 0
            for index in places.indices { count += (words[index] & other[places[index]]).nonzeroBitCount }
            return count
        }
    }
}
