/// What the page on impact says.
enum ImpactText: String, InterfaceText {
    case impact, impactTitle, impactLead, impactNothing, impactWorkshops, impactAttended, impactFollowed, impactKept
    case impactKeptHint, impactByGeneration, impactByGenerationLead, impactByTopic, impactByCountry, impactBefore
    case impactAfter, impactLater, impactApplying, impactSatisfaction, impactGeneration, impactUnknown
    case impactExercises, impactTravellers, impactSuspected, impactConfirmed, impactDays
    case impactDocuments, impactCountries, impactReminders, impactRemindersLead, impactChart

    var wording: UIText {
        switch self {
        case .impact: UIText(es: "Impacto", en: "Impact")
        case .impactTitle: UIText(es: "Impacto de la capacitación", en: "Impact of training")
        case .impactLead:
            UIText(
                es: "Qué se aprendió, qué quedó seis meses después, y cuánto se diluye de una generación a otra.",
                en: "What was learned, what was left six months later, and how much thins out between generations."
            )
        case .impactNothing:
            UIText(es: "Todavía no hay talleres registrados.", en: "No workshop has been recorded yet.")
        case .impactWorkshops: UIText(es: "Talleres", en: "Workshops")
        case .impactAttended: UIText(es: "Asistentes", en: "Attended")
        case .impactFollowed: UIText(es: "Con evaluación posterior", en: "With a follow-up")
        case .impactKept: UIText(es: "Conservado", en: "Kept")
        case .impactKeptHint:
            UIText(
                es: "Conservado: de lo ganado entre la prueba anterior y la posterior, lo que queda en la repetida; "
                    + "solo con talleres que tienen las tres.",
                en: "Kept: of what was gained between the test before and the one after, what is left in the one taken "
                    + "again; only over workshops with all three."
            )
        case .impactByGeneration: UIText(es: "Por generación de quien enseñó", en: "By generation of who taught")
        case .impactByGenerationLead:
            UIText(
                es: "La generación 0 son los maestros; la 1, quienes aprendieron de ellos, y así en adelante.",
                en: "Generation 0 are the masters; 1, those who learned from them, and so on."
            )
        case .impactByTopic: UIText(es: "Por tema", en: "By topic")
        case .impactByCountry: UIText(es: "Por país", en: "By country")
        case .impactBefore: UIText(es: "Antes", en: "Before")
        case .impactAfter: UIText(es: "Después", en: "After")
        case .impactLater: UIText(es: "A los seis meses", en: "Six months later")
        case .impactApplying: UIText(es: "Lo aplican", en: "Use it")
        case .impactSatisfaction: UIText(es: "Satisfacción (1–5)", en: "Satisfaction (1–5)")
        case .impactGeneration: UIText(es: "Generación", en: "Generation")
        case .impactUnknown: UIText(es: "Sin registro", en: "Not in the registry")
        case .impactExercises: UIText(es: "Ejercicios conjuntos", en: "Joint exercises")
        case .impactTravellers: UIText(es: "Viajeros", en: "Travellers")
        case .impactDocuments: UIText(es: "Documentos", en: "Documents")
        case .impactSuspected: UIText(es: "A segunda revisión", en: "Sent on")
        case .impactConfirmed: UIText(es: "No reconocidos", en: "Not recognised")
        case .impactDays: UIText(es: "Días", en: "Days")
        case .impactCountries: UIText(es: "Países", en: "Countries")
        case .impactReminders: UIText(es: "Recordatorios", en: "Reminders")
        case .impactRemindersLead:
            UIText(
                es: "Texto listo para enviar a cada país, en los dos idiomas.",
                en: "Text ready to send to each country, in both languages."
            )
        case .impactChart:
            UIText(
                es: "Resultados de las pruebas por generación, en porcentaje; la tabla de abajo los repite.",
                en: "Test results by generation, in percent; the table below repeats them."
            )
        }
    }
}
