extension RecordForm {
    /// A training need.
    public static let need = RecordForm(
        .need,
        in: .needs,
        es: "Necesidad de capacitación",
        en: "Training need",
        [
            identifier, topic,
            required("audience", .code(.trainingAudiences), es: "Público", en: "Audience"),
            required("officials", .whole(1...1_000_000), es: "Funcionarios", en: "Officials"),
            required("priority", .code(.needPriorities), es: "Prioridad", en: "Priority"),
            optional("earliest", .day, es: "No antes de", en: "Not before"),
            required("deadline", .day, es: "A más tardar", en: "At the latest"), language,
            optional(
                "place",
                .line,
                es: "Lugar, si no es un puesto",
                en: "Place, where it is no post",
                place: .element
            ),
            borderPost, note,
        ]
    )

    /// A trainer of the registry.
    public static let trainer = RecordForm(
        .trainer,
        in: .trainers,
        es: "Persona capacitadora",
        en: "Trainer",
        [
            identifier, required("languages", .codes(.languages), es: "Idiomas", en: "Languages"),
            required("generation", .whole(0...20), es: "Generación", en: "Generation"),
            optional("trainedBy", .identifier, es: "Quién le formó", en: "Trained by"),
            required("name", .line, es: "Nombre", en: "Name", place: .element),
            optional("email", .line, es: "Correo", en: "E-mail", place: .element),
            .group(
                FormGroup(
                    "certification",
                    es: "Certificación",
                    en: "Certificate",
                    member: "certifications",
                    most: 40,
                    [
                        FormField("topic", .code(.trainingTopics), es: "tema", en: "topic", isRequired: true),
                        FormField("level", .code(.trainerLevels), es: "nivel", en: "level", isRequired: true),
                        FormField("certifiedOn", .day, es: "desde", en: "from", isRequired: true),
                        FormField("certifiedUntil", .day, es: "hasta", en: "until", isRequired: true),
                    ]
                )
            ),
            .group(
                FormGroup(
                    "unavailable",
                    es: "No disponible",
                    en: "Not available",
                    most: 40,
                    [
                        FormField("from", .day, es: "desde", en: "from", isRequired: true),
                        FormField("to", .day, es: "hasta", en: "until", isRequired: true),
                    ]
                )
            ), note,
        ]
    )
}
