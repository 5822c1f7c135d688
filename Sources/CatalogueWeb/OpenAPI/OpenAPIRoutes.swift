import CatalogueModel
import Hummingbird

/// The description of the API for programs.
struct OpenAPIRoutes {
    let texts: [Language: String]

    func add(to router: some RouterMethods<VisitContext>) {
        let texts = texts
        router.page(SitePath.openAPI) { _, context -> Response in
            var response = Response.json(texts[context.visit.language] ?? "")
            response.headers[.contentLanguage] = context.visit.language.rawValue
            response.headers[.vary] = "Accept-Language, Cookie"
            return response
        }
    }
}
