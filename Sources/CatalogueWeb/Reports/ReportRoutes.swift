import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Reports of errors, from the form of a model's page and from programs.
struct ReportRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let now: @Sendable () -> String

    func add(to router: Router<VisitContext>) {
        router.get(RouterPath(SitePath.reportsRoute)) { request, context in try await form(context) }
        router.post(RouterPath(SitePath.reportsRoute)) { request, context in try await receive(request, context) }
        router.post(RouterPath(SitePath.apiReportsRoute)) { request, context in
            try await receiveJSON(request, context)
        }
        for (path, allowed) in [(SitePath.reportsRoute, "GET, HEAD, POST"), (SitePath.apiReportsRoute, "POST")] {
            var others: [HTTPRequest.Method] = [.put, .patch, .delete, .options]
            if path == SitePath.apiReportsRoute { others += [.get, .head] }
            for method in others {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw WebError.methodNotAllowedHere(allowed: allowed)
                }
            }
        }
    }

    /// The form alone, or the page that says that a report was received.
    private func form(_ context: VisitContext) async throws -> Response {
        let (model, current) = try await model(context)
        guard let sent = context.visit.query["sent"] else {
            let form = ReportFormPage(model.code, edition: current?.number ?? 0, language: context.visit.language)
            return page(model, form: form, edition: current, context)
        }
        guard let number = Int64(sent), let report = try await store.errorReport(number, of: model.code) else {
            throw WebError.noSuchPage
        }
        return page(model, form: nil, received: report, edition: current, context)
    }

    private func receive(_ request: Request, _ context: VisitContext) async throws -> Response {
        guard RequestOrigin.isOwn(request) else { throw WebError.fromAnotherSite }
        let (model, current) = try await model(context)
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false else {
            throw WebError.unreadableReport
        }
        let form = ReportForm(parsing: try await body(of: request))
        let number = current?.number ?? 0
        switch form.checked(code: model.code, current: number, language: context.visit.language) {
        case .failure(let wrong):
            let page = ReportFormPage(
                model.code,
                edition: number,
                form: form,
                problems: wrong.problems,
                language: context.visit.language
            )
            return self.page(model, form: page, status: .unprocessableContent, edition: current, context)
        case .success(let report):
            let kept = try await keep(report, context)
            return Response(
                status: .seeOther,
                headers: [.location: "\(SitePath.reports(model.code))?sent=\(kept.number)"]
            )
        }
    }

    private func receiveJSON(_ request: Request, _ context: VisitContext) async throws -> Response {
        guard RequestOrigin.isOwn(request) else { throw WebError.fromAnotherSite }
        let (model, current) = try await model(context)
        guard request.headers[.contentType]?.hasPrefix("application/json") ?? false else {
            throw WebError.unreadableReport
        }
        let text = try await body(of: request)
        guard let sent = try? JSONDecoder().decode(SentReport.self, from: Data(text.utf8)) else {
            throw WebError.unreadableReport
        }
        let language = sent.language.flatMap(Language.init(rawValue:)) ?? context.visit.language
        switch sent.form.checked(code: model.code, current: current?.number ?? 0, language: language) {
        case .failure(let wrong): throw WebError.badReport(wrong.problems)
        case .success(let report):
            let kept = try await keep(report, context)
            var json = JSONText()
            json.object {
                $0.member("report", kept)
                $0.key("next")
                $0.object {
                    $0.member("es", ReportText.reportNext.text(in: .es))
                    $0.member("en", ReportText.reportNext.text(in: .en))
                }
            }
            return .json(json.string, status: .created)
        }
    }

    /// The report of a program.
    private struct SentReport: Decodable {
        var kind: String?
        var text: String?
        var contact: String?
        var edition: Int?
        var language: String?

        var form: ReportForm {
            var form = ReportForm()
            form.kind = kind ?? ""
            form.text = text ?? ""
            form.contact = contact ?? ""
            form.edition = edition.map(String.init) ?? ""
            return form
        }
    }

    private func keep(_ report: ErrorReportText, _ context: VisitContext) async throws -> ErrorReport {
        let now = now()
        guard try await ReportGate(store: store).admits(context.client, at: Moment(now) ?? Moment(secondsSince1970: 0))
        else { throw WebError.tooManyReports }
        let kept = try await store.keep(report, receivedAt: now)
        context.logger.info(
            "error report received",
            metadata: ["report": "\(kept.number)", "document": "\(report.code)"]
        )
        return kept
    }

    private func body(of request: Request) async throws -> String {
        do {
            return String(buffer: try await request.body.collect(upTo: ReportForm.maximumBodyBytes))
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw WebError.reportTooLarge
        }
    }

    private func model(_ context: VisitContext) async throws -> (DocumentModel, Edition?) {
        let typed = String(try context.parameters.require("code").prefix(40))
        guard let code = DocumentCode(typed.uppercased()),
            let found = try await store.document(code, access: context.visit.access)
        else { throw WebError.noSuchDocument(typed) }
        return (found.model, try await store.currentEdition())
    }

    private func page(
        _ model: DocumentModel,
        form: ReportFormPage?,
        received: ErrorReport? = nil,
        status: HTTPResponse.Status = .ok,
        edition: Edition?,
        _ context: VisitContext
    ) -> Response {
        let language = context.visit.language
        let title = (received == nil ? ReportText.reportTitle : .reportThanks).text(in: language)
        let page = ReportPage(
            frame: pages.frame(
                title: "\(title) · \(model.code)",
                visit: context.visit,
                editionLine: PageMaker.line(of: edition, in: language)
            ),
            text: InterfaceTexts.all(in: language),
            modelPath: SitePath.document(model.code),
            modelTitle: model.title.value.text(in: language),
            modelCode: model.code.text,
            form: form,
            hasProblems: status == .unprocessableContent,
            receivedNumber: received.map { "\($0.number)" },
            receivedState: received.map { $0.status.label.text(in: language) } ?? "",
            // What the reader wrote, and how to reach them, is not shown again: anyone can type a number.
            receivedAnswer: received?.answer?.text,
            receivedLanguage: (received?.report.language ?? language).rawValue
        )
        return .html(pages.text(of: "report", page), status: status, language: language.rawValue).withOwnReferrer
    }
}

extension Response {
    /// The same, where the page's form may say to this site that it is of this site.
    ///
    /// Without any referrer browsers give `null` for the origin of a form, and a form of ours would look foreign.
    var withOwnReferrer: Response {
        var response = self
        response.headers[.referrerPolicy] = "same-origin"
        return response
    }
}
