/// A statement with PostgreSQL's `$1` in place of `?` and `:name`.
final class NamedParameters {
    /// One parameter: the place or the name of its argument.
    enum Parameter: Hashable {
        case place(Int)
        case name(String)
    }

    /// The statement for PostgreSQL.
    let sql: String
    /// What `$1`, `$2` … stand for.
    let parameters: [Parameter]
    /// The statement's name where it was prepared, by the types of its arguments.
    var prepared: [[SQLType]: String] = [:]

    init(_ text: String) {
        var sql: [UInt8] = []
        sql.reserveCapacity(text.utf8.count)
        var found: [Parameter] = []
        var numbers: [Parameter: Int] = [:]
        let bytes = Array(text.utf8)
        var position = 0

        func append(_ parameter: Parameter) {
            let number = numbers[parameter] ?? found.count + 1
            if number > found.count { found.append(parameter) }
            numbers[parameter] = number
            sql += Array("$\(number)".utf8)
        }

        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                // Text as it stands, to its closing mark; a doubled one begins the next.
                let end = bytes[(position + 1)...].firstIndex(of: byte) ?? bytes.count - 1
                sql += bytes[position...end]
                position = end + 1
            case UInt8(ascii: "?"):
                append(.place(found.count))
                position += 1
            case UInt8(ascii: ":") where position + 1 < bytes.count && bytes[position + 1].isNameByte:
                let end = bytes[(position + 1)...].firstIndex { !$0.isNameByte } ?? bytes.count
                append(.name(String(decoding: bytes[(position + 1)..<end], as: UTF8.self)))
                position = end
            case UInt8(ascii: ":"):
                // A cast, `::`, is taken whole.
                let end = bytes[position...].firstIndex { $0 != UInt8(ascii: ":") } ?? bytes.count
                sql += bytes[position..<end]
                position = end
                while position < bytes.count, bytes[position].isNameByte {
                    sql.append(bytes[position])
                    position += 1
                }
            default:
                sql.append(byte)
                position += 1
            }
        }
        self.sql = String(decoding: sql, as: UTF8.self)
        parameters = found
    }
}

extension UInt8 {
    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
