import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Workflows

@testable import CatalogueWeb

/// A browser in front of a site: keeps its cookies, sends forms as browsers do.
final class AccountBrowser {
    let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    /// The cookies that the site set last, as sent.
    private(set) var setCookies: [String] = []
    private let language: String

    init(_ client: any TestClientProtocol, language: String = "en") {
        self.client = client
        self.language = language
    }

    func use(_ token: SecretToken, named name: String = "cotejo-session") {
        cookies[name] = token.text
    }

    func plant(_ secret: String) {
        cookies["cotejo-session"] = secret
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(.get, path, headers: headers, body: nil)
    }

    func post(_ path: String, _ fields: KeyValuePairs<String, String>, headers: HTTPFields = [:]) async throws
        -> TestResponse
    {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = String(URLQuery(fields).suffix.dropFirst())
        return try await send(.post, path, headers: headers, body: body)
    }

    /// The token in the forms of a page.
    func formToken(of path: String) async throws -> String {
        let page = String(buffer: try await get(path).body)
        let match = try #require(page.firstMatch(of: /name="form-token" value="([^"]*)"/))
        return String(match.output.1)
    }

    func send(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: String?) async throws
        -> TestResponse
    {
        var headers = headers
        if headers[.acceptLanguage] == nil { headers[.acceptLanguage] = language }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        let response = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        )
        setCookies = response.headers[values: .setCookie]
        for text in setCookies {
            let pair = text.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        return response
    }
}

extension TestResponse {
    /// Holds the answer to a status.
    func expect(
        _ status: HTTPResponse.Status,
        _ comment: Comment? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(self.status == status, comment, sourceLocation: sourceLocation)
    }
}

extension SiteFixture {
    static let password = "cuatro gatos ladran azul"
    static let start = Moment("\(today)T00:00:00Z") ?? Moment(secondsSince1970: 0)

    /// Opens an account with the password of all tests.
    @discardableResult
    func open(_ email: String, _ role: Role) async throws -> Account {
        let administer = AdministerAccounts(store: store, rules: Self.rules)
        let draft = try #require(AccountDraft(email: email, name: "Ana <Sic>", role: role))
        let visitor = Visitor(commandLine: "test")
        let link = try await administer.invite(draft, visitor: visitor, at: Self.start)
        _ = try await administer.redeem(
            link: link.token.text,
            .invitation,
            password: Self.password,
            visitor: visitor,
            at: Self.start
        )
        return try #require(try await store.account(link.account))
    }

    /// A new session of an account.
    func begin(_ email: String) async throws -> SecretToken {
        try await SignIn(store: store, rules: Self.rules).begin(
            email: email,
            password: Self.password,
            visitor: Visitor(account: nil, client: ""),
            at: Self.start
        ).token
    }

    /// Runs a test in front of the site.
    func browse(_ language: String = "en", _ body: @escaping @Sendable (AccountBrowser) async throws -> Void)
        async throws
    {
        try await Application(router: site.router()).test(.router) { client in
            try await body(AccountBrowser(client, language: language))
        }
    }

    /// The rules of the site in tests: passwords that cost little to check.
    static let rules: AccountRules = {
        var rules = AccountRules()
        rules.passwordCost = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
        return rules
    }()
}
