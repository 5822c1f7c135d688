public import CatalogueModel

/// What is printed on a document for people, beside its zone; what is nil is not compared.
public struct MRZVisualZone: Hashable, Sendable {
    /// Surnames.
    public var primary: String?
    /// Given names.
    public var secondary: String?
    /// Number of the document.
    public var number: String?
    /// Day of birth.
    public var birthDate: CalendarDay?
    /// Last day of validity.
    public var expiryDate: CalendarDay?
    /// `M`, `F` or `X`.
    public var sex: String?
    /// The code of the issuer.
    public var issuer: String?
    /// The code of the nationality.
    public var nationality: String?

    /// Nothing printed yet.
    public init() {}

    /// Whether there is nothing to compare.
    public var isEmpty: Bool { self == MRZVisualZone() }
}

/// A field of both zones, held beside each other.
public struct MRZFieldComparison: Hashable, Sendable, JSONWritable {
    /// The field.
    public var field: MRZFieldKind
    /// What is printed for people.
    public var printed: String
    /// What that should be in the zone.
    public var wanted: String
    /// What the zone has.
    public var found: String
    /// How they agree.
    public var agreement: MRZAgreement

    /// Appends `{"field","printed","wanted","found","agreement"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("field", field.rawValue)
            $0.member("printed", printed)
            $0.member("wanted", wanted)
            $0.member("found", found)
            $0.member("agreement", agreement)
        }
    }
}

extension MRZReading {
    /// Holds what is printed beside the zone, field by field in the order of reading.
    public func comparison(with visual: MRZVisualZone) -> [MRZFieldComparison] {
        guard let name else { return [] }
        var rows: [MRZFieldComparison] = []
        func compare(_ field: MRZFieldKind, _ printed: String?, _ wanted: String, _ found: String?) {
            guard let printed else { return }
            let found = found ?? ""
            rows.append(
                MRZFieldComparison(
                    field: field,
                    printed: printed,
                    wanted: wanted,
                    found: found,
                    // Some issuers leave blanks of a number out instead of filling them.
                    agreement: wanted == found
                        ? .same : Self.withoutFillers(wanted) == Self.withoutFillers(found) ? .variant : .different
                )
            )
        }
        if let printed = visual.primary {
            rows.append(Self.row(printed, name.primary, isCut: name.mayBeTruncated))
        }
        if let printed = visual.secondary {
            rows.append(Self.row(printed, name.secondary, isCut: name.mayBeTruncated))
        }
        compare(.documentNumber, visual.number, Self.zoneNumber(visual.number ?? ""), documentNumber)
        compare(.issuer, visual.issuer, Self.code(visual.issuer), text(.issuer))
        compare(.nationality, visual.nationality, Self.code(visual.nationality), text(.nationality))
        for (field, day) in [(MRZFieldKind.birthDate, visual.birthDate), (.expiryDate, visual.expiryDate)] {
            guard let day else { continue }
            compare(field, "\(day)", MRZContents.characters(of: day), raw(field))
        }
        let sex = visual.sex.map { $0.uppercased() }
        compare(.sex, sex, sex == "X" ? "<" : sex ?? "", raw(.sex))
        return rows
    }

    private static func row(_ printed: String, _ parts: [String], isCut: Bool) -> MRZFieldComparison {
        MRZFieldComparison(
            field: .name,
            printed: printed,
            wanted: MRZNameField.parts(printed).parts.joined(separator: "<"),
            found: parts.joined(separator: "<"),
            agreement: MRZNameMatch.agreement(printed: printed, parts: parts, isCut: isCut)
        )
    }

    /// A printed code as a zone has it: Germany prints D or DEU and its zones have D.
    private static func code(_ printed: String?) -> String {
        let code = (printed ?? "").uppercased()
        return code == "DEU" ? "D" : code
    }

    private static func withoutFillers(_ text: String) -> String { text.filter { $0 != "<" } }

    private static func zoneNumber(_ printed: String) -> String {
        var bytes: [UInt8] = []
        for byte in printed.utf8 {
            switch byte {
            case 0x61...0x7A: bytes.append(byte - 0x20)
            case 0x41...0x5A, 0x30...0x39, MRZAlphabet.filler: bytes.append(byte)
            case 0x20, 0x2D, 0x2E, 0x2F: bytes.append(MRZAlphabet.filler)
            default: break
            }
        }
        while bytes.last == MRZAlphabet.filler { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
