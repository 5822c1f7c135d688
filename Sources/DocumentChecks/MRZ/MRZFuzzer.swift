import CatalogueModel

/// Makes zones, and texts that are nearly zones or nothing like them, the same ones for the same seed.
///
/// For measuring and for tests that reading never fails; the zones are of Utopia.
public struct MRZFuzzer: Sendable {
    private var state: UInt64

    /// A fuzzer.
    public init(seed: UInt64) { state = seed }

    // SplitMix64: short, and the same on every machine.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    private static let characters = letters + Array("0123456789".utf8)
    /// What is put into texts: signs that mean something to the reader, and some that mean nothing.
    private static let signs: [[UInt8]] =
        [
            "<", "<<", "«", "»", "‹", " ", "\n", "\r\n", "\t", "&lt;", "ñ", "Ñ", "0", "O", "é", "\u{0}", "🛂", "a",
            "\u{FEFF}",
        ]
        .map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90]]

    private mutating func text(_ alphabet: [UInt8], _ lengths: ClosedRange<Int>) -> String {
        let length = lengths.lowerBound + below(lengths.count)
        return String(decoding: (0..<length).map { _ in alphabet[below(alphabet.count)] }, as: UTF8.self)
    }

    /// A zone that is right in everything.
    public mutating func zone() -> String {
        let format = MRZFormat.allCases[below(MRZFormat.allCases.count)]
        var contents = MRZContents()
        contents.documentCode = String(format.usualLetter)
        (contents.issuer, contents.nationality) = ("UTO", "UTO")
        contents.primary = text(Self.letters, 1...12)
        contents.secondary = text(Self.letters, 0...9)
        contents.number = text(Self.characters, 1...(format == .td1 || format == .td2 ? 13 : 9))
        contents.birthDate = MRZContents.characters(of: CalendarDay(daysSince1970: below(20_000)))
        contents.expiryDate = MRZContents.characters(of: CalendarDay(daysSince1970: 20_000 + below(9000)))
        contents.sex = ["M", "F", ""][below(3)]
        var builder = MRZBuilder(format)
        builder.countsFillerOfLongNumber = below(2) == 0
        builder.emptyCheckIsFiller = below(2) == 0
        return builder.lines(of: contents).lines.joined(separator: "\n")
    }

    /// A text made from a sound zone by some accidents, or one of random bytes.
    public mutating func input(from zones: [String]) -> String {
        guard below(16) > 0, !zones.isEmpty else {
            return String(decoding: (0..<below(200)).map { _ in UInt8(below(256)) }, as: UTF8.self)
        }
        var bytes = Array(zones[below(zones.count)].utf8)
        for _ in 0..<below(6) { damage(&bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = below(bytes.count + 1)
        switch below(7) {
        case 0 where place < bytes.count: bytes[place] = Self.characters[below(Self.characters.count)]
        case 1 where place < bytes.count: bytes[place] = UInt8(below(256))
        case 2 where place < bytes.count: bytes.remove(at: place)
        case 3 where place + 1 < bytes.count: bytes.swapAt(place, place + 1)
        case 4: bytes.removeLast(min(bytes.count, below(20)))
        case 5: bytes += bytes.prefix(below(100))
        default: bytes.insert(contentsOf: Self.signs[below(Self.signs.count)], at: place)
        }
    }
}
