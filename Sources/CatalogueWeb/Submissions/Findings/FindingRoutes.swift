import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// The whole list of findings of a submission or of a file handed in: to filter, to take away.
struct FindingRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let desk: SubmissionDesk

    private typealias Subject = FindingListPage.Subject

    func add(to router: Router<VisitContext>) {
        add(SitePath.submissionRoute, SitePath.apiSubmissionRoute, to: router) { context in
            let submission = try await store.submission(of: context, for: context.requireHandIn())
            return Subject(
                title: SubmissionPage.title(submission, pages.wording(context.visit)),
                path: SitePath.submission(submission.id),
                apiPath: SitePath.apiSubmission(submission.id),
                findings: try await desk.findings(of: submission)
            )
        }
        add(SitePath.handInRoute, SitePath.apiHandInRoute, to: router) { context in
            let handIn = try await store.handIn(of: context, for: context.requireHandIn())
            return Subject(
                title: handIn.fileName,
                path: SitePath.handIn(handIn.id),
                apiPath: SitePath.apiHandIn(handIn.id),
                findings: handIn.findings
            )
        }
    }

    private func add(
        _ path: String,
        _ apiPath: String,
        to router: Router<VisitContext>,
        _ subject: @escaping @Sendable (VisitContext) async throws -> Subject
    ) {
        router.page(path + SitePath.findingsSuffix) { _, context -> Response in
            try await list(try await subject(context), context)
        }
        router.page(path + SitePath.findingTableSuffix) { _, context -> Response in
            try await table(try await subject(context), context)
        }
        router.page(apiPath + SitePath.findingsSuffix) { _, context -> Response in
            try await json(try await subject(context), context)
        }
    }

    private func list(_ subject: Subject, _ context: VisitContext) async throws -> Response {
        let language = context.visit.language
        let page = FindingListPage(
            subject,
            try FindingFilter(context.visit.query),
            frame: try await pages.frame(
                title: "\(FindingListText.findingListTitle.text(in: language)): \(subject.title)",
                visit: context.visit
            ),
            stylesheet: pages.resources.path(of: "desk.css"),
            wording: pages.wording(context.visit)
        )
        return .html(pages.text(of: "finding-list", page), language: language.rawValue)
    }

    private func table(_ subject: Subject, _ context: VisitContext) async throws -> Response {
        let language = context.visit.language
        let columns: [FindingListText] = [
            .findingSeverity, .findingKind, .findingWhere, .findingWhat, .findingDo, .findingQuote,
        ]
        var lines = [columns.map { $0.text(in: language) }]
        for quoted in try FindingFilter(context.visit.query).chosen(of: subject.findings) {
            let row = FindingRowPage(quoted, language)
            lines.append([
                row.findingRowSeverity, row.findingRowKind,
                [row.findingRowPlace, row.findingRowPath].filter { !$0.isEmpty }.joined(separator: " "),
                row.findingRowMessage, row.findingRowAdvice, row.findingRowQuote ?? "",
            ])
        }
        // Spreadsheets take a table without the mark for another encoding.
        let separator = language.columnSeparator
        let text = "\u{FEFF}" + lines.map { CSVText.line($0, separator: separator) + "\r\n" }.joined()
        let name = language == .es ? "cotejo-observaciones" : "cotejo-findings"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentLanguage: language.rawValue,
                .contentDisposition: "attachment; filename=\"\(name).csv\"", .vary: "Accept-Language, Cookie",
            ],
            body: .init(byteBuffer: .init(string: text))
        )
    }

    private func json(_ subject: Subject, _ context: VisitContext) async throws -> Response {
        let chosen = try FindingFilter(context.visit.query).chosen(of: subject.findings)
        var json = JSONText()
        json.object {
            $0.member("total", subject.findings.count)
            $0.member("count", chosen.count)
            $0.member("findings", chosen)
        }
        return .json(json.string)
    }
}
