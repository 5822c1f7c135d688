extension PlanAgreement {
    /// The finding of a session that found no place, with the rule that it breaks beside the other agreed ones, if the
    /// checker sees one from what is given of them.
    func withRule(_ finding: InstanceFinding) -> InstanceFinding {
        let lengths = Dictionary(instance.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let given = sessions.compactMap { agreed -> TrainingPlan.Session? in
            let known = agreed.known
            guard agreed.hard != nil, let type = known.type, let topic = known.topic.flatMap({ lengths[$0] }),
                let language = known.language, let week = known.startWeek, type == .followUp || known.venue != nil
            else { return nil }
            let length = type == .followUp ? 1 : type == .trainers ? topic.totWeeks : topic.courseWeeks
            return TrainingPlan.Session(
                id: agreed.id,
                type: type,
                topic: topic.id,
                language: language,
                venue: known.venue,
                startWeek: week,
                weeks: known.weeks ?? length,
                lead: known.lead,
                coTrainers: known.coTrainers ?? [],
                attendance: known.attendance,
                candidates: known.candidates,
                followUpOf: known.followUpOf,
                cost: known.cost ?? 0,
                funding: known.funding ?? []
            )
        }
        var plain = instance
        (plain.pinned, plain.forbidden) = (nil, instance.forbidden?.filter { $0.id == nil })
        let plan = TrainingPlan(
            instance: instance.name,
            solver: "",
            seed: 0,
            steps: 0,
            stepsDone: 0,
            objective: [],
            lowerBound: [],
            sessions: given
        )
        let agreed = sessions.first { $0.id == finding.value }
        // A field that is free breaks nothing by not being there.
        var silent: Set<String> = ["H16"]
        if agreed?.known.lead == nil || agreed?.known.coTrainers == nil { silent.formUnion(["H8", "H15"]) }
        if agreed?.known.attendance == nil { silent.formUnion(["H5", "H7"]) }
        if agreed?.known.candidates == nil { silent.insert("H13") }
        if agreed?.known.cost == nil || agreed?.known.funding == nil { silent.insert("H17") }
        let broken = PlanChecker.check(plain, plan).violations.first {
            $0.place == finding.value && !silent.contains($0.rule)
        }
        guard let broken else { return finding }
        return InstanceFinding(path: finding.path, reason: finding.reason, value: "\(finding.value) (\(broken.rule))")
    }
}
