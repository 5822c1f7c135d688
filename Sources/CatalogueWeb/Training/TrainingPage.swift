import CatalogueModel

/// A workshop whose follow-up is due.
struct DueFollowUpPage: Sendable {
    let dueWorkshop: String
    let dueTopic: String
    let dueCountry: String
    let dueHeld: String
    let dueOn: String
}

/// The data of the template `training`.
struct TrainingPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let isEmpty: Bool
    let hasSamples: Bool
    let figures: [FigurePage]
    let generations: [FigurePage]
    let hasGenerations: Bool
    let needsPath: String
    let trainersPath: String
    let whoPath: String
    let impactPath: String
    let plansPath: String
    let calendarLine: String?
    let noticeLines: [String]
    let hasNotices: Bool
    let due: [DueFollowUpPage]
    let hasDue: Bool

    init(_ data: TrainingData, today: CalendarDay, stylesheet: String, frame: FramePage, wording: Wording) {
        let language = wording.language
        let overview = NeedsOverview(data, query: NeedsQuery())
        let register = TrainerRegister(data, today: today)
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        trainingStylesheet = stylesheet
        isEmpty = data.isEmpty
        hasSamples = data.hasSamples
        func figure(_ count: Int, _ name: TrainingText, _ path: String) -> FigurePage {
            FigurePage(figureValue: wording.number(count), figureName: name.text(in: language), figurePath: path)
        }
        figures = [
            figure(overview.total.asked, .trainingAsked, SitePath.trainingNeeds),
            figure(overview.total.trained, .trainingTrained, SitePath.trainingNeeds),
            figure(overview.total.open, .trainingOpen, SitePath.trainingNeeds),
            figure(register.entries.count, .trainingTrainers, SitePath.trainers),
        ]
        generations = FigurePage.generations(register, wording)
        hasGenerations = !generations.isEmpty
        needsPath = SitePath.trainingNeeds
        trainersPath = SitePath.trainers
        whoPath = SitePath.who
        impactPath = SitePath.trainingImpact
        plansPath = SitePath.plans
        calendarLine = data.calendar.map { calendar in
            let last = CalendarDay(daysSince1970: calendar.day(ofWeek: calendar.weeks).daysSince1970 - 1)
            let days = DayRange(from: calendar.firstDay, to: last)
            let weeks = language == .es ? "\(calendar.weeks) semanas" : "\(calendar.weeks) weeks"
            return "\(weeks), \(wording.days(days))"
        }
        noticeLines = Self.notices(data, wording)
        hasNotices = !noticeLines.isEmpty
        due = data.followUpsDue(on: today).sorted { ($0.followUpDue, $0.id) < ($1.followUpDue, $1.id) }.map {
            DueFollowUpPage(
                dueWorkshop: $0.id,
                dueTopic: wording.label($0.topic, .trainingTopics),
                dueCountry: wording.label($0.country, .countries),
                dueHeld: wording.days($0.days),
                dueOn: DateText.day($0.followUpDue, in: language)
            )
        }
        hasDue = !due.isEmpty
    }

    /// What a plan could not take as it stands, counted by kind.
    private static func notices(_ data: TrainingData, _ wording: Wording) -> [String] {
        let made = try? PlanningSnapshot(
            data,
            vocabularies: wording.vocabularies,
            name: "",
            language: wording.language,
            withNames: false
        )
        guard let made else { return [] }
        return PlanningNotice.Kind.allCases.compactMap { kind in
            let keys = made.notices.filter { $0.kind == kind }.map(\.key)
            guard !keys.isEmpty else { return nil }
            let shown = keys.prefix(6).joined(separator: ", ") + (keys.count > 6 ? "…" : "")
            return "\(kind.words.text(in: wording.language)) (\(keys.count)): \(shown)"
        }
    }
}

extension FigurePage {
    /// Trainers of each generation.
    static func generations(_ register: TrainerRegister, _ wording: Wording) -> [FigurePage] {
        let counts = Dictionary(grouping: register.entries, by: \.trainer.generation)
        return counts.keys.sorted().map { generation in
            let entries = counts[generation] ?? []
            let reached = entries.reduce(0) { $0 + $1.officials }
            let name = "\(TrainerText.trainersGeneration.text(in: wording.language)) \(generation)"
            return FigurePage(
                figureValue: wording.trainers(entries.count),
                figureName: "\(name) · \(wording.officials(reached))",
                figurePath: nil
            )
        }
    }
}

extension PlanningNotice.Kind {
    /// What it means, for people.
    var words: UIText {
        switch self {
        case .needMet: UIText(es: "Necesidades ya atendidas", en: "Needs met already")
        case .needWithoutTopic:
            UIText(es: "Necesidades sin parámetros de su tema", en: "Needs whose topic has no parameters")
        case .needAfterCalendar: UIText(es: "Necesidades posteriores al calendario", en: "Needs after the calendar")
        case .deadlineBeforeCalendar:
            UIText(es: "Plazos anteriores a la primera semana", en: "Deadlines before the first week")
        case .postUnpaired:
            UIText(
                es: "En un puesto donde el otro país no pide lo mismo; se planifican en el propio país",
                en: "At a post where the other country does not ask for the same; planned at home"
            )
        case .postWithoutVenue: UIText(es: "En un puesto sin sede", en: "At a post without a venue")
        case .trainerWithoutCertificate:
            UIText(es: "Capacitadores sin certificado vigente", en: "Trainers without a certificate that holds")
        case .certificateLater:
            UIText(
                es: "Certificados que empiezan después del calendario",
                en: "Certificates that begin after the calendar's start"
            )
        case .moneyOutsideCalendar: UIText(es: "Partidas fuera del calendario", en: "Money outside the calendar")
        case .nominationWithoutTopic:
            UIText(es: "Postulaciones sin parámetros de su tema", en: "Nominations whose topic has no parameters")
        }
    }
}
