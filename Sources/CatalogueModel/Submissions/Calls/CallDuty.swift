/// What came from a country since a call was made: a submission, or a file that was given back.
public struct CallTrace: Hashable, Sendable {
    /// What it is.
    public enum Thing: Hashable, Sendable {
        /// A submission, and where it stands.
        case submission(SubmissionID, SubmissionStatus, SubmissionWithdrawal?)
        /// A file with so many errors that it became no submission.
        case file(HandInID, errors: Int)
    }

    /// Whose.
    public var country: String
    /// When it was received.
    public var at: Moment
    /// What it is.
    public var thing: Thing

    /// A trace.
    public init(country: String, at: Moment, thing: Thing) {
        self.country = country
        self.at = at
        self.thing = thing
    }
}

/// Where a country stands with a call.
public enum CallState: String, Sendable, CaseIterable, JSONWritable {
    /// Its submission is approved and published: the call is answered.
    case published
    /// Its submission waits for a decision.
    case waiting
    /// The last file has errors and became no submission.
    case findings
    /// The last submission was sent back with reasons.
    case sentBack
    /// The last submission was taken back before a decision.
    case takenBack
    /// Nothing came yet.
    case nothing
}

/// What one country owes, or owed, to one call.
public struct CallDuty: Hashable, Sendable, JSONWritable {
    /// Who has to act next.
    public enum Debtor: String, Sendable, JSONWritable {
        /// The country hands in.
        case country
        /// The Secretariat decides.
        case secretariat
    }

    /// The call.
    public let call: SubmissionCall
    /// The country, by its alpha-3 code.
    public let country: String
    /// Where it stands.
    public let state: CallState
    /// What the state is about; nil where nothing came.
    public let trace: CallTrace?
    /// Seconds from now to the deadline; negative once it has passed.
    public let secondsLeft: Int64
    /// Seconds since the trace was received; nil where nothing came.
    public let secondsSince: Int64?

    /// Who has to act next; nobody once the call is answered or closed.
    public var debtor: Debtor? {
        guard call.isOpen else { return nil }
        switch state {
        case .published: return nil
        case .waiting: return .secretariat
        case .findings, .sentBack, .takenBack, .nothing: return .country
        }
    }

    /// Whether the country has not handed in what it owes, and the deadline has passed.
    public var isOverdue: Bool { debtor == .country && secondsLeft < 0 }

    /// How long after the deadline that came which answers the call, or waits to; nil where it came in time.
    public var secondsLate: Int64? {
        guard state == .published || state == .waiting, let at = trace?.at, at > call.terms.deadline.moment else {
            return nil
        }
        return at.secondsSince1970 - call.terms.deadline.moment.secondsSince1970
    }

    /// The submission that the state is about.
    public var submission: SubmissionID? {
        if case .submission(let id, _, _) = trace?.thing { id } else { nil }
    }

    /// The file with errors that the state is about.
    public var file: HandInID? {
        if case .file(let id, _) = trace?.thing { id } else { nil }
    }

    /// How many errors that file has.
    public var errorCount: Int? {
        if case .file(_, let errors) = trace?.thing { errors } else { nil }
    }

    /// Appends what a program needs of it; the call only by its number.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("call", call.id)
            $0.member("kind", call.terms.kind)
            $0.member("country", country)
            $0.member("state", state)
            $0.member("owedBy", debtor)
            $0.member("deadline", call.terms.deadline)
            $0.member("isOverdue", isOverdue)
            $0.member("secondsLeft", Int(secondsLeft))
            $0.member("secondsLate", secondsLate.map(Int.init))
            $0.member("receivedAt", trace?.at)
            $0.member("submission", submission)
            $0.member("file", file)
            $0.member("errorCount", errorCount)
        }
    }
}

extension SubmissionCall {
    /// Where each called country stands.
    ///
    /// What was published answers the call whatever came after it; otherwise what waits counts, then whatever came last.
    ///
    /// - Parameters:
    ///   - traces: what came of the call's kind since it was made.
    ///   - now: the moment that time is counted from.
    /// - Returns: one duty for each country, in the call's order.
    public func duties(_ traces: [CallTrace], at now: Moment) -> [CallDuty] {
        let byCountry = Dictionary(grouping: traces.filter { $0.at >= openedAt }, by: \.country)
        return terms.countries.map { country in
            let own = (byCountry[country] ?? []).sorted { $0.at < $1.at }
            let trace =
                own.first { $0.state == .published } ?? own.last { $0.state == .waiting }
                // Compared again means that another submission stands for it.
                ?? own.last { $0.state != .nothing }
            return CallDuty(
                call: self,
                country: country,
                state: trace?.state ?? .nothing,
                trace: trace,
                secondsLeft: terms.deadline.moment.secondsSince1970 - now.secondsSince1970,
                secondsSince: trace.map { now.secondsSince1970 - $0.at.secondsSince1970 }
            )
        }
    }
}

extension CallTrace {
    fileprivate var state: CallState {
        switch thing {
        case .file: .findings
        case .submission(_, .published, _): .published
        case .submission(_, .staged, _): .waiting
        case .submission(_, .withdrawn, .sentBack): .sentBack
        case .submission(_, .withdrawn, .comparedAgain): .nothing
        case .submission(_, .withdrawn, .takenBack), .submission(_, .withdrawn, nil): .takenBack
        }
    }
}
