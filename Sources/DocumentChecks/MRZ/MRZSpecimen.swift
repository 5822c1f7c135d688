public import CatalogueModel

/// A made-up zone that is right by the standard, to explain a model's format with.
///
/// It is of Utopia, whatever state the model is of, so that no line shown could pass for a real document's.
public struct MRZSpecimen: Sendable {
    /// Where everything stands.
    public let layout: MRZLayout
    /// Its lines, the upper one first.
    public let lines: [String]

    /// The specimen of a profile; nil where its format is none of ICAO's.
    public init?(_ profile: MRZProfile) {
        guard let format = MRZFormat(rawValue: profile.format) else { return nil }
        layout = MRZLayout(format)
        let emptyCheckIsFiller = profile.quirks.contains { $0.value.term == "fillerCheckDigit" }
        var values = MRZSpecimen.values
        values[.documentCode] = MRZSpecimen.documentCode(of: profile, format)
        var rows = [[UInt8]](
            repeating: [UInt8](repeating: UInt8(ascii: "<"), count: format.lineLength),
            count: format.lineCount
        )
        for field in layout.fields {
            for (offset, byte) in (values[field.kind] ?? "").utf8.prefix(field.length).enumerated() {
                rows[field.line - 1][field.start - 1 + offset] = byte
            }
        }
        // The composite digit covers the others, so they come first; it is the last field of its layout but in TD1,
        // where only the name follows it.
        for field in layout.fields where field.kind.isCheckDigit {
            let text = rows.map { String(decoding: $0, as: UTF8.self) }
            guard let covered = layout.covered(by: field.kind, in: text),
                let digit = MRZCheckDigit.of(covered)?.asciiValue
            else { continue }
            let isEmpty = field.kind == .optionalDataCheck && covered.allSatisfy { $0 == "<" }
            rows[field.line - 1][field.start - 1] = isEmpty && emptyCheckIsFiller ? UInt8(ascii: "<") : digit
        }
        lines = rows.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let values: [MRZFieldKind: String] = [
        .issuer: "UTO", .name: "MUESTRA<<SPECIMEN", .documentNumber: "SPECIMEN0", .nationality: "UTO",
        .birthDate: "900101", .sex: "<", .expiryDate: "301231",
    ]

    /// The profile's first code that fits the format, filled to two characters, or the usual letter.
    private static func documentCode(of profile: MRZProfile, _ format: MRZFormat) -> String {
        let known = profile.documentCodes.first {
            MRZProfile.admits(documentCode: $0, format: format.rawValue)
                && $0.utf8.allSatisfy { MRZCheckDigit.value(of: $0) != nil }
        }
        return known ?? String(format.usualLetter)
    }
}
