import CatalogueModel

extension RecordChecks {
    /// Checks a record of a submission of resources, against who sends it and against the others.
    func check(resource record: CatalogueRecord, _ element: XMLElement) {
        checkSender(of: record.kind, element)
        enter(record.kind, record.key, element) { first in
            .duplicateIdentifier(
                "resource.duplicateIdentifier",
                record.key,
                firstLine: first,
                at: record.kind == .topicParameters
                    ? .attribute(.topic, of: element) : .attribute(.id, of: element)
            )
        }
        switch record {
        case .calendar(let calendar): check(calendar, element)
        case .planningRules(let rules): check(rules, element)
        case .topicParameters(let parameters): check(parameters, element)
        case .venue(let venue): check(venue, element)
        case .nomination(let nomination): check(nomination, element)
        default: return
        }
    }

    /// The Secretariat sets what holds for all, and has no country where anything could take place.
    private func checkSender(of kind: RecordKind, _ element: XMLElement) {
        guard let country = context.country else { return }
        switch kind {
        case .calendar, .planningRules, .topicParameters:
            guard country != "CRM" else { return }
            context.report(.onlyTheSecretariat(kind, country: country, at: .element(element)))
        case .blackout, .venue, .nomination:
            guard country == "CRM" else { return }
            context.report(.notTheSecretariat(kind, at: .element(element)))
        default: return
        }
    }

    private func check(_ calendar: TrainingCalendar, _ element: XMLElement) {
        // 1970-01-01 was a Thursday.
        guard (calendar.firstDay.daysSince1970 + 3) % 7 != 0 else { return }
        context.report(.notAMonday(calendar.firstDay, at: .attribute(.firstDay, of: element)))
    }

    private func check(_ rules: PlanningRules, _ element: XMLElement) {
        if rules.certificationLagWeeks < rules.recoveryWeeks {
            context.report(.lagBelowRecovery(rules, at: .attribute(.certificationLagWeeks, of: element)))
        }
        if rules.followUp.maxWeeks < rules.followUp.minWeeks, let followUp = element.child(.followUp) {
            context.report(
                .invertedNumbers(
                    least: rules.followUp.minWeeks,
                    most: rules.followUp.maxWeeks,
                    at: .attribute(.maxWeeks, of: followUp)
                )
            )
        }
        if zip(rules.priorityWeights, rules.priorityWeights.dropFirst()).contains(where: <) {
            context.report(.risingWeights(rules.priorityWeights, at: .attribute(.priorityWeights, of: element)))
        }
    }

    private func check(_ parameters: TopicParameters, _ element: XMLElement) {
        guard parameters.totMaxParticipants < parameters.totMinParticipants else { return }
        context.report(
            .invertedNumbers(
                least: parameters.totMinParticipants,
                most: parameters.totMaxParticipants,
                at: .attribute(.totMaxParticipants, of: element)
            )
        )
    }

    private func check(_ venue: TrainingVenue, _ element: XMLElement) {
        guard let post = venue.borderPost, let place = element.child(.borderPost) else { return }
        if let term = context.codes.vocabularies[.borderPosts][post], let countries = term.countries,
            !countries.contains(venue.country)
        {
            context.report(
                .venueElsewhere(term, country: venue.country, countries: countries, at: .attribute(.id, of: place))
            )
        }
        if venue.hosts != .none {
            context.report(.postHostsTrainers(venue.id, at: .attribute(.hosts, of: element)))
        }
    }

    private func check(_ nomination: TrainerNomination, _ element: XMLElement) {
        // Of what the vocabularies have not there may be any number, and it is an error already.
        guard context.codes.contains(nomination.topic, in: .trainingTopics),
            context.codes.contains(nomination.language, in: .languages)
        else { return }
        let key = nomination.topic + " " + nomination.language
        if let first = nominations[key] {
            context.report(.nominatedTwice(nomination, firstLine: first, at: .element(element)))
        } else {
            nominations[key] = element.line
        }
    }
}
