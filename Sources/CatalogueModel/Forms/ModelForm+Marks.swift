extension ModelForm {
    static let numbers = Section(
        "numbers",
        es: "Numeración, zona de lectura mecánica, chip",
        en: "Numbering, machine readable zone, chip",
        [
            FormGroup(
                "numbering",
                es: "Numeración",
                en: "Numbering",
                most: 20,
                [
                    term("kind", .numberKinds, es: "de qué", en: "of what"),
                    FormField("pattern", .line, es: "patrón", en: "pattern"),
                    FormField("example", .line, es: "ejemplo inventado", en: "made-up example"),
                ] + notes + attested
            ),
            FormGroup(
                "mrz",
                es: "Zona de lectura mecánica",
                en: "Machine readable zone",
                [
                    term("format", .mrzFormats, es: "formato", en: "format"),
                    FormField("documentCodes", .identifiers, es: "códigos de documento", en: "document codes"),
                    FormField(
                        "codesEvidence",
                        .code(.evidenceGrades),
                        es: "prueba de los códigos",
                        en: "evidence of the codes"
                    ),
                ] + notes + attested
            ),
            FormGroup(
                "chip",
                es: "Chip",
                en: "Chip",
                [
                    term("presence", .chipPresences, es: "tiene", en: "has one"),
                    FormField("kind", .code(.chipKinds), es: "clase", en: "kind"),
                    FormField("location", .code(.locations), es: "dónde", en: "where"),
                ] + notes + attested
            ),
        ]
    )

    static let features = Section(
        "features",
        es: "Elementos de seguridad",
        en: "Security features",
        [
            FormGroup(
                "feature",
                es: "Elemento",
                en: "Feature",
                most: 400,
                [
                    FormField("id", .identifier, es: "identificador", en: "identifier", isRequired: true),
                    term("term", .featureTerms, es: "qué es", en: "what it is"),
                    FormField(
                        "level",
                        .choice([
                            FormChoice("1", es: "1, sin herramientas", en: "1, no tools"),
                            FormChoice("2", es: "2, herramientas sencillas", en: "2, simple tools"),
                            FormChoice("3", es: "3, laboratorio", en: "3, laboratory"),
                        ]),
                        es: "nivel",
                        en: "level",
                        isRequired: true
                    ), FormField("access", .code(.accessLevels), es: "acceso", en: "access"),
                    FormField("zone", .code(.zones), es: "zona", en: "zone"),
                    FormField(
                        "scanCheckable",
                        .choice([FormChoice("true", es: "sí", en: "yes"), FormChoice("false", es: "no", en: "no")]),
                        es: "basta una imagen digital",
                        en: "a scan is enough"
                    ), FormField("locations", .codes(.locations), es: "dónde está", en: "where it is"),
                    FormField("methods", .codes(.methods), es: "cómo se ve", en: "how it is seen"),
                    FormField("lights", .codes(.lights), es: "con qué luz", en: "by which light"),
                ] + texts(of: "colour", es: "color", en: "colour")
                    + texts(of: "expected", es: "qué se espera ver", en: "what to expect") + attested
            )
        ]
    )

    static let prints = Section(
        "prints",
        es: "Rótulos y textos impresos",
        en: "Labels and printed texts",
        [
            FormGroup(
                "holderField",
                es: "Dato del titular",
                en: "Field of the holder",
                most: 200,
                [
                    term("element", .holderFields, es: "dato", en: "field"),
                    FormField("location", .code(.locations), es: "dónde", en: "where"),
                    lines("label", es: "rótulos", en: "labels"),
                ] + attested
            ), FormGroup("printedText", es: "Texto impreso", en: "Printed text", most: 100, texts + attested),
        ]
    )

    static let provenance = Section(
        "provenance",
        es: "Base legal, referencias y fuentes",
        en: "Legal basis, references and sources",
        [
            FormGroup(
                "legalBasis",
                es: "Base legal",
                en: "Legal basis",
                most: 100,
                [
                    FormField("act", .line, es: "norma", en: "act", isRequired: true),
                    FormField("gazette", .line, es: "publicación", en: "gazette"),
                    FormField("date", .line, es: "fecha", en: "date"),
                    FormField("url", .line, es: "dirección", en: "address"),
                ] + notes + attested
            ),
            FormGroup(
                "reference",
                es: "Referencia externa",
                en: "External reference",
                most: 100,
                [
                    term("scheme", .referenceSchemes, es: "de quién", en: "whose"),
                    FormField("id", .line, es: "número", en: "number"),
                    FormField("url", .line, es: "dirección", en: "address"),
                ] + attested
            ),
            FormGroup(
                "supersedes",
                es: "Sustituye a",
                en: "Supersedes",
                most: 100,
                [FormField("code", .identifier, es: "código", en: "code", isRequired: true)] + attested
            ), FormGroup("note", es: "Nota", en: "Note", most: 100, texts + attested),
            FormGroup(
                "source",
                es: "Fuente",
                en: "Source",
                most: 200,
                [
                    FormField("id", .identifier, es: "identificador", en: "identifier"),
                    FormField("url", .line, es: "dirección", en: "address"),
                    FormField("text", .text, es: "cuál es", en: "what it is", place: .content, isRequired: true),
                ]
            ),
        ]
    )
}
