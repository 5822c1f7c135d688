/// What a part of a machine readable zone says.
public enum MRZFieldKind: String, Sendable, CaseIterable {
    /// Kind of document.
    case documentCode
    /// Issuing state or organization.
    case issuer
    /// Names, the primary identifier first.
    case name
    /// Number of the document.
    case documentNumber
    /// Check digit of the number.
    case documentNumberCheck
    /// Nationality of the holder.
    case nationality
    /// Day of birth, two digits each of year, month and day.
    case birthDate
    /// Check digit of the day of birth.
    case birthDateCheck
    /// Sex.
    case sex
    /// Last day of validity.
    case expiryDate
    /// Check digit of the last day of validity.
    case expiryDateCheck
    /// What the issuer puts there.
    case optionalData
    /// Check digit of the optional data.
    case optionalDataCheck
    /// The second field of what the issuer puts there.
    case moreOptionalData
    /// Check digit over several fields.
    case compositeCheck

    /// Whether it is a check digit.
    public var isCheckDigit: Bool {
        switch self {
        case .documentNumberCheck, .birthDateCheck, .expiryDateCheck, .optionalDataCheck, .compositeCheck: true
        default: false
        }
    }
}

/// Where a field stands in a zone.
public struct MRZField: Hashable, Sendable {
    /// What it says.
    public var kind: MRZFieldKind
    /// Its line, 1 for the upper one.
    public var line: Int
    /// Position of its first character, 1 for the leftmost.
    public var start: Int
    /// How many characters it has.
    public var length: Int

    /// Position of its last character.
    public var end: Int { start + length - 1 }

    /// The characters of the field; nil where the lines are too few or too short.
    public func text(in lines: [String]) -> String? {
        guard line <= lines.count else { return nil }
        let bytes = Array(lines[line - 1].utf8)
        guard end <= bytes.count else { return nil }
        return String(decoding: bytes[(start - 1)..<end], as: UTF8.self)
    }
}
