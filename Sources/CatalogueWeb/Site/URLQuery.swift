/// The part of an address after the question mark, as names and values in their order.
struct URLQuery: Sendable, Hashable {
    /// The most characters of a value that are looked at.
    static let maximumValueLength = 1000
    /// The most parameters that are looked at.
    static let maximumCount = 64

    private(set) var items: [Item] = []

    struct Item: Sendable, Hashable {
        var name: String
        var value: String
    }

    init() {}

    init(_ items: KeyValuePairs<String, String>) {
        self.items = items.map { Item(name: $0.key, value: $0.value) }
    }

    /// Reads a query as browsers send it; what is wrongly encoded is taken as it stands.
    init(
        parsing text: String,
        maximumValueLength: Int = URLQuery.maximumValueLength,
        maximumCount: Int = URLQuery.maximumCount
    ) {
        for part in text.split(separator: "&").prefix(maximumCount) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count == 2 ? URLQuery.decoded(pair[1]) : ""
            items.append(
                Item(name: URLQuery.decoded(pair[0]), value: String(value.prefix(maximumValueLength)))
            )
        }
    }

    /// The first value of a name, trimmed; nil where it is missing or blank.
    subscript(name: String) -> String? {
        guard let value = items.first(where: { $0.name == name })?.value else { return nil }
        let trimmed = value.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Every value of a name that is not blank, trimmed, in their order.
    func values(of name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value.trimmed).filter { !$0.isEmpty }
    }

    /// The same with one more value.
    func adding(_ name: String, _ value: String) -> URLQuery {
        var copy = self
        copy.items.append(Item(name: name, value: value))
        return copy
    }

    /// The same with a value set, or taken out where it is nil.
    func with(_ name: String, _ value: String?) -> URLQuery {
        var copy = self
        copy.items.removeAll { $0.name == name }
        if let value { copy.items.append(Item(name: name, value: value)) }
        return copy
    }

    /// `?name=value&…`, or nothing where there is no item.
    var suffix: String {
        guard !items.isEmpty else { return "" }
        return "?" + items.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    private static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// As forms write it (WHATWG URL Standard, 5.2): a blank is a plus.
    private static func encoded(_ text: String) -> String {
        text.percentEncoded(blank: "+")
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

extension String {
    /// The text as an address carries it (RFC 3986, 2.1): whatever is neither letter, digit nor one of `-._~` by its bytes.
    ///
    /// - Parameter blank: what stands for a blank.
    /// - Returns: the text in ASCII.
    func percentEncoded(blank: String = "%20") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            case UInt8(ascii: " "): bytes += blank.utf8
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text without white space and control characters at its ends.
    var trimmed: String {
        func isBlank(_ character: Character) -> Bool {
            character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
        }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
