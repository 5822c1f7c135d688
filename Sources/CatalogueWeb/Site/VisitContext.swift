import CatalogueModel
import HTTPTypes
public import Hummingbird
import Logging
import Workflows

/// Who asks and what for: the reader's language, what they may see, and the address.
struct Visit: Sendable {
    /// The language to answer in.
    var language: Language = .es
    /// What the visitor may see; without an account, what is public.
    var access: Access = .public
    /// Whose session or token it is; nil for the public.
    var account: Account?
    /// The session of a person who signed in.
    var session: OpenSession?
    /// Notes what an account sees of the restricted; nil for the public, who sees none of it.
    var trail: ViewTrail?
    /// Whether the visitor is a program that may read the figures of the service and nothing else.
    var isWatcher = false
    /// A session that still waits for its second factor.
    var halfOpen: OpenSession?
    /// The path of the address.
    var path = SitePath.home
    /// The query of the address.
    var query = URLQuery()
    /// What stands before the path where a link is read outside the site, such as `https://cotejo.example`; empty where
    /// nobody said.
    var origin = ""
}

extension Visit {
    /// Where to sign in, and come back from to this page.
    var signInPath: String {
        guard path != SitePath.home || !query.items.isEmpty, !path.hasPrefix(SitePath.signIn),
            !path.hasPrefix(SitePath.linkPrefix(.invitation)), !path.hasPrefix(SitePath.linkPrefix(.reset))
        else { return SitePath.signIn }
        let address = path + query.with(Language.parameterName, nil).suffix
        return SitePath.signIn + URLQuery(["next": address]).suffix
    }

    /// What forms of the session's own pages carry; empty for the public.
    var formToken: String { session?.token.formToken ?? "" }

    /// The origin of absolute links: what the operator says, or this machine where the visitor is on it.
    ///
    /// Any other `Host` is only what a visitor claims, so it never gets into an answer.
    static func origin(publicURL: String?, host: String?, isUnderTLS: Bool = false) -> String {
        if let publicURL { return publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL }
        guard let host, let name = ["localhost", "127.0.0.1", "[::1]"].first(where: host.hasPrefix) else { return "" }
        let port = host.dropFirst(name.count)
        let isPort =
            port.first == ":" && (2...6).contains(port.count)
            && port.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
        return port.isEmpty || isPort ? "\(isUnderTLS ? "https" : "http")://\(host)" : ""
    }
}

/// What is known of a request beside its address.
public struct VisitContext: RequestContext {
    /// What Hummingbird keeps.
    public var coreContext: CoreRequestContextStorage
    /// Who asks and what for.
    var visit = Visit()
    /// The network address that asks, as far as proxies that are trusted say it; empty where there is none.
    var client: String

    /// The most bytes that a form or a program may send; a route that takes files or long forms says so itself.
    static let longestBody = 64 << 10
    /// The longest body that Hummingbird collects by itself, in bytes.
    public var maxUploadSize: Int { Self.longestBody }

    /// The context of a page that is made for a file, which nobody asks for over a line.
    init(logger: Logger) {
        struct Source: RequestContextSource {
            let logger: Logger
        }
        coreContext = CoreRequestContextStorage(source: Source(logger: logger))
        client = ""
    }

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
    /// The proxies whose word about the visitor's address is believed.
    var proxies = TrustedProxies.none
    /// Whether the public reaches the site by `https`.
    var isUnderTLS = false
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
        context.client = proxies.client(peer: context.client, forwarded: request.headers[.forwardedFor])
        context.visit.origin = Visit.origin(
            publicURL: publicURL,
            host: request.head.authority,
            isUnderTLS: isUnderTLS
        )
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

extension HTTPField.Name {
    static var forwardedFor: Self {
        guard let name = HTTPField.Name("X-Forwarded-For") else { preconditionFailure("a header name") }
        return name
    }
}
