/// Which session of the agreed plan each session of a new one is.
enum PlanMatching {
    private struct Place: Hashable {
        var type: SessionType
        var topic, language, venue: String
        var week: Int
    }

    /// For each job the agreed session, or -1: first those that must be, then those at the same place and week, then the
    /// nearest of the same topic, language and country, which were moved.
    static func match(_ jobs: [PlanLedger.Job], _ revision: PlanRevision) -> [Int] {
        let problem = revision.fixed.problem
        let agreed = revision.agreement.sessions
        var matches = jobs.map(\.origin)
        var taken = Set(matches)
        var open: [Place: [Int]] = [:]
        for (i, item) in agreed.enumerated() where item.hard == nil && !taken.contains(i) {
            guard let old = item.old, let venue = old.venue, old.type != .followUp else { continue }
            let place = Place(
                type: old.type,
                topic: old.topic,
                language: old.language,
                venue: venue,
                week: old.startWeek
            )
            open[place, default: []].append(i)
        }
        let instance = problem.instance
        func place(_ job: PlanLedger.Job) -> Place {
            let group = problem.groups[job.group]
            return Place(
                type: job.isWorkshop ? .trainers : problem.streams[job.stream].isBilateral ? .bilateral : .course,
                topic: instance.topics[group.topic].id,
                language: problem.languages[group.language],
                venue: instance.venues[job.venue].id,
                week: job.week
            )
        }
        for isStrict in [true, false] {
            for (j, job) in jobs.enumerated() where matches[j] < 0 {
                let list = open[place(job)] ?? []
                let seats = { (i: Int) in
                    revision.agreement.people.seat(agreed[i].old?.lead ?? "", in: agreed[i].id, revision.fixed)
                        == job.lead
                }
                guard let i = list.first(where: { !taken.contains($0) && (!isStrict || seats($0)) }) else { continue }
                matches[j] = i
                taken.insert(i)
            }
        }
        let rest = open.flatMap { entry in entry.value.map { (entry.key, $0) } }
            .filter { !taken.contains($0.1) }.sorted { $0.1 < $1.1 }
        for (j, job) in jobs.enumerated() where matches[j] < 0 {
            let here = place(job)
            let country = problem.venueCountry[job.venue]
            let near = rest.filter { was, i in
                !taken.contains(i) && was.type == here.type && was.topic == here.topic && was.language == here.language
                    && problem.venueIndex[was.venue].map { problem.venueCountry[$0] } == country
            }
            guard let best = near.min(by: { (abs($0.0.week - job.week), $0.1) < (abs($1.0.week - job.week), $1.1) })
            else { continue }
            matches[j] = best.1
            taken.insert(best.1)
        }
        return matches
    }
}
