/// The question who could teach a topic in a language in a week in a country.
public struct TeachingQuestion: Hashable, Sendable {
    /// Vocabulary `training-topics`.
    public var topic: String
    /// ISO 639-1 code of the language.
    public var language: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// Any day of the first week.
    public var day: CalendarDay

    /// A question.
    public init(topic: String, language: String, country: String, day: CalendarDay) {
        self.topic = topic
        self.language = language
        self.country = country
        self.day = day
    }
}

/// Why a trainer could not teach.
public enum TeachingObstacle: Hashable, Sendable {
    /// No certificate in the topic.
    case notCertified
    /// Still in training in the topic: may teach beside a certified trainer.
    case stillTrainee
    /// The certificate ends before the workshop.
    case certificateEnds(CalendarDay)
    /// The certificate begins after the workshop.
    case certificateBegins(CalendarDay)
    /// Does not teach in the language.
    case otherLanguage
    /// Is away.
    case away(DayRange)
    /// Teaches another workshop then.
    case teaches(String, DayRange)
    /// Rests from another workshop, as the rules want it.
    case rests(String, until: CalendarDay)

    /// A stable name.
    public var name: String {
        switch self {
        case .notCertified: "notCertified"
        case .stillTrainee: "stillTrainee"
        case .certificateEnds: "certificateEnds"
        case .certificateBegins: "certificateBegins"
        case .otherLanguage: "otherLanguage"
        case .away: "away"
        case .teaches: "teaches"
        case .rests: "rests"
        }
    }
}

/// A trainer, and why they could not teach; they could where nothing stands against it.
public struct TeachingCandidate: Hashable, Sendable {
    /// The trainer.
    public var trainer: Trainer
    /// The level in the topic; nil where there is none.
    public var level: String?
    /// Whether they would have to travel.
    public var travels: Bool
    /// Workshops of the last twelve months.
    public var load: Int
    /// What stands against it.
    public var obstacles: [TeachingObstacle]
}

/// The answer to a `TeachingQuestion`.
public struct TeachingAnswer: Hashable, Sendable {
    /// The question.
    public var question: TeachingQuestion
    /// The days of the workshop: from Monday on, as many weeks as the topic takes.
    public var days: DayRange
    /// The country's days without training that the workshop would touch.
    public var blackouts: [TrainingBlackout]
    /// Who could: those of the country first, then the highest level, then the least load.
    public var able: [TeachingCandidate]
    /// Who could not, those whose obstacles are the least first: a date can be moved, a certificate takes months.
    public var unable: [TeachingCandidate]

    /// Answers a question from what is published.
    public init(_ question: TeachingQuestion, _ data: TrainingData, today: CalendarDay) {
        self.question = question
        let weeks = data.topics.first { $0.topic == question.topic }?.courseWeeks ?? 1
        // 1970-01-01 was a Thursday.
        let monday = question.day.daysSince1970 - ((question.day.daysSince1970 + 3) % 7 + 7) % 7
        let days = DayRange(
            from: CalendarDay(daysSince1970: monday),
            to: CalendarDay(daysSince1970: monday + 7 * weeks - 1)
        )
        self.days = days
        blackouts = data.blackouts.filter { $0.country == question.country && $0.days.overlaps(days) }
        let candidates = TrainerRegister(data, today: today).entries.map { entry in
            TeachingCandidate(
                trainer: entry.trainer,
                level: entry.trainer.certifications.first { $0.topic == question.topic }?.level,
                travels: entry.trainer.country != question.country,
                load: entry.load,
                obstacles: TeachingAnswer.obstacles(for: entry.trainer, question, days, data)
            )
        }
        able = candidates.filter(\.obstacles.isEmpty).sorted { $0.isBefore($1) }
        unable = candidates.filter { !$0.obstacles.isEmpty }.sorted {
            $0.distance != $1.distance ? $0.distance < $1.distance : $0.isBefore($1)
        }
    }

    private static func obstacles(
        for trainer: Trainer,
        _ question: TeachingQuestion,
        _ days: DayRange,
        _ data: TrainingData
    ) -> [TeachingObstacle] {
        var found: [TeachingObstacle] = []
        if let certificate = trainer.certifications.first(where: { $0.topic == question.topic }) {
            if certificate.level == Certification.trainee { found.append(.stillTrainee) }
            if certificate.certifiedUntil < days.to { found.append(.certificateEnds(certificate.certifiedUntil)) }
            if certificate.certifiedOn > days.from { found.append(.certificateBegins(certificate.certifiedOn)) }
        } else {
            found.append(.notCertified)
        }
        if !trainer.languages.contains(question.language) { found.append(.otherLanguage) }
        found += trainer.unavailable.filter { $0.overlaps(days) }.map { .away($0) }
        let rest = 7 * (data.rules?.recoveryWeeks ?? 0)
        for workshop in data.workshops where workshop.lead == trainer.id || workshop.coTrainers.contains(trainer.id) {
            let rested = CalendarDay(daysSince1970: workshop.days.to.daysSince1970 + rest)
            if workshop.days.overlaps(days) {
                found.append(.teaches(workshop.id, workshop.days))
            } else if workshop.days.to < days.from, rested >= days.from {
                found.append(.rests(workshop.id, until: rested))
            }
        }
        return found
    }
}

extension TeachingCandidate {
    /// How far from able: a missing certificate is more than a language, and a language more than a date.
    fileprivate var distance: Int {
        obstacles.reduce(0) { sum, obstacle in
            switch obstacle {
            case .notCertified: sum + 100
            case .otherLanguage, .stillTrainee: sum + 10
            default: sum + 1
            }
        }
    }

    fileprivate func isBefore(_ other: TeachingCandidate) -> Bool {
        func rank(_ candidate: TeachingCandidate) -> (Int, Int, Int, Int, String) {
            (
                candidate.travels ? 1 : 0, candidate.level == Certification.master ? 0 : 1, candidate.load,
                candidate.trainer.generation, candidate.trainer.country + candidate.trainer.id
            )
        }
        return rank(self) < rank(other)
    }
}

extension DayRange {
    /// Whether two ranges share a day.
    public func overlaps(_ other: DayRange) -> Bool { from <= other.to && other.from <= to }
}
