public import CatalogueModel

extension MRZReading {
    /// Appends the members that describe the zone: `format`, `accepted`, `acceptedAsRead`, `lines`, `fields`, `checks`,
    /// `changes`, `notes`.
    public func writeMembers(to json: inout JSONText, vocabularies: Vocabularies) {
        json.key("format")
        if let format { json.string(format.rawValue) } else { json.null() }
        json.member("accepted", isAccepted)
        json.member("acceptedAsRead", isAcceptedAsRead)
        json.member("reference", reference)
        json.member("typed", typedLines)
        json.member("lines", lines)
        writeFields(to: &json, vocabularies: vocabularies)
        json.member("checks", checks)
        json.member("changes", changes)
        json.member("notes", notes(vocabularies))
    }

    /// Appends the member `fields`: each with what stands there, its value, its place and its check digit.
    public func writeFields(to json: inout JSONText, vocabularies: Vocabularies) {
        json.key("fields")
        json.object { json in
            for field in layout?.fields ?? [] where !field.kind.isCheckDigit {
                json.key(named: field.kind.rawValue)
                json.object { json in
                    json.member("raw", raw(field.kind))
                    write(field.kind, to: &json, vocabularies)
                    json.member("line", field.line)
                    json.member("from", field.start)
                    json.member("to", field.end)
                    json.member("check", checks.first { $0.field == field.kind })
                }
            }
        }
    }

    /// The value of a field: finished, null where it is not stated.
    private func write(_ kind: MRZFieldKind, to json: inout JSONText, _ vocabularies: Vocabularies) {
        func value(_ text: String?, _ json: inout JSONText) {
            json.key("value")
            if let text { json.string(text) } else { json.null() }
        }
        switch kind {
        case .documentNumber:
            value(documentNumber, &json)
            json.member("form", numberForm)
        case .birthDate:
            value(birthDate.text, &json)
            json.member("state", birthDate.state)
        case .expiryDate:
            value(expiryDate.text, &json)
            json.member("state", expiryDate.state)
        case .sex: value(sex, &json)
        case .optionalData: value(optionalData, &json)
        case .name:
            value(name?.text, &json)
            json.member("parts", name)
        case .issuer:
            value(text(kind), &json)
            json.member("state", issuer(vocabularies))
        case .nationality:
            value(text(kind), &json)
            json.member("state", nationality(vocabularies))
        default: value(text(kind), &json)
        }
    }
}
