import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// Gives each request a number, counts it, and writes a line about it: what route, what status, how long, how many bytes.
///
/// Not who asked, nor what for: an address holds the codes and names that someone looks up, and links that open accounts.
struct RequestWatch: RouterMiddleware {
    let figures: RequestFigures
    let logger: Logger
    /// Where Hummingbird keeps the number of a request, for all that is said about it.
    static let numberKey = "hb.request.id"
    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options, .trace]

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        let begun = ContinuousClock.now
        let number = String(UInt64.random(in: .min ... .max) | 1 << 63, radix: 16)
        var context = context
        context.logger = logger
        context.logger[metadataKey: Self.numberKey] = "\(number)"
        var response = try await next(request, context)
        response.headers[.requestID] = number
        let line = RequestLine(
            // What is no method could be anything, and as many as someone likes.
            method: Self.methods.contains(request.method) ? request.method.rawValue : RequestFigures.noRoute,
            route: context.endpointPath.flatMap { $0 == "NotFound" ? nil : $0 } ?? RequestFigures.noRoute,
            status: response.status.code,
            begun: begun,
            figures: figures,
            logger: context.logger
        )
        if request.method == .head || response.body.contentLength != nil {
            line.end(bytes: request.method == .head ? 0 : response.body.contentLength ?? 0)
            return response
        }
        // Nobody knows how long it gets: it is counted as it goes out.
        let body = response.body
        response.body = ResponseBody { writer in
            let sent = SentBytes()
            defer { line.end(bytes: sent.count) }
            try await body.map { part in
                sent.add(part.readableBytes)
                return part
            }.write(writer)
        }
        return response
    }
}

/// What is known of a request once it is answered.
private struct RequestLine: Sendable {
    let method: String
    let route: String
    let status: Int
    let begun: ContinuousClock.Instant
    let figures: RequestFigures
    let logger: Logger

    func end(bytes: Int) {
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        figures.note(RequestFigures.Route(path: route, method: method), status: status, seconds: seconds)
        figures.noteBytes(bytes)
        logger.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route)", "status": .stringConvertible(status),
                "ms": .stringConvertible((seconds * 100_000).rounded() / 100),
                "bytes": .stringConvertible(bytes),
            ]
        )
    }
}

/// The bytes of a body that went out so far.
private final class SentBytes: Sendable {
    private let number = Atomic<Int>(0)

    var count: Int { number.load(ordering: .relaxed) }

    func add(_ bytes: Int) { number.add(bytes, ordering: .relaxed) }
}

extension HTTPField.Name {
    /// The number of a request, for who asks about it and who looks for it in the log.
    static var requestID: Self {
        guard let name = HTTPField.Name("X-Request-ID") else { preconditionFailure("a header name") }
        return name
    }
}
