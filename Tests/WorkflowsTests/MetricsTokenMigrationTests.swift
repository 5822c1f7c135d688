import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import Workflows

/// Tokens from before there was one for the figures of the service.
@Suite struct MetricsTokenMigrationTests {
    /// What takes a database back to how it was before.
    private static let before = """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, ', ''metrics'')', ')') WHERE name = 'api_token';
        PRAGMA writable_schema = RESET;
        DELETE FROM grdb_migrations WHERE identifier = '014 metrics tokens';
        """

    @Test func tokensStayAsTheyWereAndNumbersAreNotGivenTwice() async throws {
        let temporary = try TemporaryFolder()
        let data = try DataFolder(path: temporary.path + "/data")
        let now = Moment(secondsSince1970: 1_800_000_000)
        let visitor = Visitor(commandLine: "test")
        var rules = AccountRules()
        rules.passwordCost = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
        func keep(_ scope: TokenScope, _ store: CatalogueStore) async throws -> SecretToken {
            let account = try #require(try await store.accounts().first)
            return try await KeepAccount(store: store, rules: rules).makeToken(
                name: "a \(scope.rawValue)",
                scope: scope,
                days: 30,
                of: account,
                visitor: visitor,
                at: now
            )
        }
        let tokens: [SecretToken]
        do {
            let store = try data.openStore()
            let administer = AdministerAccounts(store: store, rules: rules)
            let draft = try #require(AccountDraft(email: "ada@x.example", name: "Ada", role: .administrator))
            let link = try await administer.invite(draft, visitor: visitor, at: now).token.text
            _ = try await administer.redeem(
                link: link,
                .invitation,
                password: "a long enough password",
                visitor: visitor,
                at: now
            )
            tokens = [try await keep(.read, store), try await keep(.write, store)]
        }
        try BackupFixture.run("/usr/bin/sqlite3", [data.path + "/catalogue.sqlite", Self.before])
        let store = try data.openStore()
        let signIn = SignIn(store: store, rules: rules)
        var scopes: [TokenScope?] = []
        for token in tokens { scopes.append(try await signIn.owner(ofToken: token.text, at: now)?.token.scope) }
        #expect(scopes == [.read, .write])
        let own = try await keep(.metrics, store)
        let found = try #require(try await signIn.owner(ofToken: own.text, at: now)?.token)
        #expect(found.scope == .metrics && found.number == 3)
    }
}
