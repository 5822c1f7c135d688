/// Reads the pattern language of `NumberPattern`.
struct PatternParser {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    /// The alternatives of the whole pattern, each a sequence of items.
    mutating func parse() throws(NumberPatternError) -> [[PatternItem]] {
        let alternatives = try parseAlternatives(insideGroup: false)
        if let rest = peek() { throw .unexpected(rest, position: position + 1) }
        return alternatives
    }

    private mutating func parseAlternatives(insideGroup: Bool) throws(NumberPatternError) -> [[PatternItem]] {
        var alternatives: [[PatternItem]] = [[]]
        while let character = peek() {
            if character == "|" {
                position += 1
                alternatives.append([])
            } else if character == ")", insideGroup {
                break
            } else {
                alternatives[alternatives.count - 1].append(try parseItem(insideGroup: insideGroup))
            }
        }
        if let empty = alternatives.firstIndex(where: \.isEmpty) {
            guard let character = peek() else { throw .unfinished }
            throw .unexpected(character, position: max(position, empty) + 1)
        }
        return alternatives
    }

    private mutating func parseItem(insideGroup: Bool) throws(NumberPatternError) -> PatternItem {
        let atom = try parseAtom(insideGroup: insideGroup)
        return PatternItem(atom: atom, counts: try parseCounts())
    }

    private mutating func parseAtom(insideGroup: Bool) throws(NumberPatternError) -> PatternItem.Atom {
        let at = position + 1
        let character = try next()
        switch character {
        case "(":
            guard !insideGroup else { throw .unexpected(character, position: at) }
            let alternatives = try parseAlternatives(insideGroup: true)
            guard try next() == ")" else { throw .unfinished }
            return .group(alternatives)
        case "[": return .characters(try parseClass())
        case "\\": return .characters(try parseEscape())
        case "*", "+", "?", "{", "}", ")", "]", "^", "$", ".":
            throw .unexpected(character, position: at)
        default: return .characters(try single(character, at: at))
        }
    }

    private mutating func parseClass() throws(NumberPatternError) -> CharacterClass {
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while true {
            let at = position + 1
            let character = try next()
            if character == "]" { break }
            guard character != "^", character != "[" else { throw .unexpected(character, position: at) }
            let lower = character == "\\" ? try parseEscape() : try single(character, at: at)
            guard peek() == "-", position + 1 < characters.count, characters[position + 1] != "]",
                let first = lower.ranges.first
            else {
                ranges += lower.ranges
                continue
            }
            position += 1
            let end = try single(try next(), at: position)
            guard let last = end.ranges.first, first.lowerBound <= last.lowerBound else {
                throw .unexpected("-", position: position)
            }
            ranges.append(first.lowerBound...last.lowerBound)
        }
        guard !ranges.isEmpty else { throw .unfinished }
        return CharacterClass(ranges: ranges)
    }

    private mutating func parseEscape() throws(NumberPatternError) -> CharacterClass {
        let at = position + 1
        let character = try next()
        if character == "d" { return .digits }
        guard !character.isLetter, !character.isNumber else { throw .unexpected(character, position: at) }
        return try single(character, at: at)
    }

    private mutating func parseCounts() throws(NumberPatternError) -> ClosedRange<Int> {
        guard let character = peek() else { return 1...1 }
        if character == "?" {
            position += 1
            return 0...1
        }
        guard character == "{" else { return 1...1 }
        let at = position + 1
        position += 1
        let least = try parseNumber()
        var most = least
        if peek() == "," {
            position += 1
            most = try parseNumber()
        }
        guard try next() == "}" else { throw .unfinished }
        guard let least, let most, least <= most, most >= 1, most <= 64 else { throw .badCount(position: at) }
        return least...most
    }

    private mutating func parseNumber() throws(NumberPatternError) -> Int? {
        var digits: [UInt8] = []
        while let character = peek(), let byte = character.asciiValue, (0x30...0x39).contains(byte) {
            digits.append(byte)
            position += 1
            guard digits.count <= 4 else { throw .badCount(position: position) }
        }
        return digits.isEmpty ? nil : decimal(digits)
    }

    private func single(_ character: Character, at: Int) throws(NumberPatternError) -> CharacterClass {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
            throw .unexpected(character, position: at)
        }
        return CharacterClass(ranges: [scalar...scalar])
    }

    private func peek() -> Character? {
        position < characters.count ? characters[position] : nil
    }

    private mutating func next() throws(NumberPatternError) -> Character {
        guard let character = peek() else { throw .unfinished }
        position += 1
        return character
    }
}
