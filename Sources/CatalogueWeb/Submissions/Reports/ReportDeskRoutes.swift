import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Workflows

/// What readers reported, for the country and the Secretariat: looking, assigning, answering, closing.
struct ReportDeskRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let answers: AnswerReports
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.deskReports) { _, context -> Response in try await list(context) }
        router.page(SitePath.apiDeskReports) { _, context -> Response in
            let reports = try await reports(context)
            var json = JSONText()
            json.object { $0.member("reports", reports) }
            return .json(json.string)
        }
        router.page(SitePath.deskReportRoute) { _, context -> Response in try await one(context) }
        for step in Step.allCases {
            router.sent("\(SitePath.deskReportRoute)/\(step.rawValue)") { request, context in
                try await take(step, request, context)
            }
        }
        router.sent(SitePath.apiDeskReportRoute, send: takeJSON)
    }

    /// An answer as it was typed, and whom it is for.
    private struct Typed {
        var text: String
        var isForEveryone: Bool
    }

    /// What can be done with a report.
    private enum Step: String, CaseIterable {
        case assign, answer, close
    }

    private var stylesheet: String { pages.resources.path(of: "desk.css") }

    private func reports(_ context: VisitContext) async throws -> [ErrorReport] {
        let account = try context.requireDesk()
        return try await store.deskReports(country: account.role.country, access: account.access)
    }

    private func list(_ context: VisitContext) async throws -> Response {
        let page = DeskReportsPage(
            try await reports(context),
            frame: try await pages.frame(
                title: ReportDeskText.reportsTitle.text(in: context.visit.language),
                visit: context.visit
            ),
            stylesheet: stylesheet,
            wording: pages.wording(context.visit)
        )
        return .html(pages.text(of: "desk-reports", page), language: context.visit.language.rawValue)
    }

    private func one(
        typed: Typed? = nil,
        error: ReportDeskError? = nil,
        _ context: VisitContext
    ) async throws -> Response {
        let account = try context.requireDesk()
        let report = try await self.report(context, account)
        let language = context.visit.language
        let page = DeskReportPage(
            report,
            reader: account,
            typed: typed?.text,
            typedForAll: typed?.isForEveryone,
            isDone: context.visit.query["done"] != nil,
            problem: error?.explanation.words(in: language),
            frame: try await pages.frame(title: DeskReportPage.title(report, language), visit: context.visit),
            stylesheet: stylesheet,
            wording: pages.wording(context.visit)
        )
        let status = error.map { ErrorResponse($0).status } ?? .ok
        return .html(pages.text(of: "desk-report", page), status: status, language: language.rawValue)
    }

    private func take(_ step: Step, _ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try permitted(step, context)
        let report = try await self.report(context, account)
        let fields = try await AccountFields(request, context)
        let typed = Typed(
            text: fields["answer"].replacing("\r\n", with: "\n"),
            isForEveryone: fields["everyone"] == "yes"
        )
        do {
            try await take(step, report, typed, account, context.visitor(request))
            return .redirect(to: SitePath.deskReport(report.number) + "?done=1")
        } catch let error as ReportDeskError {
            return try await one(typed: typed, error: error, context)
        }
    }

    private struct Sent: Decodable {
        var action: String
        var answer: String?
        var isPublic: Bool?
    }

    private func takeJSON(_ request: Request, _ context: VisitContext) async throws -> Response {
        let desk = try context.requireDesk()
        _ = try await self.report(context, desk)
        let sent = try await request.json(Sent.self, context)
        guard let step = Step(rawValue: sent.action) else { throw WebError.unreadableReport }
        let account = try permitted(step, context)
        let report = try await self.report(context, account)
        let typed = Typed(text: sent.answer?.trimmed ?? "", isForEveryone: sent.isPublic ?? false)
        try await take(step, report, typed, account, context.visitor(request))
        var json = JSONText()
        let now = try await self.report(context, account)
        json.object { $0.member("report", now) }
        return .json(json.string)
    }

    private func take(_ step: Step, _ report: ErrorReport, _ typed: Typed, _ account: Account, _ visitor: Visitor)
        async throws
    {
        switch step {
        case .assign: try await answers.assign(report, visitor: visitor, at: now())
        case .answer:
            try await answers.answer(
                report,
                typed.text,
                forEveryone: typed.isForEveryone,
                by: account,
                visitor: visitor,
                at: now()
            )
        case .close: try await answers.close(report, by: account, visitor: visitor, at: now())
        }
    }

    /// Who gives a report to its country is not who has to answer it.
    private func permitted(_ step: Step, _ context: VisitContext) throws -> Account {
        step == .assign ? try context.requireReviewer() : try context.requireDesk()
    }

    /// The report that an address names, if it is the account's business.
    private func report(_ context: VisitContext, _ account: Account) async throws -> ErrorReport {
        let text = try context.parameters.require("id")
        guard let number = Int64(text), let report = try await store.errorReport(number),
            account.role.may(.answerReports, country: report.report.code.issuer),
            try await isSeen(report, account)
        else { throw ReportDeskError.unknown(text) }
        return report
    }

    /// Whether the report is of a model that the account sees, or of one that is no more.
    private func isSeen(_ report: ErrorReport, _ account: Account) async throws -> Bool {
        let code = report.report.code
        if try await store.document(code, access: account.access) != nil { return true }
        return try await store.document(code, access: .restricted) == nil
    }
}
