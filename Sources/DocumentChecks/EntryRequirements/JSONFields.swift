import CatalogueModel

/// The members of a JSON object, read one at a time with words about what is wrong.
struct JSONFields {
    let path: String
    private let members: [String: JSONValue]

    /// The object; nil where the value is none.
    init?(_ json: JSONValue, at path: String) {
        guard case .object(let members) = json else { return nil }
        self.members = members
        self.path = path
    }

    private subscript(name: String) -> JSONValue? {
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    private func bad(_ name: String, _ value: JSONValue, _ expected: String) -> EntryQuestionError {
        .badValue(name: path + name, value: String(value.shownText.prefix(60)), expected: expected)
    }

    func text(_ name: String) throws -> String? {
        guard let value = self[name] else { return nil }
        guard case .string(let text) = value, !text.isEmpty, text.unicodeScalars.count <= 100 else {
            throw bad(name, value, "text")
        }
        return text
    }

    /// A code of a state or a group, in capitals.
    func code(_ name: String) throws -> String? {
        guard let text = try text(name) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }) else {
            throw EntryQuestionError.badValue(name: path + name, value: text, expected: "ISO 3166-1 alpha-3, ICAO 9303")
        }
        return text.uppercased()
    }

    func needed(_ name: String) throws -> String {
        guard let code = try code(name) else { throw EntryQuestionError.missing(path + name) }
        return code
    }

    /// A code, or a list of codes.
    func codes(_ name: String) throws -> [String]? {
        guard let value = self[name] else { return nil }
        guard case .array(let items) = value else { return try code(name).map { [$0] } }
        guard items.count <= EntryQuestion.maximumHeld else {
            throw bad(name, value, "≤ \(EntryQuestion.maximumHeld)")
        }
        return try items.map { item in
            guard let one = JSONFields(.object([name: item]), at: path), let code = try one.code(name) else {
                throw bad(name, item, "ISO 3166-1 alpha-3, ICAO 9303")
            }
            return code
        }
    }

    func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let value = self[name] else { return nil }
        guard case .number(let number) = value, number == number.rounded(), abs(number) < 1e9,
            range.contains(Int(number))
        else { throw bad(name, value, "\(range.lowerBound)…\(range.upperBound)") }
        return Int(number)
    }

    func flag(_ name: String) throws -> Bool? {
        guard let value = self[name] else { return nil }
        guard case .boolean(let flag) = value else { throw bad(name, value, "true, false") }
        return flag
    }

    func day(_ name: String) throws -> CalendarDay? {
        guard let value = self[name] else { return nil }
        guard case .string(let text) = value, let day = CalendarDay(text) else {
            throw bad(name, value, "YYYY-MM-DD")
        }
        return day
    }

    /// `true` stands for one parent, `"both"` for both, `false` for none.
    func parents(_ name: String) throws -> ParentsAlong? {
        guard let value = self[name] else { return nil }
        if case .boolean(let isWithOne) = value { return isWithOne ? .one : ParentsAlong.none }
        if case .string(let text) = value, let parents = ParentsAlong(rawValue: text) { return parents }
        throw bad(name, value, "true, false, both")
    }

    func object(_ name: String) throws -> JSONFields? {
        guard let value = self[name] else { return nil }
        guard let object = JSONFields(value, at: "\(path)\(name).") else { throw bad(name, value, "{…}") }
        return object
    }

    func list(_ name: String) throws -> [JSONFields]? {
        guard let value = self[name] else { return nil }
        guard case .array(let items) = value, items.count <= EntryQuestion.maximumHeld else {
            throw bad(name, value, "[…] ≤ \(EntryQuestion.maximumHeld)")
        }
        return try items.enumerated().map { index, item in
            guard let object = JSONFields(item, at: "\(path)\(name)[\(index)].") else { throw bad(name, item, "{…}") }
            return object
        }
    }
}
