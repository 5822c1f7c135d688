public import CatalogueModel
public import DocumentChecks

/// A step of identification with what people need to read it.
public struct IdentificationAnswer: Sendable {
    /// What was said.
    public var query: IdentificationQuery
    /// What follows.
    public var step: IdentificationStep
    /// What a list shows of the candidates.
    public var cards: [DocumentCode: SearchResult]
    /// The label of the term that is asked for.
    public var label: LocalizedText?
    /// The terms that some model of the catalogue records.
    public var terms: [String]
    /// The edition that answers; 0 before the first.
    public var edition: Int

    /// An answer.
    public init(
        query: IdentificationQuery,
        step: IdentificationStep,
        cards: [DocumentCode: SearchResult] = [:],
        label: LocalizedText? = nil,
        terms: [String] = [],
        edition: Int = 0
    ) {
        self.query = query
        self.step = step
        self.cards = cards
        self.label = label
        self.terms = terms
        self.edition = edition
    }
}

extension IdentificationAnswer: JSONWritable {
    /// Appends `{"edition","asked","verdict","remaining","undescribed","candidates","alike","question"}`.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("edition", edition)
            json.member("asked", query)
            json.member("verdict", step.verdict)
            json.member("remaining", step.remaining)
            json.member("undescribed", step.undescribed)
            json.key("candidates")
            json.array(step.candidates) { write($1, to: &$0) }
            json.key("alike")
            json.array(step.alike) { json, codes in json.array(codes) { $0.value($1) } }
            if let question = step.question {
                json.key("question")
                json.object {
                    $0.member("about", question.about)
                    $0.member("label", label)
                    $0.member("gain", Self.rounded(question.gain))
                    $0.member("recordedBy", question.recordedBy)
                }
            }
        }
    }

    private func write(_ candidate: IdentificationCandidate, to json: inout JSONText) {
        json.object {
            $0.member("code", candidate.code)
            $0.member("title", cards[candidate.code]?.title)
            $0.member("specimen", candidate.code.isSpecimen)
            $0.member("probability", Self.rounded(candidate.probability))
            $0.member("fits", candidate.fits)
            $0.member("contradicts", candidate.contradicts)
            $0.member("unknown", candidate.unknown)
        }
    }

    /// To four digits after the point: more would say more than the odds know.
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
