extension PlanLedger {
    /// Who sits at the teacher's table: someone of the registry, or anyone of a team.
    enum Seat: Equatable {
        case registry(Int)
        case certified(Int)
        case candidate(Int)
    }
    /// One session with all that it takes.
    struct Job {
        var stream = -1
        var group = 0
        /// The agreed session that it must stay as, or -1 when it may be changed.
        var origin = -1
        var week, length, venue: Int
        var lead, second: Seat
        var attendance: [(need: Int, officials: Int)] = []
        /// Of a workshop for trainers: who is sent, and the generation that they will be.
        var sent: [(pool: Int, count: Int)] = []
        var generation = 0
        var followWeek = -1
        var cost = 0
        /// The kinds of session, as far as money goes, of it and of its follow-up.
        var payKind = 0
        var followPayKind = 0
        /// What a pin fixes of money and officials; nil for nothing.
        var fixed: Fixed?

        var isWorkshop: Bool { stream < 0 }
    }
}
