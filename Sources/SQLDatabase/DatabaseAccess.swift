/// A database: gives connections within transactions.
///
/// There is one writer at a time, in all processes, whichever the engine: a body that writes sees everything that was written
/// before it, and nothing is written while it runs.
package protocol DatabaseAccess: Sendable {
    /// Reads within one snapshot.
    ///
    /// - Parameters:
    ///   - limit: the time that it may take; as long as it needs where there is none.
    ///   - body: reads.
    /// - Returns: what the body gives.
    /// - Throws: what the body or the engine throws.
    func read<Value: Sendable>(
        within limit: Duration?,
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value

    /// Reads within one snapshot, on this thread.
    func readNow<Value>(_ body: (Database) throws -> Value) throws -> Value

    /// Writes within one transaction, which a throw undoes.
    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value

    /// Writes within one transaction, on this thread.
    ///
    /// - Parameter body: writes, and says whether it is to be kept; nothing is after a throw.
    /// - Returns: the value that the body gives.
    /// - Throws: what the body or the engine throws.
    func writeNow<Value>(_ body: (Database) throws -> (value: Value, isKept: Bool)) throws -> Value

    /// Writes within one transaction so that what was there before is overwritten, as far as the engine can.
    func writeOverwriting<Value>(_ body: (Database) throws -> Value) throws -> Value

    /// Writes within one transaction, without waiting for who else writes where the engine can: for what nothing else follows
    /// from.
    func writeAside<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value

    /// Bytes that the database takes, with what is written and not yet part of it.
    func byteCount() async throws -> Int

    /// Ends the use of it; with SQLite all is in the one file then.
    ///
    /// - Returns: whether it was ended; false where others have the file open.
    func close() throws -> Bool
}

extension DatabaseAccess {
    /// As any other write.
    package func writeAside<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await write(body)
    }
}
