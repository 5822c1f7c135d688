import CatalogueModel

/// What the decoding of a record needs besides the record: vocabularies, what is published, who sends; and where
/// findings go.
final class DecodingContext {
    let codes: KnownCodes
    let known: KnownNames
    /// What the submission says of itself, once that is read.
    var header: SubmissionHeader?
    /// Identifiers of the sources of the record being decoded.
    var sourceIdentifiers: [String] = []
    /// Names of the groups of states that visas and permits may be issued by.
    var groups: Set<String>
    private(set) var findings = Findings()

    init(codes: KnownCodes, known: KnownNames) {
        self.codes = codes
        self.known = known
        groups = Set(known.sets.keys.compactMap(NationalitySet.groupName))
        // Without the catalogue at hand, those that the schema's own description names are taken as there.
        if !known.isComplete { groups.formUnion(["SCHENGEN", "EU", "PACIFICALLIANCE"]) }
    }

    /// Code of the country that sends.
    var country: String? { header?.country }
    /// Whether the submission changes some records and does not stand for all.
    var isAmending: Bool { header?.mode == .amending }
    /// Whether anything stands against publishing.
    var hasErrors: Bool { !findings.isAccepted }

    /// Keeps a finding.
    func report(_ finding: Finding) {
        findings.add(finding)
    }

    /// Prepares for the next record.
    func beginRecord(_ element: XMLElement) {
        sourceIdentifiers.removeAll(keepingCapacity: true)
        for source in element.children where source.name == .source {
            if let id = source.attribute(.id) { sourceIdentifiers.append(id) }
        }
    }
}

extension NationalitySet {
    /// The name of a group of states in the identifier of its set: `SCHENGEN` in `GROUP.SCHENGEN@2024-03-31`.
    static func groupName(_ id: String) -> String? {
        guard id.hasPrefix("GROUP.") else { return nil }
        return String(id.dropFirst("GROUP.".count).prefix { $0 != "@" })
    }
}
