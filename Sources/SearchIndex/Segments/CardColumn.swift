import CatalogueModel

/// What a list of results shows of each model, ready to be read without a database.
struct CardColumn: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    init() {}

    mutating func add(_ model: DocumentModel) {
        let title = model.title.value
        put(model.code.text)
        put(model.nativeTitles.map(\.text).joined(separator: " / "))
        put(title.es)
        put(title.en)
        put(title.translated.map(\.rawValue).joined(separator: " "))
        put(model.firstIssued?.value.date?.description)
        put(model.lastIssued?.value.date?.description)
        for access in Access.allCases {
            put(model.images.first { $0.access <= access }?.sha256)
        }
        starts.append(UInt32(bytes.count))
    }

    private mutating func put(_ text: String?) {
        // 65,534 bytes are more than any title; one of that length is cut at a character.
        guard let text else {
            bytes += [0xFF, 0xFF]
            return
        }
        var cut = text
        while cut.utf8.count > 60_000 { cut = String(cut.prefix(cut.count / 2)) }
        let length = UInt16(cut.utf8.count)
        bytes += [UInt8(length & 0xFF), UInt8(length >> 8)]
        bytes.append(contentsOf: cut.utf8)
    }

    func write(to target: inout SegmentBytes) {
        target.append(bytes)
        target.append(starts)
    }

    init(_ reader: inout SegmentReader) throws(SegmentError) {
        bytes = try reader.read()
        starts = try reader.read()
        guard Int(starts.last ?? 0) == bytes.count else { throw .truncated }
    }

    /// Whether there is a card of each of so many models, which begins with the length of a code and the code.
    func are(of count: Int) -> Bool {
        starts.areStarts(of: count) && zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 14 }
    }

    /// The code of a model.
    func code(_ model: Int) -> DocumentCode? {
        let start = Int(starts[model])
        return DocumentCode(String(decoding: bytes[(start + 2)..<(start + 14)], as: UTF8.self))
    }

    /// What is shown of a model; nil where the bytes are damaged.
    func card(_ model: Int, accessRank: Int) -> Card? {
        var offset = Int(starts[model])
        let end = Int(starts[model + 1])
        func next() -> String? {
            guard offset + 2 <= end else { return nil }
            let length = Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
            offset += 2
            guard length != 0xFFFF, offset + length <= end else { return nil }
            defer { offset += length }
            return String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
        }
        guard let code = next().flatMap({ DocumentCode($0) }) else { return nil }
        let native = next() ?? ""
        let title = LocalizedText(
            es: next(),
            en: next(),
            translated: (next() ?? "").split(separator: " ").compactMap { Language(rawValue: String($0)) }
        )
        let first = next().flatMap { PartialDate($0) }
        let last = next().flatMap { PartialDate($0) }
        let images = [next(), next(), next()]
        return Card(
            code: code,
            nativeTitle: native,
            title: title,
            firstIssued: first,
            lastIssued: last,
            image: images[min(accessRank, 2)]
        )
    }

    struct Card {
        var code: DocumentCode
        var nativeTitle: String
        var title: LocalizedText
        var firstIssued: PartialDate?
        var lastIssued: PartialDate?
        var image: String?
    }
}
