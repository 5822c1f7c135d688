/// Days on which a country holds no training.
///
/// Source: schema `resources.xsd`, type `Blackout`.
public struct TrainingBlackout: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// The days, both ends included.
    public var days: DayRange
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A blackout.
    public init(id: String, country: String, days: DayRange) {
        self.id = id
        self.country = country
        self.days = days
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("days", days)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
