import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// The form of one document model, empty or begun with a published one.
struct ModelFormRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let models: ModelFormDesk
    let now: @Sendable () -> Moment

    private enum Parameter {
        static let country = "country"
        static let code = "code"
        static let base = "base"
        static let mark = "mark"
        static let authority = "authority"
        static let contact = "contact"
        static let more = "more"
        /// Before what belongs to the model, since its fields have names of their own.
        static let record = "record."
    }

    /// A model of four hundred features has some eight thousand fields.
    private static let mostFields = 20_000

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.modelFormRoute, read: { try await blank($1) }, send: send)
    }

    /// Whose model the visitor means: their own country's, or the one they chose.
    private func country(_ account: Account, _ chosen: String?) throws -> String {
        if let own = account.role.country {
            guard chosen == nil || chosen == own else {
                throw WebError.notPermitted(.to(.handIn, country: chosen))
            }
            return own
        }
        if let chosen, pages.vocabularies.contains(chosen, in: .countries) { return chosen }
        return pages.vocabularies.members.first ?? "CRM"
    }

    private func blank(_ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let query = context.visit.query
        let text = query[Parameter.code]?.uppercased()
        let code = text.flatMap { DocumentCode($0) }
        let country = try country(account, query[Parameter.country]?.uppercased() ?? code?.issuer)
        var content = ModelFormPage.Content(header: try await models.header(country: country))
        if let text {
            guard let code, code.issuer == country, let begun = try await models.begin(code, access: account.access)
            else {
                content.problem = FormDeskError.noSuchModel(text).explanation.words(in: context.visit.language)
                return try await page(content, account, status: .notFound, context)
            }
            content.begun = begun
            content.values = begun.values
        }
        return try await page(content, account, context)
    }

    private func page(
        _ content: ModelFormPage.Content,
        _ account: Account,
        status: HTTPResponse.Status = .ok,
        _ context: VisitContext
    ) async throws -> Response {
        var content = content
        if content.begun == nil {
            content.models = try await store.documents(ofIssuer: content.header.country, access: account.access) { $0 }
        }
        let language = context.visit.language
        let page = ModelFormPage(
            content,
            reader: account,
            frame: try await pages.frame(
                title: ModelFormText.modelFormTitle.text(in: language),
                visit: context.visit
            ),
            styles: (pages.resources.path(of: "desk.css"), pages.resources.path(of: "forms.css")),
            wording: pages.wording(context.visit)
        )
        return .html(pages.text(of: "model-form", page), status: status, language: language.rawValue)
    }

    private func send(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let fields = try await AccountFields(request, context, mostFields: Self.mostFields)
        let country = try country(account, fields.query[Parameter.country])
        var content = ModelFormPage.Content(header: FormHeader(country: country))
        content.header.authority = fields[Parameter.authority]
        content.header.contact = fields[Parameter.contact]
        content.values = Self.values(of: fields.query)
        let base = DocumentCode(fields[Parameter.base])
        if let base {
            content.begun = try await models.begin(base, access: account.access)
            // What was typed began with the model that this marks, whatever has become of it since.
            content.begun?.mark = fields[Parameter.mark]
        }
        if let group = fields.query[Parameter.more] {
            content.moreOf = group
            return try await page(content, account, context)
        }
        do {
            let sent = try await models.handIn(
                content.values,
                base: base.map { ($0, fields[Parameter.mark]) },
                content.header,
                by: account,
                visitor: context.visitor(request),
                at: now()
            )
            guard sent.handIn.submission == nil else { return .redirect(to: SitePath.handIn(sent.handIn.id)) }
            content.handIn = sent
            content.problem = ModelFormText.modelFormProblems.text(in: context.visit.language)
            return try await page(content, account, status: .unprocessableContent, context)
        } catch let error as any ExplainedError where error is FormDeskError || error is DeskError {
            content.problem = error.explanation.words(in: context.visit.language)
            return try await page(content, account, status: ErrorResponse(error).status, context)
        }
    }

    /// What was typed, by path; of boxes, all that are ticked.
    private static func values(of query: URLQuery) -> FormValues {
        var typed: [String: [String]] = [:]
        for item in query.items where item.name.hasPrefix(Parameter.record) {
            let text = item.value.trimmed
            if !text.isEmpty { typed[String(item.name.dropFirst(Parameter.record.count)), default: []].append(text) }
        }
        var values = FormValues()
        for (path, texts) in typed {
            values[path] = texts.joined(separator: " ").replacing("\r\n", with: "\n")
        }
        return values
    }
}
