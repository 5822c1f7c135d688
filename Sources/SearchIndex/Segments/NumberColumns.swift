import CatalogueModel

/// The number patterns of the models.
struct NumberColumns: Sendable {
    /// From one start to the next are the numbers of a model.
    var starts: [UInt32] = [0]
    /// Index in `patterns`.
    var pattern: [UInt16] = []
    /// Index in `kinds`.
    var kind: [UInt8] = []
    var patterns = TextTable()
    var kinds = TextTable()

    init() {}

    mutating func add(_ numberings: [Attested<Numbering>]) {
        for numbering in numberings {
            guard let text = numbering.value.pattern, patterns.texts.count < Int(UInt16.max) else { continue }
            pattern.append(UInt16(patterns.number(of: text)))
            kind.append(UInt8(clamping: kinds.number(of: numbering.value.kind)))
        }
        starts.append(UInt32(pattern.count))
    }

    func write(to bytes: inout SegmentBytes) {
        bytes.append(starts)
        bytes.append(pattern)
        bytes.append(kind)
        bytes.append(patterns.texts)
        bytes.append(kinds.texts)
    }

    /// Reads the columns; patterns and kinds are renumbered by the tables of the whole index.
    init(
        _ reader: inout SegmentReader,
        patterns: inout TextTable,
        kinds: inout TextTable
    ) throws(SegmentError) {
        starts = try reader.read()
        let patternNumbers: [UInt16] = try reader.read()
        let kindNumbers: [UInt8] = try reader.read()
        let patternPlaces = try reader.readTexts().map { UInt16(clamping: patterns.number(of: $0)) }
        let kindPlaces = try reader.readTexts().map { UInt8(clamping: kinds.number(of: $0)) }
        guard Int(starts.last ?? 0) == patternNumbers.count, kindNumbers.count == patternNumbers.count,
            patternNumbers.allSatisfy({ Int($0) < patternPlaces.count }),
            kindNumbers.allSatisfy({ Int($0) < kindPlaces.count })
        else { throw .truncated }
        pattern = patternNumbers.map { patternPlaces[Int($0)] }
        kind = kindNumbers.map { kindPlaces[Int($0)] }
    }
}
