/// The width and height that an image file declares, read from its header without decoding it.
///
/// Source: PNG (ISO/IEC 15948) chunk IHDR; JPEG (ISO/IEC 10918-1) frame header; WebP container specification, chunks
/// VP8, VP8L and VP8X.
public struct ImageSize: Hashable, Sendable {
    /// Pixels.
    public var width: Int
    /// Pixels.
    public var height: Int

    /// The most pixels that an image of the catalogue may have; a small file can declare far more than a screen holds.
    public static let maximumPixels = 64_000_000

    /// The size that the bytes declare; nil where the header cannot be read.
    public init?(of bytes: [UInt8], type: ImageType) {
        let size: (Int, Int)? =
            switch type {
            case .png: ImageSize.png(bytes)
            case .jpeg: ImageSize.jpeg(bytes)
            case .webp: ImageSize.webp(bytes)
            }
        guard let size, size.0 > 0, size.1 > 0 else { return nil }
        (width, height) = size
    }

    /// Whether it is more than the catalogue takes.
    public var isTooLarge: Bool {
        width.multipliedReportingOverflow(by: height).overflow || width * height > ImageSize.maximumPixels
    }

    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        return (bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
    }

    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        var position = 2
        while position + 9 <= bytes.count {
            guard bytes[position] == 0xFF else { return nil }
            let marker = bytes[position + 1]
            if marker == 0xFF {
                position += 1
                continue
            }
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame { return (bigEndian(bytes, position + 7, 2), bigEndian(bytes, position + 5, 2)) }
            position += 2 + bigEndian(bytes, position + 2, 2)
        }
        return nil
    }

    private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 30 else { return nil }
        let chunk = String(decoding: bytes[12..<16], as: UTF8.self)
        switch chunk {
        case "VP8X": return (littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1)
        case "VP8L":
            let packed = littleEndian(bytes, 21, 4)
            return ((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1)
        case "VP8 ": return (littleEndian(bytes, 26, 2) & 0x3FFF, littleEndian(bytes, 28, 2) & 0x3FFF)
        default: return nil
        }
    }

    private static func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
