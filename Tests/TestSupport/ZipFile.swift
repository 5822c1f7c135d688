import CZlib
import Foundation

/// Makes a .zip byte by byte, also such as no honest program makes.
///
/// Source: PKWARE's APPNOTE, sections 4.3 and 4.4.
public struct ZipFile {
    /// One entry.
    public struct Entry: Sendable {
        var name: [UInt8]
        var content: [UInt8]
        /// Mode bits as of stat(2), kept where Unix programs keep them.
        var mode: UInt32
        var isPacked: Bool
        var isEncrypted: Bool

        /// An entry.
        public init(
            _ name: String,
            _ content: some Sequence<UInt8> = [],
            mode: UInt32 = 0o100644,
            isPacked: Bool = false,
            isEncrypted: Bool = false
        ) {
            self.name = Array(name.utf8)
            self.content = Array(content)
            self.mode = mode
            self.isPacked = isPacked
            self.isEncrypted = isEncrypted
        }

        /// An entry whose name is these bytes.
        public init(nameBytes: [UInt8]) {
            self.init("")
            name = nameBytes
        }
    }

    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The bytes of the archive.
    public static func bytes(_ entries: [Entry]) -> [UInt8] {
        var zip = ZipFile()
        for entry in entries { zip.add(entry) }
        let end = zip.files.count
        return zip.files + zip.directory + [0x50, 0x4B, 5, 6] + zeros(4) + two(zip.count) + two(zip.count)
            + four(zip.directory.count) + four(end) + two(0)
    }

    private mutating func add(_ entry: Entry) {
        let packed = entry.isPacked ? ZipFile.deflated(entry.content) : entry.content
        let crc = entry.content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
        // Version, flags (UTF-8 names; encrypted), method, time and day, sum and sizes, length of the name, no extra.
        let common =
            ZipFile.two(20) + ZipFile.two(0x800 | (entry.isEncrypted ? 1 : 0)) + ZipFile.two(entry.isPacked ? 8 : 0)
            + ZipFile.zeros(4) + ZipFile.four(Int(crc)) + ZipFile.four(packed.count)
            + ZipFile.four(entry.content.count) + ZipFile.two(entry.name.count) + ZipFile.two(0)
        let place = files.count
        files += [0x50, 0x4B, 3, 4] + common + entry.name + packed
        directory +=
            [0x50, 0x4B, 1, 2] + ZipFile.two(0x031E) + common + ZipFile.zeros(6)
            + ZipFile.four(Int(entry.mode) << 16) + ZipFile.four(place) + entry.name
        count += 1
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var count = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(count))
        compress2(&packed, &count, bytes, uLong(bytes.count), 9)
        // Without zlib's two bytes before and four after: a .zip has the bare stream.
        return Array(packed[2..<Int(count) - 4])
    }

    private static func two(_ value: Int) -> [UInt8] { (0..<2).map { UInt8(value >> (8 * $0) & 0xFF) } }
    private static func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
