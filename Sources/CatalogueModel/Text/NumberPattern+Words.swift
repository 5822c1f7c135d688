extension NumberPattern {
    /// The pattern in words: `one letter (A–H, J–N or P–Z), then 6 digits`.
    public var words: LocalizedText {
        // The text was read once when the pattern was made, so it can be read again.
        var parser = PatternParser(text)
        guard let alternatives = try? parser.parse() else { return LocalizedText(es: text, en: text) }
        return LocalizedText(es: Self.words(alternatives, .es), en: Self.words(alternatives, .en))
    }

    private static func words(_ alternatives: [[PatternItem]], _ language: Language) -> String {
        alternatives.map { sequence in
            sequence.map { words($0, language) }.joined(separator: language == .es ? ", luego " : ", then ")
        }.joined(separator: language == .es ? "; o bien " : "; or ")
    }

    private static func words(_ item: PatternItem, _ language: Language) -> String {
        switch item.atom {
        case .group(let alternatives):
            let inner = alternatives.map { sequence in
                sequence.map { words($0, language) }.joined(separator: language == .es ? " y " : " and ")
            }
            let either = "(\(inner.joined(separator: language == .es ? " o " : " or ")))"
            return item.counts == 1...1 ? either : times(item.counts, language) + either
        case .characters(let accepted):
            return words(accepted, item.counts, language)
        }
    }

    private static func words(_ accepted: CharacterClass, _ counts: ClosedRange<Int>, _ language: Language) -> String {
        let ranges = accepted.ranges
        if ranges.count == 1, ranges[0].lowerBound == ranges[0].upperBound {
            let literal = quoted(ranges[0].lowerBound, language)
            return counts == 1...1 ? literal : times(counts, language) + literal
        }
        let isOne = counts.upperBound == 1
        let noun: String
        if ranges.allSatisfy({ "0" <= $0.lowerBound && $0.upperBound <= "9" }) {
            noun = language == .es ? (isOne ? "cifra" : "cifras") : (isOne ? "digit" : "digits")
        } else if ranges.allSatisfy({ "A" <= $0.lowerBound && $0.upperBound <= "Z" }) {
            noun = language == .es ? (isOne ? "letra" : "letras") : (isOne ? "letter" : "letters")
        } else {
            noun = language == .es ? (isOne ? "carácter" : "caracteres") : (isOne ? "character" : "characters")
        }
        let isAll = ranges == [("0"..."9")] || ranges == [("A"..."Z")]
        let among = isAll ? "" : " (\(list(ranges, language)))"
        guard counts != 0...1 else { return "\(times(counts, language))1 \(noun)\(among)" }
        return "\(count(counts, language)) \(noun)\(among)"
    }

    private static func times(_ counts: ClosedRange<Int>, _ language: Language) -> String {
        guard counts == 0...1 else { return "\(count(counts, language)) × " }
        return language == .es ? "si acaso " : "optionally "
    }

    /// A character between quotes; a space by its name.
    private static func quoted(_ scalar: Unicode.Scalar, _ language: Language) -> String {
        if scalar == " " { return language == .es ? "espacio" : "space" }
        return language == .es ? "«\(scalar)»" : "\"\(scalar)\""
    }

    private static func count(_ counts: ClosedRange<Int>, _ language: Language) -> String {
        counts.lowerBound == counts.upperBound
            ? "\(counts.lowerBound)" : "\(counts.lowerBound) \(language == .es ? "a" : "to") \(counts.upperBound)"
    }

    /// Letters and digits stand bare, anything else as `quoted` shows it.
    private static func single(_ scalar: Unicode.Scalar, _ language: Language) -> String {
        ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar) ? "\(scalar)" : quoted(scalar, language)
    }

    private static func list(_ ranges: [ClosedRange<Unicode.Scalar>], _ language: Language) -> String {
        let parts = ranges.map { range in
            range.lowerBound == range.upperBound
                ? single(range.lowerBound, language) : "\(range.lowerBound)–\(range.upperBound)"
        }
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + (language == .es ? " o " : " or ") + last
    }
}
