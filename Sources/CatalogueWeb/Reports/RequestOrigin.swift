import Foundation
import HTTPTypes
import Hummingbird

/// Whether what is sent comes from a page of this site, or from a program, and not from a page of another site.
///
/// Source: Fetch Metadata (W3C), `Sec-Fetch-Site`; browsers that do not send it name the page's `Origin`.
enum RequestOrigin {
    static func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        guard let authority = request.head.authority, let mark = origin.range(of: "://") else { return false }
        return origin[mark.upperBound...].lowercased() == authority.lowercased()
    }
}

extension HTTPField.Name {
    static var secFetchSite: Self {
        guard let name = HTTPField.Name("Sec-Fetch-Site") else { preconditionFailure("a header name") }
        return name
    }
}
