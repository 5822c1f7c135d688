import CatalogueModel
import TrainingPlanner

/// The sessions of a plan as a table for spreadsheets.
///
/// As the search's table: the mark of UTF-8 first, a semicolon between columns in Spanish, a comma in English.
public struct PlanTable: Sendable {
    private let plan: OpenPlan
    private let words: PlanWords

    /// The table of a plan.
    public init(_ plan: OpenPlan, words: PlanWords) {
        self.plan = plan
        self.words = words
    }

    /// The sessions that a selection includes.
    public func text(_ selection: PlanSelection = PlanSelection()) -> String {
        var lines = [words.language == .es ? Self.spanish : Self.english]
        lines += plan.report.sessions.filter { selection.includes($0, of: plan.report) }.map(cells)
        let separator: Character = words.language == .es ? ";" : ","
        return "\u{FEFF}" + lines.map { CSVText.line($0, separator: separator) + "\r\n" }.joined()
    }

    private func cells(_ session: TrainingPlan.Session) -> [String] {
        let days = plan.days(of: session)
        let candidates = session.candidates ?? []
        return [
            plan.summary.id.description, session.id, words.type(session.type), session.topic,
            words.topic(session.topic), session.language, days.from.description, days.to.description,
            plan.report.countries(of: session).joined(separator: " "), session.venue.map(plan.venueName) ?? "",
            session.lead ?? "", session.coTrainers.joined(separator: " "),
            "\((session.attendance ?? []).reduce(0) { $0 + $1.officials })", "\(candidates.count)",
            (session.attendance ?? []).map { "\($0.need)=\($0.officials)" }.joined(separator: " "),
            candidates.map(\.id).joined(separator: " "), "\(session.cost)",
            session.funding.map { "\($0.budgetLine)=\($0.amount)" }.joined(separator: " "), session.followUpOf ?? "",
            plan.summary.isSample ? "MUESTRA · SPECIMEN" : "",
        ]
    }

    private static let spanish = [
        "Plan", "Taller", "Tipo", "Código del tema", "Tema", "Idioma", "Desde", "Hasta", "Países", "Sede", "Dirige",
        "Acompañan", "Funcionarios", "Futuros capacitadores", "Necesidades", "Se forman", "Costo en USD", "Paga",
        "Evalúa", "Muestra",
    ]
    private static let english = [
        "Plan", "Workshop", "Kind", "Topic code", "Topic", "Language", "From", "To", "Countries", "Venue", "Led by",
        "With", "Officials", "Future trainers", "Needs", "Trained as trainers", "Cost in USD", "Paid by", "Looks at",
        "Specimen",
    ]
}
