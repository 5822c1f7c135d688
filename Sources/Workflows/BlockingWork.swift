import NIOPosix
import Synchronization

/// Runs synchronous work, such as reading a large file, away from the threads that serve requests.
public enum BlockingWork {
    private static let count = Atomic<Int>(0)

    /// How many works are waiting for a thread or running on one.
    public static var running: Int { count.load(ordering: .relaxed) }

    /// Runs a body on a thread of its own pool and waits for it.
    ///
    /// - Throws: what the body throws.
    public static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        count.add(1, ordering: .relaxed)
        defer { count.subtract(1, ordering: .relaxed) }
        return try await NIOThreadPool.singleton.runIfActive(body)
    }
}
