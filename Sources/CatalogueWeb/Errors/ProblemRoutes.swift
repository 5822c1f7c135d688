import CatalogueModel
import CatalogueStore
import Hummingbird

/// The pages that explain the problems of the API.
struct ProblemRoutes {
    let pages: PageMaker

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.problems) { _, context in try await page(nil, context.visit) }
        router.page(SitePath.problemRoute) { _, context in
            guard let kind = ProblemKind(rawValue: try context.parameters.require("id")) else {
                throw WebError.noSuchPage
            }
            return try await page(kind, context.visit)
        }
    }

    private func page(_ kind: ProblemKind?, _ visit: Visit) async throws -> Response {
        let language = visit.language
        let frame = pages.frame(
            title: (kind?.title ?? ProblemText.problemsOfAPI.wording).text(in: language),
            visit: visit,
            editionLine: PageMaker.line(of: try await pages.store.currentEdition(), in: language)
        )
        let page = ProblemPage(kind, frame: frame, wording: pages.wording(visit))
        return .html(pages.text(of: "problem", page), language: language.rawValue)
    }
}
