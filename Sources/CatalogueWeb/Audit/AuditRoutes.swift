import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import NIOCore

/// The audit log, for those who may read it.
struct AuditRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.audit) { _, context in try await page(context) }
        router.page(SitePath.auditTable) { _, context in try await table(context) }
        router.page(SitePath.apiAudit) { _, context in try await json(context) }
    }

    private func page(_ context: VisitContext) async throws -> Response {
        _ = try context.require(.readAudit)
        let visit = context.visit
        let (query, problems) = query(visit)
        let found = problems.isEmpty ? try await store.audit(query) : nil
        let page = AuditPage(
            query,
            asked: visit.query,
            found: found,
            seal: try await store.latestAuditEntry()?.hash,
            problems: problems,
            frame: try await pages.frame(title: AuditText.auditTitle.text(in: visit.language), visit: visit),
            wording: pages.wording(visit)
        )
        return .html(
            pages.text(of: "audit", page),
            status: found == nil ? .badRequest : .ok,
            language: visit.language.rawValue
        )
    }

    private func table(_ context: VisitContext) async throws -> Response {
        try requireReader(context)
        let visit = context.visit
        let (query, problems) = query(visit)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        try await visit.trail?.tookAway(SitePath.auditTable, details: query.filter.suffix)
        let name = visit.language == .es ? "cotejo-auditoria" : "cotejo-audit"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentLanguage: visit.language.rawValue,
                .contentDisposition: "attachment; filename=\"\(name).csv\"",
                .vary: "Accept-Language, Cookie",
            ],
            body: AuditTable(store: store, query: query, wording: pages.wording(visit)).body
        )
    }

    private func json(_ context: VisitContext) async throws -> Response {
        try requireReader(context)
        let (query, problems) = query(context.visit)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let found = try await store.audit(query)
        var json = JSONText()
        json.object {
            $0.member("total", found.total)
            $0.member("page", query.page)
            $0.member("entries", found.entries)
        }
        return .json(json.string)
    }

    /// Programs read the log with a token of someone who may.
    private func requireReader(_ context: VisitContext) throws {
        guard try context.requireAccount().role.may(.readAudit) else { throw WebError.notPermitted(.to(.readAudit)) }
    }

    private func query(_ visit: Visit) -> (AuditQuery, [QueryProblem]) {
        var problems: [QueryProblem] = []
        let query = AuditQuery(urlQuery: visit.query, vocabularies: pages.vocabularies, problems: &problems)
        return (query, problems)
    }
}
