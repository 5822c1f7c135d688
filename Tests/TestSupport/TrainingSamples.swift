public import CatalogueModel

extension Sample {
    /// What is published about training in a small region: two countries at one post, a master, a pupil, and one who
    /// became a trainer in a workshop whose follow-up is due on 2026-11-21.
    public static func trainingData() -> TrainingData {
        var data = TrainingData()
        data.needs = [
            need("GTM-1", "GTM", officials: 40, post: "LBP-120"), need("MEX-1", "MEX", officials: 24, post: "LBP-120"),
            need("GTM-2", "GTM", officials: 30, topic: "risk-analysis"),
        ]
        data.trainers = trainers()
        data.calendar = TrainingCalendar(id: "calendar", firstDay: day("2027-01-04"), weeks: 52)
        data.rules = PlanningRules(
            id: "rules",
            recoveryWeeks: 2,
            certificationLagWeeks: 2,
            maxGeneration: 2,
            candidatesPerSession: 1,
            bilateralMinPerCountry: 3,
            priorityWeights: [9, 3, 1],
            followUp: FollowUpRules(appliesTo: [.tot], minWeeks: 24, maxWeeks: 28, capacityPerWeek: 1, cost: 100),
            costs: TrainingCosts(trainerFee: 1, travel: 2, perDiemWeek: 3, participant: 4)
        )
        data.topics = [
            TopicParameters(
                topic: "mrz-check-digits",
                courseWeeks: 1,
                courseMaxParticipants: 20,
                crew: 2,
                totWeeks: 1,
                totMinParticipants: 2,
                totMaxParticipants: 8
            )
        ]
        let holiday = DayRange(from: day("2027-12-20"), to: day("2028-01-02"))
        data.blackouts = [TrainingBlackout(id: "GTM-b1", country: "GTM", days: holiday)]
        data.workshops = [workshop()]
        return data
    }

    /// A need wanted by the end of 2027.
    public static func need(
        _ id: String,
        _ country: String,
        officials: Int,
        topic: String = "mrz-check-digits",
        post: String? = nil
    ) -> TrainingNeed {
        var need = TrainingNeed(
            id: id,
            country: country,
            periodFrom: day("2027-01-01"),
            periodTo: day("2028-12-31"),
            topic: topic,
            audience: "border-officers",
            officials: officials,
            priority: 1,
            deadline: day("2027-11-30"),
            language: "es"
        )
        need.borderPost = post
        need.isSample = true
        return need
    }

    private static func trainers() -> [Trainer] {
        var master = Trainer(id: "MEX-t1", country: "MEX", name: "Persona Secreta", languages: ["es"], generation: 0)
        master.email = "secreta@mex.example"
        master.certifications = [certification("master", until: "2030-01-01")]
        var pupil = Trainer(id: "GTM-t1", country: "GTM", name: "Otra Persona", languages: ["es", "en"], generation: 1)
        pupil.trainedBy = "MEX-t1"
        pupil.certifications = [
            certification("trainer", until: "2026-12-31"), certification("trainer", until: "2026-11-01"),
        ]
        pupil.certifications[1].topic = "risk-analysis"
        pupil.unavailable = [DayRange(from: day("2027-03-01"), to: day("2027-03-31"))]
        return [pupil, master]
    }

    private static func certification(_ level: String, until: String) -> Certification {
        Certification(
            topic: "mrz-check-digits",
            level: level,
            certifiedOn: day("2024-01-01"),
            certifiedUntil: day(until)
        )
    }

    /// A workshop that served a part of `GTM-1`, led by the pupil, in which one more became a trainer.
    public static func workshop() -> DeliveredWorkshop {
        var workshop = DeliveredWorkshop(
            id: "GTM-W1",
            country: "GTM",
            periodFrom: day("2026-01-01"),
            periodTo: day("2026-12-31"),
            type: .course,
            topic: "mrz-check-digits",
            language: "es",
            days: DayRange(from: day("2026-05-18"), to: day("2026-05-21")),
            seats: 24,
            lead: "GTM-t1"
        )
        workshop.coTrainers = ["MEX-t1"]
        workshop.attendance = [WorkshopAttendance(country: "GTM", audience: "border-officers", officials: 16)]
        workshop.attendance[0].need = "GTM-1"
        var candidate = CertifiedCandidate(
            id: "GTM-n1",
            country: "GTM",
            name: "Persona Nueva",
            languages: ["es"],
            trainedBy: "GTM-t1",
            certifiedOn: day("2026-06-01"),
            certifiedUntil: day("2030-06-01")
        )
        candidate.email = "nueva@gtm.example"
        workshop.certified = [candidate]
        workshop.isSample = true
        return workshop
    }

    /// The same with what workshops achieved: one of generation 1 with a follow-up, one of a master with tests only and
    /// its follow-up due, one whose trainer no registry knows, and a joint exercise.
    public static func trainingRecord() -> TrainingData {
        var data = trainingData()
        data.workshops[0].testBefore = AverageResult(officials: 16, average: 40)
        data.workshops[0].testAfter = AverageResult(officials: 16, average: 80)
        data.workshops[0].satisfaction = AverageResult(officials: 10, average: 4.5)
        var led = workshop()
        (led.id, led.lead, led.coTrainers, led.certified) = ("GTM-W2", "MEX-t1", [], [])
        led.testBefore = AverageResult(officials: 16, average: 50)
        led.testAfter = AverageResult(officials: 16, average: 90)
        var other = workshop()
        (other.id, other.country, other.lead, other.certified) = ("MEX-W1", "MEX", "nobody", [])
        data.workshops += [led, other]
        var followUp = WorkshopFollowUp(
            id: "GTM-F1",
            country: "GTM",
            periodFrom: day("2026-01-01"),
            periodTo: day("2026-12-31"),
            workshop: "GTM-W1",
            date: day("2026-11-20"),
            officials: 12,
            stillInPost: 10,
            applying: 9
        )
        followUp.test = AverageResult(officials: 12, average: 70)
        data.followUps = [followUp]
        data.exercises = [
            JointExercise(
                id: "GTM-E1",
                country: "GTM",
                periodFrom: day("2026-01-01"),
                periodTo: day("2026-12-31"),
                days: DayRange(from: day("2026-09-01"), to: day("2026-09-02")),
                countries: ["GTM", "MEX"],
                travellers: 400,
                documents: 380,
                suspected: 7,
                confirmed: 2
            )
        ]
        return data
    }
}
