/// A person certified to teach.
///
/// Personal data: only planners, the Secretariat and the editor of the trainer's own country may see it.
/// Source: schema `trainers.xsd`, type `Trainer`.
public struct Trainer: Codable, Hashable, Sendable {
    /// Stable within the registry.
    public var id: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// Name.
    public var name: String
    /// Address for messages.
    public var email: String?
    /// ISO 639-1 codes of the languages in which the trainer teaches.
    public var languages: [String]
    /// 0 for a sponsor's master trainer, n + 1 for one trained by generation n.
    public var generation: Int
    /// Identifier of the trainer who trained this one.
    public var trainedBy: String?
    /// What the trainer may teach.
    public var certifications: [Certification]
    /// Days on which the trainer is not available.
    public var unavailable: [DayRange]
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A trainer with what every trainer has.
    public init(id: String, country: String, name: String, languages: [String], generation: Int) {
        self.id = id
        self.country = country
        self.name = name
        self.languages = languages
        self.generation = generation
        certifications = []
        unavailable = []
        isSample = false
    }
}

extension Trainer: JSONWritable {
    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("name", name)
            $0.member("email", email)
            $0.member("languages", languages)
            $0.member("generation", generation)
            $0.member("trainedBy", trainedBy)
            $0.member("certifications", certifications)
            $0.member("unavailable", unavailable)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}

/// A topic that a trainer may teach, and for how long.
public struct Certification: Codable, Hashable, Sendable, JSONWritable {
    /// The level of one who finished the training of trainers and does not lead yet.
    public static let trainee = "trainee"
    /// The level of one who may lead.
    public static let trainer = "trainer"
    /// The level of one who may teach trainers.
    public static let master = "master"

    /// Vocabulary `training-topics`.
    public var topic: String
    /// Vocabulary `trainer-levels`.
    public var level: String
    /// First day.
    public var certifiedOn: CalendarDay
    /// Last day.
    public var certifiedUntil: CalendarDay

    /// A certification.
    public init(topic: String, level: String, certifiedOn: CalendarDay, certifiedUntil: CalendarDay) {
        self.topic = topic
        self.level = level
        self.certifiedOn = certifiedOn
        self.certifiedUntil = certifiedUntil
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("topic", topic)
            $0.member("level", level)
            $0.member("certifiedOn", certifiedOn)
            $0.member("certifiedUntil", certifiedUntil)
        }
    }
}

/// Days from a first to a last, both included.
public struct DayRange: Codable, Hashable, Sendable, JSONWritable {
    /// First day.
    public var from: CalendarDay
    /// Last day.
    public var to: CalendarDay

    /// A range.
    public init(from: CalendarDay, to: CalendarDay) {
        self.from = from
        self.to = to
    }

    /// Appends `{"from","to"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("from", from)
            $0.member("to", to)
        }
    }
}
