public import CatalogueModel
public import TrainingPlanner

/// A plan's codes in the words of a language, for tables, calendars and pages alike.
public struct PlanWords: Sendable {
    /// The words of codes.
    public let vocabularies: Vocabularies
    /// The language.
    public let language: Language

    /// The words of a language.
    public init(_ vocabularies: Vocabularies, _ language: Language) {
        self.vocabularies = vocabularies
        self.language = language
    }

    /// The label of a topic.
    public func topic(_ id: String) -> String { label(id, .trainingTopics) }

    /// The name of a country.
    public func country(_ id: String) -> String { label(id, .countries) }

    /// The names of countries, joined.
    public func countries(_ ids: [String]) -> String { ids.map(country).joined(separator: " + ") }

    /// What a kind of session is called.
    public func type(_ type: SessionType) -> String {
        switch type {
        case .course: text(es: "Réplica", en: "Replica")
        case .bilateral: text(es: "Taller bilateral", en: "Bilateral workshop")
        case .trainers: text(es: "Formación de capacitadores", en: "Training of trainers")
        case .followUp: text(es: "Seguimiento", en: "Follow-up")
        }
    }

    /// Where a plan stands.
    public func state(_ state: PlanState) -> String {
        switch state {
        case .draft: text(es: "Borrador", en: "Draft")
        case .inForce: text(es: "En vigor", en: "In force")
        case .superseded: text(es: "Reemplazado", en: "Superseded")
        }
    }

    /// Officials and those who become trainers, counted.
    public func participants(of session: TrainingPlan.Session) -> String {
        var parts: [String] = []
        let officials = (session.attendance ?? []).reduce(0) { $0 + $1.officials }
        let candidates = session.candidates?.count ?? 0
        if officials > 0 {
            parts.append("\(officials) " + text(es: "funcionarios", en: "officials"))
        }
        if candidates > 0 {
            parts.append("\(candidates) " + text(es: "futuros capacitadores", en: "future trainers"))
        }
        return parts.joined(separator: ", ")
    }

    /// Where a session takes place: the venue and the countries.
    public func place(of session: TrainingPlan.Session, in plan: OpenPlan) -> String {
        let countries = countries(plan.report.countries(of: session))
        return session.venue.map { "\(plan.venueName($0)), \(countries)" } ?? countries
    }

    /// The text of the language.
    public func text(es: String, en: String) -> String { language == .es ? es : en }

    private func label(_ id: String, _ name: VocabularyName) -> String {
        vocabularies[name][id]?.label[language] ?? id
    }
}
