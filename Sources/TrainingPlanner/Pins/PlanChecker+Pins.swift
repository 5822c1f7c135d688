extension PlanChecker {
    /// Rule H18 field by field, and the prohibitions.
    mutating func checkPins() {
        for pin in instance.pinned ?? [] {
            guard let session = sessions[pin.id] else {
                report("H18", pin.id, "is pinned and not there")
                continue
            }
            let fields: [(String, Bool)] = [
                ("type", pin.type == nil || pin.type == session.type),
                ("topic", pin.topic == nil || pin.topic == session.topic),
                ("language", pin.language == nil || pin.language == session.language),
                ("venue", pin.venue == nil || pin.venue == session.venue),
                ("lead", pin.lead == nil || pin.lead == session.lead),
                ("follow_up_of", pin.followUpOf == nil || pin.followUpOf == session.followUpOf),
                ("start_week", pin.startWeek == nil || pin.startWeek == session.startWeek),
                ("weeks", pin.weeks == nil || pin.weeks == session.weeks),
                ("cost", pin.cost == nil || pin.cost == session.cost),
                ("co_trainers", pin.coTrainers == nil || pin.coTrainers == session.coTrainers),
                ("attendance", pin.attendance == nil || pin.attendance == session.attendance),
                ("candidates", pin.candidates == nil || pin.candidates == session.candidates),
                ("funding", pin.funding == nil || pin.funding == session.funding),
            ]
            for (name, isKept) in fields where !isKept { report("H18", pin.id, "\(name) is pinned otherwise") }
        }
        for item in instance.forbidden ?? [] where item.id == nil {
            for session in valid where session.type != .followUp && isForbidden(session, item) {
                report("H18", session.id, "is forbidden")
            }
        }
    }

    private func isForbidden(_ session: TrainingPlan.Session, _ item: PlanningInstance.Prohibition) -> Bool {
        let crew = [session.lead ?? ""] + session.coTrainers
        let country = session.venue.flatMap { venues[$0]?.country }
        return item.type ?? session.type == session.type && item.topic ?? session.topic == session.topic
            && item.language ?? session.language == session.language
            && (item.venue == nil || item.venue == session.venue)
            && (item.country == nil || item.country == country) && item.trainer.map(crew.contains) ?? true
            && item.fromWeek ?? 0 <= session.startWeek + session.weeks - 1
            && session.startWeek <= item.toWeek ?? instance.calendar.weeks
    }
}
