/// A message to a country about follow-ups that are due, ready to send, in both languages.
public struct FollowUpReminder: Hashable, Sendable {
    /// ICAO alpha-3 code of the country.
    public let country: String
    /// Its workshops, the longest due first.
    public let workshops: [DeliveredWorkshop]

    /// The reminders of all countries with something due, by code.
    public static func all(_ impact: TrainingImpact) -> [FollowUpReminder] {
        let byCountry = Dictionary(grouping: impact.due, by: \.country)
        return byCountry.keys.sorted().map { FollowUpReminder(country: $0, workshops: byCountry[$0] ?? []) }
    }

    /// The message.
    ///
    /// - Parameters:
    ///   - language: the language.
    ///   - topic: the label of a topic in that language.
    /// - Returns: lines for a letter.
    public func lines(in language: Language, topic: (String) -> String) -> [String] {
        let opening =
            language == .es
            ? "Según la recomendación de 2007, cada taller se evalúa seis meses después. Faltan las evaluaciones de:"
            : "Under the recommendation of 2007 every workshop is evaluated six months later. Evaluations are missing of:"
        let closing =
            language == .es
            ? "Envíelas como registro de capacitación (training-record) con el resultado de la misma prueba."
            : "Please send them as a training record, with the result of the same test."
        let items = workshops.map { workshop in
            let words =
                language == .es ? ("terminó el", "la evaluación vencía el") : ("ended on", "the evaluation was due on")
            return "- \(workshop.id), \(topic(workshop.topic)): \(words.0) \(workshop.days.to), "
                + "\(words.1) \(workshop.followUpDue)"
        }
        return [opening] + items + [closing]
    }
}
