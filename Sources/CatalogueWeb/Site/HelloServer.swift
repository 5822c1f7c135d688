import Hummingbird
public import Logging

/// The least that Hummingbird can serve: what pages a second are measured against, in the same build.
public struct HelloServer: Sendable {
    private let port: Int
    private let logger: Logger

    /// A server on this machine.
    public init(port: Int, logger: Logger) {
        self.port = port
        self.logger = logger
    }

    /// Answers `GET /` with "hello" until the process is told to end.
    ///
    /// - Parameter onReady: called with the port once the server listens.
    /// - Throws: what binding the address throws.
    public func run(onReady: @escaping @Sendable (_ port: Int) -> Void) async throws {
        let router = Router()
        router.get("/") { _, _ in "hello" }
        let port = port
        try await Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { onReady($0.localAddress?.port ?? port) },
            logger: logger
        )
        .runService()
    }
}
