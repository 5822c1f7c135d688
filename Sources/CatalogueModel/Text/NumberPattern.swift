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
    /// The characters of all steps, one class after the other.
    private let ranges: [ClosedRange<Unicode.Scalar>]
    /// The steps that forks lead to, one fork after the other.
    private let targets: [UInt16]
    private let start: Int
    /// For each step, the bits of the steps that are reached from it without a character; empty above 64 steps.
    private let reached: [UInt64]

    /// A step of the automaton in eight bytes: a catalogue has patterns by the thousand.
    private struct Step: Sendable {
        enum Kind: UInt8 {
            /// Takes one character of its ranges.
            case take
            /// Goes on at each of its targets.
            case fork
            case done
        }

        var kind: Kind
        /// The step after a character that was taken.
        var next: UInt16 = 0
        /// Its first range or target, and the one after its last.
        var first: UInt16 = 0
        var end: UInt16 = 0
    }

    /// Compiles a pattern.
    ///
    /// - Throws: `NumberPatternError` with the place of the first fault.
    public init(_ text: String) throws(NumberPatternError) {
        self.text = text
        var parser = PatternParser(text)
        let alternatives = try parser.parse()
        var builder = Builder()
        let end = try builder.add(Step(kind: .done))
        start = try builder.append(alternatives, before: end)
        steps = builder.steps
        ranges = builder.ranges
        targets = builder.targets
        reached = builder.steps.count > 64 ? [] : builder.reachedBits
    }

    /// Whether the whole number fits.
    public func matches(_ number: String) -> Bool {
        if !reached.isEmpty { return matchesInBits(number) }
        var current = closure(of: [start])
        for scalar in number.unicodeScalars {
            let following = current.filter { takes(scalar, steps[$0]) }.map { Int(steps[$0].next) }
            guard !following.isEmpty else { return false }
            current = closure(of: following)
        }
        return current.contains { steps[$0].kind == .done }
    }

    private func takes(_ scalar: Unicode.Scalar, _ step: Step) -> Bool {
        guard step.kind == .take else { return false }
        for place in Int(step.first)..<Int(step.end) where ranges[place].contains(scalar) { return true }
        return false
    }

    /// The same with the steps of a small automaton as the bits of a word: a search tries every pattern of a catalogue.
    private func matchesInBits(_ number: String) -> Bool {
        var current = reached[start]
        for scalar in number.unicodeScalars {
            var following: UInt64 = 0
            while current != 0 {
                let step = steps[current.trailingZeroBitCount]
                if takes(scalar, step) { following |= reached[Int(step.next)] }
                current &= current - 1
            }
            guard following != 0 else { return false }
            current = following
        }
        while current != 0 {
            if steps[current.trailingZeroBitCount].kind == .done { return true }
            current &= current - 1
        }
        return false
    }

    private func closure(of states: [Int]) -> [Int] {
        var seen = [Bool](repeating: false, count: steps.count)
        var pending = states
        var result: [Int] = []
        while let state = pending.popLast() {
            guard !seen[state] else { continue }
            seen[state] = true
            let step = steps[state]
            if step.kind == .fork {
                pending += targets[Int(step.first)..<Int(step.end)].map(Int.init)
            } else {
                result.append(state)
            }
        }
        return result
    }

    /// Builds the automaton from its end to its start, so that every step knows its successor.
    private struct Builder {
        var steps: [Step] = []
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        var targets: [UInt16] = []

        /// A fork leads only to steps made before it, since the automaton is built from its end.
        var reachedBits: [UInt64] {
            var reached: [UInt64] = []
            for (place, step) in steps.enumerated() {
                if step.kind == .fork {
                    reached.append(targets[Int(step.first)..<Int(step.end)].reduce(0) { $0 | reached[Int($1)] })
                } else {
                    reached.append(1 << UInt64(place))
                }
            }
            return reached
        }

        mutating func add(_ step: Step) throws(NumberPatternError) -> Int {
            steps.append(step)
            guard steps.count <= 4096, max(ranges.count, targets.count) <= UInt16.max else { throw .tooLarge }
            return steps.count - 1
        }

        private mutating func addFork(_ places: [Int]) throws(NumberPatternError) -> Int {
            let first = UInt16(clamping: targets.count)
            targets += places.map { UInt16($0) }
            return try add(Step(kind: .fork, first: first, end: UInt16(clamping: targets.count)))
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
            return starts.count == 1 ? starts[0] : try addFork(starts)
        }

        mutating func append(_ item: PatternItem, before end: Int) throws(NumberPatternError) -> Int {
            // All repetitions of an item take the same characters.
            let first = UInt16(clamping: ranges.count)
            if case .characters(let accepted) = item.atom { ranges += accepted.ranges }
            let last = UInt16(clamping: ranges.count)
            var next = end
            for repetition in (0..<item.counts.upperBound).reversed() {
                let entry: Int
                switch item.atom {
                case .characters: entry = try add(Step(kind: .take, next: UInt16(next), first: first, end: last))
                case .group(let alternatives): entry = try append(alternatives, before: next)
                }
                next = repetition >= item.counts.lowerBound ? try addFork([entry, end]) : entry
            }
            return next
        }
    }
}

/// The characters that one place of a number may hold.
struct CharacterClass: Sendable {
    var ranges: [ClosedRange<Unicode.Scalar>]

    static let digits = CharacterClass(ranges: ["0"..."9"])
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
