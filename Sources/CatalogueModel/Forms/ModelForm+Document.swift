extension ModelForm {
    static let identity = Section(
        "identity",
        es: "Qué documento es",
        en: "Which document it is",
        [
            FormGroup(
                ownName,
                es: "Documento",
                en: "Document",
                [
                    FormField("code", .identifier, es: "código", en: "code", isRequired: true),
                    FormField("status", .code(.documentStatuses), es: "estado", en: "status", isRequired: true),
                    FormField("statusEvidence", .code(.evidenceGrades), es: "prueba del estado", en: "status evidence"),
                    FormField(
                        "evidence",
                        .code(.evidenceGrades),
                        es: "grado de prueba",
                        en: "evidence",
                        isRequired: true
                    ),
                    FormField("access", .code(.accessLevels), es: "acceso", en: "access"),
                    FormField("family", .identifier, es: "familia", en: "family"),
                    FormField(
                        "confirmedByState",
                        .day,
                        es: "confirmado por el Estado el",
                        en: "confirmed by the state on"
                    ),
                ]
            ),
            FormGroup(
                "title",
                es: "Título",
                en: "Title",
                [lines("native", es: "como está impreso", en: "as printed")] + texts + attested
            ),
            FormGroup("authority", es: "Autoridad emisora", en: "Issuing authority", texts + attested),
            FormGroup("statusNote", es: "Sobre el estado", en: "About the status", texts + attested),
        ]
    )

    static let issue = Section(
        "issue",
        es: "Emisión y vigencia",
        en: "Issue and validity",
        [
            date("firstIssued", es: "Primera emisión", en: "First issued"),
            date("lastIssued", es: "Última emisión", en: "Last issued"),
            date("inCirculationUntil", es: "En circulación hasta", en: "In circulation until"),
            FormGroup(
                "validity",
                es: "Vigencia",
                en: "Validity",
                [
                    FormField(
                        "kind",
                        .choice([
                            FormChoice("fixed", es: "plazo fijo", en: "fixed term"),
                            FormChoice("noExpiry", es: "no vence", en: "does not expire"),
                            FormChoice("singleJourney", es: "un solo viaje", en: "a single journey"),
                            FormChoice("printed", es: "la que tiene impresa", en: "as printed"),
                            FormChoice("other", es: "otra", en: "other"),
                        ]),
                        es: "clase",
                        en: "kind",
                        isRequired: true
                    ), FormField("adultMonths", .whole(1...1200), es: "meses, adultos", en: "months, adults"),
                    FormField("minorMonths", .whole(1...1200), es: "meses, menores", en: "months, minors"),
                ] + notes + attested
            ),
        ]
    )

    private static func date(_ name: String, es: String, en: String) -> FormGroup {
        FormGroup(
            name,
            es: es,
            en: en,
            [
                FormField(
                    "date",
                    .line,
                    es: "fecha: 2019, 2019-03 o 2019-03-31",
                    en: "date: 2019, 2019-03 or 2019-03-31"
                ),
                FormField("qualifier", .code(.dateQualifiers), es: "precisión", en: "precision"),
            ] + notes + attested
        )
    }

    static let body = Section(
        "body",
        es: "El cuerpo",
        en: "The body",
        [
            FormGroup(
                "form",
                es: "Forma",
                en: "Form",
                [term("kind", .documentForms, es: "forma", en: "form")] + notes + attested
            ),
            FormGroup(
                "pages",
                es: "Páginas",
                en: "Pages",
                [
                    FormField(
                        "counts",
                        .identifiers,
                        es: "cuántas, con espacios entre ediciones",
                        en: "how many, with blanks between kinds",
                        isRequired: true
                    )
                ] + notes + attested
            ), size,
            FormGroup(
                "cover",
                es: "Cubierta",
                en: "Cover",
                texts(of: "colour", es: "color", en: "colour") + texts(of: "material", es: "material", en: "material")
                    + [lines("inscription", es: "inscripciones", en: "inscriptions")] + notes + attested
            ),
            FormGroup(
                "substrate",
                es: "Soporte de la página de datos",
                en: "Substrate of the data page",
                [term("term", .substrates, es: "soporte", en: "substrate")] + attested
            ),
            FormGroup(
                "portrait",
                es: "Retrato",
                en: "Portrait",
                [term("term", .portraitTechniques, es: "técnica", en: "technique")] + attested
            ),
        ]
    )

    private static let size = FormGroup(
        "size",
        es: "Tamaño",
        en: "Size",
        [
            FormField("widthMm", .decimal(0...1000), es: "ancho en mm", en: "width in mm", isRequired: true),
            FormField("heightMm", .decimal(0...1000), es: "alto en mm", en: "height in mm", isRequired: true),
            FormField(
                "nominal",
                .choice(["ID-1", "ID-2", "ID-3", "MRV-A", "MRV-B"].map { FormChoice($0, es: $0, en: $0) }),
                es: "nominal",
                en: "nominal"
            ),
        ] + attested
    )

    static func term(_ name: String, _ vocabulary: VocabularyName, es: String, en: String) -> FormField {
        FormField(name, .code(vocabulary), es: es, en: en, isRequired: true)
    }
}
