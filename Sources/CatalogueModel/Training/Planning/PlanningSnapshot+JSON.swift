/// The planning format, member by member as its description has them.
extension PlanningSnapshot: JSONWritable {
    /// Appends the instance; notices are no part of it.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("format", "rcm-training-instance/1")
            $0.member("name", name)
            $0.key("calendar")
            $0.object {
                $0.member("start_date", calendar.firstDay)
                $0.member("weeks", calendar.weeks)
            }
            $0.key("rules")
            PlanningSnapshot.write(rules, to: &$0)
            $0.member("countries", countries)
            $0.member("topics", topics)
            $0.member("border_posts", borderPosts)
            $0.member("venues", venues)
            $0.member("needs", needs)
            $0.member("nominations", nominations)
            $0.member("trainers", trainers)
            $0.member("budget_lines", budgetLines)
            $0.key("pinned")
            $0.array([String]()) { $0.string($1) }
        }
    }

    private static func write(_ rules: PlanningRules, to json: inout JSONText) {
        json.object {
            $0.member("recovery_weeks", rules.recoveryWeeks)
            $0.member("certification_lag_weeks", rules.certificationLagWeeks)
            $0.member("max_generation", rules.maxGeneration)
            $0.member("candidates_per_session", rules.candidatesPerSession)
            $0.member("bilateral_min_per_country", rules.bilateralMinPerCountry)
            $0.key("priority_weights")
            $0.object { json in
                for (index, weight) in rules.priorityWeights.enumerated() {
                    json.key(named: "\(index + 1)")
                    json.number(weight)
                }
            }
            $0.key("follow_up")
            $0.object {
                $0.member("applies_to", rules.followUp.appliesTo.map(\.planningName))
                $0.member("min_weeks", rules.followUp.minWeeks)
                $0.member("max_weeks", rules.followUp.maxWeeks)
                $0.member("capacity_per_week", rules.followUp.capacityPerWeek)
                $0.member("cost", rules.followUp.cost)
            }
            $0.key("costs")
            $0.object {
                $0.member("trainer_fee", rules.costs.trainerFee)
                $0.member("travel", rules.costs.travel)
                $0.member("per_diem_week", rules.costs.perDiemWeek)
                $0.member("participant", rules.costs.participant)
            }
        }
    }
}

extension WorkshopType {
    /// What the planning format calls it.
    public var planningName: String {
        switch self {
        case .course: "COURSE"
        case .bilateral: "BILATERAL"
        case .tot: "TOT"
        case .followUp: "FOLLOW_UP"
        }
    }
}

extension JSONText {
    /// A value that may be nothing, which the planning format writes as `null`.
    fileprivate mutating func nullable(_ name: StaticString, _ value: (some JSONWritable)?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    /// A list that may be nothing.
    fileprivate mutating func nullable(_ name: StaticString, _ values: [some JSONWritable]?) {
        key(name)
        if let values { array(values) { $1.write(to: &$0) } } else { null() }
    }

    /// Ranges of weeks as pairs.
    fileprivate mutating func weeks(_ name: StaticString, _ ranges: [ClosedRange<Int>]) {
        key(name)
        array(ranges) { json, range in
            json.array([range.lowerBound, range.upperBound]) { $0.number($1) }
        }
    }
}

extension PlanningSnapshot.Country: JSONWritable {
    /// Appends the country.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("name", name)
            $0.member("languages", languages)
            $0.weeks("blackout_weeks", blackoutWeeks)
        }
    }
}

extension PlanningSnapshot.Topic: JSONWritable {
    /// Appends the topic.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", parameters.topic)
            $0.member("title", title)
            $0.member("course_weeks", parameters.courseWeeks)
            $0.member("course_max_participants", parameters.courseMaxParticipants)
            $0.member("crew", parameters.crew)
            $0.member("tot_weeks", parameters.totWeeks)
            $0.member("tot_min_participants", parameters.totMinParticipants)
            $0.member("tot_max_participants", parameters.totMaxParticipants)
        }
    }
}

extension PlanningSnapshot.BorderPost: JSONWritable {
    /// Appends the post.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("name", name)
            $0.member("countries", countries)
        }
    }
}

extension PlanningSnapshot.Venue: JSONWritable {
    /// Appends the venue.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", key)
            $0.member("name", venue.name)
            $0.member("country", venue.country)
            $0.nullable("border_post", venue.borderPost)
            $0.member("seats", venue.seats)
            $0.member("rooms", venue.rooms)
            $0.member("cost_per_week", venue.costPerWeek)
            $0.member("hosts_tot", venue.hosts)
        }
    }
}

extension PlanningSnapshot.Need: JSONWritable {
    /// Appends the need.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", key)
            $0.member("country", need.country)
            $0.member("topic", need.topic)
            $0.member("language", need.language)
            $0.member("audience", need.audience)
            $0.member("officials", officials)
            $0.member("priority", need.priority)
            $0.member("earliest_week", earliestWeek)
            $0.member("deadline_week", deadlineWeek)
            $0.nullable("border_post", borderPost)
        }
    }
}

extension PlanningSnapshot.Nomination: JSONWritable {
    /// Appends the nomination.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("country", country)
            $0.member("topic", topic)
            $0.member("language", language)
            $0.member("max_candidates", maxCandidates)
        }
    }
}

extension PlanningSnapshot.Expert: JSONWritable {
    /// Appends the trainer.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", key)
            $0.member("name", name)
            $0.member("country", country)
            $0.member("languages", languages)
            $0.member("certifications", certifications)
            $0.weeks("unavailable_weeks", unavailableWeeks)
        }
    }
}

extension PlanningSnapshot.ExpertCertification: JSONWritable {
    /// Appends the certification.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("topic", topic)
            $0.member("level", level)
            $0.member("valid_until_week", validUntilWeek)
        }
    }
}

extension PlanningSnapshot.BudgetLine: JSONWritable {
    /// Appends the budget line.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", key)
            $0.member("sponsor", line.sponsor)
            $0.member("amount", line.amount)
            $0.member("from_week", weeks.lowerBound)
            $0.member("to_week", weeks.upperBound)
            $0.nullable("countries", line.countries)
            $0.nullable("topics", line.topics)
            $0.nullable("types", line.types?.map(\.planningName))
        }
    }
}
