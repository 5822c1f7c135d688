import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// What visitors may take of the server.
public struct ServerLimits: Sendable {
    /// Connections open at once.
    public var connections: Int
    /// Connections open at once from one address; proxies that are trusted may have all.
    public var connectionsPerAddress: Int
    /// Seconds within which the first request of a connection has its headers here.
    var headSeconds: Int64 = 20
    /// Seconds that a connection may be silent, and within which a further request has its headers here.
    var idleSeconds: Int64 = 60
    /// Seconds that the rest of a request is still taken in after its answer.
    var lingerSeconds: Int64 = 5
    /// Bytes of the rest of a request that are still taken in after its answer.
    var lingerBytes = 1 << 20
    /// Seconds within which someone takes 32 KB of an answer.
    var stallSeconds: Int64 = 60
    /// Seconds that requests have to come to their end once the server is told to stop.
    var drainSeconds: Int64 = 7

    /// Connections that are open while those they come in place of still close.
    private static let connectionsThatClose = 64

    /// Limits.
    ///
    /// A process may usually have 1,024 files open; the default leaves room for the database and images.
    public init(connections: Int = 800, connectionsPerAddress: Int = 200) {
        self.connections = connections
        self.connectionsPerAddress = connectionsPerAddress
    }

    /// The files that a server within these limits may need at once.
    public var files: Int { connections + Self.connectionsThatClose + 100 }

    /// Where the ledger of connections cannot keep up with closing, no more are taken until it has.
    func available(_ logger: Logger) -> any AvailableConnectionsDelegate {
        MaximumAvailableConnections(connections + Self.connectionsThatClose, logger: logger)
    }

    /// How a connection is set up.
    func channel(_ ledger: ConnectionLedger, _ proxies: TrustedProxies) -> HTTP1Channel.Configuration {
        let limits = self
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestPace(ledger), ConnectionGuard(limits, ledger, proxies)],
            idleTimeout: .seconds(idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10,
                maxHeaderListSize: 32 << 10,
                maxHeaderFieldCount: 100
            )
        )
    }
}
