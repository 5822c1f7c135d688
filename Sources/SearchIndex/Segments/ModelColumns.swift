import CatalogueModel

/// What every model has one of, a column each.
struct ModelColumns: Sendable {
    /// Stands where a day is not known.
    static let noDay = Int32.min

    var revisions: [Int64] = []
    var access: [UInt8] = []
    /// The three letters of the issuer in the low bytes.
    var issuers: [UInt32] = []
    var categories: [UInt8] = []
    var types: [UInt8] = []
    var statuses: [UInt8] = []
    var evidences: [UInt8] = []
    /// Index in `ChipPresence.allCases`; 255 where nothing is said.
    var chips: [UInt8] = []
    /// Index in `formats`; 255 where nothing is said.
    var mrzFormats: [UInt8] = []
    /// Days since 1970.
    var circulationFirst: [Int32] = []
    var circulationLast: [Int32] = []
    var firstIssued: [Int32] = []
    /// Entries of `mrzCodes`: from one start to the next.
    var mrzCodeStarts: [UInt32] = [0]
    /// Two characters, 0 where the second is not known.
    var mrzCodes: [UInt16] = []
    var formats = TextTable()

    init() {}

    mutating func add(_ model: DocumentModel, revision: Int64) {
        let circulation = model.circulation
        revisions.append(revision)
        access.append(UInt8(model.access.rank))
        issuers.append(ModelColumns.packed(model.code.issuer))
        categories.append(model.code.category.utf8.first ?? 0)
        types.append(model.code.type.utf8.first ?? 0)
        statuses.append(UInt8(DocumentStatus.allCases.firstIndex(of: model.status) ?? 0))
        evidences.append(UInt8(Evidence.allCases.firstIndex(of: model.evidence) ?? 0))
        chips.append(
            model.chip.flatMap { ChipPresence.allCases.firstIndex(of: $0.value.presence) }.map { UInt8($0) } ?? 255
        )
        mrzFormats.append(model.mrz.map { UInt8(clamping: formats.number(of: $0.format)) } ?? 255)
        circulationFirst.append(ModelColumns.day(circulation.first))
        circulationLast.append(ModelColumns.day(circulation.last))
        firstIssued.append(ModelColumns.day(model.firstIssued?.value.date?.earliest))
        for code in model.mrz?.documentCodes ?? [] { mrzCodes.append(ModelColumns.packed(mrzCode: code)) }
        mrzCodeStarts.append(UInt32(mrzCodes.count))
    }

    /// Whether all that is kept as a place in a list of this program has one there.
    var areOfKnownValues: Bool {
        statuses.allSatisfy { Int($0) < DocumentStatus.allCases.count }
            && evidences.allSatisfy { Int($0) < Evidence.allCases.count }
            && chips.allSatisfy { $0 == 255 || Int($0) < ChipPresence.allCases.count }
    }

    static func packed(_ issuer: String) -> UInt32 { issuer.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    static func issuer(_ packed: UInt32) -> String {
        String(decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)], as: UTF8.self)
    }

    static func packed(mrzCode code: String) -> UInt16 {
        let bytes = Array(code.utf8)
        guard let first = bytes.first else { return 0 }
        return UInt16(first) << 8 | (bytes.count > 1 ? UInt16(bytes[1]) : 0)
    }

    private static func day(_ day: CalendarDay?) -> Int32 { day.map { Int32($0.daysSince1970) } ?? noDay }

    func write(to bytes: inout SegmentBytes) {
        bytes.append(revisions)
        for column in [access, categories, types, statuses, evidences, chips, mrzFormats] { bytes.append(column) }
        bytes.append(issuers)
        for column in [circulationFirst, circulationLast, firstIssued] { bytes.append(column) }
        bytes.append(mrzCodeStarts)
        bytes.append(mrzCodes)
        bytes.append(formats.texts)
    }

    /// Reads the columns; the names of MRZ formats are renumbered by `formats`.
    init(_ reader: inout SegmentReader, formats table: inout TextTable) throws(SegmentError) {
        revisions = try reader.read()
        access = try reader.read()
        categories = try reader.read()
        types = try reader.read()
        statuses = try reader.read()
        evidences = try reader.read()
        chips = try reader.read()
        let numbered: [UInt8] = try reader.read()
        issuers = try reader.read()
        circulationFirst = try reader.read()
        circulationLast = try reader.read()
        firstIssued = try reader.read()
        mrzCodeStarts = try reader.read()
        mrzCodes = try reader.read()
        let names = try reader.readTexts()
        let numbers = names.map { UInt8(clamping: table.number(of: $0)) }
        mrzFormats = numbered.map { $0 == 255 || Int($0) >= numbers.count ? 255 : numbers[Int($0)] }
        let byteColumns = [access, categories, types, statuses, evidences, chips, mrzFormats]
        let dayColumns = [circulationFirst, circulationLast, firstIssued]
        let count = revisions.count
        guard issuers.count == count, byteColumns.allSatisfy({ $0.count == count }),
            dayColumns.allSatisfy({ $0.count == count }), mrzCodeStarts.count == count + 1,
            Int(mrzCodeStarts.last ?? 0) == mrzCodes.count
        else { throw .truncated }
    }
}
