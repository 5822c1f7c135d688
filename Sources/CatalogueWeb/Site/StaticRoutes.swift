import HTTPTypes
import Hummingbird

/// The stylesheet and other files that never change under their address.
struct StaticRoutes {
    let resources: SiteResources

    func add(to router: Router<VisitContext>) {
        let resources = resources
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
