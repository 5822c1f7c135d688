import CatalogueModel

extension MRZReading {
    var dateNotes: [MRZNote] {
        notes(of: birthDate, .birthDate) + notes(of: expiryDate, .expiryDate) + birthNotes + expiryNotes
    }

    private func notes(of date: MRZDate, _ field: MRZFieldKind) -> [MRZNote] {
        let isBirth = field == .birthDate
        let name = isBirth ? ("Nacimiento", "Birth") : ("Vencimiento", "Expiry")
        switch date.state {
        case .complete: return []
        case .impossible:
            let shown = raw(field) ?? ""
            return [
                MRZNote(
                    "\(field.rawValue).impossible",
                    .error,
                    field,
                    es: "\(name.0): «\(shown)» no es una fecha del calendario.",
                    en: "\(name.1): \"\(shown)\" is no date of the calendar."
                )
            ]
        case .partial:
            let shown = date.text ?? ""
            return [
                MRZNote(
                    "\(field.rawValue).partial",
                    isBirth ? .info : .warning,
                    field,
                    es: "\(name.0): se conoce solo en parte (\(shown)).",
                    en: "\(name.1): known only in part (\(shown))."
                )
            ]
        case .unknown:
            return [
                MRZNote(
                    "\(field.rawValue).unknown",
                    isBirth ? .info : .warning,
                    field,
                    es: isBirth ? "Nacimiento: no se conoce." : "Vencimiento: no consta.",
                    en: isBirth ? "Birth: not known." : "Expiry: not stated."
                )
            ]
        }
    }

    private var birthNotes: [MRZNote] {
        var notes: [MRZNote] = []
        if birthDate.mayBeCenturyEarlier, let year = birthDate.year {
            notes.append(
                MRZNote(
                    "birthDate.century",
                    .info,
                    .birthDate,
                    es: "El año puede ser \(year) o \(year - 100): la zona no dice el siglo.",
                    en: "The year may be \(year) or \(year - 100): the zone does not say the century."
                )
            )
        }
        if let born = birthDate.year, let expires = expiryDate.year, born > expires {
            notes.append(
                MRZNote(
                    "birthDate.afterExpiry",
                    .warning,
                    .birthDate,
                    es: "Con el siglo supuesto, el nacimiento es posterior al vencimiento.",
                    en: "With the century assumed, birth is after expiry."
                )
            )
        }
        return notes
    }

    private var expiryNotes: [MRZNote] {
        guard let day = expiryDate.calendarDay, day < reference else { return [] }
        return [
            MRZNote(
                "expiryDate.past",
                .warning,
                .expiryDate,
                es: "Venció el \(day) (respecto del \(reference)).",
                en: "It expired on \(day) (as of \(reference))."
            )
        ]
    }
}
