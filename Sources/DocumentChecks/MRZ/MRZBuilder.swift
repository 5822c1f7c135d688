public import CatalogueModel

/// What a zone is to say, field by field, as it is printed on the document.
public struct MRZContents: Hashable, Sendable {
    /// One or two letters.
    public var documentCode = ""
    /// The issuer's code.
    public var issuer = ""
    /// Surnames, as printed.
    public var primary = ""
    /// Given names, as printed.
    public var secondary = ""
    /// Number of the document.
    public var number = ""
    /// The code of the nationality.
    public var nationality = ""
    /// Six characters: year, month, day, fillers for what is not known.
    public var birthDate = ""
    /// `M`, `F`, or nothing.
    public var sex = ""
    /// Six characters.
    public var expiryDate = ""
    /// What the issuer puts there.
    public var optionalData = ""
    /// The second field of that, in TD1.
    public var moreOptionalData = ""

    /// Nothing yet.
    public init() {}

    /// Six characters for a day.
    public static func characters(of day: CalendarDay) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return two(day.year % 100) + two(day.month) + two(day.day)
    }
}

/// Makes zones of contents.
public struct MRZBuilder: Sendable {
    /// The format.
    public let format: MRZFormat
    /// Whether the check digit of a long number counts the filler in between; the standard does not count it.
    public var countsFillerOfLongNumber = false
    /// Whether the check digit of empty optional data in TD3 is a filler; both that and 0 are right.
    public var emptyCheckIsFiller = false

    /// A builder of zones of a format.
    public init(_ format: MRZFormat) {
        self.format = format
    }

    /// What keeps contents from becoming a zone.
    public struct Problem: Hashable, Sendable {
        /// The field.
        public var field: MRZFieldKind
        /// What is wrong and what to do.
        public var text: LocalizedText
    }

    /// The lines of a zone, and what did not fit; what does not fit is cut.
    public func lines(of contents: MRZContents) -> (lines: [String], problems: [Problem]) {
        var problems: [Problem] = []
        var values: [MRZFieldKind: String] = [:]
        let short: [(MRZFieldKind, String)] = [
            (.documentCode, contents.documentCode), (.issuer, contents.issuer),
            (.nationality, contents.nationality), (.birthDate, contents.birthDate),
            (.sex, contents.sex), (.expiryDate, contents.expiryDate), (.optionalData, contents.optionalData),
            (.moreOptionalData, contents.moreOptionalData),
        ]
        for (field, text) in short { values[field] = Self.clean(text, field, &problems) }
        let names = [MRZNameField.parts(contents.primary), MRZNameField.parts(contents.secondary)]
        for name in names where !name.unknown.isEmpty { problems.append(Self.strange(.name, name.unknown)) }
        let layout = MRZPlaces.of(format).layout
        values[.name] = MRZNameField.text(
            primary: names[0].parts,
            secondary: names[1].parts,
            width: layout[.name]?.length ?? 0
        )
        let number = Self.clean(contents.number, .documentNumber, &problems)
        put(number, in: &values)
        for field in layout.fields where !field.kind.isCheckDigit && field.kind != .name {
            let length = values[field.kind]?.utf8.count ?? 0
            if length > field.length { problems.append(Self.tooLong(field.kind, length, field.length)) }
        }
        return (rows(values, layout, isLong: number.utf8.count > 9), problems)
    }

    /// Puts a number in its field; what does not fit opens the optional data, followed by the check digit.
    private func put(_ number: String, in values: inout [MRZFieldKind: String]) {
        values[.documentNumber] = String(number.prefix(9))
        guard number.utf8.count > 9 else { return }
        let more = String(number.dropFirst(9))
        let covered = number.prefix(9) + (countsFillerOfLongNumber ? "<" : "") + more
        let digit = MRZCheckDigit.of(covered).map(String.init) ?? "<"
        let own = values[.optionalData] ?? ""
        values[.optionalData] = more + digit + (own.isEmpty ? "" : "<" + own)
    }

    /// A text in characters of a zone, without fillers at its end.
    private static func clean(_ text: String, _ field: MRZFieldKind, _ problems: inout [Problem]) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "A"..."Z", "0"..."9", "<": bytes.append(UInt8(scalar.value))
            case "a"..."z": bytes.append(UInt8(scalar.value - 0x20))
            // Source: Doc 9303-4 §4.2.2: signs and blanks of a number become fillers.
            case " ", "-", ".", "/": bytes.append(MRZAlphabet.filler)
            default: problems.append(strange(field, "\(scalar)"))
            }
        }
        while bytes.last == MRZAlphabet.filler { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func rows(_ values: [MRZFieldKind: String], _ layout: MRZLayout, isLong: Bool) -> [String] {
        let empty = [UInt8](repeating: MRZAlphabet.filler, count: format.lineLength)
        var rows = [[UInt8]](repeating: empty, count: format.lineCount)
        for field in layout.fields {
            for (offset, byte) in (values[field.kind] ?? "").utf8.prefix(field.length).enumerated() {
                rows[field.line - 1][field.start - 1 + offset] = byte
            }
        }
        // The composite digit covers the others and comes last among the digits of each format.
        for field in layout.fields where field.kind.isCheckDigit {
            if field.kind == .documentNumberCheck, isLong { continue }
            let text = rows.map { String(decoding: $0, as: UTF8.self) }
            guard let covered = layout.covered(by: field.kind, in: text),
                let digit = MRZCheckDigit.of(covered)?.asciiValue
            else { continue }
            let isEmpty = field.kind == .optionalDataCheck && covered.allSatisfy { $0 == "<" }
            rows[field.line - 1][field.start - 1] = isEmpty && emptyCheckIsFiller ? MRZAlphabet.filler : digit
        }
        return rows.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func strange(_ field: MRZFieldKind, _ signs: String) -> Problem {
        Problem(
            field: field,
            text: LocalizedText(
                es: "«\(signs)» no se puede escribir en la zona; se omitió.",
                en: "\"\(signs)\" cannot be written in the zone; it was left out."
            )
        )
    }

    private static func tooLong(_ field: MRZFieldKind, _ length: Int, _ limit: Int) -> Problem {
        Problem(
            field: field,
            text: LocalizedText(
                es: "Tiene \(length) caracteres y caben \(limit); se cortó.",
                en: "It has \(length) characters and \(limit) fit; it was cut."
            )
        )
    }
}
