/// What became of a workshop about six months later.
///
/// Source: schema `training-record.xsd`, type `FollowUp`.
public struct WorkshopFollowUp: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country that reports it.
    public var country: String
    /// First day of the period of its record.
    public var periodFrom: CalendarDay
    /// Last day of that period.
    public var periodTo: CalendarDay
    /// Identifier of the workshop.
    public var workshop: String
    /// When it was asked.
    public var date: CalendarDay
    /// Officials who were reached.
    public var officials: Int
    /// Of those, how many still hold the post.
    public var stillInPost: Int
    /// Of those reached, how many use what they learned.
    public var applying: Int
    /// The test taken again, in percent.
    public var test: AverageResult?
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A follow-up.
    public init(
        id: String,
        country: String,
        periodFrom: CalendarDay,
        periodTo: CalendarDay,
        workshop: String,
        date: CalendarDay,
        officials: Int,
        stillInPost: Int,
        applying: Int
    ) {
        self.id = id
        self.country = country
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.workshop = workshop
        self.date = date
        self.officials = officials
        self.stillInPost = stillInPost
        self.applying = applying
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("periodFrom", periodFrom)
            $0.member("periodTo", periodTo)
            $0.member("workshop", workshop)
            $0.member("date", date)
            $0.member("officials", officials)
            $0.member("stillInPost", stillInPost)
            $0.member("applying", applying)
            $0.member("test", test)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
