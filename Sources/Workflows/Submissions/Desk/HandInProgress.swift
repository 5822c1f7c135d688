public import CatalogueModel
import Synchronization

/// How far a file is that is being handed in.
public struct HandInState: Hashable, Sendable, JSONWritable {
    /// What is being done.
    public enum Phase: String, Hashable, Sendable, JSONWritable {
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
/// In memory only: what counts is in the database, and this is for looking at while one waits.
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

    /// The most that are remembered; the oldest goes first.
    private static let mostTickets = 200

    private let kept = Mutex<[(ticket: Ticket, state: HandInState)]>([])

    /// None yet.
    public init() {}

    /// How far a file is; nil where nothing of it came yet.
    public func state(of ticket: Ticket) -> HandInState? {
        kept.withLock { kept in kept.last { $0.ticket == ticket }?.state }
    }

    /// Says how far a file is; nothing where its sender made up no ticket.
    public func note(_ state: HandInState, of ticket: Ticket?) {
        guard let ticket else { return }
        kept.withLock { kept in
            if let place = kept.lastIndex(where: { $0.ticket == ticket }) {
                kept[place].state = state
            } else {
                if kept.count >= Self.mostTickets { kept.removeFirst() }
                kept.append((ticket, state))
            }
        }
    }
}
