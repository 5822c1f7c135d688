import NIOPosix

/// Runs synchronous work, such as reading a large file, away from the threads that serve requests.
public enum BlockingWork {
    /// Runs a body on a thread of its own pool and waits for it.
    ///
    /// - Throws: what the body throws.
    public static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(body)
    }
}
