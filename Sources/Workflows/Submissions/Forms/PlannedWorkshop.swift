public import CatalogueModel
public import TrainingPlanner

/// What a plan knows of a workshop before it was held, as the form of its record has it.
public enum PlannedWorkshop {
    /// The values to begin with.
    ///
    /// - Parameters:
    ///   - session: the workshop of the plan.
    ///   - plan: the plan.
    ///   - country: whose record it becomes.
    /// - Returns: the values; nil for a follow-up.
    public static func values(_ session: TrainingPlan.Session, _ plan: OpenPlan, country: String) -> FormValues? {
        guard session.type != .followUp else { return nil }
        var values = FormValues()
        let days = plan.days(of: session)
        values["id"] = "\(country)-\(days.from.description.prefix(4))-\(session.id)"
        values["type"] = session.type.rawValue.lowercased()
        values["topic"] = session.topic
        values["language"] = session.language
        values["from"] = days.from.description
        values["to"] = days.to.description
        values["lead"] = plain(session.lead ?? "")
        values["coTrainers"] = session.coTrainers.map(plain).joined(separator: " ")
        if let venue = session.venue.flatMap(plan.venue) {
            values["seats"] = "\(venue.seats)"
            values["venue"] = plain(venue.id)
            values["borderPost"] = venue.borderPost ?? ""
        }
        var place = 0
        func attendance(_ country: String, _ audience: String, _ officials: Int, need: String) {
            place += 1
            values["attendance.\(place).country"] = country
            values["attendance.\(place).audience"] = audience
            values["attendance.\(place).officials"] = "\(officials)"
            values["attendance.\(place).need"] = need
        }
        for item in session.attendance ?? [] {
            let need = plan.report.instance.needs.first { $0.id == item.need }
            let audience = plan.audience(ofNeed: item.need) ?? ""
            attendance(need?.country ?? country, audience, item.officials, need: plain(item.need))
        }
        let sent = Dictionary(grouping: session.candidates ?? [], by: \.country)
        for (country, candidates) in sent.sorted(by: { $0.key < $1.key }) {
            attendance(country, "", candidates.count, need: "")
        }
        return values
    }

    /// An identifier as its country has it: a plan puts the country before those that do not begin with it.
    private static func plain(_ key: String) -> String {
        let parts = key.split(separator: ":", maxSplits: 1)
        return parts.count == 2 && parts[0].count == 3 ? String(parts[1]) : key
    }
}
