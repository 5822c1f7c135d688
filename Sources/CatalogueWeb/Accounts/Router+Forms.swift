import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

typealias PageHandler = @Sendable (Request, VisitContext) async throws -> Response

extension Router<VisitContext> {
    /// Adds a page that can be read and sent; other methods are told so.
    func form(_ path: String, read: @escaping PageHandler, send: @escaping PageHandler) {
        get(RouterPath(path)) { try await read($0, $1) }
        post(RouterPath(path)) { try await send($0, $1) }
        refuse([.put, .patch, .delete, .options], at: path, allowed: "GET, HEAD, POST")
    }

    /// Adds an address that can only be sent to.
    func sent(_ path: String, send: @escaping PageHandler) {
        post(RouterPath(path)) { try await send($0, $1) }
        refuse([.get, .head, .put, .patch, .delete, .options], at: path, allowed: "POST")
    }

    private func refuse(_ methods: [HTTPRequest.Method], at path: String, allowed: String) {
        for method in methods {
            on(RouterPath(path), method: method) { _, _ -> Response in
                throw WebError.methodNotAllowedHere(allowed: allowed)
            }
        }
    }
}

extension Response {
    /// Sends a browser on to an address of the site.
    static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// A page with a form of an account: kept nowhere, and its form says that it is of this site.
    static func form(
        _ html: String,
        status: HTTPResponse.Status? = nil,
        error: AccountError? = nil,
        _ language: Language
    ) -> Response {
        let answer = error.map { ErrorResponse($0) }
        var response = Response.html(
            html,
            status: status ?? answer?.status ?? .ok,
            language: language.rawValue
        ).unkept.withOwnReferrer
        if case .tooSoon(let seconds) = error { response.headers[.retryAfter] = "\(seconds)" }
        return response
    }
}

extension Explanation {
    /// What happened and what to do, in one text.
    func words(in language: Language) -> String {
        "\(message.text(in: language)) \(advice.text(in: language))"
    }
}

extension PageMaker {
    /// The frame of a page, with the edition that stands now.
    func frame(title: String, visit: Visit, hasSearchBox: Bool = true) async throws -> FramePage {
        let edition = try await store.currentEdition()
        return frame(
            title: title,
            visit: visit,
            hasSearchBox: hasSearchBox,
            editionLine: PageMaker.line(of: edition, in: visit.language)
        )
    }
}

extension DateText {
    /// A moment to the minute, in universal time: `21 Nov 2026, 14:03 UTC`.
    static func minute(_ moment: Moment, in language: Language) -> String {
        let text = moment.description
        return "\(self.moment(text, in: language)), \(text.dropFirst(11).prefix(5)) UTC"
    }
}
