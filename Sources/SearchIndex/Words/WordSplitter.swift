/// Splits text into words, folded so that case, accents and ñ do not matter.
///
/// A folded word is UTF-8: small letters of ASCII and digits, other scripts in lower case. What holds a chunk of
/// letters and digits together by hyphens, points or strokes (`GTM-AO-01001`) is given whole as well, without them.
struct WordSplitter {
    /// A word: the range of its original bytes and its folded form.
    typealias Taker = (_ folded: UnsafeBufferPointer<UInt8>, _ original: Range<Int>) -> Void

    private var folded: [UInt8] = []
    private var joined: [UInt8] = []

    init() {
        folded.reserveCapacity(64)
        joined.reserveCapacity(64)
    }

    /// Gives every word of a text in its order.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - joins: whether chunks that hold a digit and a joint are given whole too, after their parts.
    ///   - take: takes each word.
    mutating func split(_ bytes: UnsafeBufferPointer<UInt8>, joins: Bool = true, _ take: Taker) {
        var index = 0
        var chunkStart = 0
        var chunkParts = 0
        var chunkHasDigit = false
        joined.removeAll(keepingCapacity: true)
        while index < bytes.count {
            let start = index
            folded.removeAll(keepingCapacity: true)
            var hasDigit = false
            while index < bytes.count, let length = fold(bytes, at: index, &hasDigit) { index += length }
            if index > start {
                if chunkParts == 0 { chunkStart = start }
                chunkParts += 1
                chunkHasDigit = chunkHasDigit || hasDigit
                joined.append(contentsOf: folded)
                folded.withUnsafeBufferPointer { if !$0.isEmpty { take($0, start..<index) } }
            }
            guard index < bytes.count else { break }
            let isJoint = WordSplitter.isJoint(bytes[index]) && index > start
            if !isJoint {
                finishChunk(chunkStart..<index, chunkParts, chunkHasDigit && joins, take)
                chunkParts = 0
                chunkHasDigit = false
            }
            index += WordSplitter.length(of: bytes[index])
        }
        finishChunk(chunkStart..<index, chunkParts, chunkHasDigit && joins, take)
    }

    private mutating func finishChunk(_ range: Range<Int>, _ parts: Int, _ isWanted: Bool, _ take: Taker) {
        if parts > 1, isWanted, joined.count <= 40 {
            joined.withUnsafeBufferPointer { take($0, range) }
        }
        joined.removeAll(keepingCapacity: true)
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
    }

    private static func length(of lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Appends the folded form of the character at a place; nil where it is not part of a word.
    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ hasDigit: inout Bool) -> Int? {
        let lead = bytes[index]
        if lead < 0x80 {
            switch lead {
            case 0x61...0x7A: folded.append(lead)
            case 0x41...0x5A: folded.append(lead | 0x20)
            case 0x30...0x39:
                hasDigit = true
                folded.append(lead)
            default: return nil
            }
            return 1
        }
        let length = WordSplitter.length(of: lead)
        guard index + length <= bytes.count else { return nil }
        if lead == 0xC3 {
            guard let letter = WordSplitter.latin[Int(bytes[index + 1] & 0x3F)] else { return nil }
            folded.append(letter)
            return 2
        }
        // Combining accents, as decomposed text has them.
        if lead == 0xCC || (lead == 0xCD && bytes[index + 1] < 0xB0) { return folded.isEmpty ? nil : 2 }
        return foldOther(bytes, at: index, length, &hasDigit)
    }

    private mutating func foldOther(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at index: Int,
        _ length: Int,
        _ hasDigit: inout Bool
    ) -> Int? {
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<(index + length)]), as: UTF8.self)
        guard let scalar = text.unicodeScalars.first,
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        else { return nil }
        if scalar.properties.numericType != nil { hasDigit = true }
        folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        return length
    }

    /// U+00C0 to U+00FF as letters of ASCII; nil for the two signs among them.
    private static let latin: [UInt8?] = Array("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty".utf8)
        .map { $0 == UInt8(ascii: "*") ? nil : $0 }
}

extension WordSplitter {
    /// The folded words of a text, joined chunks included where wanted.
    static func words(of text: String, joins: Bool = false) -> [[UInt8]] {
        var splitter = WordSplitter()
        var result: [[UInt8]] = []
        var text = text
        text.withUTF8 { bytes in
            splitter.split(bytes, joins: joins) { folded, _ in result.append(Array(folded)) }
        }
        return result
    }
}
