/// Names as they are printed, made into the name field of a zone.
///
/// Source: Doc 9303-3 §4.6, §6; truncation: Doc 9303-4 §4.2.3, 9303-5 §4.2.3, 9303-6 §4.2.3, 9303-7 §4.2.3.
public enum MRZNameField {
    /// The parts of a name in letters of a zone, the recommended way of each.
    ///
    /// Hyphens and blanks part, apostrophes and other signs go; a letter of no table goes too and is reported.
    ///
    /// - Returns: the parts, and the letters that no table has.
    public static func parts(_ name: String) -> (parts: [String], unknown: String) {
        var unknown = ""
        let parts = words(name).map { word in
            word.map { unit -> String in
                if unit.ways.isEmpty { unknown += unit.printed }
                return unit.ways.first ?? ""
            }.joined()
        }
        return (parts.filter { !$0.isEmpty }, unknown)
    }

    /// A printed letter and the ways of writing it; none where no table has it.
    struct Unit {
        var printed: String
        var ways: [String]
    }

    /// The words of a printed name, letter by letter.
    static func words(_ name: String) -> [[Unit]] {
        var words: [[Unit]] = [[]]
        for character in name {
            let upper = character.uppercased()
            // One letter and its marks in one scalar: É may come as E and an accent.
            let single = composed(upper)
            if let scalar = single, let ways = MRZTransliteration.ways(of: scalar) {
                words[words.count - 1].append(Unit(printed: upper, ways: ways))
                continue
            }
            if upper.unicodeScalars.allSatisfy({ ("A"..."Z").contains($0) }) {
                for scalar in upper.unicodeScalars {
                    words[words.count - 1].append(Unit(printed: String(scalar), ways: [String(scalar)]))
                }
                continue
            }
            if character.isWhitespace || "-‐‑–—<,".contains(character) {
                words.append([])
            } else if character.isLetter || character.isNumber {
                let base = upper.unicodeScalars.first.map(String.init) ?? ""
                let isPlain = base.utf8.allSatisfy { (0x41...0x5A).contains($0) }
                words[words.count - 1].append(Unit(printed: upper, ways: isPlain ? [base] : []))
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// The scalar of a letter that has its marks in it; nil where it takes several.
    private static func composed(_ letter: String) -> Unicode.Scalar? {
        let scalars = Array(letter.unicodeScalars)
        if scalars.count == 1 { return scalars[0] }
        // Canonical equivalence finds the letter of the table that this is.
        return decomposed.first { String($0) == letter }
    }

    private static let decomposed: [Unicode.Scalar] = (0xC0...0x1EFF).compactMap { Unicode.Scalar($0) }
        .filter { MRZTransliteration.ways(of: $0) != nil }

    /// The characters of a name field, cut where they do not fit so that the last place has a letter.
    ///
    /// Cut are the last parts first, down to their initials; every part keeps its first letter as long as that is enough.
    ///
    /// - Parameters:
    ///   - primary: parts of the primary identifier, in letters of a zone.
    ///   - secondary: parts of the secondary identifier.
    ///   - width: places of the field.
    /// - Returns: as many characters as the field has places.
    public static func text(primary: [String], secondary: [String], width: Int) -> String {
        var parts = [primary, secondary]
        func joined() -> String {
            let names = parts.map { $0.joined(separator: "<") }
            if names[0].isEmpty, names[1].isEmpty { return "" }
            return names[1].isEmpty ? names[0] : "\(names[0])<<\(names[1])"
        }
        var excess = joined().utf8.count - width
        for group in [1, 0] {
            for index in parts[group].indices.reversed() where excess > 0 {
                let cut = min(excess, parts[group][index].utf8.count - 1)
                parts[group][index] = String(parts[group][index].dropLast(cut))
                excess -= cut
            }
        }
        let text = String(joined().prefix(width))
        return text + String(repeating: "<", count: width - text.utf8.count)
    }
}
