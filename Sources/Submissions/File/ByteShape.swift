/// What can be told of a file from its bytes alone, seen piece by piece.
struct ByteShape {
    /// Whether there has been nothing but space.
    private(set) var isBlank = true
    /// Whether the first byte that is neither space, zero nor of a mark of UTF-8 is another than `<`: no XML begins so.
    private(set) var isNoXML = false
    /// Whether it begins as UTF-16 does: with its mark, or with a `<` of two bytes.
    private(set) var isUTF16 = false
    /// Whether the bytes so far end in the middle of a character of UTF-8.
    private(set) var endsInsideCharacter = false
    private var isAtStart = true

    /// Sees the next bytes; none at the end.
    mutating func see(_ bytes: UnsafeRawBufferPointer) {
        guard !bytes.isEmpty else { return }
        if isBlank, let first = bytes.first(where: { !$0.isXMLSpace && ![0, 0xEF, 0xBB, 0xBF].contains($0) }) {
            isNoXML = first != 0x3C
        }
        if isBlank { isBlank = bytes.allSatisfy(\.isXMLSpace) }
        if isAtStart {
            let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0x00, 0x3C], [0x3C, 0x00]]
            isUTF16 = marks.contains { bytes.starts(with: $0) }
            isAtStart = false
        }
        endsInsideCharacter = ByteShape.isCut(bytes.suffix(3))
    }

    /// Whether the last bytes hold the beginning of a character and not its end.
    private static func isCut(_ last: Slice<UnsafeRawBufferPointer>) -> Bool {
        for (distance, byte) in last.reversed().enumerated() where byte & 0xC0 != 0x80 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > distance + 1
        }
        return false
    }
}
