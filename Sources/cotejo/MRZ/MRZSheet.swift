import CatalogueModel
import DocumentChecks
import Workflows

/// A zone that was read, as lines for a terminal.
struct MRZSheet {
    let vocabularies: Vocabularies
    let language: Language

    /// The verdict, the lines, the fields with their digits, what there is to know, and the models.
    func lines(_ answer: MRZAnswer) -> [String] {
        let reading = answer.reading
        var lines = [verdict(reading)]
        lines += reading.lines.map { "    \($0)" }
        lines += reading.changes.map { "  ~ \($0.words.text(in: language))" }
        lines += fields(reading)
        lines += answer.notes.map { "  \(sign($0.severity)) \($0.text.text(in: language))" }
        lines += answer.comparison.map(comparison)
        guard reading.format != nil else { return lines }
        lines.append(
            answer.candidates.isEmpty
                ? say(
                    es: "Ningún modelo del catálogo tiene una zona así: eso no prueba nada del documento.",
                    en: "No model of the catalogue has such a zone: that proves nothing about the document."
                )
                : say(es: "Modelos posibles:", en: "Possible models:")
        )
        for candidate in answer.candidates { lines += self.candidate(candidate) }
        return lines
    }

    /// What the holder needs to enter, where that was asked.
    func entryLines(_ answer: MRZAnswer) -> [String] {
        guard let entry = answer.entry else { return [] }
        var lines = [""]
        for field in entry.traveller.doubtful {
            lines.append(
                say(
                    es: "No se usa \(label(field)): su dígito de control no coincide.",
                    en: "\(label(field)) is not used: its check digit does not match."
                )
            )
        }
        guard let entryAnswer = entry.answer else {
            let unknown = say(
                es: "No se sabe si puede ingresar: la zona no tiene una nacionalidad conocida.",
                en: "It is not known if they may enter: the zone has no known nationality."
            )
            return lines + [unknown]
        }
        let sheet = EntrySheet(vocabularies: vocabularies, language: language, namesOptions: false)
        return lines + sheet.lines(entryAnswer)
    }

    private func verdict(_ reading: MRZReading) -> String {
        guard let format = reading.format?.rawValue else {
            return say(es: "No es una zona de un formato conocido.", en: "Not a zone of a known format.")
        }
        if reading.isAccepted {
            return say(
                es: "\(format): líneas, caracteres, dígitos de control y fechas correctos.",
                en: "\(format): lines, characters, check digits and dates are right."
            )
        }
        if reading.isAcceptedAsRead {
            return say(
                es: "\(format): correcta después de los cambios que siguen; compárelos con el documento.",
                en: "\(format): right after the changes below; compare them with the document."
            )
        }
        return say(
            es: "\(format): hay algo que no coincide. Compare con el documento; decide la autoridad competente.",
            en: "\(format): something does not match. Compare with the document; the competent authority decides."
        )
    }

    private func fields(_ reading: MRZReading) -> [String] {
        guard let layout = reading.layout else { return [] }
        var lines = layout.fields.filter { !$0.kind.isCheckDigit }.map { field in
            let place = "\(field.line):\(field.start)-\(field.end)"
            let value = value(of: field.kind, reading) ?? say(es: "(nada)", en: "(nothing)")
            let check = reading.checks.first { $0.field == field.kind }.map(words) ?? ""
            return "  \(padded(place, 9)) \(padded(label(field.kind), Self.labelWidth)) \(value)\(check)"
        }
        if let composite = reading.checks.first(where: { $0.kind == .compositeCheck }) {
            lines.append("  \(padded("", 9)) \(padded(label(.compositeCheck), Self.labelWidth))\(words(composite))")
        }
        return lines
    }

    private func value(of kind: MRZFieldKind, _ reading: MRZReading) -> String? {
        switch kind {
        case .documentNumber: reading.documentNumber
        case .birthDate: reading.birthDate.text
        case .expiryDate: reading.expiryDate.text
        case .name: reading.name?.text
        case .optionalData: reading.optionalData
        case .issuer, .nationality:
            reading.text(kind).map { code in
                let label = vocabularies.label(code, in: .countries, language)
                return label == code ? code : "\(code) (\(label))"
            }
        default: reading.text(kind)
        }
    }

    private func words(_ check: MRZCheck) -> String {
        if check.isRight { return "  ✓ \(check.found)" }
        return say(
            es: "  ✗ \(check.found), se esperaba \(check.expected ?? "?")",
            en: "  ✗ \(check.found), expected \(check.expected ?? "?")"
        )
    }

    private func comparison(_ row: MRZFieldComparison) -> String {
        let words: String =
            switch row.agreement {
            case .same: say(es: "coincide", en: "agrees")
            case .variant: say(es: "coincide (otra forma admitida)", en: "agrees (another accepted form)")
            case .asFarAsItGoes: say(es: "coincide hasta donde llega", en: "agrees as far as it goes")
            case .different: say(es: "no coincide", en: "does not agree")
            }
        let sign = row.agreement == .different ? "✗" : "✓"
        return "  \(sign) \(label(row.field)): \(row.printed) → \(row.wanted) | \(row.found): \(words)"
    }

    private func candidate(_ candidate: MRZCandidate) -> [String] {
        let specimen = candidate.code.isSpecimen ? say(es: "  [ESPÉCIMEN]", en: "  [SPECIMEN]") : ""
        let kinds = [
            ("⊘", candidate.cannot), ("✗", candidate.against), ("✓", candidate.fits), ("?", candidate.unknown),
        ]
        let reasons = kinds.filter { !$0.1.isEmpty }.map { sign, reasons in
            "    \(sign) \(reasons.map { $0.text.text(in: language) }.joined(separator: "; "))"
        }
        return ["\(candidate.code)  \(candidate.title.text(in: language))\(specimen)"] + reasons
    }

    private func label(_ kind: MRZFieldKind) -> String { kind.words.text(in: language) }

    /// The longest name of a field is 30 characters, in Spanish.
    private static let labelWidth = 30

    private func sign(_ severity: Severity) -> String {
        switch severity {
        case .error: "✗"
        case .warning: "!"
        case .info: "·"
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
