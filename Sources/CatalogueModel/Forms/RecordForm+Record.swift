extension RecordForm {
    /// A workshop that took place.
    public static let workshop = RecordForm(
        .workshop,
        in: .trainingRecord,
        es: "Taller impartido",
        en: "Workshop held",
        [
            identifier, required("type", .choice(types), es: "Tipo", en: "Kind"), topic, language,
        ] + days("days") + [
            required("seats", people, es: "Cupo", en: "Seats"),
            required("lead", .identifier, es: "Dirigió", en: "Led by"),
            optional("coTrainers", .identifiers, es: "Con", en: "With"),
            optional("venue", .identifier, es: "Sede", en: "Venue"), borderPost, .group(attendance),
            average("testBefore", es: "Prueba antes (%)", en: "Test before (%)", 0...100),
            average("testAfter", es: "Prueba después (%)", en: "Test after (%)", 0...100),
            average("satisfaction", es: "Satisfacción (1 a 5)", en: "Satisfaction (1 to 5)", 1...5),
            .group(
                FormGroup("incident", es: "Incidente", en: "Incident", member: "incidents", most: 20, phrases)
            ), .group(certified), note,
        ]
    )

    private static let attendance = FormGroup(
        "attendance",
        es: "Asistencia",
        en: "Attendance",
        most: 40,
        [
            FormField("country", .code(.countries), es: "país", en: "country", isRequired: true),
            FormField("audience", .code(.trainingAudiences), es: "público", en: "audience", isRequired: true),
            FormField("officials", count, es: "funcionarios", en: "officials", isRequired: true),
            FormField("need", .identifier, es: "necesidad", en: "need"),
        ]
    )

    private static let certified = FormGroup(
        "certified",
        es: "Pasa a ser capacitador",
        en: "Becomes a trainer",
        most: 200,
        [
            FormField("id", .identifier, es: "identificador", en: "identifier", isRequired: true),
            FormField("country", .code(.countries), es: "país", en: "country", isRequired: true),
            FormField("languages", .codes(.languages), es: "idiomas", en: "languages", isRequired: true),
            FormField("trainedBy", .identifier, es: "quién le formó", en: "trained by", isRequired: true),
            FormField("certifiedOn", .day, es: "certificado desde", en: "certified from", isRequired: true),
            FormField("certifiedUntil", .day, es: "certificado hasta", en: "certified until", isRequired: true),
            FormField("name", .line, es: "nombre", en: "name", place: .element, isRequired: true),
            FormField("email", .line, es: "correo", en: "e-mail", place: .element),
        ]
    )

    /// What became of a workshop.
    public static let followUp = RecordForm(
        .followUp,
        in: .trainingRecord,
        es: "Seguimiento",
        en: "Follow-up",
        [
            identifier, required("workshop", .identifier, es: "Taller", en: "Workshop"),
            required("date", .day, es: "Fecha", en: "Date"),
            required("officials", count, es: "Personas consultadas", en: "People asked"),
            required("stillInPost", count, es: "Siguen en su puesto", en: "Still in their post"),
            required("applying", count, es: "Aplican lo aprendido", en: "Use what they learned"),
            average("testAfter", es: "Prueba (%)", en: "Test (%)", member: "test", 0...100), note,
        ]
    )

    /// A joint exercise.
    public static let exercise = RecordForm(
        .exercise,
        in: .trainingRecord,
        es: "Ejercicio conjunto",
        en: "Joint exercise",
        [identifier] + days("days") + [
            required("countries", .codes(.countries), es: "Países", en: "Countries"),
            optional("workshop", .identifier, es: "Taller", en: "Workshop"),
            required("travellers", count, es: "Viajeros revisados", en: "Travellers checked"),
            required("documents", count, es: "Documentos examinados", en: "Documents examined"),
            required("suspected", count, es: "Enviados a examen detallado", en: "Sent on for a closer look"),
            required(
                "confirmed",
                count,
                es: "No reconocidos por la autoridad competente",
                en: "Not recognised by the competent authority"
            ), borderPost, .group(FormGroup("result", es: "Lo aprendido", en: "What was learned", phrases)), note,
        ]
    )
}
