import CatalogueModel

/// What a training record names and may hold itself, kept until all of it is known.
struct TrainingRecordNames {
    /// A trainer who is named, and where.
    var people: [(id: String, place: FindingPlace)] = []
    /// Candidates of the file who became trainers, and who trained them first.
    var certified: [String: String] = [:]
    /// The same for each certificate in the file's order, and where it says who trained them.
    var pupils: [(id: String, teacher: String, place: FindingPlace)] = []
    /// Last days of the file's workshops.
    var workshopEnds: [String: CalendarDay] = [:]
    /// Follow-ups with their days and places.
    var followUps: [(workshop: String, date: CalendarDay, at: FindingPlace, dateAt: FindingPlace)] = []
}

extension RecordChecks {
    /// Checks a record of a training record, by itself and against the others.
    func check(trainingRecord record: CatalogueRecord, _ element: XMLElement) {
        enter(record.kind, record.key, element) { first in
            .duplicateIdentifier(
                "\(record.kind.rawValue).duplicateIdentifier",
                record.key,
                firstLine: first,
                at: .attribute(.id, of: element)
            )
        }
        switch record {
        case .workshop(let workshop): check(workshop, element)
        case .followUp(let followUp): check(followUp, element)
        case .exercise(let exercise): check(exercise, element)
        default: return
        }
    }

    private func check(_ workshop: DeliveredWorkshop, _ element: XMLElement) {
        checkDays(workshop, element)
        if workshop.attended > workshop.seats {
            context.report(.moreThanSeats(workshop, at: .element(element)))
        }
        for name in [XMLName.testBefore, .testAfter, .satisfaction] {
            guard let child = element.child(name), let tested = context.integer(.officials, of: child),
                tested > workshop.attended
            else { continue }
            context.report(.moreThanAttended(tested, attended: workshop.attended, at: .element(child)))
        }
        if workshop.type == .bilateral, Set(workshop.attendance.map(\.country)).count < 2 {
            context.report(.bilateralOfOne(workshop.id, at: .element(element)))
        }
        if let post = element.child(.borderPost) { checkPost(post, of: workshop.country) }
        recordNames.people.append((workshop.lead, .attribute(.lead, of: element)))
        for id in workshop.coTrainers { recordNames.people.append((id, .attribute(.coTrainers, of: element))) }
        for child in element.children(.certified) {
            guard let id = child.attribute(.id), let teacher = child.attribute(.trainedBy) else { continue }
            let place = FindingPlace.attribute(.trainedBy, of: child)
            if recordNames.certified[id] == nil { recordNames.certified[id] = teacher }
            recordNames.pupils.append((id, teacher, place))
            recordNames.people.append((teacher, place))
        }
        recordNames.workshopEnds[workshop.id] = workshop.days.to
    }

    private func checkDays(_ workshop: DeliveredWorkshop, _ element: XMLElement) {
        if let issued = context.header?.issued, workshop.days.to > issued {
            context.report(.notYetHeld(workshop, issued: issued, at: .attribute(.to, of: element)))
        } else if workshop.days.to < workshop.periodFrom || workshop.days.from > workshop.periodTo {
            context.report(.outsidePeriod(workshop, at: .attribute(.from, of: element)))
        }
    }

    private func checkPost(_ post: XMLElement, of country: String) {
        guard let id = post.attribute(.id), let term = context.codes.vocabularies[.borderPosts][id],
            let countries = term.countries, !countries.contains(country)
        else { return }
        context.report(
            .workshopElsewhere(term, country: country, countries: countries, at: .attribute(.id, of: post))
        )
    }

    private func check(_ followUp: WorkshopFollowUp, _ element: XMLElement) {
        for (name, count) in [(XMLName.stillInPost, followUp.stillInPost), (.applying, followUp.applying)]
        where count > followUp.officials {
            context.report(.moreThanReached(count, of: followUp.officials, at: .attribute(name, of: element)))
        }
        recordNames.followUps.append(
            (
                followUp.workshop, followUp.date, .attribute(.workshop, of: element),
                .attribute(.date, of: element)
            )
        )
    }

    private func check(_ exercise: JointExercise, _ element: XMLElement) {
        if exercise.suspected > exercise.documents {
            context.report(
                .moreThanExamined(exercise.suspected, of: exercise.documents, at: .attribute(.suspected, of: element))
            )
        }
        if exercise.confirmed > exercise.suspected {
            context.report(
                .moreThanExamined(exercise.confirmed, of: exercise.suspected, at: .attribute(.confirmed, of: element))
            )
        }
    }

    /// The candidates to whom those who trained them, and those who trained these, come back.
    ///
    /// Somebody who is known from elsewhere was a trainer before, so that no circle goes through them. Nobody is walked over
    /// twice: a file may have a chain of as many candidates as it has room for.
    private func candidatesInCircles() -> Set<String> {
        var circles: Set<String> = []
        var walked: Set<String> = []
        for id in recordNames.certified.keys {
            var way: [String] = []
            var places: [String: Int] = [:]
            var next: String? = id
            while let person = next, !walked.contains(person), context.known.trainerGeneration(person) == nil {
                if let place = places[person] {
                    circles.formUnion(way[place...])
                    break
                }
                places[person] = way.count
                way.append(person)
                next = recordNames.certified[person]
            }
            walked.formUnion(way)
        }
        return circles
    }

    /// Checks names, once all of the file is known.
    func finishTrainingRecord() {
        for person in recordNames.people
        where recordNames.certified[person.id] == nil && context.known.trainerGeneration(person.id) == nil {
            context.report(.unknownTrainer(person.id, at: person.place))
        }
        let inCircles = candidatesInCircles()
        for pupil in recordNames.pupils where pupil.teacher == pupil.id || inCircles.contains(pupil.id) {
            context.report(.candidateTrainedBySelf(pupil.id, at: pupil.place))
        }
        for followUp in recordNames.followUps {
            guard
                let end = recordNames.workshopEnds[followUp.workshop]
                    ?? context.known.workshopEnd(context.country ?? "", followUp.workshop)
            else {
                context.report(.unknownWorkshop(followUp.workshop, at: followUp.at))
                continue
            }
            if followUp.date <= end {
                context.report(.followUpTooEarly(followUp.date, end: end, at: followUp.dateAt))
            }
        }
    }
}
