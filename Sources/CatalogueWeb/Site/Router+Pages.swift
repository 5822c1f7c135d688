import CatalogueModel
import HTTPTypes
import Hummingbird

extension RouterMethods<VisitContext> {
    /// Adds a page or an answer that can only be read; other methods are told so.
    func page<Output: ResponseGenerator>(
        _ path: String,
        use handler: @escaping @Sendable (Request, VisitContext) async throws -> Output
    ) {
        let path = RouterPath(path)
        get(path, use: handler)
        for method in [HTTPRequest.Method.post, .put, .patch, .delete, .options, .trace] {
            on(path, method: method) { _, _ -> Response in throw WebError.methodNotAllowed }
        }
    }
}

extension Response {
    static func html(_ text: String, status: HTTPResponse.Status = .ok, language: String) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: language,
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    static func problem(_ text: String, status: HTTPResponse.Status, language: Language) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "application/problem+json", .contentLanguage: language.rawValue,
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// The same, for an answer about a person: no cache on the way keeps it.
    var unkept: Response {
        var response = self
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
