/// A family of documents: it groups models and is not counted as one.
public struct DocumentFamily: Codable, Hashable, Sendable, JSONWritable {
    /// Its identifier.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// Evidence.
    public var evidence: Evidence
    /// What else is known.
    public var note: LocalizedText?
    /// Sources.
    public var sources: [Source]

    /// A family.
    public init(
        id: String,
        title: LocalizedText,
        evidence: Evidence,
        note: LocalizedText? = nil,
        sources: [Source] = []
    ) {
        self.id = id
        self.title = title
        self.evidence = evidence
        self.note = note
        self.sources = sources
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("title", title)
            $0.member("evidence", evidence)
            $0.member("note", note)
            $0.member("sources", sources)
        }
    }
}
