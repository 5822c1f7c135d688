import CatalogueModel

extension TrainingCalendar {
    /// Writes `calendar`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.calendar) {
            $0.attribute(.firstDay, firstDay)
            $0.attribute(.weeks, weeks)
            $0.attribute(.action, action)
            $0.text(.note, note)
        }
    }
}

extension PlanningRules {
    /// Writes `planningRules`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.planningRules) {
            $0.attribute(.recoveryWeeks, recoveryWeeks)
            $0.attribute(.certificationLagWeeks, certificationLagWeeks)
            $0.attribute(.maxGeneration, maxGeneration)
            $0.attribute(.candidatesPerSession, candidatesPerSession)
            $0.attribute(.bilateralMinPerCountry, bilateralMinPerCountry)
            $0.attribute(.priorityWeights, priorityWeights.map(String.init))
            $0.attribute(.action, action)
            $0.element(.followUp) {
                $0.attribute(.appliesTo, followUp.appliesTo.map(\.rawValue))
                $0.attribute(.minWeeks, followUp.minWeeks)
                $0.attribute(.maxWeeks, followUp.maxWeeks)
                $0.attribute(.capacityPerWeek, followUp.capacityPerWeek)
                $0.attribute(.cost, followUp.cost)
            }
            $0.element(.costs) {
                $0.attribute(.trainerFee, costs.trainerFee)
                $0.attribute(.travel, costs.travel)
                $0.attribute(.perDiemWeek, costs.perDiemWeek)
                $0.attribute(.participant, costs.participant)
            }
            $0.text(.note, note)
        }
    }
}

extension TopicParameters {
    /// Writes `topicParameters`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.topicParameters) {
            $0.attribute(.topic, topic)
            $0.attribute(.courseWeeks, courseWeeks)
            $0.attribute(.courseMaxParticipants, courseMaxParticipants)
            $0.attribute(.crew, crew)
            $0.attribute(.totWeeks, totWeeks)
            $0.attribute(.totMinParticipants, totMinParticipants)
            $0.attribute(.totMaxParticipants, totMaxParticipants)
            $0.attribute(.action, action)
            $0.text(.note, note)
        }
    }
}

extension TrainingBlackout {
    /// Writes `blackout`; its country stands in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.blackout) {
            $0.attribute(.id, id)
            $0.attribute(.from, days.from)
            $0.attribute(.to, days.to)
            $0.attribute(.action, action)
            $0.text(.note, note)
        }
    }
}

extension TrainingVenue {
    /// Writes `venue`; its country stands in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.venue) {
            $0.attribute(.id, id)
            $0.attribute(.seats, seats)
            $0.attribute(.rooms, rooms)
            $0.attribute(.costPerWeek, costPerWeek)
            $0.attribute(.hosts, hosts)
            $0.attribute(.action, action)
            $0.element(.name, text: name)
            if let borderPost {
                $0.element(.borderPost) { $0.attribute(.id, borderPost) }
            }
            $0.text(.note, note)
        }
    }
}

extension TrainerNomination {
    /// Writes `nomination`; its country stands in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.nomination) {
            $0.attribute(.id, id)
            $0.attribute(.topic, topic)
            $0.attribute(.language, language)
            $0.attribute(.maxCandidates, maxCandidates)
            $0.attribute(.action, action)
            $0.text(.note, note)
        }
    }
}

extension TrainingBudgetLine {
    /// Writes `budgetLine`; its sponsor stands in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.budgetLine) {
            $0.attribute(.id, id)
            $0.attribute(.amount, amount)
            $0.attribute(.from, days.from)
            $0.attribute(.to, days.to)
            $0.attribute(.countries, countries ?? [])
            $0.attribute(.topics, topics ?? [])
            $0.attribute(.types, (types ?? []).map(\.rawValue))
            $0.attribute(.action, action)
            $0.text(.note, note)
        }
    }
}
