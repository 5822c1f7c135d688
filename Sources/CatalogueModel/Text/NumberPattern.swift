/// Why a number pattern cannot be used.
public enum NumberPatternError: Error, Equatable, Sendable {
    /// A character that the pattern language does not know, at this place (1 is the first).
    case unexpected(Character, position: Int)
    /// A bracket, brace or escape that is not closed.
    case unfinished
    /// A count such as `{5,2}` or one above 64.
    case badCount(position: Int)
    /// More states than a number can need.
    case tooLarge
}

/// The pattern of a document number, compiled to an automaton without backtracking.
///
/// The language is a small linear subset of what regular expressions offer: literals, escapes, `\d`, classes such as
/// `[A-HJ-NP-Z]`, counts `{n}`, `{m,n}` and `?`, alternatives at the top and in groups that hold no further group.
/// A pattern always means the whole number. It comes from outside, so matching takes time proportional to the
/// length of the number times the size of the pattern, whatever the two say.
public struct NumberPattern: Sendable {
    /// The pattern as written.
    public let text: String
    private let steps: [Step]
    private let start: Int
    /// For each step, the bits of the steps that are reached from it without a character; empty above 64 steps.
    private let reached: [UInt64]

    private enum Step: Sendable {
        case take(CharacterClass, next: Int)
        case fork([Int])
        case done
    }

    /// Compiles a pattern.
    ///
    /// - Throws: `NumberPatternError` with the place of the first fault.
    public init(_ text: String) throws(NumberPatternError) {
        self.text = text
        var parser = PatternParser(text)
        let alternatives = try parser.parse()
        var builder = Builder()
        let end = builder.add(.done)
        let starts = try builder.append(alternatives, before: end)
        start = starts
        steps = builder.steps
        let all = builder.steps
        reached =
            all.count > 64
            ? []
            : NumberPattern.reachedBits(all)
    }

    /// A fork leads only to steps made before it, since the automaton is built from its end.
    private static func reachedBits(_ steps: [Step]) -> [UInt64] {
        var reached: [UInt64] = []
        for (place, step) in steps.enumerated() {
            if case .fork(let targets) = step {
                reached.append(targets.reduce(0) { $0 | reached[$1] })
            } else {
                reached.append(1 << UInt64(place))
            }
        }
        return reached
    }

    /// Whether the whole number fits.
    public func matches(_ number: String) -> Bool {
        if !reached.isEmpty { return matchesInBits(number) }
        var current = NumberPattern.closure(of: [start], steps)
        for scalar in number.unicodeScalars {
            var following: [Int] = []
            for state in current {
                if case .take(let accepted, let next) = steps[state], accepted.contains(scalar) {
                    following.append(next)
                }
            }
            guard !following.isEmpty else { return false }
            current = NumberPattern.closure(of: following, steps)
        }
        return current.contains { if case .done = steps[$0] { true } else { false } }
    }

    /// The same with the steps of a small automaton as the bits of a word: a search tries every pattern of a catalogue.
    private func matchesInBits(_ number: String) -> Bool {
        var current = reached[start]
        for scalar in number.unicodeScalars {
            var following: UInt64 = 0
            while current != 0 {
                if case .take(let accepted, let next) = steps[current.trailingZeroBitCount], accepted.contains(scalar) {
                    following |= reached[next]
                }
                current &= current - 1
            }
            guard following != 0 else { return false }
            current = following
        }
        while current != 0 {
            if case .done = steps[current.trailingZeroBitCount] { return true }
            current &= current - 1
        }
        return false
    }

    private static func closure(of states: [Int], _ steps: [Step]) -> [Int] {
        var seen = [Bool](repeating: false, count: steps.count)
        var pending = states
        var result: [Int] = []
        while let state = pending.popLast() {
            guard !seen[state] else { continue }
            seen[state] = true
            if case .fork(let targets) = steps[state] {
                pending.append(contentsOf: targets)
            } else {
                result.append(state)
            }
        }
        return result
    }

    /// Builds the automaton from its end to its start, so that every step knows its successor.
    private struct Builder {
        var steps: [Step] = []

        mutating func add(_ step: Step) -> Int {
            steps.append(step)
            return steps.count - 1
        }

        mutating func append(
            _ alternatives: [[PatternItem]],
            before end: Int
        ) throws(NumberPatternError) -> Int {
            var starts: [Int] = []
            for sequence in alternatives {
                var next = end
                for item in sequence.reversed() {
                    next = try append(item, before: next)
                }
                starts.append(next)
            }
            return starts.count == 1 ? starts[0] : add(.fork(starts))
        }

        mutating func append(_ item: PatternItem, before end: Int) throws(NumberPatternError) -> Int {
            var next = end
            for repetition in (0..<item.counts.upperBound).reversed() {
                let entry: Int
                switch item.atom {
                case .characters(let accepted): entry = add(.take(accepted, next: next))
                case .group(let alternatives): entry = try append(alternatives, before: next)
                }
                next = repetition >= item.counts.lowerBound ? add(.fork([entry, end])) : entry
                guard steps.count <= 4096 else { throw .tooLarge }
            }
            return next
        }
    }
}

/// The characters that one place of a number may hold.
struct CharacterClass: Sendable {
    var ranges: [ClosedRange<Unicode.Scalar>]

    static let digits = CharacterClass(ranges: ["0"..."9"])

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar) }
    }
}

/// One element of a pattern with how often it stands.
struct PatternItem: Sendable {
    enum Atom: Sendable {
        case characters(CharacterClass)
        case group([[PatternItem]])
    }

    var atom: Atom
    var counts: ClosedRange<Int>
}
