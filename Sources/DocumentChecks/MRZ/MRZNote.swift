public import CatalogueModel

/// Something to know of a zone that no check digit says.
public struct MRZNote: Hashable, Sendable {
    /// A stable identifier, such as `number.longWithFiller`.
    public var id: String
    /// How much it weighs: an error is why a zone is not accepted, information is only that.
    public var severity: Severity
    /// The field it is of; nil where it is of the whole zone.
    public var field: MRZFieldKind?
    /// What there is to know.
    public var text: LocalizedText

    init(_ id: String, _ severity: Severity, _ field: MRZFieldKind? = nil, es: String, en: String) {
        self.init(id, severity, field, text: LocalizedText(es: es, en: en))
    }

    init(_ id: String, _ severity: Severity, _ field: MRZFieldKind? = nil, text: LocalizedText) {
        self.id = id
        self.severity = severity
        self.field = field
        self.text = text
    }
}

extension MRZNote: JSONWritable {
    /// Appends `{"id","severity","field","es","en"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("severity", severity)
            $0.member("field", field?.rawValue)
            $0.member("es", text.es)
            $0.member("en", text.en)
        }
    }
}

extension MRZReading {
    /// What there is to know of the zone, from the left.
    public func notes(_ vocabularies: Vocabularies) -> [MRZNote] {
        guard let format else { return [geometryNote] }
        return misplacedNotes(format) + codeNotes(format, vocabularies) + stateNotes(vocabularies) + nameNotes
            + numberNotes(format) + dateNotes + sexNotes + positionNotes
    }

    private var geometryNote: MRZNote {
        let found = lengths.map(String.init).joined(separator: " + ")
        let known = "3 × 30 (TD1), 2 × 36 (TD2, MRV-B), 2 × 44 (TD3, MRV-A)"
        return MRZNote(
            "geometry",
            .error,
            es: lengths.isEmpty
                ? "No hay ninguna zona. Se espera \(known)."
                : "Las líneas tienen \(found) caracteres; se espera \(known). Compare línea por línea con el documento.",
            en: lengths.isEmpty
                ? "There is no zone. Expected: \(known)."
                : "The lines have \(found) characters; expected: \(known). Compare line by line with the document."
        )
    }

    private func misplacedNotes(_ format: MRZFormat) -> [MRZNote] {
        misplaced.prefix(12).map { place in
            let (line, position) = (place / format.lineLength + 1, place % format.lineLength + 1)
            let kind = layout?.fields.first { $0.line == line && ($0.start...$0.end).contains(position) }?.kind
            let sign = bytes[place] == MRZAlphabet.foreign ? nil : String(decoding: [bytes[place]], as: UTF8.self)
            return MRZNote(
                "character",
                .error,
                kind,
                es: sign.map { "Línea \(line), posición \(position): «\($0)» no puede estar ahí." }
                    ?? "Línea \(line), posición \(position): hay un signo que ninguna zona tiene.",
                en: sign.map { "Line \(line), position \(position): \"\($0)\" cannot stand there." }
                    ?? "Line \(line), position \(position): a sign that no zone has."
            )
        }
    }

    private var sexNotes: [MRZNote] {
        switch raw(.sex) {
        case "<": [MRZNote("sex.unspecified", .info, .sex, es: "No indica el sexo.", en: "The sex is not stated.")]
        case "X":
            [
                MRZNote(
                    "sex.x",
                    .warning,
                    .sex,
                    es: "La zona lleva X; la norma pone aquí un relleno y la X solo en la parte visual.",
                    en: "The zone has X; the standard has a filler here and the X only in the visual part."
                )
            ]
        default: []
        }
    }

    /// Position 43 of a booklet without optional data: 0 and the filler are both right.
    private var positionNotes: [MRZNote] {
        guard format == .td3, optionalData == nil, let check = checks.first(where: { $0.kind == .optionalDataCheck }),
            check.isRight
        else { return [] }
        return [
            MRZNote(
                "optionalData.empty",
                .info,
                .optionalDataCheck,
                es: "Posición 43: sin datos opcionales, «\(check.found)» vale (se admiten 0 y <).",
                en: "Position 43: without optional data \"\(check.found)\" is right (0 and < are both admitted)."
            )
        ]
    }

    private func numberNotes(_ format: MRZFormat) -> [MRZNote] {
        guard let number = documentNumber else {
            return [
                MRZNote(
                    "number.empty",
                    .warning,
                    .documentNumber,
                    es: "No hay número.",
                    en: "There is no number."
                )
            ]
        }
        let length = number.utf8.count
        let (es, en): (String, String)
        switch numberForm {
        case .plain: return []
        case .longWithoutFiller:
            (es, en) = (
                "su dígito se calculó sin contar el relleno intermedio, como dice la norma",
                "its digit was computed without the filler in between, as the standard says"
            )
        case .longWithFiller:
            (es, en) = (
                "su dígito se calculó contando el relleno intermedio, como en algunas tarjetas auténticas",
                "its digit was computed with the filler in between, as on some genuine cards"
            )
        case .longEitherWay:
            (es, en) = (
                "su dígito es correcto con y sin el relleno intermedio",
                "its digit is right with and without the filler in between"
            )
        case .longWrong:
            (es, en) = (
                "su dígito no corresponde ni con ni sin el relleno intermedio",
                "its digit is right neither with nor without the filler in between"
            )
        }
        return [
            MRZNote(
                "number.\(numberForm.rawValue)",
                numberForm == .longWrong ? .warning : .info,
                .documentNumber,
                es: "Número largo de \(length) caracteres: \(es).",
                en: "Long number of \(length) characters: \(en)."
            )
        ]
    }

    private var nameNotes: [MRZNote] {
        guard let name else { return [] }
        var notes: [MRZNote] = []
        if name.mayBeTruncated {
            notes.append(
                MRZNote(
                    "name.truncated",
                    .info,
                    .name,
                    es: "El nombre llega hasta el último lugar: puede estar cortado. Compare solo el comienzo.",
                    en: "The name reaches the last place: it may be cut. Compare only its beginning."
                )
            )
        }
        if name.primary.isEmpty {
            notes.append(
                MRZNote("name.noPrimary", .warning, .name, es: "No hay apellido.", en: "There is no surname.")
            )
        } else if name.secondary.isEmpty {
            notes.append(
                MRZNote(
                    "name.single",
                    .info,
                    .name,
                    es: "El nombre no está dividido en apellidos y nombres.",
                    en: "The name is not divided into primary and secondary identifier."
                )
            )
        }
        return notes
    }
}
