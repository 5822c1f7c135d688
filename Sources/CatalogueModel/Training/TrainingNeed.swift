/// A country's request for training.
///
/// Source: schema `needs.xsd`, type `Need`.
public struct TrainingNeed: Codable, Hashable, Sendable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// First day of the period it belongs to.
    public var periodFrom: CalendarDay
    /// Last day of that period.
    public var periodTo: CalendarDay
    /// Vocabulary `training-topics`.
    public var topic: String
    /// Vocabulary `training-audiences`.
    public var audience: String
    /// Officials to train.
    public var officials: Int
    /// 1 most urgent, 3 least.
    public var priority: Int
    /// The first day on which training makes sense.
    public var earliest: CalendarDay?
    /// The last day on which it is wanted.
    public var deadline: CalendarDay
    /// ISO 639-1 code of the language of instruction.
    public var language: String
    /// Where, in words.
    public var place: String?
    /// Vocabulary `border-posts`.
    public var borderPost: String?
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A need with what every need has.
    public init(
        id: String,
        country: String,
        periodFrom: CalendarDay,
        periodTo: CalendarDay,
        topic: String,
        audience: String,
        officials: Int,
        priority: Int,
        deadline: CalendarDay,
        language: String
    ) {
        self.id = id
        self.country = country
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.topic = topic
        self.audience = audience
        self.officials = officials
        self.priority = priority
        self.deadline = deadline
        self.language = language
        isSample = false
    }
}

extension TrainingNeed: JSONWritable {
    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("periodFrom", periodFrom)
            $0.member("periodTo", periodTo)
            $0.member("topic", topic)
            $0.member("audience", audience)
            $0.member("officials", officials)
            $0.member("priority", priority)
            $0.member("earliest", earliest)
            $0.member("deadline", deadline)
            $0.member("language", language)
            $0.member("place", place)
            $0.member("borderPost", borderPost)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
