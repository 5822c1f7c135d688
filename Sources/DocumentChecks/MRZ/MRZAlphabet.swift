/// Which characters may stand where in a zone, and what optical readers take them for.
///
/// Source: Doc 9303-3 §4.3 (A to Z, 0 to 9 and the filler); which field takes which: parts 4 to 7, §4.2.2.
enum MRZAlphabet {
    static let filler = UInt8(ascii: "<")
    /// Stands where something was typed that no zone has.
    static let foreign = UInt8(ascii: "?")

    /// What a character is, one bit each.
    static let digitBit: UInt8 = 1
    static let letterBit: UInt8 = 2
    static let fillerBit: UInt8 = 4
    /// M, F and X, which stand for the sex beside the filler.
    static let sexBit: UInt8 = 8

    /// The bits of a byte; none where it may not stand in a zone.
    @inline(__always)
    static func bits(of byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39: digitBit
        case 0x46, 0x4D, 0x58: letterBit | sexBit
        case 0x41...0x5A: letterBit
        case filler: fillerBit
        default: 0
        }
    }

    /// What may stand in a field, as bits.
    static func allowed(in kind: MRZFieldKind) -> UInt8 {
        switch kind {
        case .documentCode, .issuer, .nationality, .name: letterBit | fillerBit
        case .birthDate, .expiryDate: digitBit | fillerBit
        case .sex: sexBit | fillerBit
        case .documentNumberCheck, .birthDateCheck, .expiryDateCheck, .optionalDataCheck: digitBit | fillerBit
        case .compositeCheck: digitBit
        case .documentNumber, .optionalData, .moreOptionalData: digitBit | letterBit | fillerBit
        }
    }

    /// What a character that may not stand in a place was mistaken for, if the place leaves only one reading.
    ///
    /// Only the pairs O 0, I 1, S 5, B 8, Z 2 and G 6, and only from letters to digits or the other way round.
    static func forced(_ byte: UInt8, allowed: UInt8) -> UInt8? {
        let isLetterWanted = allowed & letterBit != 0
        let isDigitWanted = allowed & digitBit != 0
        guard isLetterWanted != isDigitWanted else { return nil }
        for (letter, digit) in pairs {
            if isDigitWanted, byte == letter { return digit }
            if isLetterWanted, byte == digit { return letter }
        }
        return nil
    }

    private static let pairs: [(UInt8, UInt8)] = [
        (UInt8(ascii: "O"), UInt8(ascii: "0")), (UInt8(ascii: "I"), UInt8(ascii: "1")),
        (UInt8(ascii: "S"), UInt8(ascii: "5")), (UInt8(ascii: "B"), UInt8(ascii: "8")),
        (UInt8(ascii: "Z"), UInt8(ascii: "2")), (UInt8(ascii: "G"), UInt8(ascii: "6")),
    ]
}

/// Where everything stands in a zone whose lines follow each other without a break.
///
/// The same as `MRZLayout`, flat and made once: reading a zone looks nothing up.
struct MRZPlaces: Sendable {
    let format: MRZFormat
    let layout: MRZLayout
    /// What may stand at each position.
    let allowed: [UInt8]
    /// The stretches of the composite check digit.
    let composite: [Range<Int>]
    let number: Range<Int>
    let birthDate: Range<Int>
    let expiryDate: Range<Int>
    let optionalData: Range<Int>
    let name: Range<Int>
    let sex: Int
    let numberCheck: Int
    let birthDateCheck: Int
    let expiryDateCheck: Int
    /// Only TD3 has one.
    let optionalDataCheck: Int?
    /// Visas have none.
    let compositeCheck: Int?

    private init(_ format: MRZFormat) {
        let layout = MRZLayout(format)
        let length = format.lineLength
        func range(_ field: MRZField) -> Range<Int> {
            let start = (field.line - 1) * length + field.start - 1
            return start..<start + field.length
        }
        func range(_ kind: MRZFieldKind) -> Range<Int> {
            guard let field = layout[kind] else { preconditionFailure("\(format) has no \(kind)") }
            return range(field)
        }
        var allowed = [UInt8](repeating: 0, count: length * format.lineCount)
        for field in layout.fields {
            for place in range(field) { allowed[place] = MRZAlphabet.allowed(in: field.kind) }
        }
        self.format = format
        self.layout = layout
        self.allowed = allowed
        composite = layout.composite.map {
            let start = ($0.line - 1) * length
            return start + $0.positions.lowerBound - 1..<start + $0.positions.upperBound
        }
        number = range(.documentNumber)
        birthDate = range(.birthDate)
        expiryDate = range(.expiryDate)
        optionalData = range(.optionalData)
        name = range(.name)
        sex = range(.sex).lowerBound
        numberCheck = range(.documentNumberCheck).lowerBound
        birthDateCheck = range(.birthDateCheck).lowerBound
        expiryDateCheck = range(.expiryDateCheck).lowerBound
        optionalDataCheck = layout[.optionalDataCheck].map { range($0).lowerBound }
        compositeCheck = layout[.compositeCheck].map { range($0).lowerBound }
    }

    /// The places of a format.
    static func of(_ format: MRZFormat) -> MRZPlaces {
        switch format {
        case .td1: td1
        case .td2: td2
        case .td3: td3
        case .mrvA: mrvA
        case .mrvB: mrvB
        }
    }

    /// Where a field stands; nil where the format has none.
    func range(of kind: MRZFieldKind) -> Range<Int>? {
        layout[kind].map { field in
            let start = (field.line - 1) * format.lineLength + field.start - 1
            return start..<start + field.length
        }
    }

    private static let td1 = MRZPlaces(.td1)
    private static let td2 = MRZPlaces(.td2)
    private static let td3 = MRZPlaces(.td3)
    private static let mrvA = MRZPlaces(.mrvA)
    private static let mrvB = MRZPlaces(.mrvB)
}
