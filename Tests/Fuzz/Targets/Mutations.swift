/// Numbers that look like chance and are the same each time (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// Changes bytes as damage on the way and bad intent do.
enum Mutation {
    static func of(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        var made = bytes
        for _ in 0...chance.below(4) {
            let place = chance.below(made.count + 1)
            let end = min(made.count, place + 1 + chance.below(16))
            switch chance.below(5) {
            case 0: made.insert(UInt8(chance.below(256)), at: place)
            case 1: made.removeSubrange(place..<end)
            case 2: made.insert(contentsOf: made[place..<end], at: chance.below(made.count + 1))
            case 3: made.replaceSubrange(place..<end, with: Array(chance.pick(Edges.values).utf8))
            default: for changed in place..<end { made[changed] ^= 1 << UInt8(chance.below(8)) }
            }
        }
        return made
    }
}

/// Values at the edges of what is read.
enum Edges {
    static let values: [String] = [
        "", " ", "0", "-1", "1", "2", "99", "100", "2147483647", "2147483648", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "1e400", "0.5", "-0", "NaN", "true", "null", "2027-02-29",
        "9999-12-31", "0000-00-00", "2026", "2026-13", "-0001-01-01", "é\u{301}\u{202E}🛂", "&#x10FFFF;", "&amp;&lt;",
        "GTM", "UTO", "CRM", "GTM-AO-01001", "LBP-001", "[A-Z]{64}|\\d?", "({1,64}){64}", "../x", "/etc/passwd",
        String(repeating: "a", count: 4000), String(repeating: "1 ", count: 500),
    ]
}

/// Changes an XML text along its structure, so that much of it stays valid.
enum XMLMutation {
    private struct Element {
        var name: ArraySlice<UInt8>
        var range: Range<Int>
    }

    static func of(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        let elements = elements(of: bytes)
        let values = values(of: bytes)
        guard !elements.isEmpty, !values.isEmpty else { return bytes }
        var made = bytes
        let one = chance.pick(elements)
        switch chance.below(6) {
        case 0: made.removeSubrange(one.range)
        case 1: made.insert(contentsOf: bytes[one.range], at: chance.pick(elements).range.lowerBound)
        case 2: made.replaceSubrange(one.range, with: bytes[chance.pick(elements).range])
        case 3:
            let alike = elements.filter { $0.name.elementsEqual(one.name) }
            made.replaceSubrange(one.range, with: bytes[chance.pick(alike).range])
        case 4: made.replaceSubrange(chance.pick(values), with: Array(chance.pick(Edges.values).utf8))
        default: made.replaceSubrange(chance.pick(values), with: bytes[chance.pick(values)])
        }
        return made
    }

    /// The elements, found by their tags; what is not balanced is left out.
    private static func elements(of bytes: [UInt8]) -> [Element] {
        var found: [Element] = []
        var open: [(name: ArraySlice<UInt8>, start: Int)] = []
        var place = 0
        while let start = bytes[place...].firstIndex(of: 0x3C), let end = bytes[start...].firstIndex(of: 0x3E) {
            place = end + 1
            guard end > start + 1 else { continue }
            let isEnd = bytes[start + 1] == 0x2F
            let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix { $0 > 0x20 && $0 != 0x2F }
            if isEnd {
                guard let last = open.last, last.name.elementsEqual(name) else { continue }
                open.removeLast()
                found.append(Element(name: name, range: last.start..<place))
            } else if bytes[end - 1] == 0x2F {
                found.append(Element(name: name, range: start..<place))
            } else if bytes[start + 1] != 0x21, bytes[start + 1] != 0x3F {
                open.append((name, start))
            }
        }
        // The whole is no part of itself.
        return found.count > 1 ? found.filter { $0.range.count < bytes.count / 2 } : found
    }

    /// The texts between tags and the values of attributes.
    private static func values(of bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place < bytes.count {
            let end: UInt8? = bytes[place] == 0x22 ? 0x22 : bytes[place] == 0x3E ? 0x3C : nil
            place += 1
            guard let end, let stop = bytes[place...].firstIndex(of: end) else { continue }
            if bytes[place..<stop].contains(where: { $0 > 0x20 }) || end == 0x22 { found.append(place..<stop) }
            place = end == 0x22 ? stop + 1 : stop
        }
        return found
    }
}

/// Changes a JSON text value by value.
enum JSONMutation {
    static func of(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        let values = values(of: bytes)
        guard !values.isEmpty else { return bytes }
        var made = bytes
        for _ in 0...chance.below(3) where !values.isEmpty {
            let one = chance.pick(values)
            guard one.upperBound <= made.count else { break }
            let isText = one.lowerBound > 0 && made[one.lowerBound - 1] == 0x22
            let edge =
                isText
                ? chance.pick(Edges.values).filter { $0 != "\"" && $0 != "\\" }
                : chance.pick(["0", "1", "2", "-1", "52", "53", "1000000", "9223372036854775807", "1.5", "null", "[]"])
            made.replaceSubrange(one, with: chance.below(2) == 0 ? Array(edge.utf8) : Array(bytes[chance.pick(values)]))
            break
        }
        return made
    }

    /// Numbers and the insides of strings.
    private static func values(of bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == 0x22 {
                guard let stop = bytes[(place + 1)...].firstIndex(of: 0x22) else { break }
                // A name of a member is left alone: without it nothing is read.
                if bytes[(stop + 1)...].first(where: { $0 > 0x20 }) != 0x3A { found.append(place + 1..<stop) }
                place = stop + 1
            } else if (0x30...0x39).contains(bytes[place]) {
                let stop = bytes[place...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
                found.append(place..<stop)
                place = stop
            } else {
                place += 1
            }
        }
        return found
    }
}
