import CatalogueModel
import DocumentChecks
import Mustache

/// A stretch of a line that is one field.
struct ZonePartPage: Sendable, MustacheParent {
    let partText: String
    let partClass: String
    let partName: String

    func child(named name: String) -> Any? {
        switch name {
        case "partText": partText
        case "partClass": partClass
        case "partName": partName
        default: nil
        }
    }
}

/// A line of the zone.
struct ZoneLinePage: Sendable, MustacheParent {
    let zoneParts: [ZonePartPage]

    func child(named name: String) -> Any? {
        switch name {
        case "zoneParts": zoneParts
        default: nil
        }
    }
}

/// What a field is.
struct ZoneRowPage: Sendable, MustacheParent {
    let rowAnchor: String
    let rowClass: String
    let rowPlace: String
    let rowName: String
    let rowValue: String
    let rowMeaning: String

    func child(named name: String) -> Any? {
        switch name {
        case "rowAnchor": rowAnchor
        case "rowClass": rowClass
        case "rowPlace": rowPlace
        case "rowName": rowName
        case "rowValue": rowValue
        case "rowMeaning": rowMeaning
        default: nil
        }
    }
}

/// A specimen zone, explained.
struct SpecimenZonePage: Sendable, MustacheParent {
    let zoneFormat: String
    let zoneLines: [ZoneLinePage]
    let zoneRows: [ZoneRowPage]

    func child(named name: String) -> Any? {
        switch name {
        case "zoneFormat": zoneFormat
        case "zoneLines": zoneLines
        case "zoneRows": zoneRows
        default: nil
        }
    }

    init(_ specimen: MRZSpecimen, wording: Wording) {
        let language = wording.language
        let layout = specimen.layout
        zoneFormat = wording.label(layout.format.rawValue, .mrzFormats)
        let rows = layout.fields.map { field in
            let place = field.length == 1 ? "\(field.start)" : "\(field.start)–\(field.end)"
            let value = field.text(in: specimen.lines) ?? ""
            var meaning = field.kind.meaning.text(in: language)
            if field.kind == .compositeCheck {
                let parts = layout.composite.map {
                    "\(MRZText.zoneLine.text(in: language)) \($0.line): "
                        + "\($0.positions.lowerBound)–\($0.positions.upperBound)"
                }
                meaning += " (\(parts.joined(separator: "; ")))"
            }
            return ZoneRowPage(
                rowAnchor: "mrz-\(field.line)-\(field.start)",
                rowClass: Self.colour(of: field.kind),
                rowPlace: "\(MRZText.zoneLine.text(in: language)) \(field.line), \(place)",
                rowName: field.kind.label.text(in: language),
                rowValue: value,
                rowMeaning: meaning
            )
        }
        zoneRows = rows
        zoneLines = (1...layout.format.lineCount).map { line in
            let parts = zip(layout.fields, rows).filter { $0.0.line == line }
            return ZoneLinePage(
                zoneParts: parts.map { _, row in
                    ZonePartPage(
                        partText: row.rowValue,
                        partClass: row.rowClass,
                        partName: "\(row.rowPlace): \(row.rowName)"
                    )
                }
            )
        }
    }

    /// Check digits of single fields share a colour; fields beside each other never do.
    static func colour(of kind: MRZFieldKind) -> String {
        switch kind {
        case .documentCode, .nationality: "z1"
        case .issuer, .documentNumber, .expiryDate, .compositeCheck: "z2"
        case .name, .birthDate: "z3"
        case .sex, .optionalData, .moreOptionalData: "z4"
        default: "z5"
        }
    }
}
