/// How likely an answer is, given what the record of a model says: the model of chance behind identification.
///
/// - A feature that is recorded and can be seen with the tools at hand is reported as seen unless the answer is wrong.
/// - A record is incomplete: a feature that it does not name may still be there. The more features a record has, the
///   less is missing from it, and what many records name is missing oftener than what few do.
/// - A feature that is recorded but asks for a tool that is not there says nothing when it is not seen.
/// - Country and category are read off the document; a model of another one stays possible, far behind.
///
/// So a recorded feature that is not seen weighs strongly against a model, one seen that is not recorded weighs less, and
/// no single answer throws a model out.
enum IdentificationOdds {
    /// The share of answers that are wrong.
    static let wrong = 0.05
    /// A record of so many features names half of those that the document has in common with others.
    static let halfComplete = 6.0
    /// The least and greatest share of documents that are thought to have a term that their record does not name.
    static let leastShare = 0.1
    static let greatestShare = 0.5
    /// What a model of another country is worth beside one of the country named.
    static let otherCountry = 1e-4
    /// What a model of another category is worth beside one of the category named.
    static let otherCategory = 1e-3

    /// Records with more features than this are as good as complete.
    static let mostFeatures = 40

    /// The chance that a recorded feature is reported as seen.
    static let seenIfRecorded = 1 - wrong

    /// The chance that a feature is reported as seen that the record does not name.
    ///
    /// - Parameters:
    ///   - features: how many features the record has.
    ///   - share: the share of described models that record the term.
    /// - Returns: a chance between 0 and 1.
    static func seenIfNotRecorded(features: Int, share: Double) -> Double {
        let missing = halfComplete / (halfComplete + Double(features))
        return wrong + (1 - 2 * wrong) * missing * min(max(share, leastShare), greatestShare)
    }
}
