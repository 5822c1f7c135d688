public import CatalogueModel

/// How the number of a document stands in a zone.
public enum MRZNumberForm: String, Sendable, JSONWritable {
    /// In its own field.
    case plain
    /// Longer than its field; the digit is computed without the filler between its two parts.
    case longWithoutFiller
    /// Longer than its field; the digit is computed with the filler between its two parts.
    case longWithFiller
    /// Longer than its field; both ways of computing give the same digit.
    case longEitherWay
    /// Longer than its field; the digit is right in neither way.
    case longWrong

    /// Whether it goes on in the optional data.
    public var isLong: Bool { self != .plain }
}

/// The number of a document in a zone, put together where it is long.
///
/// Source: Doc 9303-5 §4.2.2 note j, 9303-6 note j: the check digit's place has a filler, the rest of the number
/// stands at the start of the optional data, followed by its check digit and a filler.
struct MRZNumber: Sendable {
    var form: MRZNumberForm
    /// How many characters of the optional data belong to the number, its check digit not counted.
    var rest: Int
    var found: UInt8
    var expected: UInt8?

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ places: MRZPlaces) {
        let own = places.number
        let printed = bytes[places.numberCheck]
        form = .plain
        rest = 0
        found = printed
        expected = MRZCheckDigit.of(bytes, own)
        guard printed == MRZAlphabet.filler, bytes[own.upperBound - 1] != MRZAlphabet.filler else { return }
        let optional = places.optionalData
        var end = optional.lowerBound
        while end < optional.upperBound, bytes[end] != MRZAlphabet.filler { end += 1 }
        // At least one character of the number and its check digit.
        guard end - optional.lowerBound >= 2 else { return }
        let more = optional.lowerBound..<end - 1
        let without = MRZCheckDigit.of(bytes, own, more)
        let with = MRZCheckDigit.of(bytes, own.lowerBound..<own.upperBound + 1, more)
        let digit = bytes[end - 1]
        let long: MRZNumberForm =
            switch (without == digit, with == digit) {
            case (true, true): .longEitherWay
            case (true, false): .longWithoutFiller
            case (false, true): .longWithFiller
            case (false, false): .longWrong
            }
        // Booklets and visas have no such rule; there it is believed only where the digit is right.
        guard long != .longWrong || places.format == .td1 || places.format == .td2 else { return }
        form = long
        rest = more.count
        found = digit
        expected = long == .longWithFiller ? with : without
    }
}

extension MRZCheckDigit {
    /// The check digit of one or two stretches of a zone; nil where one holds what no zone has.
    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ second: Range<Int> = 0..<0) -> UInt8? {
        var sum = 0
        var weight = 7
        guard add(bytes, first, &sum, &weight), add(bytes, second, &sum, &weight) else { return nil }
        return 0x30 + UInt8(sum % 10)
    }

    /// The check digit of several stretches of a zone; nil where one holds what no zone has.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>, all stretches: [Range<Int>]) -> UInt8? {
        var sum = 0
        var weight = 7
        for stretch in stretches {
            guard add(bytes, stretch, &sum, &weight) else { return nil }
        }
        return 0x30 + UInt8(sum % 10)
    }

    @inline(__always)
    private static func add(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ stretch: Range<Int>,
        _ sum: inout Int,
        _ weight: inout Int
    ) -> Bool {
        for place in stretch {
            let byte = bytes[place]
            switch byte {
            case 0x30...0x39: sum &+= Int(byte &- 0x30) &* weight
            case 0x41...0x5A: sum &+= Int(byte &- 0x37) &* weight
            case MRZAlphabet.filler: break
            default: return false
            }
            weight = weight == 7 ? 3 : weight == 3 ? 1 : 7
        }
        return true
    }
}
