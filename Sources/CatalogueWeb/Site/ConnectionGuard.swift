import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Keeps one connection within what a visitor may take: its number among others, slow headers, bodies that go on after
/// their answer, answers that nobody takes, and the end of the server.
///
/// Whatever comes slowly or without end is cut by the clock; how slow a body may be on its way says `RequestPace`.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ServerLimits
    private let ledger: ConnectionLedger
    private let proxies: TrustedProxies
    private var number: ConnectionLedger.Number?
    /// Requests whose headers came and whose answers are not whole.
    private var requestsAtWork = 0
    /// Whether the body of the latest request is still coming.
    private var isBodyComing = false
    /// Bytes of it that came after its answer.
    private var bytesAfterAnswer = 0
    /// Whether the last word was said, and the connection closes.
    private var isClosing = false
    /// Until when headers have to be here; nil while a request is at work.
    private var headDeadline: NIODeadline?
    private var headTimer: Scheduled<Void>?
    private var lingerTimer: Scheduled<Void>?
    private var stallTimer: Scheduled<Void>?

    init(_ limits: ServerLimits, _ ledger: ConnectionLedger, _ proxies: TrustedProxies) {
        self.limits = limits
        self.ledger = ledger
        self.proxies = proxies
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let number { ledger.leave(number) }
        number = nil
        for timer in [headTimer, lingerTimer, stallTimer] { timer?.cancel() }
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head:
            headDeadline = nil
            requestsAtWork += 1
            isBodyComing = true
            if let number, requestsAtWork == 1 { ledger.set(number, isAtWork: true) }
        case .body(let part):
            guard requestsAtWork == 0 else { break }
            bytesAfterAnswer += part.readableBytes
            if bytesAfterAnswer > limits.lingerBytes { return cut(context) }
        case .end:
            isBodyComing = false
            lingerTimer?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        context.write(data, promise: promise)
        requestsAtWork -= 1
        guard requestsAtWork == 0 else { return }
        if let number { ledger.set(number, isAtWork: false) }
        if isBodyComing {
            bytesAfterAnswer = 0
            lingerTimer?.cancel()
            lingerTimer = closing(context, in: limits.lingerSeconds)
        }
        awaitHead(context, seconds: limits.idleSeconds)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stallTimer?.cancel()
        stallTimer = context.channel.isWritable ? nil : closing(context, in: limits.stallSeconds)
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Requests at work may come to their end, however slowly their senders go about it only for so long.
        if event is ChannelShouldQuiesceEvent { _ = closing(context, in: limits.drainSeconds) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError || error is HTTP1TypeConversionError else {
            return context.fireErrorCaught(error)
        }
        // Who waits for an answer already is told by the route, which cannot read on.
        guard requestsAtWork == 0, !isClosing else { return context.fireErrorCaught(error) }
        ledger.noteMalformed()
        // What follows an answer is no request: nobody waits for a word on it.
        guard !isBodyComing else { return context.close(promise: nil) }
        let isTooLong = (error as? HTTPParserError) == .headerOverflow
        refuse(context, as: isTooLong ? .requestHeaderFieldsTooLarge : .badRequest)
    }

    /// Takes its place among the connections, or closes where there is none.
    private func begin(_ context: ChannelHandlerContext) {
        guard number == nil else { return }
        let address = context.remoteAddress?.ipAddress ?? ""
        number = ledger.enter(
            context.channel,
            address: address,
            total: limits.connections,
            perAddress: proxies.contains(address) ? nil : limits.connectionsPerAddress
        )
        guard number != nil else { return context.close(promise: nil) }
        awaitHead(context, seconds: limits.headSeconds)
    }

    /// One timer looks at the deadline when it is time, since each request moves it.
    private func awaitHead(_ context: ChannelHandlerContext, seconds: Int64) {
        let deadline = context.eventLoop.now + .seconds(seconds)
        headDeadline = deadline
        if headTimer == nil { watchHead(context, until: deadline) }
    }

    private func watchHead(_ context: ChannelHandlerContext, until deadline: NIODeadline) {
        headTimer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            self.headTimer = nil
            guard let deadline = self.headDeadline else { return }
            if deadline <= context.eventLoop.now { self.cut(context) } else { self.watchHead(context, until: deadline) }
        }
    }

    private func closing(_ context: ChannelHandlerContext, in seconds: Int64) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) { self.cut(context) }
    }

    private func cut(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        // One that never said anything, or has had its answer, is closed as any idle one is.
        if requestsAtWork > 0 || isBodyComing { ledger.noteTooSlow() }
        context.close(promise: nil)
    }

    /// Says why nothing is read on, and closes a second later: at once, what is still unread would take the words with it.
    private func refuse(_ context: ChannelHandlerContext, as status: HTTPResponse.Status) {
        isClosing = true
        headDeadline = nil
        let words =
            status == .badRequest
            ? "El servidor no entendió la solicitud. / The server did not understand the request.\n"
            : "Los encabezados son demasiado largos. / The headers are too long.\n"
        let body = ByteBuffer(string: words)
        let head = HTTPResponse(
            status: status,
            headerFields: [
                .connection: "close", .contentType: "text/plain; charset=utf-8",
                .contentLength: "\(body.readableBytes)",
                .xContentTypeOptions: "nosniff",
            ]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        _ = closing(context, in: 1)
    }
}
