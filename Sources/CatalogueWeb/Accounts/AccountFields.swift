import HTTPTypes
import Hummingbird

/// The fields of a form about accounts, as they were typed: a password may begin with a space.
struct AccountFields: Sendable {
    /// All of them, for fields that may be there several times.
    let query: URLQuery

    /// Reads the body that a browser sends, of at most so many fields.
    ///
    /// - Throws: `WebError.fromAnotherSite`, `WebError.unreadableReport`.
    init(_ request: Request, _ context: VisitContext, mostFields: Int = URLQuery.maximumCount) async throws {
        guard RequestOrigin.isOwn(request) else { throw WebError.fromAnotherSite }
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false else {
            throw WebError.unreadableReport
        }
        var request = request
        let body = String(buffer: try await request.collectBody(upTo: SitePath.longestForm(request.uri.path)))
        // What is too long is refused by who reads it, never cut where nobody sees it.
        query = URLQuery(parsing: body, maximumValueLength: body.count, maximumCount: mostFields)
    }

    /// A field as typed; empty where it is missing.
    func typed(_ name: String) -> String {
        query.items.first { $0.name == name }?.value ?? ""
    }

    /// Every value of a field, such as the boxes that were ticked.
    func all(_ name: String) -> [String] { query.values(of: name) }

    /// A field without blanks around it; empty where it is missing.
    subscript(name: String) -> String { query[name] ?? "" }
}
