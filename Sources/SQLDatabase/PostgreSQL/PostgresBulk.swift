import Foundation

/// Rows of one table that wait to be sent, in the binary format of `COPY`.
final class PostgresBulk {
    /// `COPY … FROM STDIN`.
    let sql: String
    /// The rows, each after the number of its fields.
    private(set) var rows: [UInt8] = []
    private let width: Int
    private var rowStart = 0
    /// The rows that were there, where none may come twice.
    private var seen: Set<[UInt8]>?

    init(sql: String, width: Int, onceEach: Bool) {
        self.sql = sql
        self.width = width
        seen = onceEach ? [] : nil
    }

    func bind(_ value: Int64) {
        begin()
        append(UInt32(8))
        withUnsafeBytes(of: value.bigEndian) { rows.append(contentsOf: $0) }
    }

    func bind(_ text: String?) {
        begin()
        guard var text else {
            append(UInt32.max)
            return
        }
        text.withUTF8 { bytes in
            append(UInt32(bytes.count))
            rows.append(contentsOf: bytes)
        }
    }

    func bind(bytes: [UInt8]) {
        begin()
        append(UInt32(bytes.count))
        rows.append(contentsOf: bytes)
    }

    func bind(_ value: SQLValue) {
        switch value {
        case .null: bind(nil as String?)
        case .integer(let number): bind(number)
        case .real(let number): bind(Int64(bitPattern: number.bitPattern))
        case .text(let text): bind(PostgresValues.storable(text))
        case .blob(let data): bind(bytes: Array(data))
        }
    }

    /// Ends a row; one that was there is taken back where none may come twice.
    func endRow() {
        if let isNew = seen?.insert(Array(rows[rowStart...])).inserted, !isNew {
            rows.removeSubrange(rowStart...)
        }
        rowStart = rows.count
    }

    /// Hands over the rows between the beginning and the end that `COPY` wants; then there are none.
    func send(_ give: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        // The signature, no flags, no extension.
        let start = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
        let end: [UInt8] = [0xFF, 0xFF]
        let isGiven = [start, rows, end].allSatisfy { part in part.withUnsafeBytes(give) }
        rows.removeAll(keepingCapacity: true)
        rowStart = 0
        return isGiven
    }

    private func begin() {
        guard rows.count == rowStart else { return }
        withUnsafeBytes(of: UInt16(width).bigEndian) { rows.append(contentsOf: $0) }
    }

    private func append(_ length: UInt32) {
        withUnsafeBytes(of: length.bigEndian) { rows.append(contentsOf: $0) }
    }
}
