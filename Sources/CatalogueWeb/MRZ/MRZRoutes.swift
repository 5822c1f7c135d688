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
    let entry: AnswerEntry
    let today: @Sendable () -> CalendarDay

    func add(to router: Router<VisitContext>) {
        router.get(RouterPath(SitePath.mrz)) { _, context in try await page(MRZForm(), context.visit) }
        router.page(SitePath.mrzWords) { _, _ in Response.json(MRZWords(vocabularies: pages.vocabularies).jsonText) }
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
        let checked = form.checked(today: today(), pages.vocabularies)
        let rulebook = try await rulebook(visit)
        let answer =
            form.isEmpty || !checked.problems.isEmpty ? nil : try await answer(form, checked, rulebook, visit)
        let wording = pages.wording(visit)
        let post = answer.flatMap { answer in
            answer.entry.map {
                MRZPostPage($0, answer, form: form, rulebook: rulebook, today: today(), wording)
            }
        }
        let page = MRZPage(
            form,
            answer: answer,
            model: try await firstModel(answer, visit),
            post: post,
            destinations: rulebook.destinations,
            checked: checked,
            resources: pages.resources,
            frame: pages.frame(
                title: MRZCheckText.mrzTitle.text(in: language),
                visit: visit,
                editionLine: PageMaker.line(of: try await store.currentEdition(), in: language)
            ),
            wording: wording
        )
        let status: HTTPResponse.Status = checked.problems.isEmpty ? .ok : .unprocessableContent
        return Response.html(pages.text(of: "mrz", page), status: status, language: language.rawValue).unkept
    }

    private func rulebook(_ visit: Visit) async throws -> EntryRulebook {
        try await entry.rulebook(access: visit.access) ?? EntryRulebook(rules: [], sets: [])
    }

    /// The zone, and what its holder needs where a post was named.
    private func answer(
        _ form: MRZForm,
        _ checked: MRZForm.Checked,
        _ rulebook: EntryRulebook,
        _ visit: Visit
    ) async throws -> MRZAnswer {
        var answer = try await check.run(
            form.zone,
            reference: checked.reference,
            visual: checked.visual,
            access: visit.access
        )
        answer.entry = checked.post.map { answer.entry(at: $0, visual: checked.visual, rulebook) }
        return answer
    }

    /// The likeliest model that is not ruled out, whose checks come next.
    private func firstModel(_ answer: MRZAnswer?, _ visit: Visit) async throws -> DocumentModel? {
        guard let code = answer?.likeliest?.code else { return nil }
        return try await store.document(code, access: visit.access)?.model
    }

    private func json(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let form = MRZForm(json: try await body(of: request)) else { throw WebError.badQuery([.noZone]) }
        let checked = form.checked(today: today(), pages.vocabularies)
        guard checked.problems.isEmpty else { throw WebError.badQuery(checked.problems) }
        let answer = try await answer(form, checked, try await rulebook(visit), visit)
        return Response.json(answer.jsonText).unkept
    }

    private func body(of request: Request) async throws -> String {
        String(buffer: try await request.body.collect(upTo: MRZForm.maximumBodyBytes))
    }
}
