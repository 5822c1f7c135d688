/// Connections in the order in which they became idle.
///
/// One that got to work meanwhile, or is gone, is passed over when its turn comes: so that entering costs the same however
/// many thousands stand in line.
struct IdleLine {
    /// A connection, and since when it was idle, as a count of all that happened.
    struct Turn {
        var number: ConnectionLedger.Number
        var since: UInt64
    }

    private var turns: [Turn] = []
    private var passed = 0

    /// How many turns it holds, void ones too.
    var count: Int { turns.count }

    /// Puts a connection at the end.
    ///
    /// - Parameters:
    ///   - turn: the connection.
    ///   - isStanding: whether a turn is still what it says.
    mutating func append(_ turn: Turn, isStanding: (Turn) -> Bool) {
        // Where most of the line is passed or void, it is drawn up anew: seldom, so that each turn pays little for it.
        if turns.count == turns.capacity {
            turns = turns[passed...].filter(isStanding)
            passed = 0
            turns.reserveCapacity(2 * turns.count + 8)
        }
        turns.append(turn)
    }

    /// The connection that has been idle for the longest.
    mutating func first(where isStanding: (Turn) -> Bool) -> ConnectionLedger.Number? {
        while passed < turns.count {
            if isStanding(turns[passed]) { return turns[passed].number }
            passed += 1
        }
        return nil
    }
}
