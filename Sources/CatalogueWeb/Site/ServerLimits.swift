import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// What one visitor may take of the server.
enum ServerLimits {
    /// Connections open at once; more wait until one closes.
    ///
    /// A process may usually have 1,024 files open.
    static func connections(logger: Logger) -> any AvailableConnectionsDelegate {
        MaximumAvailableConnections(800, logger: logger)
    }

    /// A connection that says nothing for a minute is closed, and so is one whose body trickles in; headers longer than any
    /// browser's are refused.
    static let channel = HTTP1Channel.Configuration(
        additionalChannelHandlers: [RequestPace()],
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10,
            maxHeaderListSize: 32 << 10,
            maxHeaderFieldCount: 100
        )
    )
}
