/// Money that a sponsor gives for training, and what it may be spent on.
///
/// Source: schema `resources.xsd`, type `BudgetLine`.
public struct TrainingBudgetLine: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its sponsor.
    public var id: String
    /// ICAO alpha-3 code of who pays; `CRM` for the Technical Secretariat.
    public var sponsor: String
    /// Whole US dollars.
    public var amount: Int
    /// A workshop that begins on one of these days may be paid from it.
    public var days: DayRange
    /// Only workshops held in these countries; any where nothing is said.
    public var countries: [String]?
    /// Only these topics; any where nothing is said.
    public var topics: [String]?
    /// Only these types of workshop; any where nothing is said.
    public var types: [WorkshopType]?
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A budget line.
    public init(id: String, sponsor: String, amount: Int, days: DayRange) {
        self.id = id
        self.sponsor = sponsor
        self.amount = amount
        self.days = days
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("sponsor", sponsor)
            $0.member("amount", amount)
            $0.member("days", days)
            if let countries { $0.member("countries", countries) }
            if let topics { $0.member("topics", topics) }
            if let types { $0.member("types", types) }
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}

/// The types of workshop that a plan tells apart.
public enum WorkshopType: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// A replica for the officials of a country.
    case course
    /// A workshop at a land border post with officials of both countries.
    case bilateral
    /// A workshop that makes trainers.
    case tot
    /// The evaluation some months after a workshop.
    case followUp
}
