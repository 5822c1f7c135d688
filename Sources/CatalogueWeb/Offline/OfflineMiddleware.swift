import CatalogueModel
import HTTPTypes
import Hummingbird
import Workflows

/// Every visitor of an offline edition sees what the file holds, in its languages, in its edition, on this machine.
///
/// Nobody signs in, so the name that a browser asked for is all that tells this machine's own pages from those of a
/// stranger's site whose name was made to lead here.
struct OfflineMiddleware: RouterMiddleware {
    let manifest: OfflineManifest

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        guard !context.visit.origin.isEmpty else { throw WebError.notPermitted(.thisMachine) }
        var context = context
        context.visit.access = manifest.access
        if let first = manifest.languages.first, !manifest.languages.contains(context.visit.language) {
            context.visit.language = first
        }
        if let asked = context.visit.query[SearchQuery.Parameter.edition].flatMap({ Int($0) }),
            asked != manifest.edition
        {
            throw WebError.noSuchEdition(asked)
        }
        return try await next(request, context)
    }
}
