/// A workshop that took place: counts, and names only of those who became trainers.
///
/// Source: schema `training-record.xsd`, type `Workshop`.
public struct DeliveredWorkshop: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country that reports it.
    public var country: String
    /// First day of the period of its record.
    public var periodFrom: CalendarDay
    /// Last day of that period.
    public var periodTo: CalendarDay
    /// Its type.
    public var type: WorkshopType
    /// Vocabulary `training-topics`.
    public var topic: String
    /// ISO 639-1 code of the language.
    public var language: String
    /// Its days.
    public var days: DayRange
    /// How many it had room for.
    public var seats: Int
    /// Identifier of the trainer who led it.
    public var lead: String
    /// Identifiers of those who taught beside.
    public var coTrainers: [String]
    /// Identifier of the venue, where it is a known one.
    public var venue: String?
    /// Vocabulary `border-posts`.
    public var borderPost: String?
    /// Who attended, in numbers.
    public var attendance: [WorkshopAttendance]
    /// The test before, in percent.
    public var testBefore: AverageResult?
    /// The test after, in percent.
    public var testAfter: AverageResult?
    /// What those who attended thought of it, 1 to 5.
    public var satisfaction: AverageResult?
    /// What went wrong.
    public var incidents: [LocalizedText]
    /// Candidates who became trainers by it.
    public var certified: [CertifiedCandidate]
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A workshop.
    public init(
        id: String,
        country: String,
        periodFrom: CalendarDay,
        periodTo: CalendarDay,
        type: WorkshopType,
        topic: String,
        language: String,
        days: DayRange,
        seats: Int,
        lead: String
    ) {
        self.id = id
        self.country = country
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.type = type
        self.topic = topic
        self.language = language
        self.days = days
        self.seats = seats
        self.lead = lead
        coTrainers = []
        attendance = []
        incidents = []
        certified = []
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("periodFrom", periodFrom)
            $0.member("periodTo", periodTo)
            $0.member("type", type)
            $0.member("topic", topic)
            $0.member("language", language)
            $0.member("days", days)
            $0.member("seats", seats)
            $0.member("lead", lead)
            $0.member("coTrainers", coTrainers)
            $0.member("venue", venue)
            $0.member("borderPost", borderPost)
            $0.member("attendance", attendance)
            $0.member("testBefore", testBefore)
            $0.member("testAfter", testAfter)
            $0.member("satisfaction", satisfaction)
            $0.member("incidents", incidents)
            $0.member("certified", certified)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}

extension DeliveredWorkshop {
    /// Officials who attended.
    public var attended: Int { attendance.reduce(0) { $0 + $1.officials } }
}

/// Officials of one country and audience at a workshop.
public struct WorkshopAttendance: Codable, Hashable, Sendable, JSONWritable {
    /// ICAO alpha-3 code of their country.
    public var country: String
    /// Vocabulary `training-audiences`.
    public var audience: String
    /// How many.
    public var officials: Int
    /// Identifier of their country's need that it served.
    public var need: String?

    /// Attendance.
    public init(country: String, audience: String, officials: Int) {
        self.country = country
        self.audience = audience
        self.officials = officials
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("country", country)
            $0.member("audience", audience)
            $0.member("officials", officials)
            $0.member("need", need)
        }
    }
}

/// An average and how many it is of.
public struct AverageResult: Codable, Hashable, Sendable, JSONWritable {
    /// How many it is of.
    public var officials: Int
    /// The average.
    public var average: Double

    /// An average.
    public init(officials: Int, average: Double) {
        self.officials = officials
        self.average = average
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("officials", officials)
            $0.member("average", average)
        }
    }
}
