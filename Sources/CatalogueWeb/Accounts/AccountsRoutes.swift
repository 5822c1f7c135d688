import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// The accounts of others, for administrators.
struct AccountsRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let administer: AdministerAccounts
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.accounts, read: { try await list($1) }, send: invite)
        router.page(SitePath.accountRoute) { request, context -> Response in try await one(context) }
        change(router, "rights") { account, fields, visitor in
            let (role, access) = try Self.rights(fields)
            try await administer.change(account.id, role: role, access: access, visitor: visitor, at: now())
        }
        change(router, "deactivate") { account, _, visitor in
            try await administer.deactivate(account.id, visitor: visitor, at: now())
        }
        change(router, "sessions") { account, _, visitor in
            try await administer.endSessions(of: account.id, visitor: visitor, at: now())
        }
        router.sent(SitePath.accountRoute + "/link") { request, context in
            _ = try context.require(.manageAccounts)
            _ = try await AccountFields(request, context)
            let account = try await account(context)
            do {
                let link = try await administer.makeLink(for: account.id, visitor: context.visitor(request), at: now())
                return try await show(link, context)
            } catch let error as AccountError {
                return try await one(error: error, context)
            }
        }
    }

    private func list(
        typed: AccountFields? = nil,
        error: AccountError? = nil,
        _ context: VisitContext
    ) async throws -> Response {
        _ = try context.require(.manageAccounts)
        let page = AccountsPage(
            frame: try await pages.frame(
                title: AccountsText.accountsTitle.text(in: context.visit.language),
                visit: context.visit
            ),
            accounts: try await store.accounts(),
            typed: typed,
            problem: error?.explanation.words(in: context.visit.language),
            wording: pages.wording(context.visit)
        )
        return .form(pages.text(of: "accounts", page), error: error, context.visit.language)
    }

    private func invite(_ request: Request, _ context: VisitContext) async throws -> Response {
        _ = try context.require(.manageAccounts)
        let fields = try await AccountFields(request, context)
        do {
            let (role, access) = try Self.rights(fields)
            guard let draft = AccountDraft(email: fields["email"], name: fields["name"], role: role, access: access)
            else { throw AccountError.unusableDraft }
            return try await show(
                administer.invite(draft, visitor: context.visitor(request), at: now()),
                context
            )
        } catch let error as AccountError {
            return try await list(typed: fields, error: error, context)
        }
    }

    private func one(error: AccountError? = nil, _ context: VisitContext) async throws -> Response {
        _ = try context.require(.manageAccounts)
        let account = try await account(context)
        let page = AccountOfOtherPage(
            frame: try await pages.frame(title: account.name, visit: context.visit),
            account: account,
            isDone: context.visit.query["done"] != nil,
            problem: error?.explanation.words(in: context.visit.language),
            wording: pages.wording(context.visit)
        )
        return .form(pages.text(of: "account-of-other", page), error: error, context.visit.language)
    }

    private func change(
        _ router: Router<VisitContext>,
        _ verb: String,
        _ body: @escaping @Sendable (Account, AccountFields, Visitor) async throws -> Void
    ) {
        router.sent("\(SitePath.accountRoute)/\(verb)") { request, context in
            _ = try context.require(.manageAccounts)
            let fields = try await AccountFields(request, context)
            let account = try await account(context)
            do {
                try await body(account, fields, context.visitor(request))
                return .redirect(to: "\(SitePath.account(account.id))?done=1")
            } catch let error as AccountError {
                return try await one(error: error, context)
            }
        }
    }

    /// The link, shown once, to be sent by a way that only its owner reads.
    private func show(_ link: MadeLink, _ context: VisitContext) async throws -> Response {
        let page = try await ShownOncePage(
            AccountsText.linkTitle.wording,
            AccountsText.linkLead.wording,
            [context.visit.origin + link.path],
            onwards: (SitePath.accounts, AccountsText.backToAccounts.wording),
            pages,
            context.visit
        )
        return .form(pages.text(of: "shown-once", page), context.visit.language)
    }

    private func account(_ context: VisitContext) async throws -> Account {
        guard let number = Int64(try context.parameters.require("id")),
            let account = try await store.account(AccountID(number))
        else { throw AccountError.noSuchAccount }
        return account
    }

    /// The role and the access that a form chose; without an access, that of the role.
    private static func rights(_ fields: AccountFields) throws -> (Role, Access) {
        let country = fields["country"]
        let isEditor = fields["role"] == "countryEditor"
        guard let role = Role(name: fields["role"], country: isEditor && country.count == 3 ? country : nil) else {
            throw AccountError.unusableRole
        }
        return (role, Access(rawValue: fields["access"]) ?? role.defaultAccess)
    }
}
