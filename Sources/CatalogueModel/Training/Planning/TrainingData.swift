/// Everything that is published about training at one moment.
public struct TrainingData: Hashable, Sendable {
    /// Needs, by country and identifier.
    public var needs: [TrainingNeed] = []
    /// The registries of all countries, by country and identifier.
    public var trainers: [Trainer] = []
    /// The calendar of the plan; nil where the Secretariat has set none.
    public var calendar: TrainingCalendar?
    /// Rules and costs of the plan; nil where the Secretariat has set none.
    public var rules: PlanningRules?
    /// How topics are taught, by topic.
    public var topics: [TopicParameters] = []
    /// Days without training, by country.
    public var blackouts: [TrainingBlackout] = []
    /// Venues, by country.
    public var venues: [TrainingVenue] = []
    /// Nominations, by country.
    public var nominations: [TrainerNomination] = []
    /// Budget lines, by sponsor.
    public var budgetLines: [TrainingBudgetLine] = []
    /// Workshops that took place, by country.
    public var workshops: [DeliveredWorkshop] = []
    /// What became of them, by country.
    public var followUps: [WorkshopFollowUp] = []
    /// Joint exercises, by country.
    public var exercises: [JointExercise] = []

    /// Nothing yet.
    public init() {}

    /// Whether nothing is published about training.
    public var isEmpty: Bool { self == TrainingData() }

    /// Whether any of it is a sample.
    public var hasSamples: Bool {
        needs.contains(where: \.isSample) || trainers.contains(where: \.isSample)
            || venues.contains(where: \.isSample) || calendar?.isSample == true
    }

    /// Officials of a need who are still to be trained.
    public func open(of need: TrainingNeed) -> Int { max(0, need.officials - trained(for: need)) }

    /// Officials of a need who were trained in workshops that are over.
    public func trained(for need: TrainingNeed) -> Int {
        workshops.reduce(0) { sum, workshop in
            sum
                + workshop.attendance.reduce(0) {
                    $0 + ($1.need == need.id && $1.country == need.country ? $1.officials : 0)
                }
        }
    }

    /// A key that no other country's record of the same kind has: the identifier as it stands where it begins with the
    /// country's code, else with the code and a colon before it.
    public static func key(_ id: String, of country: String) -> String {
        id.hasPrefix(country + "-") ? id : country + ":" + id
    }
}

extension TrainingCalendar {
    /// The week that a day is in, 0 for the first; negative before the calendar, and beyond its end after it.
    public func week(of day: CalendarDay) -> Int {
        let days = day.daysSince1970 - firstDay.daysSince1970
        return days >= 0 ? days / 7 : (days - 6) / 7
    }

    /// The first week that begins on a day or after it.
    public func firstWeek(from day: CalendarDay) -> Int {
        week(of: CalendarDay(daysSince1970: day.daysSince1970 + 6))
    }

    /// The last week that has ended by the end of a day.
    public func lastWholeWeek(to day: CalendarDay) -> Int {
        week(of: CalendarDay(daysSince1970: day.daysSince1970 - 6))
    }

    /// The day on which a week begins.
    public func day(ofWeek week: Int) -> CalendarDay {
        CalendarDay(daysSince1970: firstDay.daysSince1970 + 7 * week)
    }

    /// The weeks that a range of days touches, as far as the calendar has them; nil where it has none of them.
    public func weeks(touching days: DayRange) -> ClosedRange<Int>? {
        let (first, last) = (max(0, week(of: days.from)), min(weeks - 1, week(of: days.to)))
        return first <= last ? first...last : nil
    }
}
