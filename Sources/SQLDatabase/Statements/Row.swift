import Foundation
import GRDB

/// A row of an answer.
///
/// A row that a cursor gives holds until the cursor's next one; others hold as long as they are kept.
package struct Row {
    enum Source {
        case sqlite(GRDB.Row)
        case postgres(PostgresResult, line: Int)
    }

    let source: Source

    /// The value of a column by its name.
    ///
    /// - Precondition: it is there and not `NULL`; ask for an optional where it may be.
    package subscript<Value: SQLReadable>(name: String) -> Value {
        guard let value = Value.read(SQLColumn(row: self, key: .name(name))) else {
            preconditionFailure("column \(name) has no \(Value.self)")
        }
        return value
    }

    /// The value of a column by its name; nil where it is `NULL` or not there.
    package subscript<Value: SQLReadable>(name: String) -> Value? {
        Value.read(SQLColumn(row: self, key: .name(name)))
    }

    /// The value of a column by its place, from 0.
    ///
    /// - Precondition: it is there and not `NULL`; ask for an optional where it may be.
    package subscript<Value: SQLReadable>(place: Int) -> Value {
        guard let value = Value.read(SQLColumn(row: self, key: .place(place))) else {
            preconditionFailure("column \(place) has no \(Value.self)")
        }
        return value
    }

    /// The value of a column by its place, from 0; nil where it is `NULL`.
    package subscript<Value: SQLReadable>(place: Int) -> Value? {
        Value.read(SQLColumn(row: self, key: .place(place)))
    }

    /// The names of the columns, in order.
    package var columnNames: [String] {
        switch source {
        case .sqlite(let row): Array(row.columnNames)
        case .postgres(let result, _): result.columns
        }
    }

    /// The values of the columns, in order.
    package var values: [SQLValue] {
        switch source {
        case .sqlite(let row): row.databaseValues.map { SQLValue($0) }
        case .postgres(let result, let line): result.columns.indices.map { result.value(line, $0) }
        }
    }

    /// Reads the bytes of a text or a blob where the database has them; nothing of them may be kept.
    package func withBytes<Value>(named name: String, _ body: (UnsafeRawBufferPointer?) throws -> Value) throws -> Value
    {
        switch source {
        case .sqlite(let row):
            return try row.withUnsafeData(named: name) { data in
                guard let data else { return try body(nil) }
                return try data.withUnsafeBytes { try body($0) }
            }
        case .postgres(let result, let line):
            return try body(result.place(of: .name(name)).flatMap { result.bytes(line, $0) })
        }
    }
}
