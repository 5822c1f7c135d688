import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird

/// The search as a table.
struct SearchTableRoutes {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    let today: @Sendable () -> CalendarDay

    /// The most rows of one table.
    static let maximumRows = 5000

    func add(to router: some RouterMethods<VisitContext>) {
        router.page(SitePath.documentsTable) { _, context in try await table(context.visit) }
    }

    private func table(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        var query = SearchQuery(urlQuery: visit.query, vocabularies: vocabularies, problems: &problems)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        try await visit.trail?.tookAway(SitePath.documentsTable, details: visit.query.suffix)
        var edition: Int?
        if case .edition(let number) = query.moment { edition = number }
        let wording = Wording(language: visit.language, vocabularies: vocabularies)
        var table = SearchTable(wording: wording, origin: visit.origin, edition: edition)
        query.pageSize = SearchQuery.maximumPageSize
        let day = today()
        for page in 1...(Self.maximumRows / query.pageSize) {
            query.page = page
            let found = try await store.search(query, vocabularies: vocabularies, access: visit.access, today: day)
            guard let found else { throw WebError.noSuchEdition(edition ?? 0) }
            for result in found.results { table.append(result) }
            guard found.total > page * query.pageSize else { break }
            // Later pages are of the edition that the first was of, also if another is published meanwhile.
            if found.edition > 0 { query.moment = .edition(found.edition) }
        }
        let name = visit.language == .es ? "cotejo-documentos" : "cotejo-documents"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentLanguage: visit.language.rawValue,
                .contentDisposition: "attachment; filename=\"\(name)-\(day).csv\"",
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: table.text))
        )
    }
}
