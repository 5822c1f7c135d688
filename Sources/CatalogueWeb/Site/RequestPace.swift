import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request trickles in, so that a few slow senders cannot hold all connections.
///
/// A connection that is silent is closed by the idle timeout; one that sends a byte now and then is not.
final class RequestPace: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// Seconds within which any body may begin as slowly as it likes.
    static let graceSeconds: Int64 = 30
    /// Bytes a second that a body has to come with on average from then on, fewer than any modem brings.
    static let leastBytesPerSecond: Int64 = 256

    private let ledger: ConnectionLedger
    private var began = NIODeadline.now()
    private var bytes: Int64 = 0

    init(_ ledger: ConnectionLedger) {
        self.ledger = ledger
    }

    /// Whether so many bytes are too few after such a time.
    static func isTooSlow(bytes: Int64, after elapsed: TimeAmount) -> Bool {
        let seconds = elapsed.nanoseconds / 1_000_000_000
        return seconds > graceSeconds && bytes < seconds * leastBytesPerSecond
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            began = .now()
            bytes = 0
        case .body(let part):
            bytes += Int64(part.readableBytes)
            if Self.isTooSlow(bytes: bytes, after: NIODeadline.now() - began) {
                ledger.noteTooSlow()
                context.close(promise: nil)
                return
            }
        case .end: break
        }
        context.fireChannelRead(data)
    }
}
