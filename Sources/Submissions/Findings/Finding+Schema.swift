import CatalogueModel

/// The file against its schema.
extension Finding {
    /// Its root is of no kind of submission.
    static func unknownKind(root: String, namespace: String, at place: FindingPlace) -> Finding {
        let known = SubmissionKind.allCases.map { "<\($0.rawValue) xmlns=\"\($0.namespace)\">" }.joined(separator: ", ")
        let found = namespace.isEmpty ? "<\(root.shown)>" : "<\(root.shown) xmlns=\"\(namespace.shown)\">"
        return Finding(
            .error,
            "schema.unknownKind",
            at: place,
            es: "El elemento raíz \(found) no es de ninguna clase de remisión.",
            en: "The root element \(found) is of no kind of submission.",
            adviceES: "Use uno de estos: \(known).",
            adviceEN: "Use one of these: \(known)."
        )
    }

    /// An element stands where it may not.
    static func unexpectedElement(_ name: String, expected: String?, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "No se esperaba aquí el elemento <\(name.shown)>.",
            en: "The element <\(name.shown)> is not expected here.",
            adviceES: expected.map { "Aquí puede estar: \($0). Revise el orden de los elementos." }
                ?? "Elimine el elemento o revise el orden.",
            adviceEN: expected.map { "What may stand here: \($0). Check the order of the elements." }
                ?? "Remove the element or check the order."
        )
    }

    /// An element lacks a child.
    static func missingElement(in name: String, expected: String?, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "Al elemento <\(name.shown)> le falta contenido.",
            en: "The element <\(name.shown)> lacks content.",
            adviceES: expected.map { "Añada: \($0)." } ?? "Añada los elementos que exige el esquema.",
            adviceEN: expected.map { "Add: \($0)." } ?? "Add the elements that the schema demands."
        )
    }

    /// An element lacks an attribute.
    static func missingAttribute(_ attribute: String, of name: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "Al elemento <\(name.shown)> le falta el atributo «\(attribute)».",
            en: "The element <\(name.shown)> lacks the attribute “\(attribute)”.",
            adviceES: "Añada el atributo.",
            adviceEN: "Add the attribute."
        )
    }

    /// An element has an attribute that it may not have.
    static func unexpectedAttribute(_ attribute: String, of name: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "El elemento <\(name.shown)> no admite el atributo «\(attribute.shown)».",
            en: "The element <\(name.shown)> does not take the attribute “\(attribute.shown)”.",
            adviceES: "Elimine el atributo o corrija su nombre.",
            adviceEN: "Remove the attribute or correct its name."
        )
    }

    /// A value is not one that its attribute or element may have; `rule` says what it may be, in the schema's own terms.
    static func badValue(_ value: String, of name: String, rule: String?, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "El valor «\(value.shown)» de \(name.shown) no es válido.",
            en: "The value “\(value.shown)” of \(name.shown) is not valid.",
            adviceES: rule.map { "Corrija el valor. El esquema admite: \($0)." }
                ?? "Corrija el valor según el esquema.",
            adviceEN: rule.map { "Correct the value. The schema takes: \($0)." }
                ?? "Correct the value to what the schema takes."
        )
    }

    /// Text stands where only elements may, or content where nothing may.
    static func unexpectedText(in name: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "El elemento <\(name.shown)> no admite este contenido.",
            en: "The element <\(name.shown)> does not take this content.",
            adviceES: "Elimine el texto o los elementos que sobran.",
            adviceEN: "Remove the text or elements in excess."
        )
    }

    /// Something else that the schema does not admit; `detail` is what libxml2 says.
    static func invalid(_ detail: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "schema.invalid",
            at: place,
            es: "El contenido no cumple el esquema: «\(detail.shown)» (texto del lector de XML, en inglés).",
            en: "The content does not fit the schema: “\(detail.shown)” (the XML reader's own text).",
            adviceES: "Corrija el contenido según el esquema.",
            adviceEN: "Correct the content to what the schema takes."
        )
    }
}
