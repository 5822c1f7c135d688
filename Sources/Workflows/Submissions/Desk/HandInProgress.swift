public import CatalogueModel
public import CatalogueStore
import Foundation
import Synchronization

/// How far a file is that is being handed in.
public struct HandInState: Hashable, Codable, Sendable, JSONWritable {
    /// What is being done.
    public enum Phase: String, Hashable, Codable, Sendable, JSONWritable {
        /// Its bytes are coming.
        case receiving
        /// An archive is being unpacked.
        case unpacking
        /// It is read, checked and compared.
        case checking
        /// Nothing more will come.
        case done
    }

    /// What is being done.
    public var phase: Phase
    /// Bytes so far, of those of this phase.
    public var bytes = 0
    /// Bytes in all; 0 where nobody knows.
    public var total = 0
    /// Records read so far.
    public var records = 0

    /// The beginning of a phase.
    public init(phase: Phase) {
        self.phase = phase
    }

    /// Appends `{"phase","bytes","total","records"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("phase", phase)
            $0.member("bytes", bytes)
            $0.member("total", total)
            $0.member("records", records)
        }
    }
}

/// Says how far the files are that are being handed in, to those who hand them in.
///
/// In memory first. What takes longer than a second is told to the other processes on the database, too: a browser may
/// ask another one than the one that its file goes to. It is for looking at while one waits; what counts is elsewhere.
public final class HandInProgress: Sendable {
    /// A file on its way: whose it is, and the ticket that its sender made up for it.
    public struct Ticket: Hashable, Sendable {
        var account: AccountID
        var text: String

        /// A ticket; nil where the text is none: 16 to 40 letters and digits.
        public init?(_ text: String, of account: AccountID) {
            guard (16...40).contains(text.utf8.count),
                text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
            else { return nil }
            self.account = account
            self.text = text
        }
    }

    private struct Entry {
        var ticket: Ticket
        var state: HandInState
        /// When the others are to be told next.
        var tellAt: ContinuousClock.Instant
        var isTelling = false
        /// Whether the others know of it: who was told of a beginning is told of the end.
        var wasTold = false
    }

    /// The most that are remembered; the oldest goes first.
    private static let mostTickets = 200
    /// What is over before this is not worth telling.
    private static let untold = Duration.seconds(1)
    private static let betweenTellings = Duration.milliseconds(500)

    private let store: CatalogueStore
    private let now: @Sendable () -> Moment
    private let kept = Mutex<[Entry]>([])

    /// None yet.
    ///
    /// - Parameters:
    ///   - store: the database that other processes ask.
    ///   - now: says the moment.
    public init(store: CatalogueStore, now: @escaping @Sendable () -> Moment) {
        self.store = store
        self.now = now
    }

    /// How far a file is, as this process knows it; nil where nothing of it came here yet.
    public func state(of ticket: Ticket) -> HandInState? {
        kept.withLock { kept in kept.last { $0.ticket == ticket }?.state }
    }

    /// How far a file is that another process takes in; nil where none says so.
    ///
    /// - Throws: `StoreError`, `DecodingError`.
    public func stateElsewhere(of ticket: Ticket) async throws -> HandInState? {
        try await store.progress(ticket: ticket.text, of: ticket.account)
            .map { try JSONDecoder().decode(HandInState.self, from: Data($0.utf8)) }
    }

    /// Says how far a file is; nothing where its sender made up no ticket.
    public func note(_ state: HandInState, of ticket: Ticket?) {
        guard let ticket else { return }
        let clock = ContinuousClock.now
        let tells = kept.withLock { kept in
            guard let place = kept.lastIndex(where: { $0.ticket == ticket }) else {
                if kept.count >= Self.mostTickets { kept.removeFirst() }
                kept.append(Entry(ticket: ticket, state: state, tellAt: clock + Self.untold))
                return false
            }
            kept[place].state = state
            let isDue = state.phase == .done ? kept[place].wasTold : clock >= kept[place].tellAt
            guard isDue, !kept[place].isTelling else { return false }
            kept[place].isTelling = true
            kept[place].wasTold = true
            return true
        }
        if tells { Task { await tell(ticket) } }
    }

    /// Tells the others, one telling at a time: what is writing a large file to the database may keep it waiting.
    private func tell(_ ticket: Ticket) async {
        var told: HandInState?
        while let state = next(ticket, after: told) {
            try? await store.keepProgress(state.jsonText, ticket: ticket.text, of: ticket.account, at: now())
            told = state
        }
    }

    /// What to tell next; nil, and the telling ends, where that is known or can wait.
    private func next(_ ticket: Ticket, after told: HandInState?) -> HandInState? {
        kept.withLock { kept in
            guard let place = kept.lastIndex(where: { $0.ticket == ticket }) else { return nil }
            let state = kept[place].state
            if told == nil || (state.phase == .done && told?.phase != .done) { return state }
            kept[place].isTelling = false
            kept[place].tellAt = .now + Self.betweenTellings
            return nil
        }
    }
}
