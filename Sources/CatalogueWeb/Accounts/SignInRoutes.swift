import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// Signing in and out, and the links that set a password.
struct SignInRoutes {
    let pages: PageMaker
    let signIn: SignIn
    let administer: AdministerAccounts
    let cookie: SessionCookie
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.signIn, read: form, send: begin)
        router.form(SitePath.signInCode, read: codeForm, send: giveCode)
        router.sent(SitePath.signOut, send: end)
        for kind in AccountLinkKind.allCases {
            router.form(SitePath.linkRoute(kind)) { request, context in
                try await linkForm(kind, context)
            } send: { request, context in
                try await redeem(kind, request, context)
            }
        }
    }

    private func form(_ request: Request, _ context: VisitContext) async throws -> Response {
        let next = LocalPath.checked(context.visit.query["next"])
        guard context.visit.account == nil else { return .redirect(to: next ?? SitePath.account) }
        let notice = context.visit.query["opened"] == nil ? nil : AccountText.passwordIsSet
        return try await page(next: next, notice: notice, context)
    }

    private func begin(_ request: Request, _ context: VisitContext) async throws -> Response {
        let fields = try await AccountFields(request, context)
        let next = LocalPath.checked(fields["next"])
        let email = fields["email"]
        do {
            let begun = try await signIn.begin(
                email: email,
                password: fields.typed("password"),
                visitor: context.visitor(request),
                replacing: context.visit.session ?? context.visit.halfOpen,
                at: now()
            )
            return entered(begun, next: next)
        } catch let error as AccountError {
            return try await page(next: next, email: email, error: error, context)
        }
    }

    private func codeForm(_ request: Request, _ context: VisitContext) async throws -> Response {
        guard context.visit.halfOpen != nil else { return .redirect(to: SitePath.signIn) }
        return try await page(isCode: true, next: LocalPath.checked(context.visit.query["next"]), context)
    }

    private func giveCode(_ request: Request, _ context: VisitContext) async throws -> Response {
        let fields = try await AccountFields(request, context)
        guard let open = context.visit.halfOpen else { return .redirect(to: SitePath.signIn) }
        let next = LocalPath.checked(fields["next"])
        do {
            let begun = try await signIn.give(
                code: fields["code"],
                in: open,
                visitor: context.visitor(request),
                at: now()
            )
            return entered(begun, next: next)
        } catch let error as AccountError {
            return try await page(isCode: true, next: next, error: error, context)
        }
    }

    private func end(_ request: Request, _ context: VisitContext) async throws -> Response {
        if let open = context.visit.session ?? context.visit.halfOpen {
            try await signIn.end(open, visitor: context.visitor(request), at: now())
        }
        var response = Response.redirect(to: SitePath.home)
        response.setCookie(cookie.cleared)
        return response.unkept
    }

    private func linkForm(_ kind: AccountLinkKind, _ context: VisitContext) async throws -> Response {
        let text = try context.parameters.require("token")
        guard let account = try await administer.account(ofLink: text, kind, at: now()) else {
            throw AccountError.deadLink
        }
        return try await page(kind, text, account, context)
    }

    private func redeem(
        _ kind: AccountLinkKind,
        _ request: Request,
        _ context: VisitContext
    ) async throws -> Response {
        let fields = try await AccountFields(request, context)
        let text = try context.parameters.require("token")
        guard let account = try await administer.account(ofLink: text, kind, at: now()) else {
            throw AccountError.deadLink
        }
        guard fields.typed("password") == fields.typed("again") else {
            return try await page(kind, text, account, problem: .passwordsDiffer, context)
        }
        do {
            _ = try await administer.redeem(
                link: text,
                kind,
                password: fields.typed("password"),
                visitor: context.visitor(request),
                at: now()
            )
        } catch let error as AccountError where error != .deadLink {
            return try await page(kind, text, account, error: error, context)
        }
        return .redirect(to: SitePath.signIn + "?opened=1")
    }

    /// On to the second factor, or to where the visitor wanted to go.
    private func entered(_ begun: BegunSession, next: String?) -> Response {
        let onwards = next.map { URLQuery(["next": $0]).suffix } ?? ""
        var response = Response.redirect(
            to: begun.awaitsSecondFactor ? SitePath.signInCode + onwards : next ?? SitePath.home
        )
        response.setCookie(cookie.made(begun.token))
        return response.unkept
    }
}

extension SignInRoutes {
    private func page(
        isCode: Bool = false,
        next: String?,
        email: String = "",
        notice: AccountText? = nil,
        error: AccountError? = nil,
        _ context: VisitContext
    ) async throws -> Response {
        let language = context.visit.language
        let title = (isCode ? AccountText.secondStep : .signInTitle).text(in: language)
        let page = SignInPage(
            frame: try await pages.frame(title: title, visit: context.visit, hasSearchBox: false),
            text: InterfaceTexts.all(in: language),
            heading: title,
            action: isCode ? SitePath.signInCode : SitePath.signIn,
            next: next ?? "",
            isCode: isCode,
            typedEmail: email,
            ownFormToken: context.visit.halfOpen?.token.formToken ?? context.visit.formToken,
            notice: notice?.text(in: language),
            problem: error.map { $0.explanation.words(in: language) }
        )
        return .form(pages.text(of: "sign-in", page), error: error, language)
    }

    private func page(
        _ kind: AccountLinkKind,
        _ token: String,
        _ account: Account,
        problem: AccountText? = nil,
        error: AccountError? = nil,
        _ context: VisitContext
    ) async throws -> Response {
        let language = context.visit.language
        let title = (kind == .invitation ? AccountText.invitationTitle : .resetTitle).text(in: language)
        let page = SetPasswordPage(
            frame: try await pages.frame(title: title, visit: context.visit, hasSearchBox: false),
            text: InterfaceTexts.all(in: language),
            heading: title,
            action: SitePath.link(kind, token),
            shownEmail: account.email,
            ownFormToken: context.visit.formToken,
            problem: problem?.text(in: language) ?? error.map { $0.explanation.words(in: language) }
        )
        return .form(
            pages.text(of: "set-password", page),
            status: problem == nil ? nil : .unprocessableContent,
            error: error,
            language
        )
    }
}
