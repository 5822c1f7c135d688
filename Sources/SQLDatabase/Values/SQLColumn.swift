package import Foundation
import GRDB

/// A column of a row, by its place or its name.
package struct SQLColumn {
    enum Key {
        case place(Int)
        case name(String)
    }

    let row: Row
    let key: Key

    /// The whole number in it; nil where it is `NULL`.
    package var integer: Int64? {
        switch row.source {
        case .sqlite(let row): found(in: row)
        case .postgres(let result, let line):
            result.place(of: key).flatMap { result.integer(line, $0) }
        }
    }

    /// The number in it; nil where it is `NULL`.
    package var real: Double? {
        switch row.source {
        case .sqlite(let row): found(in: row)
        case .postgres(let result, let line):
            result.place(of: key).flatMap { result.real(line, $0) }
        }
    }

    /// The text in it; nil where it is `NULL`.
    package var text: String? {
        switch row.source {
        case .sqlite(let row): found(in: row)
        case .postgres(let result, let line):
            result.place(of: key).flatMap { place in
                result.bytes(line, place).map { String(decoding: $0, as: UTF8.self) }
            }
        }
    }

    /// The bytes in it; nil where it is `NULL`.
    package var blob: Data? {
        switch row.source {
        case .sqlite(let row): found(in: row)
        case .postgres(let result, let line):
            result.place(of: key).flatMap { place in result.bytes(line, place).map { Data($0) } }
        }
    }

    private func found<Value: DatabaseValueConvertible>(in row: GRDB.Row) -> Value? {
        switch key {
        case .place(let place): row[place]
        case .name(let name): row[name]
        }
    }

    /// What is in it, as it is.
    package var value: SQLValue {
        switch row.source {
        case .sqlite(let row):
            let value: DatabaseValue =
                switch key {
                case .place(let place): row[place]
                case .name(let name): row[name] ?? .null
                }
            return SQLValue(value)
        case .postgres(let result, let line):
            return result.place(of: key).map { result.value(line, $0) } ?? .null
        }
    }
}

extension SQLValue {
    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(data)
        }
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let data): data.databaseValue
        }
    }
}
