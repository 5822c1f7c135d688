import HTTPTypes
import Hummingbird

/// Gives pages a tag and packs them, and keeps none: for pages that change without a publication.
struct PackedPages: RouterMiddleware {
    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        // A page that names who reads it is not packed: how well it packs would tell its secrets.
        guard context.visit.account == nil, request.method == .get || request.method == .head,
            let page = try await KeptPage(response, access: context.visit.access)
        else { return response }
        return page.packed().response(to: request)
    }
}
