/// The check digits of machine readable zones: weights 7, 3, 1, modulo 10.
///
/// Source: Doc 9303-3 §4.9.
public enum MRZCheckDigit {
    /// The check digit of some characters; nil where one of them may not stand in a zone.
    public static func of(_ text: some StringProtocol) -> Character? {
        let weights = [7, 3, 1]
        var sum = 0
        for (index, byte) in text.utf8.enumerated() {
            guard let value = value(of: byte) else { return nil }
            sum += value * weights[index % 3]
        }
        return Character(Unicode.Scalar(UInt8(0x30 + sum % 10)))
    }

    /// What a character counts: digits themselves, A to Z 10 to 35, the filler 0.
    public static func value(of byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x5A: Int(byte) - 0x41 + 10
        case 0x3C: 0
        default: nil
        }
    }
}
