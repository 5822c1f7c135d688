import CatalogueModel
import HTTPTypes
public import Hummingbird

/// Who asks and what for: the reader's language, what they may see, and the address.
struct Visit: Sendable {
    /// The language to answer in.
    var language: Language = .es
    /// What the visitor may see; without an account, what is public.
    var access: Access = .public
    /// The path of the address.
    var path = SitePath.home
    /// The query of the address.
    var query = URLQuery()
    /// What stands before the path where a link is read outside the site, such as `https://cotejo.example`; empty where
    /// nobody said.
    var origin = ""
}

extension Visit {
    /// The origin of absolute links: what the operator says, or this machine where the visitor is on it.
    ///
    /// Any other `Host` is only what a visitor claims, so it never gets into an answer.
    static func origin(publicURL: String?, host: String?) -> String {
        if let publicURL { return publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL }
        guard let host, let name = ["localhost", "127.0.0.1", "[::1]"].first(where: host.hasPrefix) else { return "" }
        let port = host.dropFirst(name.count)
        let isPort =
            port.first == ":" && (2...6).contains(port.count)
            && port.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
        return port.isEmpty || isPort ? "http://\(host)" : ""
    }
}

/// What is known of a request beside its address.
public struct VisitContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage
    /// Who asks and what for.
    var visit = Visit()
    /// The network address that asks; empty where there is none.
    let client: String

    /// The longest body that a form or a program may send; a route that takes files says so itself.
    public var maxUploadSize: Int { 64 << 10 }

    /// The context of a new request.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        client = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Reads the language and the query of a request, and remembers a language that was chosen.
struct VisitMiddleware: RouterMiddleware {
    /// The longest address that is read, in bytes.
    static let maximumAddressBytes = 8000
    /// Where the public reaches the site.
    let publicURL: String?
    private static let methods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace,
    ]
    private static let yearInSeconds = 365 * 86_400

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        // The router answers methods that it was never told of as unknown addresses.
        guard Self.methods.contains(request.method) else { throw WebError.methodNotAllowed }
        var context = context
        let cookie = request.cookies[Language.parameterName]?.value
        guard request.uri.string.utf8.count <= Self.maximumAddressBytes else { throw WebError.addressTooLong }
        context.visit.query = URLQuery(parsing: request.uri.query ?? "")
        context.visit.path = request.uri.path
        context.visit.origin = Visit.origin(publicURL: publicURL, host: request.head.authority)
        let chosen = context.visit.query[Language.parameterName]
        context.visit.language = .negotiated(
            parameter: chosen,
            cookie: cookie,
            acceptLanguage: request.headers[.acceptLanguage]
        )
        var response = try await next(request, context)
        if chosen == context.visit.language.rawValue, chosen != cookie {
            response.setCookie(
                Cookie(
                    name: Language.parameterName,
                    value: context.visit.language.rawValue,
                    maxAge: Self.yearInSeconds,
                    path: "/",
                    sameSite: .lax
                )
            )
        }
        return response
    }
}
