public import CatalogueModel

/// Writes what was typed into forms as a submission, right or wrong: finding what is wrong is for the reader.
public enum FormWriter {
    /// A submission of records of one kind.
    ///
    /// - Parameters:
    ///   - header: what it says of itself.
    ///   - form: the kind of record.
    ///   - records: each with what an amending submission does with it.
    /// - Returns: the file.
    public static func bytes(
        _ header: SubmissionHeader,
        _ form: RecordForm,
        _ records: [(values: FormValues, action: ChangeAction?)]
    ) -> [UInt8] {
        var xml = XMLText()
        xml.declaration()
        header.write(to: &xml)
        for record in records { write(record.values, form, record.action, to: &xml) }
        xml.close(XMLName(header.kind))
        return xml.bytes
    }

    private static func write(
        _ values: FormValues,
        _ form: RecordForm,
        _ action: ChangeAction?,
        to xml: inout XMLText
    ) {
        xml.element(XMLName(spelled: form.record.rawValue)) { xml in
            for case .field(let field) in form.parts where field.place == .attribute {
                attribute(field, values[field.name], to: &xml)
            }
            xml.attribute(.action, action)
            for part in form.parts {
                switch part {
                case .field(let field): element(field, values[field.name], to: &xml)
                case .group(let group): write(values, group, to: &xml)
                }
            }
        }
    }

    private static func write(_ values: FormValues, _ group: FormGroup, to xml: inout XMLText) {
        for number in 1...max(1, values.count(of: group)) {
            let typed = group.fields.map { values[group.path($0, number)] }
            guard typed.contains(where: { !$0.isEmpty }) else { continue }
            xml.element(XMLName(spelled: group.name)) { xml in
                for (field, text) in zip(group.fields, typed) where field.place == .attribute {
                    attribute(field, text, to: &xml)
                }
                for (field, text) in zip(group.fields, typed) { element(field, text, to: &xml) }
            }
        }
    }

    private static func attribute(_ field: FormField, _ text: String, to xml: inout XMLText) {
        if !text.isEmpty { xml.attribute(XMLName(spelled: field.name), text) }
    }

    private static func element(_ field: FormField, _ text: String, to xml: inout XMLText) {
        guard !text.isEmpty else { return }
        switch field.place {
        case .attribute, .content, .languageLines: break
        case .element: xml.element(XMLName(spelled: field.name), text: text)
        case .elementID: xml.element(XMLName(spelled: field.name)) { $0.attribute(.id, text) }
        }
    }
}
