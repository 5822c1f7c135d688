/// What the machine readable zone of a model looks like.
///
/// Source: ICAO Doc 9303 parts 3 to 7; schema `manual.xsd`, type `MRZProfile`.
public struct MRZProfile: Codable, Hashable, Sendable, JSONWritable {
    /// Vocabulary `mrz-formats`: TD1, TD2, TD3, MRV-A, MRV-B, other, none, unknown.
    public var format: String
    /// Document codes of two characters, fillers included: `P<`, `PP`; one letter where the second is not known.
    public var documentCodes: [String]
    /// Evidence of the codes, where it differs.
    public var codesEvidence: Evidence?
    /// Deviations from the standard; vocabulary `mrz-quirks`.
    public var quirks: [Attested<TermWithNote>]
    /// What else is known.
    public var note: LocalizedText?
    /// Evidence of the format, where it differs from the record's.
    public var evidence: Evidence?
    /// Identifiers of the record's sources.
    public var sources: [String]

    /// A profile.
    public init(
        format: String,
        documentCodes: [String] = [],
        codesEvidence: Evidence? = nil,
        quirks: [Attested<TermWithNote>] = [],
        note: LocalizedText? = nil,
        evidence: Evidence? = nil,
        sources: [String] = []
    ) {
        self.format = format
        self.documentCodes = documentCodes
        self.codesEvidence = codesEvidence
        self.quirks = quirks
        self.note = note
        self.evidence = evidence
        self.sources = sources
    }

    /// Whether a document code may stand at the start of a zone of this format.
    ///
    /// Source: Doc 9303-4 §4.2.2 (P), 9303-5 and -6 §4.2.2 (A, C, I; V never second), 9303-7 §4 (V).
    public static func admits(documentCode: String, format: String) -> Bool {
        guard let first = documentCode.first, (1...2).contains(documentCode.utf8.count) else { return false }
        switch format {
        case "TD3": return first == "P"
        case "TD1", "TD2": return "ACI".contains(first) && documentCode.dropFirst() != "V"
        case "MRV-A", "MRV-B": return first == "V"
        case "none": return false
        default: return true
        }
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("format", format)
            $0.member("documentCodes", documentCodes)
            $0.member("codesEvidence", codesEvidence)
            $0.member("quirks", quirks)
            $0.member("note", note)
            $0.member("evidence", evidence)
            $0.member("sources", sources)
        }
    }
}
