import CatalogueModel
import TrainingPlanner
import Workflows

/// A rule that a move would break.
struct BrokenRulePage: Sendable {
    let ruleName: String
    let ruleCode: String
    let ruleWhere: String
    let ruleWherePath: String?
    let ruleWhy: String
}

/// A measure of two plans.
struct MeasurePairPage: Sendable {
    let pairName: String
    let pairBefore: String
    let pairAfter: String
    let pairClass: String

    static func all(_ before: [Int], _ after: [Int], _ wording: Wording) -> [MeasurePairPage] {
        zip(PlanObjectivePage.names, zip(before, after)).map { name, values in
            MeasurePairPage(
                pairName: name.text(in: wording.language),
                pairBefore: wording.number(values.0),
                pairAfter: wording.number(values.1) + sign(values.1 - values.0, wording),
                pairClass: values.1 > values.0 ? "amount worse" : values.1 < values.0 ? "amount better" : "amount"
            )
        }
    }

    private static func sign(_ difference: Int, _ wording: Wording) -> String {
        guard difference != 0 else { return "" }
        return " (\(difference > 0 ? "+" : "−")\(wording.number(abs(difference))))"
    }
}

/// A need that a move touches.
struct MovedNeedPage: Sendable {
    let movedNeed: String
    let movedNeedCountry: String
    let movedDeadline: String
    let movedOfficials: String
    let movedLateBefore: String
    let movedLateAfter: String
}

/// A choice of one more trainer.
struct CrewChoicePage: Sendable {
    let crewID: String
    let crewOptions: [OptionPage]
}

/// What a move comes to.
struct MoveResultPage: Sendable {
    let broken: [BrokenRulePage]
    let isSound: Bool
    let pairs: [MeasurePairPage]
    let movedNeeds: [MovedNeedPage]
    let hasMovedNeeds: Bool
    let movesFollowUp: Bool
    let replanFields: [HiddenPage]

    init(_ trial: PlanTrial, _ move: PlanMove, _ plan: OpenPlan, _ reader: PlanReader) {
        let wording = reader.wording
        let moved = PlanReport(plan.report.instance, trial.plan)
        let rules = PlanRuleWords(moved, reader.words, trainer: reader.trainer)
        broken = trial.violations.map { violation in
            let isSession = plan.session(violation.place) != nil
            let name = PlanRuleWords.name(ofRule: violation.rule).text(in: wording.language)
            return BrokenRulePage(
                ruleName: name.prefix(1).uppercased() + name.dropFirst(),
                ruleCode: violation.rule,
                ruleWhere: isSession ? violation.place : Self.place(violation.place, plan, wording.language),
                ruleWherePath: isSession ? SitePath.workshop(plan.summary.id, violation.place) : nil,
                ruleWhy: rules.sentence(violation)
            )
        }
        isSound = broken.isEmpty
        pairs = MeasurePairPage.all(trial.before, trial.after, wording)
        movedNeeds = trial.needs.map { item in
            let deadline = plan.day(ofWeek: item.need.deadlineWeek + 1).daysSince1970 - 3
            return MovedNeedPage(
                movedNeed: item.need.id,
                movedNeedCountry: wording.label(item.need.country, .countries),
                movedDeadline: DateText.day(CalendarDay(daysSince1970: deadline), in: wording.language),
                movedOfficials: wording.number(item.officials),
                movedLateBefore: wording.number(item.lateBefore),
                movedLateAfter: wording.number(item.lateAfter)
            )
        }
        hasMovedNeeds = !movedNeeds.isEmpty
        movesFollowUp = move.startWeek != nil && plan.report.sessions.contains { $0.followUpOf == move.session }
        let name = PlanMoveQuery.Parameter.self
        var fields: [(String, String)] = []
        if let week = move.startWeek { fields.append((name.week, "\(week)")) }
        if let venue = move.venue { fields.append((name.venue, venue)) }
        if let lead = move.lead { fields.append((name.lead, lead)) }
        for person in move.coTrainers ?? [] { fields.append((name.with, person)) }
        replanFields = fields.map { HiddenPage(hiddenName: $0.0, hiddenValue: $0.1) }
    }

    /// Where a rule breaks: the checker names weeks by number ("week 31"), people know them by their first day.
    static func place(_ place: String, _ plan: OpenPlan, _ language: Language) -> String {
        guard place.hasPrefix("week "), let week = Int(place.dropFirst("week ".count)) else {
            return plan.venueName(place)
        }
        return DateText.day(plan.day(ofWeek: week), in: language)
    }
}

/// The data of the template `workshop-move`.
struct PlanMovePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let planStylesheet: String
    let head: PlanHeadPage
    let workshopTitle: String
    let workshopSummary: String
    let workshopPath: String
    let movePath: String
    let isTaught: Bool
    let weekOptions: [OptionPage]
    let venueOptions: [OptionPage]
    let leadOptions: [OptionPage]
    let crewChoices: [CrewChoicePage]
    let result: MoveResultPage?
    let moveProblem: String?

    init(
        _ session: TrainingPlan.Session,
        _ plan: OpenPlan,
        move: PlanMove?,
        trial: PlanTrial?,
        reader: PlanReader,
        styles: PlanStyles,
        frame: FramePage,
        problem: String?
    ) {
        let wording = reader.wording
        let words = reader.words
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        trainingStylesheet = styles.training
        planStylesheet = styles.plan
        head = PlanHeadPage(plan.summary, reader)
        workshopTitle = "\(words.type(session.type)): \(words.topic(session.topic))"
        let facts = [session.id, wording.days(plan.days(of: session)), words.place(of: session, in: plan)]
        workshopSummary = (facts + PlanReport.crew(of: session).map(reader.trainer)).joined(separator: " · ")
        workshopPath = SitePath.workshop(plan.summary.id, session.id)
        movePath = SitePath.moveWorkshop(plan.summary.id, session.id)
        isTaught = session.type != .followUp
        let choices = MoveChoices(session, plan, reader)
        weekOptions = choices.weeks(chosen: move?.startWeek ?? session.startWeek)
        venueOptions = isTaught ? choices.venues(chosen: move?.venue ?? session.venue) : []
        leadOptions = isTaught ? choices.trainers(chosen: move?.lead ?? session.lead) : []
        let others = move?.coTrainers ?? session.coTrainers
        crewChoices = session.coTrainers.indices.map { place in
            CrewChoicePage(
                crewID: "with-\(place + 1)",
                crewOptions: choices.trainers(chosen: place < others.count ? others[place] : nil)
            )
        }
        let change = move?.changing(session)
        result = trial.flatMap { trial in change.map { MoveResultPage(trial, $0, plan, reader) } }
        moveProblem = problem
    }
}

/// What a session can be moved to.
private struct MoveChoices {
    let session: TrainingPlan.Session
    let plan: OpenPlan
    let reader: PlanReader

    init(_ session: TrainingPlan.Session, _ plan: OpenPlan, _ reader: PlanReader) {
        self.session = session
        self.plan = plan
        self.reader = reader
    }

    private func label(_ label: String, isNow: Bool) -> String {
        isNow ? "\(label) (\(PlanMoveText.moveNow.text(in: reader.wording.language)))" : label
    }

    func weeks(chosen: Int) -> [OptionPage] {
        (0...max(0, plan.report.instance.calendar.weeks - session.weeks)).map { week in
            let day = DateText.day(plan.day(ofWeek: week), in: reader.wording.language)
            return OptionPage(
                optionValue: "\(week)",
                optionLabel: label(day, isNow: week == session.startWeek),
                isChosen: week == chosen
            )
        }
    }

    /// Venues of the session's kind: those at border posts for bilateral workshops, the others for the rest.
    func venues(chosen: String?) -> [OptionPage] {
        plan.report.instance.venues.filter { venue in
            venue.id == session.venue || venue.id == chosen
                || (venue.borderPost != nil) == (session.type == .bilateral)
        }.map { venue in
            let name = "\(reader.words.country(venue.country)): \(plan.venueName(venue.id))"
            return (venue, name)
        }.alphabetically(by: \.1, code: \.0.id).map { venue, name in
            OptionPage(
                optionValue: venue.id,
                optionLabel: label(name, isNow: venue.id == session.venue),
                isChosen: venue.id == chosen
            )
        }
    }

    /// Whoever teaches the topic, or becomes a trainer of it in the plan.
    func trainers(chosen: String?) -> [OptionPage] {
        let topic = session.topic
        let registry = plan.report.instance.trainers.filter { $0.certifications.contains { $0.topic == topic } }
        let newcomers = plan.report.newcomers.filter { $0.topic == topic && $0.language == session.language }
        let crew = PlanReport.crew(of: session)
        let known = registry.map(\.id) + newcomers.map(\.id)
        let others = (crew + [chosen].compactMap(\.self)).filter { !known.contains($0) }
        return (known + others).map { person in
            OptionPage(
                optionValue: person,
                optionLabel: label(reader.trainer(person), isNow: crew.contains(person)),
                isChosen: person == chosen
            )
        }
    }
}
