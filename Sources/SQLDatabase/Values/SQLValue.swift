public import Foundation

/// A value of a column, in the storage classes that SQLite and PostgreSQL share.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob(Data)
}

/// The storage class of an argument, which PostgreSQL wants to know even of `NULL`.
public enum SQLType: Sendable {
    case integer, real, text, blob
    /// To be found out by the database.
    case unknown
}

/// What can be an argument of a statement.
public protocol SQLBindable: Sendable {
    /// The storage class, also where the value is `NULL`.
    static var sqlType: SQLType { get }
    /// The value.
    var sqlValue: SQLValue { get }
}

/// What can be read from a column.
public protocol SQLReadable {
    /// The value of a column; nil where it is `NULL`, or where there is no such column.
    static func read(_ column: SQLColumn) -> Self?
}

extension Int: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
    public static func read(_ column: SQLColumn) -> Int? { column.integer.map(Int.init) }
}

extension Int64: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(self) }
    public static func read(_ column: SQLColumn) -> Int64? { column.integer }
}

/// As a number, 0 or 1: SQLite knows no other.
extension Bool: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    public static func read(_ column: SQLColumn) -> Bool? { column.integer.map { $0 != 0 } }
}

extension Double: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .real }
    public var sqlValue: SQLValue { .real(self) }
    public static func read(_ column: SQLColumn) -> Double? { column.real }
}

extension String: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(self) }
    public static func read(_ column: SQLColumn) -> String? { column.text }
}

extension Data: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .blob }
    public var sqlValue: SQLValue { .blob(self) }
    public static func read(_ column: SQLColumn) -> Data? { column.blob }
}

extension SQLValue: SQLBindable, SQLReadable {
    public static var sqlType: SQLType { .unknown }
    public var sqlValue: SQLValue { self }
    public static func read(_ column: SQLColumn) -> SQLValue? { column.value }
}

/// Keeps the storage class of what is not there.
extension Optional: SQLBindable where Wrapped: SQLBindable {
    public static var sqlType: SQLType { Wrapped.sqlType }
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
