import HTTPTypes
import Hummingbird

/// The stylesheet and other files that never change under their address.
struct StaticRoutes {
    let resources: SiteResources

    func add(to router: Router<VisitContext>) {
        let resources = resources
        router.page(SitePath.robots) { request, _ -> Response in
            guard let file = resources.files["robots.txt"] else { throw WebError.noSuchPage }
            return Self.response(file, request, maxAge: "86400")
        }
        router.page(SitePath.staticRoute) { request, context -> Response in
            guard let file = resources.files[try context.parameters.require("name")] else {
                throw WebError.noSuchPage
            }
            return Self.response(file, request, maxAge: "31536000, immutable")
        }
    }

    private static func response(_ file: SiteResources.StaticFile, _ request: Request, maxAge: String) -> Response {
        var headers: HTTPFields = [.contentType: file.type, .cacheControl: "public, max-age=\(maxAge)"]
        headers.varyByEncoding()
        guard let packed = file.packed, Gzip.isAccepted(by: request.headers[.acceptEncoding]) else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed))
    }
}
