/// Who pays what, without deciding it early: money of the lines that a kind of session may use is shared out anew whenever
/// that makes room for one session more.
///
/// Sessions with the same eligible lines are alike, so what counts is the flow from kinds of session to lines: a session
/// can be paid exactly when the flow can be augmented by its cost.
struct PlanPurse {
    let problem: PlanningProblem
    private let lineCount: Int
    /// What is left of each line.
    private(set) var left: [Int]
    /// What each line pays for each kind of session, kind by kind.
    private var flow: [Int] = []

    init(_ problem: PlanningProblem) {
        self.problem = problem
        lineCount = problem.instance.budgetLines.count
        left = problem.instance.budgetLines.map(\.amount)
    }

    /// Whether so much can be paid beside all that is paid already.
    func canPay(_ kind: Int, _ amount: Int) -> Bool {
        var direct = 0
        for line in problem.linesOfKind[kind] {
            direct += left[line]
            if direct >= amount { return true }
        }
        var whole = 0
        for rest in left { whole += rest }
        guard whole >= amount, whole > direct else { return false }
        var copy = self
        return copy.pay(kind, amount)
    }

    /// The most that can be paid for one more session of the kind.
    func most(_ kind: Int) -> Int {
        var whole = 0
        for rest in left { whole += rest }
        var copy = self
        copy.pay(kind, whole)
        var rest = 0
        for line in copy.left { rest += line }
        return whole - rest
    }

    /// Pays as much of the amount as can be; whether that is all.
    @discardableResult
    mutating func pay(_ kind: Int, _ amount: Int) -> Bool {
        while flow.count < (kind + 1) * lineCount { flow.append(0) }
        var rest = amount
        for line in problem.linesOfKind[kind] where rest > 0 {
            let part = min(rest, left[line])
            left[line] -= part
            flow[kind * lineCount + line] += part
            rest -= part
        }
        while rest > 0 {
            let part = shift(kind, rest)
            if part == 0 { return false }
            rest -= part
        }
        return true
    }

    /// Gives back what a session of the kind cost.
    mutating func giveBack(_ kind: Int, _ amount: Int) {
        var rest = amount
        for line in problem.linesOfKind[kind].reversed() where rest > 0 {
            let part = min(rest, flow[kind * lineCount + line])
            left[line] += part
            flow[kind * lineCount + line] -= part
            rest -= part
        }
    }

    /// Makes room on a line of the kind by letting others pay what it pays; gives what could be moved by one chain.
    private mutating func shift(_ kind: Int, _ amount: Int) -> Int {
        // The line and kind of session by which each line was reached; -1 for those of the kind itself.
        var from = [Int?](repeating: nil, count: lineCount)
        var through = [Int](repeating: -1, count: lineCount)
        var queue = problem.linesOfKind[kind]
        for line in queue { from[line] = -1 }
        let kinds = flow.count / max(1, lineCount)
        var next = 0
        while next < queue.count {
            let line = queue[next]
            next += 1
            if left[line] > 0 { return move(kind, amount, to: line, from, through) }
            for other in 0..<kinds where flow[other * lineCount + line] > 0 {
                for reached in problem.linesOfKind[other] where from[reached] == nil {
                    from[reached] = line
                    through[reached] = other
                    queue.append(reached)
                }
            }
        }
        return 0
    }

    private mutating func move(_ kind: Int, _ amount: Int, to end: Int, _ from: [Int?], _ through: [Int]) -> Int {
        var part = min(amount, left[end])
        var line = end
        while let before = from[line], before >= 0 {
            part = min(part, flow[through[line] * lineCount + before])
            line = before
        }
        left[end] -= part
        line = end
        while let before = from[line], before >= 0 {
            flow[through[line] * lineCount + line] += part
            flow[through[line] * lineCount + before] -= part
            line = before
        }
        flow[kind * lineCount + line] += part
        return part
    }

    /// Deals out to one session of the kind its share of what the lines pay for the kind.
    mutating func deal(_ kind: Int, _ amount: Int) -> [(line: Int, amount: Int)] {
        var rest = amount
        var parts: [(line: Int, amount: Int)] = []
        for line in problem.linesOfKind[kind] where rest > 0 {
            let part = min(rest, flow[kind * lineCount + line])
            guard part > 0 else { continue }
            flow[kind * lineCount + line] -= part
            parts.append((line, part))
            rest -= part
        }
        return parts
    }
}
