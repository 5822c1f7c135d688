/// Where everything stands in the zone of a format.
public struct MRZLayout: Sendable {
    /// The format.
    public let format: MRZFormat
    /// Its fields, line by line, from the left; together they cover every position once.
    public let fields: [MRZField]

    /// A stretch of a line, both ends included, 1 for the leftmost character.
    public struct Stretch: Hashable, Sendable {
        /// The line, 1 for the upper one.
        public var line: Int
        /// First and last position.
        public var positions: ClosedRange<Int>
    }

    /// What the composite check digit covers, in order; nothing where the format has none.
    ///
    /// Source: Doc 9303-4 §4.2.2 (TD3), 9303-5 §4.2.2 (TD1), 9303-6 §4.2.2 (TD2); visas have none (9303-7 §4).
    public let composite: [Stretch]

    /// The layout of a format.
    public init(_ format: MRZFormat) {
        self.format = format
        let lines: [[(MRZFieldKind, Int)]]
        switch format {
        case .td1:
            lines = [
                [
                    (.documentCode, 2), (.issuer, 3), (.documentNumber, 9), (.documentNumberCheck, 1),
                    (.optionalData, 15),
                ],
                [
                    (.birthDate, 6), (.birthDateCheck, 1), (.sex, 1), (.expiryDate, 6), (.expiryDateCheck, 1),
                    (.nationality, 3), (.moreOptionalData, 11), (.compositeCheck, 1),
                ],
                [(.name, 30)],
            ]
            composite = Self.stretches([(1, 6...30), (2, 1...7), (2, 9...15), (2, 19...29)])
        case .td2:
            lines = [Self.nameLine(format), Self.dataLine + [(.optionalData, 7), (.compositeCheck, 1)]]
            composite = Self.stretches([(2, 1...10), (2, 14...20), (2, 22...35)])
        case .td3:
            lines = [
                Self.nameLine(format),
                Self.dataLine + [(.optionalData, 14), (.optionalDataCheck, 1), (.compositeCheck, 1)],
            ]
            composite = Self.stretches([(2, 1...10), (2, 14...20), (2, 22...43)])
        case .mrvA, .mrvB:
            lines = [Self.nameLine(format), Self.dataLine + [(.optionalData, format.lineLength - 28)]]
            composite = []
        }
        fields = lines.enumerated().flatMap { index, fields in Self.placed(fields, line: index + 1) }
    }

    /// The field of a kind; nil where the format has none.
    public subscript(kind: MRZFieldKind) -> MRZField? {
        fields.first { $0.kind == kind }
    }

    /// The characters that a check digit is computed over; nil for any other field, or where the lines are too short.
    public func covered(by kind: MRZFieldKind, in lines: [String]) -> String? {
        let source: MRZFieldKind
        switch kind {
        case .documentNumberCheck: source = .documentNumber
        case .birthDateCheck: source = .birthDate
        case .expiryDateCheck: source = .expiryDate
        case .optionalDataCheck: source = .optionalData
        case .compositeCheck:
            let parts = composite.map { stretch in
                MRZField(
                    kind: .compositeCheck,
                    line: stretch.line,
                    start: stretch.positions.lowerBound,
                    length: stretch.positions.count
                ).text(in: lines)
            }
            guard !parts.isEmpty, !parts.contains(nil) else { return nil }
            return parts.compactMap(\.self).joined()
        default: return nil
        }
        return self[source]?.text(in: lines)
    }

    /// The second line of every format of two lines starts alike.
    private static let dataLine: [(MRZFieldKind, Int)] = [
        (.documentNumber, 9), (.documentNumberCheck, 1), (.nationality, 3), (.birthDate, 6), (.birthDateCheck, 1),
        (.sex, 1), (.expiryDate, 6), (.expiryDateCheck, 1),
    ]

    private static func nameLine(_ format: MRZFormat) -> [(MRZFieldKind, Int)] {
        [(.documentCode, 2), (.issuer, 3), (.name, format.lineLength - 5)]
    }

    private static func stretches(_ parts: [(Int, ClosedRange<Int>)]) -> [Stretch] {
        parts.map { Stretch(line: $0.0, positions: $0.1) }
    }

    private static func placed(_ parts: [(MRZFieldKind, Int)], line: Int) -> [MRZField] {
        var start = 1
        return parts.map { kind, length in
            defer { start += length }
            return MRZField(kind: kind, line: line, start: start, length: length)
        }
    }
}
