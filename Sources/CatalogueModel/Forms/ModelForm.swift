/// What the form of a document model asks, in sections: each group is an element of the exchange format.
///
/// A group's name is the element within `document`, or `document` for what stands in the element itself; a field's name
/// is an attribute, or the elements that lead to a text: `note/es`. What a model has beside these fields (images,
/// regions, signs of failure, quirks) is carried over from the model that the form begins with.
///
/// Source: schema `manual.xsd`, type `Document`.
public enum ModelForm {
    /// Fields that belong together on the page.
    public struct Section: Hashable, Sendable {
        /// Its anchor on the page.
        public var id: String
        /// Its heading.
        public var title: LocalizedText
        /// Its groups, in the order of the exchange format.
        public var groups: [FormGroup]

        init(_ id: String, es: String, en: String, _ groups: [FormGroup]) {
            self.id = id
            title = LocalizedText(es: es, en: en)
            self.groups = groups
        }
    }

    /// All sections, in the order of the page.
    public static let sections = [identity, issue, body, numbers, features, prints, provenance]

    /// All groups.
    public static let groups = sections.flatMap(\.groups)

    /// The group of an element.
    public static func group(_ name: String) -> FormGroup? { groups.first { $0.name == name } }

    /// The group of what stands in the element of the model itself.
    public static let ownName = "document"

    /// The field of a row that says which of the model's rows it was, counting from 1.
    public static let originField = "from"

    /// The field of a row that says that it goes.
    public static let removalField = "remove"

    /// What the exchange format takes an attribute for where it is not there.
    public static func usual(_ field: FormField) -> String {
        switch field.name {
        case "access": Access.public.rawValue
        case "qualifier": DateQualifier.exact.rawValue
        default: ""
        }
    }

    /// Whether the field only says how far the others can be trusted.
    public static func isProvenance(_ field: FormField) -> Bool {
        field.name == "evidence" || field.name == "sources"
    }

    static let evidence = FormField("evidence", .code(.evidenceGrades), es: "grado de prueba", en: "evidence")
    static let attested = [
        evidence, FormField("sources", .identifiers, es: "fuentes, por identificador", en: "sources, by identifier"),
    ]
    static let texts = [
        FormField("es", .text, es: "en español", en: "in Spanish", place: .element),
        FormField("en", .text, es: "en inglés", en: "in English", place: .element),
    ]
    static let notes = texts(of: "note", es: "nota", en: "note")

    /// A text in both languages in an element of its own.
    static func texts(of name: String, es: String, en: String) -> [FormField] {
        [
            FormField("\(name)/es", .text, es: "\(es) (español)", en: "\(en) (Spanish)", place: .element),
            FormField("\(name)/en", .text, es: "\(es) (inglés)", en: "\(en) (English)", place: .element),
        ]
    }

    /// Texts in any language, a line each.
    static func lines(_ name: String, es: String, en: String) -> FormField {
        FormField(
            name,
            .text,
            es: "\(es): un renglón cada una, como «es: texto»",
            en: "\(en): a line each, as “es: text”",
            place: .languageLines
        )
    }
}
