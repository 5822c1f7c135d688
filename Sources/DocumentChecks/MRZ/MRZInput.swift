/// What was typed, brought into the lines of a format.
struct MRZInput: Sendable {
    /// The lines without breaks; `MRZAlphabet.foreign` stands for what no zone has.
    var bytes: [UInt8]
    /// How long each line is.
    var lengths: [Int]
    /// The format that number and length of the lines make; nil where they make none.
    var format: MRZFormat?
    /// What was done for that.
    var changes: [MRZChange]

    /// More than this is no zone, whatever stands around it.
    static let maximumBytes = 4000

    /// Reads what was typed.
    init(_ text: String) {
        var text = text
        self = text.withUTF8 { typed in
            MRZInput(exact: typed) ?? (typed.count > Self.maximumBytes ? .none : MRZTypedText(typed).input)
        }
    }

    init(bytes: [UInt8], lengths: [Int], format: MRZFormat?, changes: [MRZChange]) {
        self.bytes = bytes
        self.lengths = lengths
        self.format = format
        self.changes = changes
    }

    static let none = MRZInput(bytes: [], lengths: [], format: nil, changes: [])

    /// The common case: right lines of right characters, nothing to change.
    private init?(exact typed: UnsafeBufferPointer<UInt8>) {
        guard typed.count <= 100 else { return nil }
        var lengths = (0, 0, 0)
        var lines = 0
        var length = 0
        var isZone = true
        let bytes = [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
            count = 0
            for byte in typed {
                if MRZAlphabet.bits(of: byte) != 0 {
                    buffer[count] = byte
                    count += 1
                    length += 1
                } else if byte == 0x0A, length > 0, lines < 3 {
                    if lines == 0 { lengths.0 = length } else if lines == 1 { lengths.1 = length }
                    lines += 1
                    length = 0
                } else if byte != 0x0D {
                    isZone = false
                    return
                }
            }
        }
        guard isZone else { return nil }
        if length > 0 {
            lines += 1
            lengths.2 = length
        }
        switch (lines, bytes.count, lengths.0) {
        case (2, 88, 44), (2, 72, 36): self.lengths = [lengths.0, lengths.0]
        case (3, 90, 30) where lengths.1 == 30: self.lengths = [30, 30, 30]
        default: return nil
        }
        format = Self.format(lines: lines, length: lengths.0, first: bytes[0])
        self.bytes = bytes
        changes = []
    }

    /// The format of so many lines of a length; visas are told apart by their first letter.
    ///
    /// Source: Doc 9303-7 §4: the document code of a visa starts with V, and no other does.
    static func format(lines: Int, length: Int, first: UInt8) -> MRZFormat? {
        let isVisa = first == UInt8(ascii: "V")
        switch (lines, length) {
        case (3, 30): return .td1
        case (2, 36): return isVisa ? .mrvB : .td2
        case (2, 44): return isVisa ? .mrvA : .td3
        default: return nil
        }
    }
}
