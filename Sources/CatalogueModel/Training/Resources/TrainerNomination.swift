/// How many officials a country offers to make trainers of, in a topic and a language, over the whole plan.
///
/// Numbers, not names: who they are is said when they are certified.
/// Source: schema `resources.xsd`, type `Nomination`.
public struct TrainerNomination: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within its country.
    public var id: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// Vocabulary `training-topics`.
    public var topic: String
    /// ISO 639-1 code of the language in which they will teach.
    public var language: String
    /// Candidates at most.
    public var maxCandidates: Int
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// A nomination.
    public init(id: String, country: String, topic: String, language: String, maxCandidates: Int) {
        self.id = id
        self.country = country
        self.topic = topic
        self.language = language
        self.maxCandidates = maxCandidates
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("topic", topic)
            $0.member("language", language)
            $0.member("maxCandidates", maxCandidates)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
