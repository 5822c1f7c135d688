import Hummingbird
import Workflows

/// The cookie that carries a session's secret: out of reach of scripts, and sent along by this site's own pages.
struct SessionCookie: Sendable {
    /// Whether the public reaches the site by `https` only.
    let isSecure: Bool

    /// With `__Host-` browsers take it from this very host over TLS only, so that no neighbour can plant one.
    ///
    /// Source: RFC 6265bis, section 4.1.3.2.
    var name: String { isSecure ? "__Host-cotejo" : "cotejo-session" }

    /// The secret that a request brings; nil where it brings none.
    func value(in request: Request) -> String? {
        request.cookies[name]?.value
    }

    /// The cookie of a session; the browser forgets it when it closes, the server earlier.
    func made(_ token: SecretToken) -> Cookie {
        Cookie(name: name, value: token.text, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    /// The cookie that takes the secret out of the browser.
    var cleared: Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
