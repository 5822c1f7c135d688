import HTTPTypes
import Hummingbird

/// Puts on every response what keeps a page from loading, running or being framed by anything foreign.
///
/// A response that carries a stricter policy of its own keeps it.
struct SecurityHeaders: RouterMiddleware {
    /// Whether the public reaches the site by `https`; only then may it be told to stay there.
    var isUnderTLS = false

    private static let yearInSeconds = 365 * 86_400
    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            """
            default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'self'; \
            object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
            """
        ),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "no-referrer"),
        (.frameOptions, "DENY"),
        (
            .permissionsPolicy,
            """
            accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
            microphone=(), midi=(), payment=(), usb=()
            """
        ),
        (.crossOriginOpenerPolicy, "same-origin"),
        (.crossOriginEmbedderPolicy, "require-corp"),
        (.crossOriginResourcePolicy, "same-origin"),
        (.permittedCrossDomainPolicies, "none"),
        (.cacheControl, "no-cache"),
    ]

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        if isUnderTLS {
            response.headers[.strictTransportSecurity] = "max-age=\(Self.yearInSeconds)"
        }
        return response
    }
}

extension HTTPField.Name {
    static var referrerPolicy: Self { known("Referrer-Policy") }
    static var frameOptions: Self { known("X-Frame-Options") }
    static var permissionsPolicy: Self { known("Permissions-Policy") }
    static var crossOriginOpenerPolicy: Self { known("Cross-Origin-Opener-Policy") }
    static var crossOriginEmbedderPolicy: Self { known("Cross-Origin-Embedder-Policy") }
    static var crossOriginResourcePolicy: Self { known("Cross-Origin-Resource-Policy") }
    static var permittedCrossDomainPolicies: Self { known("X-Permitted-Cross-Domain-Policies") }

    private static func known(_ name: String) -> Self {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no header name") }
        return field
    }
}
