public import CatalogueModel
public import DocumentChecks

/// Where a zone is read, which it does not say itself.
public struct MRZPost: Hashable, Sendable {
    /// The state that is to be entered.
    public var destination: String
    /// Vocabulary `transport-modes`; nil where nobody said.
    public var mode: String?
    /// Vocabulary `travel-purposes`; nil where nobody said.
    public var purpose: String?

    /// A post of a state.
    public init(destination: String, mode: String? = nil, purpose: String? = nil) {
        self.destination = destination
        self.mode = mode
        self.purpose = purpose
    }
}

/// What the holder of a zone needs to enter at a post.
public struct MRZEntry: Sendable {
    /// The post.
    public let post: MRZPost
    /// Who the zone says to stand there.
    public let traveller: MRZTraveller
    /// The answer; nil where the zone has no nationality that the catalogue knows.
    public let answer: EntryAnswer?
}

extension MRZAnswer {
    /// The likeliest model that is not ruled out.
    public var likeliest: MRZCandidate? { candidates.first(where: \.isPossible) }

    /// What the holder needs to enter.
    ///
    /// - Parameters:
    ///   - post: where.
    ///   - visual: what is printed beside the zone.
    ///   - rulebook: the rules.
    /// - Returns: the answer, with what was taken from the zone.
    public func entry(at post: MRZPost, visual: MRZVisualZone, _ rulebook: EntryRulebook) -> MRZEntry {
        let traveller = MRZTraveller(reading, candidate: likeliest, visual: visual, vocabularies: vocabularies)
        let question = traveller.question(to: post.destination, mode: post.mode, purpose: post.purpose)
        return MRZEntry(post: post, traveller: traveller, answer: question.map { rulebook.answer($0) })
    }
}

extension MRZEntry: JSONWritable {
    /// Appends the answer in the form of the API; one that says what is missing where there is no nationality.
    public func write(to json: inout JSONText) {
        if let answer { return json.value(answer) }
        json.object {
            $0.member("verdict", "unknown")
            $0.member("status", AnswerStatus.unknown)
            $0.member("missing", ["nationality"])
            $0.member("destination", post.destination)
        }
    }
}
