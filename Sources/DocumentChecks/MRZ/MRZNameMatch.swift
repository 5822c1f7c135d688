public import CatalogueModel

/// How a printed name and the name of a zone agree.
public enum MRZAgreement: String, Sendable, CaseIterable, JSONWritable {
    /// As the standard recommends it.
    case same
    /// Written another way that is accepted.
    case variant
    /// As far as a cut name goes.
    case asFarAsItGoes
    /// It does not agree.
    case different
}

/// Compares printed names with names of zones.
struct MRZNameMatch {
    private struct Place: Hashable {
        var unit: Int
        var letter: Int
    }

    /// How one identifier agrees: the printed name with the parts of the zone.
    ///
    /// Follows all ways of writing the letters at once, so that it takes time proportional to both lengths whatever the
    /// name; blanks and hyphens may part or not.
    static func agreement(printed: String, parts: [String], isCut: Bool) -> MRZAgreement {
        let recommended = MRZNameField.parts(printed).parts
        if recommended == parts { return .same }
        let words = MRZNameField.words(printed)
        if matches(words, Array(parts.joined().utf8), isCut: false) { return .variant }
        if isCut, matches(words, Array(parts.joined(separator: "<").utf8), isCut: true) { return .asFarAsItGoes }
        return .different
    }

    /// Whether the letters can be what the words are written as.
    ///
    /// Where the name may be cut, any word may end early, as long as its first letter is there.
    private static func matches(_ words: [[MRZNameField.Unit]], _ letters: [UInt8], isCut: Bool) -> Bool {
        let units = words.flatMap(\.self)
        // Where each word begins, and the beginning that follows a unit.
        var starts: Set<Int> = []
        var nextWord = [Int](repeating: units.count, count: units.count + 1)
        var start = 0
        for word in words {
            starts.insert(start)
            for unit in start..<start + word.count { nextWord[unit] = start + word.count }
            start += word.count
        }
        var reached: Set<Place> = [Place(unit: 0, letter: 0)]
        var pending = Array(reached)
        func visit(_ unit: Int, _ letter: Int) {
            let place = Place(unit: unit, letter: letter)
            if reached.insert(place).inserted { pending.append(place) }
        }
        while let place = pending.popLast() {
            if place.letter == letters.count, place.unit == units.count || isCut { return true }
            if place.letter < letters.count, letters[place.letter] == MRZAlphabet.filler {
                visit(place.unit, place.letter + 1)
            }
            guard place.unit < units.count else { continue }
            if isCut, !starts.contains(place.unit), place.letter < letters.count,
                letters[place.letter] == MRZAlphabet.filler
            {
                visit(nextWord[place.unit], place.letter + 1)
            }
            for way in units[place.unit].ways {
                let bytes = Array(way.utf8)
                let end = place.letter + bytes.count
                if end <= letters.count, letters[place.letter..<end].elementsEqual(bytes) {
                    visit(place.unit + 1, end)
                }
            }
            // What no table has is left out of the zone.
            if units[place.unit].ways.isEmpty { visit(place.unit + 1, place.letter) }
        }
        return false
    }
}
