import GRDB
import SQLDatabase

extension StoreError {
    /// Runs a body and turns what the database throws into an error of ours.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw translated(error)
        }
    }

    /// An error of ours for what the database threw; any other error as it is.
    static func translated(_ error: any Error) -> any Error {
        if let failure = error as? DatabaseFailure { return translated(failure) }
        guard let failure = error as? DatabaseError else { return error }
        switch failure.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreError.locked
        case .SQLITE_INTERRUPT: return StoreError.tookTooLong
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return StoreError.unreadable(failure.message ?? "")
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            return StoreError.io(failure.message ?? failure.resultCode.description)
        default: return failure
        }
    }

    /// An error of ours for what PostgreSQL said, by the codes of its appendix A.
    private static func translated(_ failure: DatabaseFailure) -> any Error {
        switch failure.code {
        case "55P03", "40P01": StoreError.locked
        case "57014": StoreError.tookTooLong
        case "XX001", "XX002": StoreError.unreadable(failure.message)
        case "53100", "58030": StoreError.io(failure.message)
        case "08007": StoreError.unconfirmed(failure.message)
        // Too many connections; no writes, as with a replica; connection, log-in and a server that goes or comes.
        case "53300", "25006": StoreError.unreachable(failure.message)
        case let code where ["08", "28", "3D"].contains(code.prefix(2)) || code.hasPrefix("57P"):
            StoreError.unreachable(failure.message)
        default: failure
        }
    }
}
