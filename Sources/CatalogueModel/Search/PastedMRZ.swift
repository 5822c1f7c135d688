/// What the start of a pasted machine readable zone says of the document; it is not checked here.
///
/// Source: ICAO Doc 9303 parts 4 to 7: number and length of the lines, document code in positions 1 and 2 and issuing
/// State in positions 3 to 5 of the first.
public struct PastedMRZ: Hashable, Sendable, JSONWritable {
    /// Vocabulary `mrz-formats`.
    public var format: String
    /// The two characters of the document code, fillers included.
    public var documentCode: String
    /// The issuing State as it stands in the zone, fillers taken off.
    public var issuer: String

    private static let formats: [(lines: Int, length: Int, isVisa: Bool, format: String)] = [
        (2, 44, false, "TD3"), (2, 44, true, "MRV-A"), (2, 36, false, "TD2"), (2, 36, true, "MRV-B"),
        (3, 30, false, "TD1"),
    ]

    /// The zone that a text is, with or without its line breaks; nil where it is none.
    public init?(_ text: some StringProtocol) {
        let characters = text.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
            .map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        let isZone = characters.allSatisfy {
            (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x3C
        }
        guard isZone, characters.count >= 72, characters.contains(0x3C) else { return nil }
        let isVisa = characters[0] == 0x56
        guard
            let found = Self.formats.first(where: {
                $0.lines * $0.length == characters.count && $0.isVisa == isVisa
            })
        else { return nil }
        format = found.format
        documentCode = String(decoding: characters[0..<2], as: UTF8.self)
        issuer = String(decoding: characters[2..<5].filter { $0 != 0x3C }, as: UTF8.self)
    }

    /// Appends `{"format","documentCode","issuer"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("format", format)
            $0.member("documentCode", documentCode)
            $0.member("issuer", issuer)
        }
    }
}
