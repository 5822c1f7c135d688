import GRDB
import GRDBSQLite

/// A statement run many times with values bound straight to SQLite.
///
/// GRDB boxes every argument of every row; an import of 40,000 models binds ten million values, where that boxing
/// cost more than the insertion. Everything else goes through GRDB's own arguments.
final class SQLiteBulk {
    private let statement: GRDB.Statement
    private let handle: OpaquePointer
    private var position: CInt = 0

    /// Prepares a statement.
    init(_ db: GRDB.Database, sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    /// Binds the next argument.
    func bind(_ value: Int64) {
        position += 1
        sqlite3_bind_int64(handle, position, value)
    }

    /// Binds the next argument.
    func bind(real value: Double) {
        position += 1
        sqlite3_bind_double(handle, position, value)
    }

    /// Binds the next argument; `NULL` where there is no text.
    func bind(_ text: String?) {
        position += 1
        guard var text else {
            sqlite3_bind_null(handle, position)
            return
        }
        text.withUTF8 { bindText($0.baseAddress, $0.count) }
    }

    /// Binds the next argument as text; the bytes are UTF-8.
    func bind(utf8 bytes: [UInt8]) {
        position += 1
        bytes.withUnsafeBufferPointer { bindText($0.baseAddress, $0.count) }
    }

    /// Binds the next argument as bytes.
    func bind(blob bytes: [UInt8]) {
        position += 1
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        _ = bytes.withUnsafeBytes { sqlite3_bind_blob(handle, position, $0.baseAddress, CInt($0.count), transient) }
    }

    /// Runs the statement with the arguments bound, and makes it ready for the next row.
    ///
    /// - Throws: `DatabaseError` as SQLite reports it.
    func run() throws {
        position = 0
        let code = sqlite3_step(handle)
        // The message must be read before the reset, the reset must come before the throw.
        let failure = code == SQLITE_DONE || code == SQLITE_ROW ? nil : lastError(code)
        sqlite3_reset(handle)
        if let failure { throw failure }
    }

    private func lastError(_ code: CInt) -> DatabaseError {
        let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }

    private func bindText(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
        // SQLITE_TRANSIENT: SQLite keeps a copy of its own.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard let bytes else {
            sqlite3_bind_text(handle, position, "", 0, transient)
            return
        }
        bytes.withMemoryRebound(to: CChar.self, capacity: count) {
            _ = sqlite3_bind_text(handle, position, $0, CInt(count), transient)
        }
    }
}

extension SQLiteBulk {
    /// Binds the next argument, whatever it is.
    func bind(_ value: SQLValue) {
        switch value {
        case .null: bind(nil as String?)
        case .integer(let number): bind(number)
        case .real(let number): bind(real: number)
        case .text(let text): bind(text)
        case .blob(let data): bind(blob: Array(data))
        }
    }
}
