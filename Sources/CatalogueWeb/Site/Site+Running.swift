import Foundation
import Hummingbird
import ServiceLifecycle
import UnixSignals

extension Site {
    /// Seconds after which the process ends in any case once it was told to.
    static let stopSeconds = 9.5

    /// Serves the site until the process is told to end, by SIGTERM or SIGINT.
    ///
    /// Then nothing new is taken; what is at work comes to its end within seconds, or is cut.
    ///
    /// - Parameters:
    ///   - host: the address to listen on.
    ///   - port: the port; 0 for any that is free.
    ///   - onOverdue: called where something is still at work when no more time is left; it ends the process.
    ///   - onReady: called with the port once the server listens.
    /// - Throws: what binding the address throws.
    public func run(
        host: String,
        port: Int,
        onOverdue: @escaping @Sendable () -> Void,
        onReady: @escaping @Sendable (_ port: Int) -> Void
    ) async throws {
        let service = InTime(
            service: try application(host: host, port: port, onReady: onReady),
            seconds: Self.stopSeconds,
            onOverdue: onOverdue
        )
        try await ServiceGroup(
            services: [service],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        ).run()
    }
}

/// A service that ends within a time once it is told to, whatever it is doing.
struct InTime: Service {
    let service: any Service
    let seconds: Double
    let onOverdue: @Sendable () -> Void

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await service.run()
        } onGracefulShutdown: {
            // A thread of its own: what keeps the server from ending may keep the others, too.
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: seconds)
                onOverdue()
            }
        }
    }
}
