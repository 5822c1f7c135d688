import NIOCore
import Synchronization

/// All open connections: how many there are, of which address, and which of them nobody would miss.
///
/// Where there is no room for one more, the one that has been idle for the longest goes: who opens thousands and says
/// nothing on them keeps nobody out.
final class ConnectionLedger: Sendable {
    /// The place of one connection.
    typealias Number = UInt64

    /// What became of connections since the start.
    struct Figures: Sendable, Equatable {
        /// Open now.
        var open = 0
        /// All that came.
        var accepted = 0
        /// Turned away, since every other one was at work.
        var refused = 0
        /// Idle ones closed to make room.
        var displaced = 0
        /// Closed since they were too slow.
        var tooSlow = 0
        /// Closed since what came was no HTTP, or headers too long.
        var malformed = 0
    }

    private struct Entry {
        var address: String
        var channel: any Channel
        /// When it became idle, as a count of all that happened; nil while it is at work.
        var idleSince: UInt64?
    }

    private struct Visitor {
        var connections = 0
        var idle = IdleLine()
    }

    private struct State {
        var entries: [Number: Entry] = [:]
        var visitors: [String: Visitor] = [:]
        var idle = IdleLine()
        var clock: UInt64 = 0
        var figures = Figures()

        mutating func remove(_ number: Number) -> Entry? {
            guard let entry = entries.removeValue(forKey: number) else { return nil }
            let left = (visitors[entry.address]?.connections ?? 1) - 1
            if left > 0 { visitors[entry.address]?.connections = left } else { visitors[entry.address] = nil }
            return entry
        }

        mutating func setIdle(_ number: Number) {
            clock += 1
            guard let address = entries[number]?.address else { return }
            entries[number]?.idleSince = clock
            let turn = IdleLine.Turn(number: number, since: clock)
            let stands = Self.isStanding(entries)
            idle.append(turn, isStanding: stands)
            visitors[address]?.idle.append(turn, isStanding: stands)
        }

        /// The one that has been idle for the longest; of one address, where that is what counts.
        mutating func longestIdle(of address: String?) -> Number? {
            let stands = Self.isStanding(entries)
            guard let address else { return idle.first(where: stands) }
            return visitors[address]?.idle.first(where: stands)
        }

        private static func isStanding(_ entries: [Number: Entry]) -> (IdleLine.Turn) -> Bool {
            { entries[$0.number]?.idleSince == $0.since }
        }
    }

    private let state = Mutex(State())

    /// What became of connections so far.
    var figures: Figures {
        state.withLock { state in
            var figures = state.figures
            figures.open = state.entries.count
            return figures
        }
    }

    /// Enters a connection; closes another one where there is no room for both.
    ///
    /// - Parameters:
    ///   - channel: the connection.
    ///   - address: where it comes from.
    ///   - total: how many there may be.
    ///   - perAddress: how many an address may have; nil for one that may have all.
    /// - Returns: its number; nil where there is no room, since all others are at work.
    func enter(_ channel: any Channel, address: String, total: Int, perAddress: Int?) -> Number? {
        let (number, displaced): (Number?, Entry?) = state.withLock { state in
            state.clock += 1
            state.figures.accepted += 1
            var displaced: Entry?
            let isAddressFull = perAddress.map { (state.visitors[address]?.connections ?? 0) >= $0 } ?? false
            if isAddressFull || state.entries.count >= total {
                guard let longest = state.longestIdle(of: isAddressFull ? address : nil) else {
                    state.figures.refused += 1
                    return (nil, nil)
                }
                displaced = state.remove(longest)
                state.figures.displaced += 1
            }
            let number = state.clock
            state.entries[number] = Entry(address: address, channel: channel, idleSince: nil)
            state.visitors[address, default: Visitor()].connections += 1
            state.setIdle(number)
            return (number, displaced)
        }
        displaced?.channel.close(promise: nil)
        return number
    }

    /// Says whether a connection is at work on a request.
    func set(_ number: Number, isAtWork: Bool) {
        state.withLock { state in
            if isAtWork { state.entries[number]?.idleSince = nil } else { state.setIdle(number) }
        }
    }

    /// Lets go of a connection that is closed.
    func leave(_ number: Number) {
        state.withLock { state in _ = state.remove(number) }
    }

    /// Counts a connection closed since it was too slow.
    func noteTooSlow() { state.withLock { $0.figures.tooSlow += 1 } }

    /// Counts a connection closed since what came was no HTTP.
    func noteMalformed() { state.withLock { $0.figures.malformed += 1 } }
}
