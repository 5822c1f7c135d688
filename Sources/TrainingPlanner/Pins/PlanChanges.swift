/// What differs between a plan that was agreed and the one made around it.
///
/// The measure counts, over the sessions of the agreed plan that are not yet held, follow-ups aside: 2 for each that is
/// dropped or moved (another week or venue), 1 for each that keeps week and venue but has other trainers or candidates.
/// A plan is compared by it after the weighted unmet need and before tardiness, as the model says of replanning.
public struct PlanChanges: Codable, Sendable, Equatable {
    /// A session of the agreed plan that is held in another week or at another venue.
    public struct Move: Codable, Sendable, Equatable {
        /// The session, in both plans.
        public var id: String
        /// The week before and now.
        public var fromWeek, toWeek: Int
        /// The venue before and now; nil for a follow-up.
        public var fromVenue, toVenue: String?
    }

    /// The sum described above.
    public var measure: Int
    /// The sessions that are held as they were agreed, officials and money aside.
    public var kept: [String]
    /// Those held in another week or at another venue.
    public var moved: [Move]
    /// Those held where and when they were agreed, with other trainers or candidates.
    public var otherTrainers: [String]
    /// Those not held any more.
    public var dropped: [String]
    /// Those that the agreed plan did not have.
    public var added: [String]
}
