import CatalogueModel

/// The features of the models, one after the other, a column for each side of them.
struct FeatureColumns: Sendable {
    /// From one start to the next are the features of a model.
    var starts: [UInt32] = [0]
    /// Index in `terms`.
    var term: [UInt16] = []
    var level: [UInt8] = []
    var access: [UInt8] = []
    /// A bit for each of `methodNames`.
    var methods: [UInt32] = []
    /// A bit for each of `locationNames`.
    var locations: [UInt64] = []
    /// 0 where nothing is said, 1 where a scan is enough, 2 where it is not.
    var scan: [UInt8] = []
    var terms = TextTable()
    var methodNames = TextTable()
    var locationNames = TextTable()

    init() {}

    mutating func add(_ features: [Feature]) {
        for feature in features {
            term.append(UInt16(clamping: terms.number(of: feature.term)))
            level.append(UInt8(clamping: feature.level))
            access.append(UInt8(feature.access.rank))
            methods.append(
                feature.methods.reduce(0) { $0 | UInt32(truncatingIfNeeded: 1 << min(31, methodNames.number(of: $1))) }
            )
            locations.append(
                feature.locations.reduce(0) { $0 | UInt64(1) << UInt64(min(63, locationNames.number(of: $1))) }
            )
            scan.append(feature.scanCheckable.map { $0 ? 1 : 2 } ?? 0)
        }
        starts.append(UInt32(term.count))
    }

    func write(to bytes: inout SegmentBytes) {
        bytes.append(starts)
        bytes.append(term)
        bytes.append(level)
        bytes.append(access)
        bytes.append(methods)
        bytes.append(locations)
        bytes.append(scan)
        bytes.append(terms.texts)
        bytes.append(methodNames.texts)
        bytes.append(locationNames.texts)
    }

    /// Reads the columns; names are renumbered by the tables of the whole index.
    init(_ reader: inout SegmentReader, names: inout FeatureNames) throws(SegmentError) {
        starts = try reader.read()
        let termNumbers: [UInt16] = try reader.read()
        level = try reader.read()
        access = try reader.read()
        let methodBits: [UInt32] = try reader.read()
        let locationBits: [UInt64] = try reader.read()
        scan = try reader.read()
        let termNames = try reader.readTexts().map { UInt16(clamping: names.terms.number(of: $0)) }
        let methodPlaces = try reader.readTexts().map { min(31, names.methods.number(of: $0)) }
        let locationPlaces = try reader.readTexts().map { min(63, names.locations.number(of: $0)) }
        let count = termNumbers.count
        guard Int(starts.last ?? 0) == count, level.count == count, access.count == count, scan.count == count,
            methodBits.count == count, locationBits.count == count,
            termNumbers.allSatisfy({ Int($0) < termNames.count })
        else { throw .truncated }
        term = termNumbers.map { termNames[Int($0)] }
        methods = methodBits.map { bits in
            UInt32(truncatingIfNeeded: Self.moved(UInt64(bits), to: methodPlaces))
        }
        locations = locationBits.map { Self.moved($0, to: locationPlaces) }
    }

    private static func moved(_ bits: UInt64, to places: [Int]) -> UInt64 {
        var rest = bits
        var result: UInt64 = 0
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            if place < places.count { result |= 1 << UInt64(places[place]) }
        }
        return result
    }
}

/// The names that feature columns refer to by number, of all segments together.
struct FeatureNames: Sendable {
    var terms = TextTable()
    var methods = TextTable()
    var locations = TextTable()
}
