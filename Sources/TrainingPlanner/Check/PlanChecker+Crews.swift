extension PlanChecker {
    mutating func checkCandidates() {
        var sent: [[String]: Int] = [:]
        for session in inOrder where session.type == .trainers {
            for candidate in session.candidates ?? [] {
                guard newcomers[candidate.id] == nil, trainers[candidate.id] == nil else {
                    report("H14", session.id, "\(candidate.id) is used again", names: candidate.id)
                    continue
                }
                newcomers[candidate.id] = Newcomer(
                    country: candidate.country,
                    topic: session.topic,
                    language: session.language,
                    workshop: session.id,
                    end: session.startWeek + session.weeks - 1
                )
                sent[[candidate.country, session.topic, session.language], default: 0] += 1
            }
        }
        var most: [[String]: Int] = [:]
        for nomination in instance.nominations {
            most[[nomination.country, nomination.topic, nomination.language], default: 0] += nomination.maxCandidates
        }
        for (key, count) in sent.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
        where count > most[key, default: 0] {
            report("H14", key.joined(separator: "/"), "\(count) candidates")
        }
    }

    var inOrder: [TrainingPlan.Session] { valid.sorted { ($0.startWeek, $0.id) < ($1.startWeek, $1.id) } }

    mutating func checkCrews() {
        var jobs: [String: [TrainingPlan.Session]] = [:]
        for session in inOrder where session.type != .followUp {
            guard let venue = venues[session.venue ?? ""], let topic = topics[session.topic] else { continue }
            let crew = [session.lead ?? ""] + session.coTrainers
            if crew.count != topic.crew || Set(crew).count != crew.count {
                report("H8", session.id, "\(crew.count) trainers")
            }
            var learning = 0
            for (position, person) in crew.enumerated() {
                if let trainer = trainers[person] {
                    checkRegistered(trainer, session, isLead: position == 0)
                } else if newcomers[person] != nil {
                    learning += checkNewcomer(person, session, venue, isLead: position == 0)
                } else {
                    report("H8", session.id, "\(person) is not known", names: person)
                    continue
                }
                jobs[person, default: []].append(session)
            }
            if learning > instance.rules.candidatesPerSession {
                report("H15", session.id, "\(learning) candidates teach")
            }
            if session.type == .trainers { checkWorkshop(session, venue, topic, crew) }
        }
        for (person, list) in jobs.sorted(by: { $0.key < $1.key }) {
            for (one, next) in zip(list, list.dropFirst())
            where next.startWeek < one.startWeek + one.weeks + instance.rules.recoveryWeeks {
                report("H12", next.id, "\(person) rests after \(one.id)", names: person, one.id)
            }
        }
    }

    private mutating func checkRegistered(
        _ trainer: PlanningInstance.Trainer,
        _ session: TrainingPlan.Session,
        isLead: Bool
    ) {
        let end = session.startWeek + session.weeks - 1
        if let held = trainer.certifications.last(where: { $0.topic == session.topic }) {
            if held.validUntilWeek < end {
                report("H9", session.id, "\(trainer.id) is certified too short", names: trainer.id)
            }
            if session.type == .trainers, isLead, held.level != "master" {
                report("H13", session.id, "\(trainer.id) is no master", names: trainer.id)
            }
        } else {
            report("H9", session.id, "\(trainer.id) is not certified in \(session.topic)", names: trainer.id)
        }
        if !trainer.languages.contains(session.language) {
            report("H10", session.id, "\(trainer.id) does not speak \(session.language)", names: trainer.id)
        }
        if isWithin(trainer.unavailableWeeks, session.startWeek, end) {
            report("H12", session.id, "\(trainer.id) is not available", names: trainer.id)
        }
    }

    /// Gives 1 when the person learns by co-delivery.
    private mutating func checkNewcomer(
        _ person: String,
        _ session: TrainingPlan.Session,
        _ venue: PlanningInstance.Venue,
        isLead: Bool
    ) -> Int {
        guard var newcomer = newcomers[person] else { return 0 }
        if newcomer.topic != session.topic { report("H9", session.id, "\(person) is of another topic", names: person) }
        if newcomer.language != session.language {
            report("H10", session.id, "\(person) is of another language", names: person)
        }
        let home = session.type == .bilateral ? venue.borderPost.flatMap { posts[$0] } ?? [] : [venue.country]
        if !home.contains(newcomer.country) { report("H11", session.id, "\(person) is not at home", names: person) }
        if let certified = newcomer.certified, session.startWeek >= certified { return 0 }
        if isLead {
            report("H9", session.id, "\(person) leads before certification", names: person)
        } else if session.type == .trainers {
            report("H13", session.id, "\(person) trains trainers before certification", names: person)
        } else if session.startWeek <= newcomer.end {
            report("H15", session.id, "\(person) teaches before the workshop ends", names: person)
        } else if newcomer.certified != nil {
            report("H15", session.id, "\(person) co-delivers twice", names: person)
        } else {
            newcomer.certified = session.startWeek + session.weeks + instance.rules.certificationLagWeeks
            newcomers[person] = newcomer
            return 1
        }
        return 0
    }

    private mutating func checkWorkshop(
        _ session: TrainingPlan.Session,
        _ venue: PlanningInstance.Venue,
        _ topic: PlanningInstance.Topic,
        _ crew: [String]
    ) {
        let candidates = session.candidates ?? []
        let most = min(topic.totMaxParticipants, venue.seats)
        if candidates.count < topic.totMinParticipants || candidates.count > most {
            report("H13", session.id, "\(candidates.count) candidates")
        }
        var generation = 0
        if trainers[crew[0]] != nil {
            if venue.hostsTot != "regional" { report("H13", session.id, "a master at a national venue") }
            for person in crew.dropFirst() where trainers[person] == nil {
                report("H13", session.id, "\(person) is not of the registry", names: person)
            }
        } else if let lead = newcomers[crew[0]] {
            generation = lead.generation ?? 0
            if generation > instance.rules.maxGeneration - 1 {
                report("H13", session.id, "the lead is of generation \(generation)")
            }
            for person in crew.dropFirst() where newcomers[person]?.country != venue.country {
                report("H13", session.id, "\(person) is not of \(venue.country)", names: person)
            }
            for candidate in candidates where candidate.country != venue.country {
                report("H13", session.id, "\(candidate.id) is of \(candidate.country)", names: candidate.id)
            }
        }
        for candidate in candidates where newcomers[candidate.id]?.workshop == session.id {
            newcomers[candidate.id]?.generation = generation + 1
        }
    }
}
