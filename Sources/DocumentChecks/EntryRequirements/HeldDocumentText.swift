import CatalogueModel

/// A passport, visa or permit as people write it in one line: `USA,class=B1/B2,entries=multiple,until=2026-05-01`.
public enum HeldDocumentText {
    /// The word that says that nothing is held.
    public static let none = "none"

    /// Reads the passports of a list: `HND,kind=ordinaryPassport,issuer=HND,until=2027-03-01`.
    ///
    /// - Throws: `EntryQuestionError`.
    public static func passports(_ texts: [String]) throws -> [HeldPassport] {
        try read(texts, "passport") { nationality, parts in
            var document = ShownDocument(kind: parts.take("kind"), issuer: parts.take("issuer")?.uppercased())
            document.until = try parts.day("until")
            return HeldPassport(nationality: nationality, document: document)
        } ?? []
    }

    /// Reads the visas of a list; `none` alone says that there are none, an empty list says nothing.
    ///
    /// - Throws: `EntryQuestionError`.
    public static func visas(_ texts: [String]) throws -> [VisaInHand]? {
        try read(texts, "visa") { issuer, parts in
            var visa = VisaInHand(issuer: issuer)
            visa.visaClass = parts.take("class")
            visa.entries = parts.take("entries")
            visa.kind = parts.take("kind")
            visa.used = try parts.flag("used")
            visa.until = try parts.day("until")
            visa.remainingMonths = try parts.number("months")
            return visa
        }
    }

    /// Reads the residence permits of a list, as `visas` does.
    ///
    /// - Throws: `EntryQuestionError`.
    public static func residences(_ texts: [String]) throws -> [ResidenceInHand]? {
        try read(texts, "residence") { issuer, parts in
            var residence = ResidenceInHand(issuer: issuer)
            residence.kind = parts.take("kind")
            residence.until = try parts.day("until")
            residence.remainingMonths = try parts.number("months")
            return residence
        }
    }

    /// Reads the visas once held of a list, as `visas` does.
    ///
    /// - Throws: `EntryQuestionError`.
    public static func pastVisas(_ texts: [String]) throws -> [VisaOfThePast]? {
        try read(texts, "pastVisa") { issuer, parts in
            var visa = VisaOfThePast(issuer: issuer)
            visa.until = try parts.day("until")
            visa.yearsAgo = try parts.number("years")
            return visa
        }
    }

    /// `yes` or `no`, in either language.
    ///
    /// - Throws: `EntryQuestionError`.
    public static func flag(_ text: String, _ name: String) throws -> Bool {
        switch text.lowercased() {
        case "yes", "sí", "si", "true", "1": return true
        case "no", "false", "0": return false
        default: throw EntryQuestionError.badValue(name: name, value: text, expected: "yes, no")
        }
    }

    private static func read<Held>(
        _ texts: [String],
        _ name: String,
        _ make: (String, inout HeldParts) throws -> Held
    ) throws -> [Held]? {
        guard !texts.isEmpty else { return nil }
        if texts == [none] { return [] }
        guard texts.count <= EntryQuestion.maximumHeld else {
            throw EntryQuestionError.badValue(
                name: name,
                value: "\(texts.count)",
                expected: "≤ \(EntryQuestion.maximumHeld)"
            )
        }
        return try texts.map { text in
            var parts = try HeldParts(text, name)
            let held = try make(parts.issuer, &parts)
            try parts.finish()
            return held
        }
    }
}

/// The parts of such a line, taken one by one so that a misspelt one is noticed.
private struct HeldParts {
    let name: String
    let text: String
    var issuer: String
    private var parts: [String: String] = [:]

    init(_ text: String, _ name: String) throws {
        self.text = text
        self.name = name
        let all = text.split(separator: ",", omittingEmptySubsequences: false)
        issuer = String(all.first ?? "").uppercased()
        guard !issuer.isEmpty, issuer.utf8.count <= 40, issuer.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw EntryQuestionError.badValue(name: name, value: text, expected: "USA,entries=multiple,…")
        }
        for part in all.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else {
                throw EntryQuestionError.badValue(name: name, value: String(part), expected: "name=value")
            }
            parts[String(pair[0])] = String(pair[1])
        }
    }

    mutating func take(_ key: String) -> String? { parts.removeValue(forKey: key) }

    mutating func flag(_ key: String) throws -> Bool? {
        try take(key).map { try HeldDocumentText.flag($0, "\(name).\(key)") }
    }

    mutating func day(_ key: String) throws -> CalendarDay? {
        guard let value = take(key) else { return nil }
        guard let day = CalendarDay(value) else {
            throw EntryQuestionError.badValue(name: "\(name).\(key)", value: value, expected: "YYYY-MM-DD")
        }
        return day
    }

    mutating func number(_ key: String) throws -> Int? {
        guard let value = take(key) else { return nil }
        guard let number = Int(value), (-1200...1200).contains(number) else {
            throw EntryQuestionError.badValue(name: "\(name).\(key)", value: value, expected: "-1200…1200")
        }
        return number
    }

    func finish() throws {
        guard let rest = parts.keys.min() else { return }
        throw EntryQuestionError.badValue(
            name: "\(name).\(rest)",
            value: parts[rest] ?? "",
            expected: "class, entries, kind, issuer, used, until, months, years"
        )
    }
}
