package import Foundation

/// A value of a column, in the storage classes that SQLite and PostgreSQL share.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob(Data)
}

/// The storage class of an argument, which PostgreSQL wants to know even of `NULL`.
package enum SQLType: Sendable {
    case integer, real, text, blob
    /// To be found out by the database.
    case unknown
}

/// What can be an argument of a statement.
package protocol SQLBindable: Sendable {
    /// The storage class, also where the value is `NULL`.
    static var sqlType: SQLType { get }
    /// The value.
    var sqlValue: SQLValue { get }
}

/// What can be read from a column.
package protocol SQLReadable {
    /// The value of a column; nil where it is `NULL`, or where there is no such column.
    static func read(_ column: SQLColumn) -> Self?
}

extension Int: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .integer }
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package static func read(_ column: SQLColumn) -> Int? { column.integer.map(Int.init) }
}

extension Int64: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .integer }
    package var sqlValue: SQLValue { .integer(self) }
    package static func read(_ column: SQLColumn) -> Int64? { column.integer }
}

/// As a number, 0 or 1: SQLite knows no other.
extension Bool: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .integer }
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    package static func read(_ column: SQLColumn) -> Bool? { column.integer.map { $0 != 0 } }
}

extension Double: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .real }
    package var sqlValue: SQLValue { .real(self) }
    package static func read(_ column: SQLColumn) -> Double? { column.real }
}

extension String: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .text }
    package var sqlValue: SQLValue { .text(self) }
    package static func read(_ column: SQLColumn) -> String? { column.text }
}

extension Data: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .blob }
    package var sqlValue: SQLValue { .blob(self) }
    package static func read(_ column: SQLColumn) -> Data? { column.blob }
}

extension SQLValue: SQLBindable, SQLReadable {
    package static var sqlType: SQLType { .unknown }
    package var sqlValue: SQLValue { self }
    package static func read(_ column: SQLColumn) -> SQLValue? { column.value }
}

/// Keeps the storage class of what is not there.
extension Optional: SQLBindable where Wrapped: SQLBindable {
    package static var sqlType: SQLType { Wrapped.sqlType }
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
