import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// Knows visitors again by their session or token, and lets no page of another site act for them.
struct AccountMiddleware: RouterMiddleware {
    let store: CatalogueStore
    let signIn: SignIn
    let cookie: SessionCookie
    let now: @Sendable () -> Moment
    let errors: ErrorMiddleware
    /// The field of a form, and the header of a script, that show that a page of the session itself sent them.
    static let formField = "form-token"
    private static let safeMethods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace]
    /// Questions that are sent in a body since they are about a person; they change nothing.
    private static let questions: Set<String> = [SitePath.mrz, SitePath.apiMRZ, SitePath.apiEntry]

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        var request = request
        var context = context
        if let token = Self.token(of: request) {
            try await know(token: token, request, &context)
        } else if let secret = cookie.value(in: request), let open = try await signIn.session(of: secret, at: now()) {
            try await requireOwnForm(&request, open, context)
            if open.session.awaitsSecondFactor {
                context.visit.halfOpen = open
            } else {
                context.visit.session = open
                context.visit.account = open.session.account
                context.visit.access = open.session.account.access
            }
        }
        guard context.visit.account != nil else { return try await next(request, context) }
        context.visit.trail = ViewTrail(store: store, visitor: context.visitor(request), now: now)
        // Errors here are said on a page that still knows who reads it.
        var response = try await errors.handle(request, context: context, next: next)
        guard !request.uri.path.hasPrefix(SitePath.staticPrefix) else { return response }
        // What one account may see stays in no cache, not even in that of a browser that others use next.
        response.headers[.cacheControl] = "private, no-store"
        return response.withOwnReferrer
    }

    private func know(token: String, _ request: Request, _ context: inout VisitContext) async throws {
        guard let owner = try await signIn.owner(ofToken: token, at: now()) else { throw WebError.deadToken }
        guard owner.token.scope != .metrics else {
            // It opens one address, and there it is nobody's: what watches the service needs no person.
            guard request.uri.path == SitePath.metrics, owner.account.role.may(.watchService) else {
                throw WebError.notPermitted(.reading)
            }
            context.visit.isWatcher = true
            return
        }
        guard owner.token.scope == .write || Self.safeMethods.contains(request.method) else {
            throw WebError.notPermitted(.writing)
        }
        context.visit.account = owner.account
        context.visit.access = owner.account.access
    }

    /// The token of a request: after `Bearer`, or as the password of `Basic` where calendars and feed readers ask; nil
    /// where none was sent, empty where what was sent is none.
    ///
    /// A browser repeats `Basic` by itself, also for another site's form; so it opens only what cannot be sent to, and
    /// elsewhere counts as if it were not there.
    private static func token(of request: Request) -> String? {
        guard let given = request.headers[.authorization] else { return nil }
        let parts = given.split(separator: " ")
        let scheme = parts.first?.lowercased()
        if scheme == "basic" {
            guard SitePath.isSubscribed(request.uri.path), safeMethods.contains(request.method) else { return nil }
            guard parts.count == 2, let data = Data(base64Encoded: String(parts[1])) else { return "" }
            let words = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1)
            return words.count == 2 ? String(words[1]) : ""
        }
        return scheme == "bearer" && parts.count == 2 ? String(parts[1]) : ""
    }

    /// A browser sends the cookie with whatever asks for it; what changes something must come from the session's own page.
    private func requireOwnForm(_ request: inout Request, _ open: OpenSession, _ context: VisitContext) async throws {
        guard !Self.safeMethods.contains(request.method) else { return }
        guard RequestOrigin.isOwn(request) else { throw WebError.fromAnotherSite }
        guard !Self.questions.contains(request.uri.path) else { return }
        // A file is not read here: its route looks at the form's first fields before it keeps any of it.
        guard !SitePath.takesFile(request.uri.path) else { return }
        var given = request.headers[.formToken]
        if given == nil, request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false {
            let body = try await request.collectBody(upTo: SitePath.longestForm(request.uri.path))
            given = URLQuery(parsing: String(buffer: body))[Self.formField]
        }
        guard let given, open.token.isOwnForm(given) else { throw WebError.staleForm }
    }
}

extension HTTPField.Name {
    /// Where a script of the site's own puts the token of its form.
    static var formToken: Self {
        guard let name = HTTPField.Name("X-Form-Token") else { preconditionFailure("a header name") }
        return name
    }
}

extension VisitContext {
    /// Who acts, as workflows and the audit log take it.
    func visitor(_ request: Request) -> Visitor {
        Visitor(account: visit.account, client: client, device: request.headers[.userAgent] ?? "")
    }

    /// The account of who asks.
    ///
    /// - Throws: `WebError.signInNeeded`.
    func requireAccount() throws -> Account {
        guard let account = visit.account else { throw WebError.signInNeeded }
        return account
    }

    /// The account and session of a person; a program's token does not open the pages where tokens are made.
    ///
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`.
    func requireSession() throws -> OpenSession {
        guard let session = visit.session else {
            throw visit.account == nil ? WebError.signInNeeded : WebError.notPermitted(.person)
        }
        return session
    }

    /// The session of someone who may do a thing.
    ///
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`.
    func require(_ verb: Verb, country: String? = nil) throws -> OpenSession {
        let open = try requireSession()
        guard open.session.account.role.may(verb, country: country) else {
            throw WebError.notPermitted(.to(verb, country: country))
        }
        return open
    }
}
