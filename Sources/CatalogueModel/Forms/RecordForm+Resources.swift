extension RecordForm {
    /// A venue.
    public static let venue = RecordForm(
        .venue,
        in: .resources,
        es: "Sede",
        en: "Venue",
        [
            identifier, required("seats", people, es: "Asientos por sala", en: "Seats of a room"),
            required("rooms", people, es: "Salas", en: "Rooms"),
            required("costPerWeek", dollars, es: "Dólares por sala y semana", en: "Dollars a room and week"),
            required(
                "hosts",
                .choice([
                    FormChoice("none", es: "no", en: "no"), FormChoice("national", es: "nacional", en: "national"),
                    FormChoice("regional", es: "regional", en: "regional"),
                ]),
                es: "Recibe formación de capacitadores",
                en: "Takes training of trainers"
            ), required("name", .line, es: "Nombre", en: "Name", place: .element), borderPost, note,
        ]
    )

    /// A nomination.
    public static let nomination = RecordForm(
        .nomination,
        in: .resources,
        es: "Candidatura",
        en: "Nomination",
        [
            identifier, topic, language,
            required("maxCandidates", people, es: "Candidatos, a lo más", en: "Candidates, at most"), note,
        ]
    )

    /// A budget line.
    public static let budgetLine = RecordForm(
        .budgetLine,
        in: .resources,
        es: "Línea de presupuesto",
        en: "Budget line",
        [identifier, required("amount", dollars, es: "Dólares", en: "Dollars")] + days("days") + [
            optional("countries", .codes(.countries), es: "Solo en estos países", en: "Only in these countries"),
            optional("topics", .codes(.trainingTopics), es: "Solo para estos temas", en: "Only for these topics"),
            optional(
                "types",
                .choices(types + [FormChoice("followUp", es: "Seguimiento", en: "Follow-up")]),
                es: "Solo para estos tipos",
                en: "Only for these kinds"
            ), note,
        ]
    )

    /// How a topic is taught.
    public static let topicParameters = RecordForm(
        .topicParameters,
        in: .resources,
        es: "Cómo se enseña un tema",
        en: "How a topic is taught",
        [
            topic, required("courseWeeks", .whole(1...52), es: "Semanas de la réplica", en: "Weeks of a replica"),
            required("courseMaxParticipants", people, es: "Participantes, a lo más", en: "Participants, at most"),
            required("crew", .whole(1...9), es: "Capacitadores por taller", en: "Trainers a workshop"),
            required(
                "totWeeks",
                .whole(1...52),
                es: "Semanas de la formación de capacitadores",
                en: "Weeks of the training of trainers"
            ), required("totMinParticipants", people, es: "Candidatos, al menos", en: "Candidates, at least"),
            required("totMaxParticipants", people, es: "Candidatos, a lo más", en: "Candidates, at most"), note,
        ]
    )

    /// Days without training.
    public static let blackout = RecordForm(
        .blackout,
        in: .resources,
        es: "Días sin capacitación",
        en: "Days without training",
        [identifier] + days("days") + [note]
    )
}
