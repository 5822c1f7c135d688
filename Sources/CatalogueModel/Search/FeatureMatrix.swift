/// Which model records which security features, as flat columns.
///
/// One entry for each feature, models in the order of their codes. Holds only what one access level may see.
public struct FeatureMatrix: Sendable {
    /// The models.
    public var codes: [DocumentCode]
    /// Identifiers of feature terms; vocabulary `feature-terms`.
    public var terms: [String]
    /// Identifiers of tools, one for each bit of `featureTools`; vocabulary `tools`.
    public var tools: [String]
    /// Where the features of each model begin, and where those of the last end.
    public var starts: [Int32]
    /// The term of each feature, as an index in `terms`.
    public var featureTerms: [UInt16]
    /// The tools that show each feature, bit i for `tools[i]`.
    public var featureTools: [UInt16]

    /// A matrix; without arguments, one without models.
    public init(
        codes: [DocumentCode] = [],
        terms: [String] = [],
        tools: [String] = [],
        starts: [Int32] = [0],
        featureTerms: [UInt16] = [],
        featureTools: [UInt16] = []
    ) {
        self.codes = codes
        self.terms = terms
        self.tools = tools
        self.starts = starts
        self.featureTerms = featureTerms
        self.featureTools = featureTools
    }
}
