public import CatalogueModel
public import DocumentChecks

/// A zone that was read, with the models that it may be of.
public struct MRZAnswer: Sendable {
    /// The zone.
    public var reading: MRZReading
    /// What there is to know of it.
    public var notes: [MRZNote]
    /// The models, the likeliest first.
    public var candidates: [MRZCandidate]
    /// What is printed beside the zone, held against it; empty where nothing was said of that.
    public var comparison: [MRZFieldComparison]
    /// What the holder needs to enter; nil where nobody asked.
    public var entry: MRZEntry?
    /// The edition that answers; 0 before the first.
    public var edition: Int
    /// The words for codes.
    public var vocabularies: Vocabularies

    /// An answer.
    public init(
        reading: MRZReading,
        candidates: [MRZCandidate] = [],
        comparison: [MRZFieldComparison] = [],
        edition: Int = 0,
        vocabularies: Vocabularies
    ) {
        self.reading = reading
        notes = reading.notes(vocabularies)
        self.candidates = candidates
        self.comparison = comparison
        self.edition = edition
        self.vocabularies = vocabularies
    }
}

extension MRZAnswer: JSONWritable {
    /// Appends `{"format","accepted",…,"candidates","comparison","entry","entryNotUsed","edition"}`.
    public func write(to json: inout JSONText) {
        json.object {
            reading.writeMembers(to: &$0, vocabularies: vocabularies)
            $0.member("candidates", candidates)
            if !comparison.isEmpty { $0.member("comparison", comparison) }
            writeEntry(to: &$0)
            $0.member("edition", edition)
        }
    }

    /// What was asked about entry, and the fields that were not relied on for it.
    private func writeEntry(to json: inout JSONText) {
        guard let entry else { return }
        json.member("entry", entry)
        json.member("entryNotUsed", entry.traveller.doubtful.map(\.rawValue))
    }

    /// One line of a batch: `{"format","accepted","fields","checks","notes","candidates"}`, the changes among the notes.
    public func writeLine(to json: inout JSONText) {
        json.object {
            $0.key("format")
            if let format = reading.format { $0.string(format.rawValue) } else { $0.null() }
            $0.member("accepted", reading.isAccepted)
            reading.writeFields(to: &$0, vocabularies: vocabularies)
            $0.member("checks", reading.checks)
            $0.key("notes")
            $0.array(reading.changes.map(\.note) + notes) { $1.write(to: &$0) }
            $0.member("candidates", candidates)
            writeEntry(to: &$0)
        }
    }
}
