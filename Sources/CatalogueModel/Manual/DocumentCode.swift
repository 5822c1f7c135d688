/// The code of a document model: issuer, category letter, type letter, two digits of series, three of variant.
///
/// `GTM-AO-01001` is Cotejo's own numbering; another catalogue's number is only an external reference.
public struct DocumentCode: Hashable, Comparable, Sendable {
    /// The code as written, such as `GTM-AO-01001`.
    public let text: String

    /// The code that a text spells; nil where it does not have the shape `CCC-KT-NNVVV`.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 12, bytes[3] == 0x2D, bytes[6] == 0x2D else { return nil }
        let letters = bytes[0..<3] + bytes[4..<6]
        guard letters.allSatisfy({ (0x41...0x5A).contains($0) }), decimal(bytes[7...]) != nil else { return nil }
        self.text = String(text)
    }

    /// ICAO alpha-3 code of the issuer.
    public var issuer: String { String(text.prefix(3)) }
    /// Whether it is of Utopia, the specimen state: no real document carries such a code (ICAO Doc 9303-3, section 5).
    public var isSpecimen: Bool { issuer == "UTO" }
    /// Category letter; vocabulary `document-categories`.
    public var category: String { letter(at: 4) }
    /// Type letter; vocabulary `document-types`.
    public var type: String { letter(at: 5) }
    /// Number of the series, 1 upward.
    public var series: Int { decimal(text.utf8.dropFirst(7).prefix(2)) ?? 0 }
    /// Number of the variant within the series, 1 upward.
    public var variant: Int { decimal(text.utf8.dropFirst(9)) ?? 0 }

    /// By issuer, category, type, series and variant, which is the order of the text.
    public static func < (left: DocumentCode, right: DocumentCode) -> Bool {
        left.text < right.text
    }

    private func letter(at offset: Int) -> String {
        String(text[text.utf8.index(text.startIndex, offsetBy: offset)])
    }
}

extension DocumentCode: CustomStringConvertible, Codable, JSONWritable {
    /// The code as written.
    public var description: String { text }

    /// Reads `"GTM-AO-01001"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = DocumentCode(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a document code")
        }
        self = code
    }

    /// Writes `"GTM-AO-01001"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Appends `"GTM-AO-01001"`.
    public func write(to json: inout JSONText) { json.string(text) }
}
