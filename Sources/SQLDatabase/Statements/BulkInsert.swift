/// Inserts many rows of one table; each value is bound in its turn, then the row is written.
///
/// SQLite takes each row at once, PostgreSQL some thousand together by `COPY`: what reads them, and what follows them outside of bulk
/// insertions, comes after `flush`. Tables are written in the order in which their insertions were made.
package struct BulkInsert {
    private enum Kind {
        case sqlite(SQLiteBulk)
        case postgres(PostgresBulk, PostgresConnection)
    }

    private let kind: Kind

    /// Begins an insertion.
    ///
    /// - Parameters:
    ///   - db: the connection.
    ///   - table: the table.
    ///   - columns: in the order in which values will be bound; whole numbers are `BIGINT` with PostgreSQL.
    ///   - onceEach: whether a row that is there already is passed over; the columns are then all of the table's key.
    /// - Throws: what the engine throws.
    package init(_ db: Database, into table: String, _ columns: [String], onceEach: Bool = false) throws {
        let names = columns.joined(separator: ", ")
        switch db.connection {
        case .sqlite(let db):
            let values = repeatElement("?", count: columns.count).joined(separator: ", ")
            let sql = "INSERT INTO \(table) (\(names)) VALUES (\(values))"
            kind = .sqlite(try SQLiteBulk(db, sql: onceEach ? sql + " ON CONFLICT DO NOTHING" : sql))
        case .postgres(let connection):
            let bulk = PostgresBulk(
                sql: "COPY \(table) (\(names)) FROM STDIN (FORMAT binary)",
                width: columns.count,
                onceEach: onceEach
            )
            connection.add(bulk)
            kind = .postgres(bulk, connection)
        }
    }

    /// Binds the next value of the row.
    package func bind(_ value: Int64) {
        switch kind {
        case .sqlite(let bulk): bulk.bind(value)
        case .postgres(let bulk, _): bulk.bind(value)
        }
    }

    /// Binds the next value of the row.
    package func bind(_ value: Int) {
        bind(Int64(value))
    }

    /// Binds the next value of the row; `NULL` where there is no text.
    package func bind(_ text: String?) {
        switch kind {
        case .sqlite(let bulk): bulk.bind(text)
        case .postgres(let bulk, _): bulk.bind(text)
        }
    }

    /// Binds the next value of the row as text; the bytes are UTF-8.
    package func bind(utf8 bytes: [UInt8]) {
        switch kind {
        case .sqlite(let bulk): bulk.bind(utf8: bytes)
        case .postgres(let bulk, _): bulk.bind(bytes: bytes)
        }
    }

    /// Binds the next value of the row as bytes.
    package func bind(blob bytes: [UInt8]) {
        switch kind {
        case .sqlite(let bulk): bulk.bind(blob: bytes)
        case .postgres(let bulk, _): bulk.bind(bytes: bytes)
        }
    }

    /// Binds the next value of the row, whatever it is.
    package func bind(_ value: SQLValue) {
        switch kind {
        case .sqlite(let bulk): bulk.bind(value)
        case .postgres(let bulk, _): bulk.bind(value)
        }
    }

    /// Writes the row whose values were bound.
    package func run() throws {
        switch kind {
        case .sqlite(let bulk): try bulk.run()
        case .postgres(let bulk, let connection):
            bulk.endRow()
            try connection.flushIfMany()
        }
    }
}

extension Database {
    /// Writes the rows of bulk insertions that are kept back.
    package func flush() throws {
        guard case .postgres(let connection) = connection else { return }
        try connection.flush()
    }
}
