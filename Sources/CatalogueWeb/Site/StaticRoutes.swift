import HTTPTypes
import Hummingbird

/// The stylesheet and other files that never change under their address.
struct StaticRoutes {
    let resources: SiteResources

    func add(to router: Router<VisitContext>) {
        let resources = resources
        router.page(SitePath.robots) { _, _ -> Response in
            guard let file = resources.files["robots.txt"] else { throw WebError.noSuchPage }
            return Response(
                status: .ok,
                headers: [.contentType: file.type, .cacheControl: "public, max-age=86400"],
                body: ResponseBody(byteBuffer: file.bytes)
            )
        }
        router.page(SitePath.staticRoute) { _, context -> Response in
            guard let file = resources.files[try context.parameters.require("name")] else {
                throw WebError.noSuchPage
            }
            return Response(
                status: .ok,
                headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
                body: ResponseBody(byteBuffer: file.bytes)
            )
        }
    }
}
