extension RecordForm {
    static func required(
        _ name: String,
        _ kind: FormField.Kind,
        es: String,
        en: String,
        place: FormField.Place = .attribute,
        member: String? = nil
    ) -> FormPart {
        .field(FormField(name, kind, es: es, en: en, place: place, member: member, isRequired: true))
    }

    static func optional(
        _ name: String,
        _ kind: FormField.Kind,
        es: String,
        en: String,
        place: FormField.Place = .attribute
    ) -> FormPart {
        .field(FormField(name, kind, es: es, en: en, place: place))
    }

    static let identifier = required("id", .identifier, es: "Identificador", en: "Identifier")
    static let topic = required("topic", .code(.trainingTopics), es: "Tema", en: "Topic")
    static let language = required("language", .code(.languages), es: "Idioma", en: "Language")
    static let borderPost = optional(
        "borderPost",
        .code(.borderPosts),
        es: "Puesto fronterizo",
        en: "Border post",
        place: .elementID
    )
    static let phrases = [
        FormField("es", .text, es: "en español", en: "in Spanish", place: .element),
        FormField("en", .text, es: "en inglés", en: "in English", place: .element),
    ]
    static let note = FormPart.group(FormGroup("note", es: "Nota", en: "Note", phrases))
    static let count = FormField.Kind.whole(0...1_000_000)
    static let people = FormField.Kind.whole(1...1000)
    static let dollars = FormField.Kind.whole(0...1_000_000_000)
    static let types = [
        FormChoice("course", es: "Réplica", en: "Replica"),
        FormChoice("bilateral", es: "Taller bilateral", en: "Bilateral workshop"),
        FormChoice("tot", es: "Formación de capacitadores", en: "Training of trainers"),
    ]

    static func average(
        _ name: String,
        es: String,
        en: String,
        member: String? = nil,
        _ range: ClosedRange<Int>
    ) -> FormPart {
        .group(
            FormGroup(
                name,
                es: es,
                en: en,
                member: member,
                [
                    FormField("officials", count, es: "cuántas personas", en: "how many people", isRequired: true),
                    FormField("average", .decimal(range), es: "promedio", en: "average", isRequired: true),
                ]
            )
        )
    }

    static func days(_ member: String) -> [FormPart] {
        [
            required("from", .day, es: "Primer día", en: "First day", member: "\(member).from"),
            required("to", .day, es: "Último día", en: "Last day", member: "\(member).to"),
        ]
    }
}
