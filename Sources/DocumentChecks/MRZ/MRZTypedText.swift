/// What a person typed or a reader recognised, taken apart into lines, with the signs that stand for others.
struct MRZTypedText {
    /// A character, or a mark for what may mean several things.
    private static let blank: UInt8 = 0x20
    /// « or », which may stand for one filler or for two.
    private static let guillemet: UInt8 = 0xAB

    private var lines: [[UInt8]] = [[]]
    private var lowerCase = 0
    private var signs = 0
    private var guillemets = 0
    private var blanks = 0
    /// Blanks at the ends of lines.
    private var outerBlanks = 0

    init(_ typed: UnsafeBufferPointer<UInt8>) {
        var decoder = UTF8()
        var iterator = typed.makeIterator()
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(typed.count)
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: break decoding
            case .error: scalars.append("\u{FFFD}")
            }
        }
        var index = 0
        while index < scalars.count {
            index += take(scalars[index], Self.isEscapedFiller(scalars, at: index))
        }
        let untrimmed = lines.reduce(0) { $0 + $1.count }
        lines = lines.map(Self.trimmed).filter { !$0.isEmpty }
        outerBlanks = untrimmed - lines.reduce(0) { $0 + $1.count }
        blanks = lines.reduce(0) { $0 + $1.count { $0 == Self.blank } }
        guillemets = lines.reduce(0) { $0 + $1.count { $0 == Self.guillemet } }
    }

    /// Whether `&lt;` stands there, which pages leave behind for a filler.
    private static func isEscapedFiller(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard scalars[index] == "&", index + 3 < scalars.count else { return false }
        return scalars[index + 1] == "l" && scalars[index + 2] == "t" && scalars[index + 3] == ";"
    }

    /// Takes a scalar in.
    ///
    /// - Returns: how many scalars were used up.
    private mutating func take(_ scalar: Unicode.Scalar, _ isEscapedFiller: Bool) -> Int {
        if isEscapedFiller {
            append(MRZAlphabet.filler)
            signs += 1
            return 4
        }
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
        case "a"..."z":
            append(UInt8(scalar.value - 0x20))
            lowerCase += 1
        case "A"..."Z", "0"..."9", "<": append(UInt8(scalar.value))
        case "«", "»": append(Self.guillemet)
        case "‹", "＜", "〈", "˂", "❮":
            append(MRZAlphabet.filler)
            signs += 1
        // What cannot be seen is not there: marks of byte order and of zero width.
        case "\u{FEFF}", "\u{200B}"..."\u{200F}", "\u{AD}": break
        default: append(scalar.properties.isWhitespace ? Self.blank : MRZAlphabet.foreign)
        }
        return 1
    }

    private mutating func append(_ byte: UInt8) { lines[lines.count - 1].append(byte) }

    private static func trimmed(_ line: [UInt8]) -> [UInt8] {
        guard let first = line.firstIndex(where: { $0 != blank }), let last = line.lastIndex(where: { $0 != blank })
        else { return [] }
        return Array(line[first...last])
    }

    /// The first way of reading blanks and signs that gives a zone; without one, the first of all and no format.
    var input: MRZInput {
        var readings: [Reading] = []
        for pair in guillemets > 0 ? [true, false] : [false] {
            for isFiller in blanks > 0 ? [false, true] : [false] {
                readings.append(reading(guillemetsArePairs: pair, blanksAreFillers: isFiller))
            }
        }
        for reading in readings {
            if let found = reading.exact ?? reading.rebroken ?? reading.within { return found }
        }
        for reading in readings {
            if let found = reading.padded ?? reading.alone { return found }
        }
        let first = readings[0]
        return MRZInput(
            bytes: first.lines.flatMap(\.self),
            lengths: first.lines.map(\.count),
            format: nil,
            changes: first.changes
        )
    }

    private func reading(guillemetsArePairs: Bool, blanksAreFillers: Bool) -> Reading {
        var read: [[UInt8]] = []
        for line in lines {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(line.count + 8)
            for byte in line {
                switch byte {
                case Self.blank: if blanksAreFillers { bytes.append(MRZAlphabet.filler) }
                case Self.guillemet:
                    bytes.append(MRZAlphabet.filler)
                    if guillemetsArePairs { bytes.append(MRZAlphabet.filler) }
                default: bytes.append(byte)
                }
            }
            read.append(bytes)
        }
        var changes: [MRZChange] = []
        if outerBlanks > 0 { changes.append(MRZChange(.outerBlanks, count: outerBlanks)) }
        if lowerCase > 0 { changes.append(MRZChange(.lowerCase, count: lowerCase)) }
        if blanks > 0 { changes.append(MRZChange(blanksAreFillers ? .blanksToFillers : .blanksRemoved, count: blanks)) }
        if signs + guillemets > 0 { changes.append(MRZChange(.signsToFillers, count: signs + guillemets)) }
        return Reading(lines: read, changes: changes)
    }
}

/// Lines of possible characters, to be brought into a format.
private struct Reading {
    var lines: [[UInt8]]
    var changes: [MRZChange]

    private func input(_ lines: [[UInt8]], _ format: MRZFormat, _ more: [MRZChange]) -> MRZInput {
        MRZInput(bytes: lines.flatMap(\.self), lengths: lines.map(\.count), format: format, changes: changes + more)
    }

    private static func format(_ lines: some Collection<[UInt8]>) -> MRZFormat? {
        guard let first = lines.first, let letter = first.first, lines.allSatisfy({ $0.count == first.count }) else {
            return nil
        }
        return MRZInput.format(lines: lines.count, length: first.count, first: letter)
    }

    /// The lines as they are.
    var exact: MRZInput? { Self.format(lines).map { input(lines, $0, []) } }

    /// The same characters with the breaks elsewhere: one long line, or a line broken in two.
    var rebroken: MRZInput? {
        let all = lines.flatMap(\.self)
        guard lines.count <= 6, let letter = all.first, let count = [90: 3, 88: 2, 72: 2][all.count] else { return nil }
        let length = all.count / count
        guard let format = MRZInput.format(lines: count, length: length, first: letter) else { return nil }
        let broken = (0..<count).map { Array(all[$0 * length..<($0 + 1) * length]) }
        return input(broken, format, [MRZChange(.lineBreaks, count: count - 1)])
    }

    /// Lines of a format among others, such as the rest of a scanned page.
    var within: MRZInput? {
        guard lines.count > 2 else { return nil }
        for count in [3, 2] where lines.count > count {
            for start in 0...lines.count - count {
                let part = lines[start..<start + count]
                // A line of fillers and letters that happens to have the length is no zone without one.
                guard let format = Self.format(part), part.joined().contains(MRZAlphabet.filler),
                    lines.count(where: { $0.count == format.lineLength }) == count
                else { continue }
                return input(Array(part), format, [MRZChange(.otherText, count: lines.count - count)])
            }
        }
        return nil
    }

    /// The lines that have fillers, where the others have none.
    var alone: MRZInput? {
        let own = lines.filter { $0.contains(MRZAlphabet.filler) }
        guard own.count < lines.count, !own.isEmpty else { return nil }
        let change = MRZChange(.otherText, count: lines.count - own.count)
        let reading = Reading(lines: own, changes: changes + [change])
        return reading.exact ?? reading.rebroken ?? reading.padded
    }

    /// The lines with fillers added to or taken from their ends, where that is all they lack.
    var padded: MRZInput? {
        let formats: [(count: Int, length: Int)] = [(3, 30), (2, 44), (2, 36)]
        for (count, length) in formats where lines.count == count {
            // Only names may be much shorter: where nobody typed the fillers after them.
            let nameLine = count == 3 ? 2 : 0
            guard lines.indices.allSatisfy({ $0 == nameLine || abs(lines[$0].count - length) <= 6 }) else { continue }
            var fitted: [[UInt8]] = []
            var more: [MRZChange] = []
            for (index, line) in lines.enumerated() {
                guard let (bytes, change) = Self.fitted(line, to: length, line: index + 1, isName: index == nameLine)
                else { break }
                fitted.append(bytes)
                if let change { more.append(change) }
            }
            guard fitted.count == count, let format = Self.format(fitted) else { continue }
            return input(fitted, format, more)
        }
        return nil
    }

    private static func fitted(_ line: [UInt8], to length: Int, line number: Int, isName: Bool) -> (
        [UInt8], MRZChange?
    )? {
        let lack = length - line.count
        if lack == 0 { return (line, nil) }
        guard line.last == MRZAlphabet.filler || (isName && lack > 0) else { return nil }
        if lack > 0 {
            let filled = line + [UInt8](repeating: MRZAlphabet.filler, count: lack)
            return (filled, MRZChange(.fillersAdded, line: number, count: lack))
        }
        guard line.suffix(-lack).allSatisfy({ $0 == MRZAlphabet.filler }) else { return nil }
        return (Array(line.prefix(length)), MRZChange(.fillersRemoved, line: number, count: -lack))
    }
}
