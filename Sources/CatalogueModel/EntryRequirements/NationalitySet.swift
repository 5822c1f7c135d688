/// A named, versioned set of nationalities, such as `CRI.group2@AJ-484-11-2025`.
///
/// Source: schema `manual.xsd`, type `NationalitySet`. Only sets whose name starts with `GROUP.` resolve by day.
public struct NationalitySet: Codable, Hashable, Sendable {
    /// `STATE.name@version`.
    public var id: String
    /// The destination that uses it, `CA4`, or `*` for a group of states.
    public var destination: String
    /// Its name.
    public var name: LocalizedText
    /// Codes of its members, in the order given.
    public var members: [String]
    /// First day on which it is law.
    public var validFrom: CalendarDay?
    /// Last day on which it is law.
    public var validTo: CalendarDay?
    /// Vocabulary `set-coverages`.
    public var coverage: String
    /// Evidence.
    public var evidence: Evidence
    /// What it rests on.
    public var basis: LocalizedText?
    /// What else is known.
    public var note: LocalizedText?
    /// Sources.
    public var sources: [Source]

    /// A set with what every set has.
    public init(
        id: String,
        destination: String,
        name: LocalizedText,
        members: [String],
        coverage: String,
        evidence: Evidence
    ) {
        self.id = id
        self.destination = destination
        self.name = name
        self.members = members
        self.coverage = coverage
        self.evidence = evidence
        sources = []
    }

    /// The part of the name before the first dot, which says who owns the set: `CRI`, `CA4`, `GROUP`.
    public var owner: String {
        String(id.prefix { $0 != "." })
    }
}

extension NationalitySet: JSONWritable {
    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("destination", destination)
            $0.member("name", name)
            $0.member("members", members)
            $0.member("validFrom", validFrom)
            $0.member("validTo", validTo)
            $0.member("coverage", coverage)
            $0.member("evidence", evidence)
            $0.member("basis", basis)
            $0.member("note", note)
            $0.member("sources", sources)
        }
    }
}
