extension TrainingData {
    /// Everybody who can teach: the registries, and those whom a training record says to be certified.
    ///
    /// A candidate is a trainer from the day of the certificate on, whether or not the country's registry has been sent
    /// again; where it has, its record counts, with the topics that it lacks added.
    public var registry: [Trainer] {
        var known = trainers
        var places: [String: Int] = [:]
        for (index, trainer) in trainers.enumerated() {
            places[TrainingData.key(trainer.id, of: trainer.country)] = index
        }
        let certified = workshops.flatMap { workshop in workshop.certified.map { (workshop, $0) } }
            .sorted { ($0.1.certifiedOn, $0.1.country, $0.1.id) < ($1.1.certifiedOn, $1.1.country, $1.1.id) }
        for (workshop, candidate) in certified {
            let certification = Certification(
                topic: workshop.topic,
                level: Certification.trainer,
                certifiedOn: candidate.certifiedOn,
                certifiedUntil: candidate.certifiedUntil
            )
            let key = TrainingData.key(candidate.id, of: candidate.country)
            if let place = places[key] {
                guard !known[place].certifications.contains(where: { $0.topic == workshop.topic }) else { continue }
                known[place].certifications.append(certification)
                continue
            }
            let teacher = known.first { $0.id == candidate.trainedBy }
            var trainer = Trainer(
                id: candidate.id,
                country: candidate.country,
                name: candidate.name,
                languages: candidate.languages,
                generation: (teacher?.generation ?? 0) + 1
            )
            trainer.email = candidate.email
            trainer.trainedBy = candidate.trainedBy
            trainer.certifications = [certification]
            trainer.isSample = workshop.isSample
            places[key] = known.count
            known.append(trainer)
        }
        return known
    }

    /// The workshops whose follow-up is due on a day or was before, and has not come: six months after their end.
    public func followUpsDue(on today: CalendarDay) -> [DeliveredWorkshop] {
        let followed = Set(followUps.map { TrainingData.key($0.workshop, of: $0.country) })
        return workshops.filter {
            $0.followUpDue <= today && !followed.contains(TrainingData.key($0.id, of: $0.country))
        }
    }
}

extension DeliveredWorkshop {
    /// The day six months after its end, as the recommendation of 2007 has it.
    public var followUpDue: CalendarDay {
        let month = days.to.month + 6
        let (year, inYear) = (days.to.year + (month - 1) / 12, (month - 1) % 12 + 1)
        let day = min(days.to.day, CalendarDay.length(ofMonth: inYear, year: year))
        // The month and day exist, and years end only with the calendar.
        return CalendarDay(year: year, month: inYear, day: day) ?? days.to
    }

    /// The workshop as a reader of an access level may see it: above public also who became a trainer.
    public func visible(to access: Access) -> DeliveredWorkshop {
        guard access < .official else { return self }
        var workshop = self
        workshop.certified = []
        return workshop
    }
}
