import CatalogueModel
import DocumentChecks

/// A zone that was read, drawn with its fields and explained in rows.
struct MRZDrawing {
    let lines: [ZoneLinePage]
    let rows: [MRZRowPage]

    init(_ reading: MRZReading, _ wording: Wording) {
        let language = wording.language
        guard let layout = reading.layout else {
            lines = reading.lines.map { line in
                ZoneLinePage(zoneParts: [ZonePartPage(partText: line, partClass: "z4", partName: "")])
            }
            rows = []
            return
        }
        let wrong = Set(reading.checks.filter { !$0.isRight }.map(\.kind))
        func kind(_ field: MRZField) -> String {
            guard wrong.contains(field.kind) else { return SpecimenZonePage.colour(of: field.kind) }
            return "\(SpecimenZonePage.colour(of: field.kind)) wrong"
        }
        lines = (1...layout.format.lineCount).map { line in
            ZoneLinePage(
                zoneParts: layout.fields.filter { $0.line == line }.map { field in
                    ZonePartPage(
                        partText: reading.raw(field.kind) ?? "",
                        partClass: kind(field),
                        partName: "\(Self.place(field, language)): \(field.kind.label.text(in: language))"
                    )
                }
            )
        }
        rows = layout.fields.filter { !$0.kind.isCheckDigit || $0.kind == .compositeCheck }.map { field in
            let check = reading.checks.first {
                $0.field == field.kind || ($0.kind == .compositeCheck && field.kind == .compositeCheck)
            }
            return MRZRowPage(
                fieldPlace: Self.place(field, language),
                fieldName: field.kind.label.text(in: language),
                fieldRaw: reading.raw(field.kind) ?? "",
                fieldClass: SpecimenZonePage.colour(of: field.kind),
                fieldValue: Self.value(of: field.kind, reading, wording),
                digitWords: check.map { Self.words($0, language) } ?? "",
                digitClass: check.map { $0.isRight ? "for" : "against" } ?? "open"
            )
        }
    }

    private static func place(_ field: MRZField, _ language: Language) -> String {
        let positions = field.length == 1 ? "\(field.start)" : "\(field.start)–\(field.end)"
        return "\(MRZText.zoneLine.text(in: language)) \(field.line), \(positions)"
    }

    private static func words(_ check: MRZCheck, _ language: Language) -> String {
        if check.isRight { return "✓ \(check.found)" }
        let expected = check.expected ?? "?"
        return UIText(
            es: "✗ \(check.found), se esperaba \(expected)",
            en: "✗ \(check.found), expected \(expected)"
        ).text(in: language)
    }

    private static func value(of kind: MRZFieldKind, _ reading: MRZReading, _ wording: Wording) -> String {
        let value: String? =
            switch kind {
            case .documentNumber: reading.documentNumber
            case .optionalData: reading.optionalData
            case .name: reading.name?.text
            case .birthDate: words(reading.birthDate, wording.language)
            case .expiryDate: words(reading.expiryDate, wording.language)
            case .issuer, .nationality:
                reading.text(kind).map { code in
                    let label = wording.label(code, .countries)
                    return label == code ? code : "\(label) (\(code))"
                }
            case .compositeCheck: nil
            default: reading.text(kind)
            }
        return value ?? "—"
    }

    private static func words(_ date: MRZDate, _ language: Language) -> String? {
        if let day = date.calendarDay { return DateText.day(day, in: language) }
        return date.text
    }
}
