public import CatalogueModel

/// One observation that bears on a model, or could.
public enum Observation: Hashable, Sendable, JSONWritable {
    /// The country that was named.
    case country
    /// The category that was named.
    case category
    /// A feature term that was answered.
    case term(String)

    /// Appends `"country"`, `"category"` or the identifier of the term.
    public func write(to json: inout JSONText) { json.string(id) }

    /// `country`, `category` or the identifier of the term.
    public var id: String {
        switch self {
        case .country: "country"
        case .category: "category"
        case .term(let id): id
        }
    }
}

/// A model that may be the document, with the reasons for and against.
public struct IdentificationCandidate: Sendable {
    /// Its code.
    public var code: DocumentCode
    /// How likely it is among the models known, 0 to 1.
    public var probability: Double
    /// Observations that agree with its record.
    public var fits: [Observation]
    /// Observations that its record speaks against.
    public var contradicts: [Observation]
    /// Observations of which its record says nothing.
    public var unknown: [Observation]
}

/// The question that separates best what is left.
public struct IdentificationQuestion: Sendable {
    /// What to look for or to say.
    public var about: Observation
    /// Expected gain of information, in bits.
    public var gain: Double
    /// Of the models left, how many record the feature; all of them for country and category.
    public var recordedBy: Int
}

/// How far identification has come.
public enum IdentificationVerdict: String, Sendable, JSONWritable {
    /// One model is far ahead of all others.
    case identified
    /// Several are left, and no question that the tools can answer separates them.
    case shortList
    /// There is more to ask.
    case open
    /// What was observed speaks against every model known.
    case noneFits
}

/// What follows from the answers so far.
public struct IdentificationStep: Sendable {
    /// How far it has come.
    public var verdict: IdentificationVerdict
    /// The likeliest models, best first; ties in the order of their codes.
    public var candidates: [IdentificationCandidate]
    /// The next question; nil where none separates what is left.
    public var question: IdentificationQuestion?
    /// How many models are left: those not far behind the best.
    public var remaining: Int
    /// Among the models left, how many have no feature recorded, so that nothing seen can speak for or against them.
    public var undescribed: Int
    /// Candidates whose records name the same features for these tools, in groups of two or more.
    public var alike: [[DocumentCode]]
}
