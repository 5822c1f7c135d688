import CatalogueModel

/// Which records the file has held so far, in a few bytes each.
struct RecordLedger {
    private var firstLines: [UInt64: Int32] = [:]

    /// How many different records there are.
    var count: Int { firstLines.count }

    /// Enters a record.
    ///
    /// - Returns: the line of the record that has the identifier already, if one has.
    mutating func enter(_ kind: RecordKind, _ key: String, line: Int) -> Int? {
        let number = RecordLedger.number(kind, key)
        if let first = firstLines[number] { return Int(first) }
        firstLines[number] = Int32(clamping: line)
        return nil
    }

    /// Whether a record was entered.
    func contains(_ kind: RecordKind, _ key: String) -> Bool {
        firstLines[RecordLedger.number(kind, key)] != nil
    }

    /// A number for an identifier; that any two of 600,000 share one has a chance of one in a hundred million.
    private static func number(_ kind: RecordKind, _ key: String) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(kind)
        hasher.combine(key)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
