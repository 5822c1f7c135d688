/// Arrays of plain numbers one after the other, each with its count: how a segment is written.
struct SegmentBytes {
    /// Of this program's segments; another number means that they must be made again.
    static let format: UInt32 = 1

    private(set) var bytes: [UInt8] = []

    init() { append([SegmentBytes.format]) }

    mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
        var count = UInt64(values.count)
        withUnsafeBytes(of: &count) { bytes.append(contentsOf: $0) }
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ texts: [String]) {
        append(texts.map { UInt32($0.utf8.count) })
        append(texts.flatMap { Array($0.utf8) })
    }
}

/// Tells segments of this program from others by their first bytes.
public enum SegmentFormat {
    /// How many bytes of a segment say its format.
    public static let byteCount = 12

    /// Whether bytes begin a segment that this program reads.
    public static func isCurrent(_ start: [UInt8]) -> Bool {
        start.prefix(byteCount).elementsEqual(SegmentBytes().bytes)
    }
}

/// Why bytes are not a segment of this program.
public enum SegmentError: Error, Hashable, Sendable {
    /// Written by another version: it must be made again.
    case otherFormat(UInt32)
    /// Shorter than they say.
    case truncated
    /// A number in them leads nowhere.
    case damaged
}

extension [UInt32] {
    /// Whether these are the starts of so many stretches, with the end of the last: none ends before it begins.
    func areStarts(of count: Int) -> Bool {
        self.count == count + 1 && zip(self, dropFirst()).allSatisfy { $0 <= $1 }
    }
}

/// Reads what `SegmentBytes` wrote.
struct SegmentReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) throws(SegmentError) {
        self.bytes = bytes
        let format: [UInt32] = try read()
        guard format == [SegmentBytes.format] else { throw .otherFormat(format.first ?? 0) }
    }

    mutating func read<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) throws(SegmentError) -> [Value] {
        guard offset + 8 <= bytes.count else { throw .truncated }
        let count = Int(clamping: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
        let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        guard !overflow, size <= bytes.count - offset else { throw .truncated }
        let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + size)])
        offset += size
        return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
            filled = count
        }
    }

    mutating func readTexts() throws(SegmentError) -> [String] {
        let lengths: [UInt32] = try read()
        let all: [UInt8] = try read()
        guard lengths.reduce(0, { $0 + Int($1) }) == all.count else { throw .truncated }
        var start = 0
        return lengths.map { length in
            defer { start += Int(length) }
            return String(decoding: all[start..<(start + Int(length))], as: UTF8.self)
        }
    }
}

/// Numbers the different texts of a column.
struct TextTable {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
        if let number = numbers[text] { return number }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }
}
