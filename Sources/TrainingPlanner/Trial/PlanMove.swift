/// A session of a plan in another week, at another venue, or with other trainers; what is nil stays as it is.
public struct PlanMove: Sendable, Equatable {
    /// The session.
    public var session: String
    /// The first week.
    public var startWeek: Int?
    /// The venue.
    public var venue: String?
    /// The trainer in charge.
    public var lead: String?
    /// The other trainers.
    public var coTrainers: [String]?

    /// A move; nothing is changed where nothing is given.
    public init(
        session: String,
        startWeek: Int? = nil,
        venue: String? = nil,
        lead: String? = nil,
        coTrainers: [String]? = nil
    ) {
        self.session = session
        self.startWeek = startWeek
        self.venue = venue
        self.lead = lead
        self.coTrainers = coTrainers
    }

    /// The move without what is so already.
    public func changing(_ session: TrainingPlan.Session) -> PlanMove {
        var move = self
        if move.startWeek == session.startWeek { move.startWeek = nil }
        if move.venue == session.venue { move.venue = nil }
        if move.lead == session.lead { move.lead = nil }
        if move.coTrainers == session.coTrainers { move.coTrainers = nil }
        return move
    }

    /// Whether it changes nothing.
    public var isEmpty: Bool { self == PlanMove(session: session) }

    /// What the plan must hold so that the move is kept: what the session is, when and where; people only where they change,
    /// so that others may teach it if that saves more.
    public func pin(of session: TrainingPlan.Session) -> PlanningInstance.Pin {
        var pin = PlanningInstance.Pin(id: session.id)
        pin.type = session.type
        pin.topic = session.topic
        pin.language = session.language
        pin.startWeek = startWeek ?? session.startWeek
        pin.venue = venue ?? session.venue
        pin.lead = lead
        pin.coTrainers = coTrainers
        return pin
    }
}
