/// How grave a finding is.
public enum Severity: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// The submission cannot be published.
    case error
    /// Somebody should look.
    case warning
    /// Good to know.
    case info
}

/// One thing wrong or odd in a submission: where it is, what it is, what to do about it.
public struct Finding: Codable, Hashable, Sendable, JSONWritable {
    /// How grave it is.
    public var severity: Severity
    /// What kind of finding; stable, such as `vocabulary.unknownCode`.
    public var id: String
    /// Line of the file, 1 upward; 0 where no line can be named.
    public var line: Int
    /// Path of the element or attribute, such as `/manual/documents/document[3]/@code`; empty where there is none.
    public var path: String
    /// What is wrong, with the value.
    public var message: LocalizedText
    /// What to do.
    public var advice: LocalizedText
    /// The cell of the table that the file was made of; nil where it was made of none.
    public var cell: TableCell?

    /// A finding.
    public init(
        _ severity: Severity,
        _ id: String,
        line: Int,
        path: String,
        message: LocalizedText,
        advice: LocalizedText
    ) {
        self.severity = severity
        self.id = id
        self.line = line
        self.path = path
        self.message = message
        self.advice = advice
    }

    /// Appends `{"severity","id","line","path","message","advice","cell"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("severity", severity)
            $0.member("id", id)
            $0.member("line", line)
            $0.member("path", path)
            $0.member("message", message)
            $0.member("advice", advice)
            $0.member("cell", cell)
        }
    }
}

/// The findings of one file: the first thousand, and the count of all.
public struct Findings: Sendable {
    /// How many are kept.
    public static let limit = 1000
    /// The findings kept, in file order once `inFileOrder` was asked for.
    public private(set) var kept: [Finding] = []
    /// How many there are of each severity, kept or not.
    public private(set) var counts: [Severity: Int] = [:]
    /// Where those kept stand that an error may still take the place of, in the order in which they came.
    private var lesser: [Int] = []

    /// No findings.
    public init() {}

    /// Adds a finding; an error is kept in place of a lesser one when the room is used up.
    public mutating func add(_ finding: Finding) {
        counts[finding.severity, default: 0] += 1
        if kept.count < Findings.limit {
            if finding.severity != .error { lesser.append(kept.count) }
            kept.append(finding)
        } else if finding.severity == .error, let place = lesser.popLast() {
            kept[place] = finding
        }
    }

    /// Adds several findings.
    public mutating func add(_ findings: [Finding]) {
        for finding in findings { add(finding) }
    }

    /// Counts findings that nobody kept.
    public mutating func add(further count: Int, _ severity: Severity) {
        counts[severity, default: 0] += count
    }

    /// How many of a severity.
    public func count(_ severity: Severity) -> Int {
        counts[severity] ?? 0
    }

    /// How many in all.
    public var total: Int {
        counts.values.reduce(0, +)
    }

    /// Whether nothing stands against publishing.
    public var isAccepted: Bool {
        count(.error) == 0
    }

    /// Those kept, by line; findings of one line stay in the order in which they were found.
    public var inFileOrder: [Finding] {
        kept.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}
