import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import TrainingPlanner
import Workflows

/// Forms and tables with which whoever writes no XML hands records in.
struct RecordFormRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let forms: FormDesk
    let today: @Sendable () -> CalendarDay
    let now: @Sendable () -> Moment

    enum Parameter {
        static let country = "country"
        static let key = "key"
        static let plan = "plan"
        static let session = "session"
        static let authority = "authority"
        static let contact = "contact"
        static let periodFrom = "period-from"
        static let periodTo = "period-to"
        static let mode = "mode"
        static let more = "more"
        /// Before what belongs to the record, since its fields have names of their own.
        static let record = "record."
    }

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.recordFormRoute, read: { try await blank($1) }, send: send)
        router.page(SitePath.recordTemplateRoute) { _, context -> Response in try await template(context) }
        router.sent(SitePath.recordTableRoute, send: sendTable)
        addAPI(to: router)
    }

    /// The form that an address names, if the visitor hands in what it makes.
    func form(_ context: VisitContext) throws -> RecordForm {
        guard let form = RecordForm(context.parameters.get("record") ?? "") else { throw WebError.noSuchPage }
        try context.requireHandIn(form.kind)
        return form
    }

    /// Whose records the visitor means: their own country's, or the one they chose.
    func country(_ account: Account, _ chosen: String?, _ form: RecordForm) throws -> String {
        if let own = account.role.country {
            guard !form.isRegional else { throw WebError.notPermitted(.to(.handIn)) }
            guard chosen == nil || chosen == own else {
                throw WebError.notPermitted(.to(.handIn, country: chosen))
            }
            return own
        }
        if let chosen, chosen == "CRM" || pages.vocabularies.contains(chosen, in: .countries) { return chosen }
        return form.isRegional ? "CRM" : pages.vocabularies.members.first ?? "CRM"
    }

    private func blank(_ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let form = try form(context)
        let query = context.visit.query
        let planned = try await planned(form, query)
        // The record of a workshop is its host's, unless someone means another.
        let host = account.role.country ?? planned.flatMap { $0.plan.report.countries(of: $0.session).first }
        let country = try country(account, query[Parameter.country]?.uppercased() ?? host, form)
        var content = RecordFormPage.Content(
            form: form,
            header: try await forms.header(form, country: country, today: today()),
            values: FormValues(),
            published: try await forms.published(form, country: country)
        )
        // What there is once is changed, so its form begins with it.
        let key = query[Parameter.key] ?? (form.isSingle ? content.published.first?.key : nil)
        if let key, let found = content.published.first(where: { $0.key == key }) {
            content.values = found.values
            if let period = found.period { (content.header.periodFrom, content.header.periodTo) = period }
        } else if let planned {
            content.values =
                PlannedWorkshop.values(planned.session, planned.plan, country: country) ?? FormValues()
            let year = content.values["from"].prefix(4)
            (content.header.periodFrom, content.header.periodTo) = ("\(year)-01-01", "\(year)-12-31")
        }
        return try await page(content, account, context)
    }

    /// The workshop of a plan that the record begins from.
    private func planned(_ form: RecordForm, _ query: URLQuery) async throws -> (
        plan: OpenPlan, session: TrainingPlan.Session
    )? {
        guard form.record == .workshop, let number = query[Parameter.plan] else { return nil }
        let plan = try OpenPlan(try await store.keptPlan(number))
        let id = query[Parameter.session] ?? ""
        guard let session = plan.session(id) else { throw WebError.noSuchWorkshop(id) }
        return (plan, session)
    }

    private func page(
        _ content: RecordFormPage.Content,
        _ account: Account,
        status: HTTPResponse.Status = .ok,
        _ context: VisitContext
    ) async throws -> Response {
        let language = context.visit.language
        let page = RecordFormPage(
            content,
            reader: account,
            frame: try await pages.frame(title: content.form.title.text(in: language), visit: context.visit),
            styles: (pages.resources.path(of: "desk.css"), pages.resources.path(of: "forms.css")),
            wording: pages.wording(context.visit)
        )
        return .html(pages.text(of: "record-form", page), status: status, language: language.rawValue)
    }

    private func send(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let form = try form(context)
        let fields = try await AccountFields(request, context, mostFields: 1000)
        let country = try country(account, fields.query[Parameter.country], form)
        var content = RecordFormPage.Content(
            form: form,
            header: header(country) { fields[$0] },
            values: FormValues(),
            published: try await forms.published(form, country: country)
        )
        for column in form.columns(most: .max) {
            let typed = fields.query.values(of: Parameter.record + column.path)
            content.values[column.path] = typed.joined(separator: " ").replacing("\r\n", with: "\n")
        }
        if !fields[Parameter.more].isEmpty {
            content.moreRows = 8
            return try await page(content, account, context)
        }
        do {
            let handIn = try await forms.handIn(
                content.values.isEmpty ? [] : [content.values],
                form,
                content.header,
                by: account,
                visitor: context.visitor(request),
                at: now()
            )
            guard handIn.submission == nil else { return .redirect(to: SitePath.handIn(handIn.id)) }
            content.findings = handIn.findings
            content.problem = DeskFormText.formProblems.text(in: context.visit.language)
            return try await page(content, account, status: .unprocessableContent, context)
        } catch let error as any ExplainedError where error is FormDeskError || error is DeskError {
            content.problem = error.explanation.words(in: context.visit.language)
            return try await page(content, account, status: ErrorResponse(error).status, context)
        }
    }

    func header(_ country: String, _ field: (String) -> String) -> FormHeader {
        var header = FormHeader(country: country)
        header.authority = field(Parameter.authority)
        header.contact = field(Parameter.contact)
        header.periodFrom = field(Parameter.periodFrom)
        header.periodTo = field(Parameter.periodTo)
        header.isComplete = field(Parameter.mode) == "complete"
        return header
    }

    /// A table to fill in, empty or with what is published.
    func template(_ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let form = try form(context)
        var records: [FormValues] = []
        if let chosen = context.visit.query[Parameter.country] {
            let country = try country(account, chosen.uppercased(), form)
            records = try await forms.published(form, country: country).map(\.values)
        }
        let text = FormTable.text(form, records, in: context.visit.language)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentLanguage: context.visit.language.rawValue,
                .contentDisposition: "attachment; filename=\"cotejo-\(form.record.rawValue).csv\"",
            ],
            body: .init(byteBuffer: .init(string: text))
        )
    }

    private func sendTable(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let form = try form(context)
        guard var sent = MultipartForm(request) else { throw WebError.unreadableReport }
        // The form's first fields come before a byte of the table is read; the middleware leaves this to us.
        let name = try await sent.file(named: "table")
        try context.requireOwnForm(sent.fields[AccountMiddleware.formField])
        let fields = sent.fields
        let country = try country(account, fields[Parameter.country]?.trimmed, form)
        let header = header(country) { (fields[$0] ?? "").trimmed }
        do {
            guard name != nil else { throw DeskError.noFile }
            var bytes: [UInt8] = []
            try await sent.content { piece in
                guard bytes.count + piece.count <= FormDesk.maximumTableBytes else {
                    throw DeskError.tooLarge(limit: FormDesk.maximumTableBytes)
                }
                bytes.append(contentsOf: piece)
            }
            let visitor = context.visitor(request)
            let handIn = try await forms.handIn(table: bytes, form, header, by: account, visitor: visitor, at: now())
            return .redirect(to: SitePath.handIn(handIn.id))
        } catch let error as any ExplainedError where error is FormDeskError || error is DeskError {
            var content = RecordFormPage.Content(
                form: form,
                header: header,
                values: FormValues(),
                published: try await forms.published(form, country: country)
            )
            content.problem = error.explanation.words(in: context.visit.language)
            return try await page(content, account, status: ErrorResponse(error).status, context)
        }
    }
}
