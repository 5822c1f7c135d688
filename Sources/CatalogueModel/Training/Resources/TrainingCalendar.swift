/// The time that training is planned in; the Secretariat sets it.
///
/// A plan counts in weeks: week 0 begins on the first day.
/// Source: schema `resources.xsd`, type `Calendar`.
public struct TrainingCalendar: Codable, Hashable, Sendable, JSONWritable {
    /// Always `calendar`: there is one.
    public var id: String
    /// The day on which week 0 begins; a Monday.
    public var firstDay: CalendarDay
    /// How many weeks, 1 to 520.
    public var weeks: Int
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A calendar.
    public init(id: String, firstDay: CalendarDay, weeks: Int) {
        self.id = id
        self.firstDay = firstDay
        self.weeks = weeks
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("firstDay", firstDay)
            $0.member("weeks", weeks)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
