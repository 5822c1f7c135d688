/// Turns base64 text, which comes in pieces and with line breaks, into bytes.
///
/// Source: RFC 4648 §4; XSD 1.0 part 2 §3.2.16.
struct Base64Decoder {
    /// What was decoded.
    private(set) var bytes: [UInt8] = []
    /// Whether something stood there that is not base64.
    private(set) var isBroken = false
    private var pending: UInt32 = 0
    private var pendingCount = 0
    private var paddingCount = 0

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// Decodes the next piece.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        Base64Decoder.values.withUnsafeBufferPointer { values in
            for character in text {
                let value = values[Int(character)]
                if value != 0xFF, paddingCount == 0 {
                    add(value)
                } else if character == 0x3D {
                    paddingCount += 1
                } else if !character.isXMLSpace {
                    isBroken = true
                }
            }
        }
    }

    /// Ends the text: a last group of two or three characters must be padded to four.
    mutating func finish() {
        switch (pendingCount, paddingCount) {
        case (0, 0): break
        case (2, 2): bytes.append(UInt8(truncatingIfNeeded: pending >> 4))
        case (3, 1):
            bytes.append(UInt8(truncatingIfNeeded: pending >> 10))
            bytes.append(UInt8(truncatingIfNeeded: pending >> 2))
        default: isBroken = true
        }
    }

    private mutating func add(_ value: UInt8) {
        pending = pending << 6 | UInt32(value)
        pendingCount += 1
        guard pendingCount == 4 else { return }
        bytes.append(UInt8(truncatingIfNeeded: pending >> 16))
        bytes.append(UInt8(truncatingIfNeeded: pending >> 8))
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending = 0
        pendingCount = 0
    }
}
