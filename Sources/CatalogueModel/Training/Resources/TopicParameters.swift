/// How a topic is taught: the Secretariat sets it, one record a topic.
///
/// Source: schema `resources.xsd`, type `TopicParameters`.
public struct TopicParameters: Codable, Hashable, Sendable, JSONWritable {
    /// Vocabulary `training-topics`.
    public var topic: String
    /// Weeks that a workshop for officials takes.
    public var courseWeeks: Int
    /// Officials in one workshop at most.
    public var courseMaxParticipants: Int
    /// Trainers that a workshop needs.
    public var crew: Int
    /// Weeks that a workshop for new trainers takes.
    public var totWeeks: Int
    /// Candidates in one workshop for new trainers at least.
    public var totMinParticipants: Int
    /// Candidates in one at most.
    public var totMaxParticipants: Int
    /// Whether it is a sample.
    public var isSample: Bool
    /// What else there is to say.
    public var note: LocalizedText?

    /// The numbers of a topic.
    public init(
        topic: String,
        courseWeeks: Int,
        courseMaxParticipants: Int,
        crew: Int,
        totWeeks: Int,
        totMinParticipants: Int,
        totMaxParticipants: Int
    ) {
        self.topic = topic
        self.courseWeeks = courseWeeks
        self.courseMaxParticipants = courseMaxParticipants
        self.crew = crew
        self.totWeeks = totWeeks
        self.totMinParticipants = totMinParticipants
        self.totMaxParticipants = totMaxParticipants
        isSample = false
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("topic", topic)
            $0.member("courseWeeks", courseWeeks)
            $0.member("courseMaxParticipants", courseMaxParticipants)
            $0.member("crew", crew)
            $0.member("totWeeks", totWeeks)
            $0.member("totMinParticipants", totMinParticipants)
            $0.member("totMaxParticipants", totMaxParticipants)
            $0.member("isSample", isSample)
            $0.member("note", note)
        }
    }
}
