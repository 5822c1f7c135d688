import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// The page of one's own account and what is changed there.
struct AccountRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let own: KeepAccount
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.account) { request, context -> Response in try await page(context) }
        router.page(SitePath.apiAccount) { request, context -> Response in
            var json = JSONText()
            try context.requireAccount().write(to: &json)
            return .json(json.string)
        }
        change(router, "/password", done: .passwordChangedNote) { open, fields, visitor in
            guard fields.typed("password") == fields.typed("again") else { throw FormProblem.passwordsDiffer }
            try await own.changePassword(
                from: fields.typed("current"),
                to: fields.typed("password"),
                in: open,
                visitor: visitor,
                at: now()
            )
        }
        change(router, "/second-factor", done: .secondFactorProposed) { open, fields, visitor in
            _ = try await own.proposeSecondFactor(
                password: fields.typed("current"),
                in: open,
                visitor: visitor,
                at: now()
            )
        }
        change(router, "/second-factor/remove", done: .secondFactorRemovedNote) { open, fields, visitor in
            try await own.removeSecondFactor(password: fields.typed("current"), in: open, visitor: visitor, at: now())
        }
        change(router, "/sessions/end-others", done: .sessionsEndedNote) { open, _, visitor in
            try await own.endOtherSessions(open, visitor: visitor, at: now())
        }
        change(router, "/sessions/end", done: .sessionsEndedNote) { open, fields, visitor in
            guard let number = Int64(fields["number"]) else { return }
            try await own.endSession(number, of: open.session.account, visitor: visitor, at: now())
        }
        change(router, "/tokens/revoke", done: .tokenRevokedNote) { open, fields, visitor in
            guard let number = Int64(fields["number"]) else { return }
            try await own.revokeToken(number, of: open.session.account, visitor: visitor, at: now())
        }
        addSecrets(to: router)
    }

    /// What is answered with secrets, once.
    private func addSecrets(to router: Router<VisitContext>) {
        once(router, "/second-factor/confirm", .recoveryTitle, .recoveryLead) { open, fields, visitor in
            try await own.confirmSecondFactor(code: fields["code"], in: open, visitor: visitor, at: now())
        }
        once(router, "/recovery-codes", .recoveryTitle, .recoveryLead) { open, fields, visitor in
            try await own.renewRecoveryCodes(password: fields.typed("current"), in: open, visitor: visitor, at: now())
        }
        once(router, "/tokens", .tokenTitle, .tokenLead) { open, fields, visitor in
            let token = try await own.makeToken(
                name: fields["name"],
                scope: TokenScope(rawValue: fields["scope"]) ?? .read,
                days: Int64(fields["days"]) ?? 0,
                of: open.session.account,
                visitor: visitor,
                at: now()
            )
            return [token.text]
        }
    }

    private typealias Change<Value> = @Sendable (OpenSession, AccountFields, Visitor) async throws -> Value

    /// A change that is said on the page of the account once it is done.
    private func change(
        _ router: Router<VisitContext>,
        _ path: String,
        done: AccountText,
        _ body: @escaping Change<Void>
    ) {
        router.sent(SitePath.account + path) { request, context in
            let open = try context.requireSession()
            let fields = try await AccountFields(request, context)
            do {
                try await body(open, fields, context.visitor(request))
                return .redirect(to: "\(SitePath.account)?done=\(done.rawValue)")
            } catch let error as any ExplainedError where error is AccountError || error is FormProblem {
                return try await page(error: error, context)
            }
        }
    }

    /// A change whose result is shown this once.
    private func once(
        _ router: Router<VisitContext>,
        _ path: String,
        _ title: AccountText,
        _ lead: AccountText,
        _ body: @escaping Change<[String]>
    ) {
        router.sent(SitePath.account + path) { request, context in
            let open = try context.requireSession()
            let fields = try await AccountFields(request, context)
            do {
                let secrets = try await body(open, fields, context.visitor(request))
                let page = try await ShownOncePage(
                    title.wording,
                    lead.wording,
                    secrets,
                    onwards: (SitePath.account, AccountText.backToAccount.wording),
                    pages,
                    context.visit
                )
                return .form(pages.text(of: "shown-once", page), context.visit.language)
            } catch let error as AccountError {
                return try await self.page(error: error, context)
            }
        }
    }

    private func page(error: (any ExplainedError)? = nil, _ context: VisitContext) async throws -> Response {
        let open = try context.requireSession()
        // What was read with the session may be older than what was just changed.
        guard let secrets = try await store.secrets(of: open.session.account.id) else { throw WebError.signInNeeded }
        let language = context.visit.language
        let done = context.visit.query["done"].flatMap(AccountText.init(rawValue:)).flatMap {
            AccountText.notices.contains($0) ? $0 : nil
        }
        let page = AccountPage(
            frame: try await pages.frame(title: AccountText.accountTitle.text(in: language), visit: context.visit),
            account: secrets.account,
            recoveryCodes: secrets.recoveryCodes,
            proposed: try await own.proposedSecondFactor(of: secrets.account),
            sessions: try await own.sessions(of: secrets.account, at: now()),
            current: open.session.number,
            tokens: try await store.tokens(of: secrets.account.id, at: now()),
            unseen: try await store.unseenModels(of: secrets.account.id, access: secrets.account.access),
            notice: done?.text(in: language),
            problem: error?.explanation.words(in: language),
            wording: pages.wording(context.visit)
        )
        let status = error.map { ErrorResponse($0).status }
        return .form(pages.text(of: "account", page), status: status, error: error as? AccountError, language)
    }
}

/// What is wrong with a form before its workflow sees it.
enum FormProblem: ExplainedError {
    case passwordsDiffer
    case unknownCountry(String)

    var explanation: Explanation {
        switch self {
        case .passwordsDiffer:
            Explanation(
                "account.passwordsDiffer",
                message: LocalizedText(
                    es: AccountText.passwordsDiffer.text(in: .es),
                    en: AccountText.passwordsDiffer.text(in: .en)
                ),
                advice: LocalizedText(es: "Escríbala igual dos veces.", en: "Type it the same way twice.")
            )
        case .unknownCountry(let code):
            Explanation(
                "account.unknownCountry",
                message: LocalizedText(
                    es: "«\(code.prefix(60))» no es el código de un emisor; no se cambió nada.",
                    en: "\"\(code.prefix(60))\" is not the code of an issuer; nothing was changed."
                ),
                advice: LocalizedText(
                    es: "Elija de la lista, o dé códigos como GTM.",
                    en: "Choose from the list, or give codes such as GTM."
                )
            )
        }
    }
}

extension ShownOncePage {
    init(
        _ title: UIText,
        _ lead: UIText,
        _ secrets: [String],
        onwards: (path: String, words: UIText),
        _ pages: PageMaker,
        _ visit: Visit
    ) async throws {
        let language = visit.language
        frame = try await pages.frame(title: title.text(in: language), visit: visit, hasSearchBox: false)
        text = InterfaceTexts.all(in: language)
        heading = title.text(in: language)
        self.lead = lead.text(in: language)
        self.secrets = secrets
        onwardsPath = onwards.path
        self.onwards = onwards.words.text(in: language)
    }
}
