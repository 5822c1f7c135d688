import Foundation

/// The block of 512 bytes that stands before a file in a tar archive.
///
/// Only what a backup needs: plain files with short names, all of one moment, owned by nobody in particular. Whatever is
/// read must be byte for byte what would be written, so that no altered header passes.
///
/// Source: POSIX.1-1988, *ustar*; sizes from 8 GiB upward in base 256, as GNU, BSD and star write them.
struct TarHeader: Hashable {
    /// Bytes of a block.
    static let blockSize = 512
    private static let maximumNameBytes = 100

    /// The name of the file, at most 100 bytes.
    let name: String
    /// Its bytes.
    let size: Int
    /// When it was put there: seconds since 1970.
    let time: Int64

    init(name: String, size: Int, time: Int64) {
        precondition(name.utf8.count <= TarHeader.maximumNameBytes && size >= 0 && time >= 0)
        self.name = name
        self.size = size
        self.time = time
    }

    /// The header in a block; nil where it is not one that we write.
    init?(_ block: [UInt8]) {
        let name = String(decoding: block[..<Self.maximumNameBytes].prefix { $0 != 0 }, as: UTF8.self)
        guard name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let size = Self.number(block[124..<136]),
            let time = Self.number(block[136..<148])
        else { return nil }
        self.init(name: name, size: size, time: Int64(time))
        guard bytes == block else { return nil }
    }

    /// The block.
    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        func put(_ text: [UInt8], at place: Int) {
            block.replaceSubrange(place..<place + text.count, with: text)
        }
        put(Array(name.utf8), at: 0)
        put(Array("0000600\0".utf8), at: 100)
        put(Array("0000000\0".utf8), at: 108)
        put(Array("0000000\0".utf8), at: 116)
        put(Self.field(size), at: 124)
        put(Self.field(Int(time)), at: 136)
        put(Array("        0".utf8), at: 148)  // The sum counts itself as blanks; then the type: a file.
        put(Array("ustar\0".utf8) + Array("00".utf8), at: 257)
        put(Array("0000000\0".utf8), at: 329)
        put(Array("0000000\0".utf8), at: 337)
        let sum = block.reduce(0) { $0 + Int($1) }
        put(Self.octal(sum, digits: 6) + [0, UInt8(ascii: " ")], at: 148)
        return block
    }

    /// Bytes between the end of a file and the next block.
    static func filling(after size: Int) -> Int {
        (blockSize - size % blockSize) % blockSize
    }

    private static func octal(_ value: Int, digits: Int) -> [UInt8] {
        let text = String(value, radix: 8)
        return Array((String(repeating: "0", count: digits - text.count) + text).utf8)
    }

    private static func field(_ value: Int) -> [UInt8] {
        if value < 1 << 33 { return octal(value, digits: 11) + [0] }
        return [0x80, 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(field)
        guard bytes[0] == 0x80 else {
            let digits = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            return Int(digits, radix: 8).flatMap { $0 < 0 ? nil : $0 }
        }
        guard bytes[4] < 0x80 else { return nil }
        return bytes[4...].reduce(0) { $0 << 8 | Int($1) }
    }
}
