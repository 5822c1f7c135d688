import CatalogueModel
import CatalogueStore
import DocumentChecks
import HTTPTypes
import Hummingbird
import Workflows

/// The check of a zone, as a page and for programs.
///
/// Zones are sent in bodies, never in addresses, and nothing of them is logged, stored or kept in memory.
struct MRZRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let check: CheckMRZ
    let today: @Sendable () -> CalendarDay

    func add(to router: Router<VisitContext>) {
        router.get(RouterPath(SitePath.mrz)) { _, context in try await page(MRZForm(), context.visit) }
        router.post(RouterPath(SitePath.mrz)) { request, context in
            try await page(MRZForm(parsing: try await body(of: request)), context.visit)
        }
        router.post(RouterPath(SitePath.apiMRZ)) { request, context in try await json(request, context.visit) }
        for (path, allowed) in [(SitePath.mrz, "GET, HEAD, POST"), (SitePath.apiMRZ, "POST")] {
            var others: [HTTPRequest.Method] = [.put, .patch, .delete, .options, .trace]
            if path == SitePath.apiMRZ { others += [.get, .head] }
            for method in others {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw WebError.methodNotAllowedHere(allowed: allowed)
                }
            }
        }
    }

    private func page(_ form: MRZForm, _ visit: Visit) async throws -> Response {
        let language = visit.language
        let checked = form.checked(today: today())
        let isReadable = !form.isEmpty && checked.problems.isEmpty
        let answer =
            isReadable
            ? try await check.run(
                form.zone,
                reference: checked.reference,
                visual: checked.visual,
                access: visit.access
            ) : nil
        let model = try await firstModel(answer, visit)
        let frame = pages.frame(
            title: MRZCheckText.mrzTitle.text(in: language),
            visit: visit,
            editionLine: PageMaker.line(of: try await store.currentEdition(), in: language)
        )
        let page = MRZPage(
            form,
            answer: answer,
            model: model,
            problems: checked.problems,
            reference: checked.reference,
            stylesheet: pages.resources.path(of: "mrz.css"),
            entry: SitePath.entry,
            frame: frame,
            wording: pages.wording(visit)
        )
        let status: HTTPResponse.Status = checked.problems.isEmpty ? .ok : .unprocessableContent
        return Response.html(pages.text(of: "mrz", page), status: status, language: language.rawValue).unkept
    }

    /// The likeliest model that is not ruled out, whose checks come next.
    private func firstModel(_ answer: MRZAnswer?, _ visit: Visit) async throws -> DocumentModel? {
        guard let code = answer?.candidates.first(where: \.isPossible)?.code else { return nil }
        return try await store.document(code, access: visit.access)?.model
    }

    private func json(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let form = MRZForm(json: try await body(of: request)) else { throw WebError.badQuery([.noZone]) }
        let checked = form.checked(today: today())
        guard checked.problems.isEmpty else { throw WebError.badQuery(checked.problems) }
        let answer = try await check.run(
            form.zone,
            reference: checked.reference,
            visual: checked.visual,
            access: visit.access
        )
        return Response.json(answer.jsonText).unkept
    }

    private func body(of request: Request) async throws -> String {
        String(buffer: try await request.body.collect(upTo: MRZForm.maximumBodyBytes))
    }
}
