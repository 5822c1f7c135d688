import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// The submissions board: handing in, looking, deciding.
struct SubmissionRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let desk: SubmissionDesk
    let calls: KeepCalls
    let review: ReviewEntryRules
    let progress: HandInProgress
    let today: @Sendable () -> CalendarDay
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.submissions, read: { try await board($1) }, send: handIn)
        router.page(SitePath.handInRoute) { _, context -> Response in
            let account = try context.requireHandIn()
            let handIn = try await store.handIn(of: context, for: account)
            let frame = try await pages.frame(title: handIn.fileName, visit: context.visit)
            let page = HandInPage(handIn, frame: frame, stylesheet: stylesheet, wording: pages.wording(context.visit))
            return .html(pages.text(of: "hand-in", page), language: context.visit.language.rawValue)
        }
        router.page(SitePath.submissionRoute) { _, context -> Response in try await one(context) }
        router.page(SitePath.submissionRoute + "/receipt.json") { _, context -> Response in
            let submission = try await store.submission(of: context, for: context.requireHandIn())
            var response = Response.json(try await desk.receipt(of: submission.id, at: now()).file)
            response.headers[.contentDisposition] = "attachment; filename=\"receipt-\(submission.id).json\""
            return response
        }
        decide(router, "approve", .publish) { submission, fields, account, visitor in
            _ = try await desk.approve(
                submission.id,
                by: account,
                allowingWithdrawals: fields["withdrawals"] == "yes",
                visitor: visitor,
                at: now()
            )
            return submission.id
        }
        decide(router, "reject", .review) { submission, fields, account, visitor in
            try await desk.reject(submission.id, reasons: fields["reasons"], by: account, visitor: visitor, at: now())
            return submission.id
        }
        addReview(to: router)
        addInverse(to: router)
        decide(router, "compare", .review) { submission, _, _, visitor in
            let outcome = try await desk.compareAgain(submission.id, visitor: visitor, at: now())
            return outcome.waiting ?? submission.id
        }
        decide(router, "take-back", .handIn) { submission, _, _, visitor in
            try await desk.takeBack(submission.id, visitor: visitor, at: now())
            return submission.id
        }
    }

    private var stylesheet: String { pages.resources.path(of: "desk.css") }

    private func board(error: (any ExplainedError)? = nil, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let country = account.role.country
        let language = context.visit.language
        let wording = pages.wording(context.visit)
        let kind = account.role.onlyKind
        let submissions = try await store.submissions(country: country, kind: kind)
        let page = SubmissionsPage(
            frame: try await pages.frame(title: DeskText.submissions.text(in: language), visit: context.visit),
            stylesheet: stylesheet,
            script: pages.resources.path(of: "hand-in.js"),
            board: kind == nil ? try await board(of: country, submissions, context) : nil,
            pendingReports: try await store.deskReports(country: country, access: account.access)
                .count { $0.status == .open || $0.status == .assigned },
            submissions: submissions,
            handIns: try await store.handIns(country: country, kind: kind),
            mayHandIn: context.visit.session != nil,
            reader: account.role,
            problem: error?.explanation.words(in: language),
            wording: wording
        )
        let status = error.map { ErrorResponse($0).status } ?? .ok
        return .html(pages.text(of: "submissions", page), status: status, language: language.rawValue)
    }

    private func board(of country: String?, _ submissions: [SubmissionSummary], _ context: VisitContext) async throws
        -> BoardPage
    {
        let all = try await store.calls(country: country)
        let scope = try BoardScope(context.visit.query[BoardScope.parameter], calls: all, at: now())
        let latest = try await store.latestSubmissions()
        let wording = pages.wording(context.visit)
        let members = wording.membersByName
        let others = Set(latest.map(\.header.country)).subtracting(members).sorted()
        let content = BoardPage.Content(
            scope: scope,
            calls: all,
            duties: try await calls.duties(scope.calls(of: all), country: country, at: now()),
            countries: country.map { [$0] } ?? members + others,
            latest: latest,
            waiting: submissions.filter { $0.status == .staged }
        )
        return BoardPage(content, wording)
    }

    private func handIn(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        guard var form = MultipartForm(request) else { throw WebError.unreadableReport }
        // Looked at before a byte of the file is kept; the middleware leaves this one form to us.
        let name = try await form.file(named: "file")
        try context.requireOwnForm(form.fields[AccountMiddleware.formField])
        do {
            guard let name else { throw DeskError.noFile }
            let file = try IncomingFile(in: desk.data, named: name)
            let ticket = context.visit.query["progress"].flatMap { HandInProgress.Ticket($0, of: account.id) }
            defer { progress.note(HandInState(phase: .done), of: ticket) }
            var state = HandInState(phase: .receiving)
            state.total = request.headers[.contentLength].flatMap { Int($0) } ?? 0
            try await form.content { bytes in
                try file.append(bytes)
                state.bytes += bytes.count
                progress.note(state, of: ticket)
            }
            let handIn = try await desk.handIn(
                file,
                by: account,
                visitor: context.visitor(request),
                at: now(),
                progress: { progress.note($0, of: ticket) }
            )
            return .redirect(to: SitePath.handIn(handIn.id))
        } catch let error as DeskError {
            return try await board(error: error, context)
        }
    }

    func one(error: (any ExplainedError)? = nil, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let submission = try await store.submission(of: context, for: account)
        let wording = pages.wording(context.visit)
        let page = SubmissionPage(
            SubmissionPage.Content(
                submission: submission,
                findings: try await desk.findings(of: submission),
                changes: try await store.changes(of: submission.id, limit: SubmissionPage.mostRecords + 1),
                publication: try await store.publication(of: submission.id),
                rejection: try await store.rejection(of: submission.id),
                review: try await reviewed(submission, by: account, context)
            ),
            reader: account,
            frame: try await pages.frame(title: SubmissionPage.title(submission, wording), visit: context.visit),
            stylesheet: stylesheet,
            isDone: context.visit.query["done"] != nil,
            problem: error?.explanation.words(in: context.visit.language),
            wording: wording
        )
        let status = error.map { ErrorResponse($0).status } ?? .ok
        return .html(pages.text(of: "submission", page), status: status, language: context.visit.language.rawValue)
    }

    func decide(
        _ router: Router<VisitContext>,
        _ word: String,
        _ verb: Verb,
        _ body: @escaping @Sendable (SubmissionSummary, AccountFields, Account, Visitor) async throws -> SubmissionID
    ) {
        router.sent("\(SitePath.submissionRoute)/\(word)") { request, context in
            let account = try context.requireHandIn()
            let submission = try await store.submission(of: context, for: account)
            let country = submission.header.country
            guard account.role.may(verb, country: country) else {
                throw WebError.notPermitted(.to(verb, country: country))
            }
            let fields = try await AccountFields(request, context)
            do {
                let id = try await body(submission, fields, account, context.visitor(request))
                return .redirect(to: SitePath.submission(id) + "?done=1")
            } catch let error as any ExplainedError
                where error is DeskError || error is PublishError || error is WithdrawError || error is ReceiveError
                || error is CommentError
            {
                return try await one(error: error, context)
            }
        }
    }
}

extension VisitContext {
    /// The account of someone who hands something in, be it of one kind only.
    ///
    /// - Parameter kind: what they mean to hand in; nil where any will do.
    /// - Returns: the account.
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`.
    @discardableResult
    func requireHandIn(_ kind: SubmissionKind? = nil) throws -> Account {
        let account = try requireAccount()
        let role = account.role
        guard role.mayHandIn(kind ?? role.onlyKind, country: role.country) else {
            throw WebError.notPermitted(.handingIn(kind))
        }
        return account
    }

    /// The account of someone who answers at the desk for a country, or for all.
    ///
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`.
    func requireDesk() throws -> Account {
        let account = try requireHandIn()
        guard account.role.onlyKind == nil else { throw WebError.notPermitted(.handingIn(.manual)) }
        return account
    }

    /// The account of someone who reviews.
    ///
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`.
    @discardableResult
    func requireReviewer() throws -> Account {
        let account = try requireAccount()
        guard account.role.may(.review) else { throw WebError.notPermitted(.to(.review)) }
        return account
    }

    /// - Throws: `WebError.staleForm` where a form is not of the visitor's own session.
    func requireOwnForm(_ given: String?) throws {
        let open = try requireSession()
        guard let given, open.token.isOwnForm(given) else { throw WebError.staleForm }
    }
}

extension CatalogueStore {
    /// The submission that an address names, if it is the account's business.
    ///
    /// - Throws: `WebError.noSuchSubmission`, `StoreError`.
    func submission(of context: VisitContext, for account: Account) async throws -> SubmissionSummary {
        let text = try context.parameters.require("id")
        guard let number = Int64(text), let submission = try await submission(SubmissionID(number)),
            account.role.mayHandIn(submission.header.kind, country: submission.header.country)
        else { throw WebError.noSuchSubmission(text) }
        return submission
    }

    /// The file handed in that an address names, if it is the account's business.
    ///
    /// - Throws: `WebError.noSuchSubmission`, `StoreError`.
    func handIn(of context: VisitContext, for account: Account) async throws -> HandIn {
        let text = try context.parameters.require("id")
        guard let number = Int64(text), let handIn = try await handIn(HandInID(number)),
            handIn.account == account.id || account.role.mayHandIn(handIn.kind, country: handIn.country)
        else { throw WebError.noSuchSubmission(text) }
        return handIn
    }
}
