import CatalogueModel

extension MRZReading {
    /// Since when second letters of passports follow one list, by when all do, and when the last others expire.
    ///
    /// Source: Doc 9303-4 §4.4.
    private static let harmonisedSince = 2026
    private static let othersExpireBefore = CalendarDay(year: 2038, month: 1, day: 1)

    func codeNotes(_ format: MRZFormat, _ vocabularies: Vocabularies) -> [MRZNote] {
        let code = raw(.documentCode) ?? ""
        let shown = text(.documentCode) ?? ""
        // A single sheet in place of a passport has the size of TD2 and the code PU (Doc 9303-8 §4.1.5).
        let isKnownElsewhere = code == "PU" && format == .td2
        guard MRZProfile.admits(documentCode: shown, format: format.rawValue) || isKnownElsewhere else {
            return [
                MRZNote(
                    "code.format",
                    .warning,
                    .documentCode,
                    es: "El código «\(code)» no corresponde al formato \(format.rawValue).",
                    en: "The code \"\(code)\" does not belong to format \(format.rawValue)."
                )
            ]
        }
        guard format == .td3 else { return cardNotes(code) }
        if code == "P<" {
            guard let expiry = expiryDate.calendarDay, let limit = Self.othersExpireBefore, expiry >= limit else {
                return []
            }
            return [
                MRZNote(
                    "code.outdated",
                    .warning,
                    .documentCode,
                    es: "«P<» sin segunda letra con vencimiento en 2038 o después: la norma ya no lo prevé.",
                    en: "\"P<\" without a second letter and expiry in 2038 or later: the standard has no such any more."
                )
            ]
        }
        if let term = vocabularies[.mrzDocumentCodes][code] {
            return [
                MRZNote(
                    "code.harmonised",
                    .info,
                    .documentCode,
                    es: "\(code): \(term.label.es) (lista armonizada desde \(Self.harmonisedSince)).",
                    en: "\(code): \(term.label.en) (harmonised list since \(Self.harmonisedSince))."
                )
            ]
        }
        return [
            MRZNote(
                "code.national",
                .info,
                .documentCode,
                es: "\(code): segunda letra fuera de la lista armonizada; la usan documentos expedidos antes de 2028.",
                en: "\(code): a second letter outside the harmonised list, as documents issued before 2028 have."
            )
        ]
    }

    private func cardNotes(_ code: String) -> [MRZNote] {
        switch code {
        case "AC":
            [
                MRZNote(
                    "code.crew",
                    .info,
                    .documentCode,
                    es: "AC: certificado de miembro de la tripulación.",
                    en: "AC: crew member certificate."
                )
            ]
        case "AI":
            [
                MRZNote(
                    "code.notUsed",
                    .warning,
                    .documentCode,
                    es: "AI: la norma no usa este código.",
                    en: "AI: the standard does not use this code."
                )
            ]
        default: []
        }
    }

    func stateNotes(_ vocabularies: Vocabularies) -> [MRZNote] {
        guard let issuer = issuer(vocabularies), let nationality = nationality(vocabularies) else { return [] }
        let ofNationality = Self.notes(of: nationality, .nationality)
        // What was said of the code already is not said again.
        let isSaid = issuer.code == nationality.code && issuer.isUsedHere == nationality.isUsedHere
        var notes = Self.notes(of: issuer, .issuer) + (isSaid ? [] : ofNationality)
        if issuer.code != nationality.code {
            notes.append(
                MRZNote(
                    "nationality.differs",
                    .info,
                    .nationality,
                    es: "Emisor y nacionalidad difieren, como en documentos de refugiados, de extranjeros, de "
                        + "organizaciones y en visas.",
                    en: "Issuer and nationality differ, as on documents of refugees, aliens and organizations and on "
                        + "visas."
                )
            )
        }
        return notes
    }

    private static func notes(of state: MRZState, _ field: MRZFieldKind) -> [MRZNote] {
        let code = state.code
        let name = state.label.map { ($0.text(in: .es), $0.text(in: .en)) } ?? (code, code)
        func note(_ id: String, _ severity: Severity, es: String, en: String) -> [MRZNote] {
            [MRZNote("\(field.rawValue).\(id)", severity, field, es: es, en: en)]
        }
        switch state.status {
        case .unknown:
            return note(
                "unknown",
                .warning,
                es: code.isEmpty ? "No hay código." : "«\(code)» no está en ninguna tabla conocida.",
                en: code.isEmpty ? "There is no code." : "\"\(code)\" is in no known table."
            )
        case .specimen:
            return note(
                "specimen",
                .info,
                es: "\(code) es el Estado de las muestras: ningún documento verdadero lo lleva.",
                en: "\(code) is the state of specimens: no real document has it."
            )
        case .deprecated:
            return note(
                "deprecated",
                .warning,
                es: "\(code) (\(name.0)) fue retirado: solo pueden llevarlo documentos antiguos.",
                en: "\(code) (\(name.1)) was withdrawn: only older documents can have it."
            )
        case .observedNonstandard:
            return note(
                "nonstandard",
                .warning,
                es: "\(code) (\(name.0)) se ha visto, pero no está en la norma.",
                en: "\(code) (\(name.1)) has been seen but is not in the standard."
            )
        case .icaoSpecial, .iso:
            guard !state.isUsedHere else {
                return state.status == .iso
                    ? [] : note("special", .info, es: "\(code): \(name.0).", en: "\(code): \(name.1).")
            }
            return note(
                "elsewhere",
                .warning,
                es: "\(code) (\(name.0)) no se usa en este campo.",
                en: "\(code) (\(name.1)) is not used in this field."
            )
        }
    }
}
