/// A joint exercise in detecting fraudulent documents and their users, in numbers.
///
/// Source: schema `training-record.xsd`, type `Exercise`.
public struct JointExercise: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country that reports it.
    public var country: String
    /// First day of the period of its record.
    public var periodFrom: CalendarDay
    /// Last day of that period.
    public var periodTo: CalendarDay
    /// Its days.
    public var days: DayRange
    /// ICAO alpha-3 codes of those who took part.
    public var countries: [String]
    /// Vocabulary `border-posts`.
    public var borderPost: String?
    /// Identifier of the workshop that it went with.
    public var workshop: String?
    /// Travellers checked.
    public var travellers: Int
    /// Documents examined.
    public var documents: Int
    /// Documents sent on for a closer look.
    public var suspected: Int
    /// Of those, documents that the competent authority did not recognise.
    public var confirmed: Int
    /// What was learned.
    public var result: LocalizedText?
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// An exercise.
    public init(
        id: String,
        country: String,
        periodFrom: CalendarDay,
        periodTo: CalendarDay,
        days: DayRange,
        countries: [String],
        travellers: Int,
        documents: Int,
        suspected: Int,
        confirmed: Int
    ) {
        self.id = id
        self.country = country
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.days = days
        self.countries = countries
        self.travellers = travellers
        self.documents = documents
        self.suspected = suspected
        self.confirmed = confirmed
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("periodFrom", periodFrom)
            $0.member("periodTo", periodTo)
            $0.member("days", days)
            $0.member("countries", countries)
            $0.member("borderPost", borderPost)
            $0.member("workshop", workshop)
            $0.member("travellers", travellers)
            $0.member("documents", documents)
            $0.member("suspected", suspected)
            $0.member("confirmed", confirmed)
            $0.member("result", result)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
