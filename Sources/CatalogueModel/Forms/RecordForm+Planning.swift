extension RecordForm {
    /// The weeks that plans count in.
    public static let calendar = RecordForm(
        .calendar,
        in: .resources,
        es: "Calendario de los planes",
        en: "Calendar of plans",
        [
            required("firstDay", .day, es: "Primer día, un lunes", en: "First day, a Monday"),
            required("weeks", .whole(1...520), es: "Semanas", en: "Weeks"), note,
        ]
    )

    /// What every plan keeps to, and what things cost.
    public static let planningRules = RecordForm(
        .planningRules,
        in: .resources,
        es: "Reglas de planificación",
        en: "Planning rules",
        [
            required("recoveryWeeks", weeks, es: "Semanas entre dos talleres", en: "Weeks between workshops"),
            required(
                "certificationLagWeeks",
                weeks,
                es: "Semanas hasta la certificación",
                en: "Weeks until certification"
            ), required("maxGeneration", .whole(0...20), es: "Última generación nueva", en: "Last new generation"),
            required("candidatesPerSession", people, es: "Candidatos por taller", en: "Candidates a workshop"),
            required(
                "bilateralMinPerCountry",
                people,
                es: "Participantes de cada país en un bilateral, al menos",
                en: "Participants of each country in a bilateral, at least"
            ),
            required(
                "priorityWeights",
                .identifiers,
                es: "Pesos de las prioridades 1, 2 y 3",
                en: "Weights of the priorities 1, 2 and 3"
            ), .group(followUpRules), .group(costs), note,
        ]
    )

    private static let weeks = FormField.Kind.whole(0...520)

    private static let followUpRules = FormGroup(
        "followUp",
        es: "Seguimiento",
        en: "Follow-up",
        [
            FormField("appliesTo", .choices(types), es: "de qué talleres", en: "of which workshops", isRequired: true),
            FormField("minWeeks", weeks, es: "no antes de (semanas)", en: "not before (weeks)", isRequired: true),
            FormField("maxWeeks", weeks, es: "a más tardar (semanas)", en: "at the latest (weeks)", isRequired: true),
            FormField("capacityPerWeek", people, es: "cuántos por semana", en: "how many a week", isRequired: true),
            FormField("cost", dollars, es: "dólares cada uno", en: "dollars each", isRequired: true),
        ]
    )

    private static let costs = FormGroup(
        "costs",
        es: "Costos en dólares",
        en: "Costs in dollars",
        [
            FormField("trainerFee", dollars, es: "honorario por taller", en: "fee a workshop", isRequired: true),
            FormField("travel", dollars, es: "viaje a otro país", en: "journey abroad", isRequired: true),
            FormField(
                "perDiemWeek",
                dollars,
                es: "viáticos por semana fuera",
                en: "per diem a week abroad",
                isRequired: true
            ),
            FormField("participant", dollars, es: "por persona capacitada", en: "a person taught", isRequired: true),
        ]
    )
}
