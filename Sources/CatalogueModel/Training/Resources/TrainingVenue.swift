/// A place where a country can hold workshops.
///
/// Source: schema `resources.xsd`, type `Venue`.
public struct TrainingVenue: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// Its name.
    public var name: String
    /// Vocabulary `border-posts`, where it stands at one: only bilateral workshops are held there.
    public var borderPost: String?
    /// People in one room.
    public var seats: Int
    /// Workshops at the same time.
    public var rooms: Int
    /// Cost of a room a week, whole US dollars.
    public var costPerWeek: Int
    /// Which workshops for new trainers it can host.
    public var hosts: VenueHosting
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A venue.
    public init(
        id: String,
        country: String,
        name: String,
        seats: Int,
        rooms: Int,
        costPerWeek: Int,
        hosts: VenueHosting
    ) {
        self.id = id
        self.country = country
        self.name = name
        self.seats = seats
        self.rooms = rooms
        self.costPerWeek = costPerWeek
        self.hosts = hosts
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("name", name)
            $0.member("borderPost", borderPost)
            $0.member("seats", seats)
            $0.member("rooms", rooms)
            $0.member("costPerWeek", costPerWeek)
            $0.member("hosts", hosts)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}

/// Which workshops for new trainers a venue can host.
public enum VenueHosting: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// None.
    case none
    /// Those of its own country.
    case national
    /// Those of several countries as well.
    case regional
}
