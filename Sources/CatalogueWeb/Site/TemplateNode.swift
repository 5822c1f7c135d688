/// A piece of a template as it stands in its file.
indirect enum TemplateNode {
    case text([UInt8])
    case value(String, isEscaped: Bool)
    case section(String, [TemplateNode], isAbsence: Bool)
    case included(String)
    case layout(String, blocks: [String: [TemplateNode]])
    case block(String, [TemplateNode])
}

/// Why a template cannot be read.
enum TemplateProblem: Error {
    case unclosedTag
    case unclosedSection(String)
    case wrongClosing(String, of: String?)
    case notABlock(inLayout: String)
    case indentedInclusion(String)
    case noSuchTemplate(String)
    case includesItself(String)
}

/// Reads the text of a template.
///
/// A tag of a section, an inclusion or a remark that is alone on its line takes the line with it. Whether a line begins is
/// told as the library tells it: after a section, by how its opening tag stood.
struct TemplateReading {
    private static let newLine = UInt8(ascii: "\n")
    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    private let bytes: [UInt8]
    private var place = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The pieces of a template.
    ///
    /// - Throws: `TemplateProblem`.
    static func nodes(of text: String) throws -> [TemplateNode] {
        var reading = TemplateReading(text)
        return try reading.nodes(in: nil, beginsLine: true)
    }

    private mutating func nodes(in section: String?, beginsLine: Bool) throws -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        var beginsLine = beginsLine
        var text: [UInt8] = []
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        func flush() {
            if !text.isEmpty { nodes.append(.text(text)) }
            text = []
        }
        while place < bytes.count {
            let line = readUntilTagOrLine()
            if place < bytes.count, bytes[place] == Self.newLine {
                place += 1
                text += line + [Self.newLine]
                beginsLine = true
                continue
            }
            guard place < bytes.count else {
                text += line
                break
            }
            if !(beginsLine && line.allSatisfy(isBlank)) { beginsLine = false }
            let tag = try readTag()
            let isAlone = tag.mayStandAlone && beginsLine && readRestOfLine()
            if !isAlone { text += line }
            beginsLine = isAlone
            flush()
            if case .closing(let name) = tag {
                guard name == section else { throw TemplateProblem.wrongClosing(name, of: section) }
                return nodes
            }
            if case .inclusion(let name) = tag, isAlone, !line.isEmpty {
                throw TemplateProblem.indentedInclusion(name)
            }
            if let node = try node(of: tag, isAlone: isAlone) { nodes.append(node) }
        }
        if let section { throw TemplateProblem.unclosedSection(section) }
        flush()
        return nodes
    }

    private mutating func node(of tag: Tag, isAlone: Bool) throws -> TemplateNode? {
        switch tag {
        case .remark, .closing: return nil
        case .value(let name, let isEscaped): return .value(name, isEscaped: isEscaped)
        case .inclusion(let name): return .included(name)
        case .section(let name, let isAbsence):
            return .section(name, try nodes(in: name, beginsLine: isAlone), isAbsence: isAbsence)
        case .block(let name): return .block(name, try nodes(in: name, beginsLine: isAlone))
        case .layout(let name):
            var blocks: [String: [TemplateNode]] = [:]
            for node in try nodes(in: name, beginsLine: true) {
                switch node {
                case .block(let block, let inner): blocks[block] = inner
                case .text: continue
                default: throw TemplateProblem.notABlock(inLayout: name)
                }
            }
            return .layout(name, blocks: blocks)
        }
    }

    // Reading bytes.

    private enum Tag {
        case value(String, isEscaped: Bool)
        case section(String, isAbsence: Bool)
        case closing(String)
        case inclusion(String)
        case layout(String)
        case block(String)
        case remark

        var mayStandAlone: Bool {
            if case .value = self { false } else { true }
        }
    }

    private func isTag(at place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place] == Self.open && bytes[place + 1] == Self.open
    }

    private mutating func readUntilTagOrLine() -> [UInt8] {
        let start = place
        while place < bytes.count, bytes[place] != Self.newLine, !isTag(at: place) { place += 1 }
        return Array(bytes[start..<place])
    }

    private mutating func readTag() throws -> Tag {
        place += 2
        let start = place
        while place + 1 < bytes.count, !(bytes[place] == Self.close && bytes[place + 1] == Self.close) { place += 1 }
        guard place + 1 < bytes.count else { throw TemplateProblem.unclosedTag }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        place += 2
        let name = String(text.dropFirst().filter { !$0.isWhitespace })
        switch text.first {
        case "#": return .section(name, isAbsence: false)
        case "^": return .section(name, isAbsence: true)
        case "/": return .closing(name)
        case ">": return .inclusion(name)
        case "<": return .layout(name)
        case "$": return .block(name)
        case "!": return .remark
        case "&": return .value(name, isEscaped: false)
        case "{":
            guard place < bytes.count, bytes[place] == Self.close else { throw TemplateProblem.unclosedTag }
            place += 1
            return .value(name, isEscaped: false)
        default: return .value(text.filter { !$0.isWhitespace }, isEscaped: true)
        }
    }

    /// Reads what is left of the line where that is nothing but blanks; whether it was.
    private mutating func readRestOfLine() -> Bool {
        var end = place
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
        guard end == bytes.count || bytes[end] == Self.newLine else { return false }
        place = min(end + 1, bytes.count)
        return true
    }
}
