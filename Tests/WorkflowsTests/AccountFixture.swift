import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@testable import Workflows

/// Accounts in memory, with passwords that cost little to check.
struct AccountFixture {
    static let password = "cuatro gatos ladran azul"
    let store: CatalogueStore
    let rules: AccountRules
    let signIn: SignIn
    let own: KeepAccount
    let administer: AdministerAccounts
    let start = Moment(secondsSince1970: 1_800_000_000)
    let visitor = Visitor(account: nil, client: "192.0.2.1", device: "test")

    init(logRounds: Int = 4) throws {
        var rules = AccountRules()
        rules.passwordCost = PasswordCost(logRounds: logRounds, blockSize: 8, parallelism: 1)
        self.rules = rules
        store = try TestDatabase.store()
        signIn = SignIn(store: store, rules: rules)
        own = KeepAccount(store: store, rules: rules)
        administer = AdministerAccounts(store: store, rules: rules)
    }

    func invite(_ email: String = "ana@sec.example", role: Role = .administrator) async throws -> MadeLink {
        let draft = try #require(AccountDraft(email: email, name: "Ana Sic", role: role))
        return try await administer.invite(draft, visitor: Visitor(commandLine: "test"), at: start)
    }

    @discardableResult
    func open(_ email: String = "ana@sec.example", role: Role = .administrator) async throws -> Account {
        let link = try await invite(email, role: role)
        return try await administer.redeem(
            link: link.token.text,
            .invitation,
            password: Self.password,
            visitor: visitor,
            at: start
        )
    }

    func begin(
        _ email: String = "ana@sec.example",
        _ password: String = password,
        from client: String = "192.0.2.1",
        replacing earlier: OpenSession? = nil,
        after seconds: Int64 = 0
    ) async throws -> BegunSession {
        try await signIn.begin(
            email: email,
            password: password,
            visitor: Visitor(account: nil, client: client),
            replacing: earlier,
            at: start.adding(seconds: seconds)
        )
    }

    func session(_ token: SecretToken, after seconds: Int64 = 0) async throws -> OpenSession? {
        try await signIn.session(of: token.text, at: start.adding(seconds: seconds))
    }

    /// Adds a second factor to the account of a session.
    func addSecondFactor(_ open: OpenSession) async throws -> (key: TimeCode, codes: [String]) {
        let visitor = Visitor(account: open.session.account, client: "192.0.2.1")
        _ = try await own.proposeSecondFactor(password: Self.password, in: open, visitor: visitor, at: start)
        let bytes = try #require(try await store.secrets(of: open.session.account.id)?.proposedSecondFactor)
        let key = TimeCode(key: bytes)
        let code = key.code(step: start.secondsSince1970 / 30)
        return (key, try await own.confirmSecondFactor(code: code, in: open, visitor: visitor, at: start))
    }
}
