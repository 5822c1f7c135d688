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

@Suite struct AccountPagesTests {
    private static let password = SiteFixture.password
    private static let new = "siete lunas de papel"

    /// A site with one account, and a browser that is signed in to it.
    private func signedIn(
        _ role: Role,
        _ body: @escaping @Sendable (SiteFixture, AccountBrowser, _ formToken: String) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@sec.example", role)
        let token = try await fixture.begin("ana@sec.example")
        try await fixture.browse { browser in
            browser.use(token)
            try await body(fixture, browser, token.formToken)
        }
    }

    @Test func administratorInvitesAndTheLinkOpensTheAccount() async throws {
        try await signedIn(.administrator) { fixture, browser, token in
            let answer = try await browser.post(
                "/accounts",
                [
                    "email": "Bo@gtm.example", "name": "Bo", "role": "countryEditor", "country": "GTM",
                    "access": "official",
                    "form-token": token,
                ]
            )
            let page = String(buffer: answer.body)
            #expect(answer.status == .ok && answer.headers[.cacheControl] == "private, no-store")
            let path = String(try #require(page.firstMatch(of: /\/invitation\/[\w\-]{43}/)).output)
            let stranger = AccountBrowser(browser.client)
            #expect(String(buffer: try await stranger.get(path).body).contains("value=\"bo@gtm.example\""))
            let differ = try await stranger.post(path, ["password": Self.new, "again": "other"])
            #expect(differ.status == .unprocessableContent)
            let common = try await stranger.post(path, ["password": "guatemala2026", "again": "guatemala2026"])
            #expect(String(buffer: common.body).contains("easy to guess"))
            let set = try await stranger.post(path, ["password": Self.new, "again": Self.new])
            #expect(set.status == .seeOther && set.headers[.location] == "/sign-in?opened=1")
            try await stranger.get(path).expect(.notFound)
            _ = try await stranger.post("/sign-in", ["email": "bo@gtm.example", "password": Self.new])
            #expect(String(buffer: try await stranger.get("/account").body).contains("Country editor: Guatemala"))
            #expect(String(buffer: try await browser.get("/accounts").body).contains("bo@gtm.example"))
        }
    }

    @Test func wrongInvitationsAreSaidAndKeepWhatWasTyped() async throws {
        try await signedIn(.administrator) { fixture, browser, token in
            let wrong: [KeyValuePairs<String, String>] = [
                ["email": "none", "name": "<b>", "role": "officer", "form-token": token],
                ["email": "a@b.example", "name": "<b>", "role": "countryEditor", "form-token": token],
                ["email": "ana@sec.example", "name": "<b>", "role": "officer", "form-token": token],
            ]
            for fields in wrong {
                let answer = try await browser.post("/accounts", fields)
                #expect(answer.status == .unprocessableContent)
                #expect(String(buffer: answer.body).contains("value=\"&lt;b&gt;\""))
            }
            #expect(try await fixture.store.accountCount() == 1)
        }
    }

    @Test func administratorChangesRightsEndsSessionsAndDeactivates() async throws {
        try await signedIn(.administrator) { fixture, browser, token in
            let other = try await fixture.open("bo@gtm.example", .officer)
            let path = "/accounts/\(other.id)"
            var session = try await fixture.begin("bo@gtm.example")
            func isOpen() async throws -> Bool {
                try await SignIn(store: fixture.store).session(of: session.text, at: SiteFixture.start) != nil
            }
            let rights: KeyValuePairs = ["role": "planner", "access": "restricted", "form-token": token]
            try await browser.post(path + "/rights", rights).expect(.seeOther)
            let changed = try #require(try await fixture.store.account(other.id))
            #expect(changed.role == .planner && changed.access == .restricted)
            let isOpenAfterRights = try await isOpen()
            #expect(!isOpenAfterRights)
            session = try await fixture.begin("bo@gtm.example")
            try await browser.post(path + "/sessions", ["form-token": token]).expect(.seeOther)
            let isOpenAfterEnding = try await isOpen()
            #expect(!isOpenAfterEnding)
            let link = try await browser.post(path + "/link", ["form-token": token])
            #expect(String(buffer: link.body).contains("/reset/"))
            try await browser.post(path + "/deactivate", ["form-token": token]).expect(.seeOther)
            #expect(String(buffer: try await browser.get(path).body).contains("The account is deactivated."))
            let own = try #require(try await fixture.store.accounts().first { $0.email == "ana@sec.example" })
            let last = try await browser.post("/accounts/\(own.id)/deactivate", ["form-token": token])
            #expect(last.status == .unprocessableContent)
            #expect(String(buffer: last.body).contains("Invite another administrator first."))
        }
    }

    @Test func secondFactorIsSetUpAskedForAndRemoved() async throws {
        try await signedIn(.officer) { fixture, browser, token in
            let begin: KeyValuePairs = ["current": Self.password, "form-token": token]
            try await browser.post("/account/second-factor", begin).expect(.seeOther)
            let page = String(buffer: try await browser.get("/account").body)
            #expect(page.contains("otpauth://totp/Cotejo:ana%40sec.example?secret="))
            let wrong = try await browser.post("/account/second-factor/confirm", ["code": "0", "form-token": token])
            #expect(wrong.status == .unprocessableContent)
            let account = try #require(try await fixture.store.accounts().first)
            let key = try #require(try await fixture.store.secrets(of: account.id)?.proposedSecondFactor)
            let code = TimeCodes.code(key, at: SiteFixture.start)
            let codes = try await browser.post("/account/second-factor/confirm", ["code": code, "form-token": token])
            let shown = String(buffer: codes.body).matches(of: /<code>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})<\/code>/)
            #expect(shown.count == 10)
            let other = AccountBrowser(browser.client)
            let half = try await other.post("/sign-in", ["email": "ana@sec.example", "password": Self.password])
            #expect(half.headers[.location] == "/sign-in/code")
            try await other.get("/account").expect(.seeOther, "half a sign-in opens nothing")
            let head = try await other.send(.head, "/account", headers: [:], body: nil)
            head.expect(.seeOther, "HEAD leads where GET does")
            let first = other.cookies["cotejo-session"]
            let form = try await other.formToken(of: "/sign-in/code")
            #expect(
                try await other.post("/sign-in/code", ["code": code, "form-token": form]).status
                    == .unprocessableContent
            )
            let recovery = String(shown[0].output.1)
            try await other.post("/sign-in/code", ["code": recovery]).expect(.forbidden)
            let full = try await other.post("/sign-in/code", ["code": recovery, "form-token": form])
            #expect(full.status == .seeOther && other.cookies["cotejo-session"] != first)
            let own = String(buffer: try await other.get("/account").body)
            #expect(own.contains("<strong>9</strong>"))
            let remove: KeyValuePairs = ["current": Self.password, "form-token": token]
            try await browser.post("/account/second-factor/remove", remove).expect(.seeOther)
            #expect(try await fixture.store.account(account.id)?.hasSecondFactor == false)
        }
    }

    @Test func tokenOpensWhatItsScopeSays() async throws {
        try await signedIn(.officer) { fixture, browser, token in
            let answer = try await browser.post(
                "/account/tokens",
                ["name": "nightly", "scope": "read", "days": "30", "form-token": token]
            )
            let secret = try #require(String(buffer: answer.body).firstMatch(of: /<code>([\w\-]{43})<\/code>/)).output.1
            let bearer: HTTPFields = [.authorization: "Bearer \(secret)"]
            let program = AccountBrowser(browser.client)
            let own = try await program.get("/api/v1/account", headers: bearer)
            #expect(own.status == .ok && String(buffer: own.body).contains(#""email":"ana@sec.example""#))
            #expect(own.headers[.cacheControl] == "private, no-store")
            try await program.get("/account", headers: bearer).expect(.forbidden)
            let written = try await program.send(.post, "/api/v1/mrz", headers: bearer, body: "{}")
            #expect(written.status == .forbidden)
            for wrong in ["Bearer x", "Basic YTpi", "Bearer \(String(repeating: "A", count: 43))", "Bearer"] {
                let refused = try await program.get("/api/v1/account", headers: [.authorization: wrong])
                #expect(refused.status == .unauthorized && refused.headers[.wwwAuthenticate] == "Bearer")
            }
            let account = try #require(try await fixture.store.accounts().first)
            let tokens = try await fixture.store.tokens(of: account.id, at: SiteFixture.start)
            let number = try #require(tokens.first).number
            _ = try await browser.post("/account/tokens/revoke", ["number": "\(number)", "form-token": token])
            try await program.get("/api/v1/account", headers: bearer).expect(.unauthorized)
        }
    }

    @Test func passwordIsChangedWithTheCurrentOneOnly() async throws {
        try await signedIn(.officer) { _, browser, token in
            func change(_ current: String, _ again: String) async throws -> HTTPResponse.Status {
                try await browser.post(
                    "/account/password",
                    ["current": current, "password": Self.new, "again": again, "form-token": token]
                ).status
            }
            let wrong = try await change("wrong", Self.new)
            let different = try await change(Self.password, "other")
            let right = try await change(Self.password, Self.new)
            #expect(wrong == .unprocessableContent && different == .unprocessableContent && right == .seeOther)
            try await browser.get("/account?done=passwordChangedNote").expect(.ok)
        }
    }

    @Test func addressCannotPutWordsIntoThePage() async throws {
        try await signedIn(.officer) { _, browser, _ in
            let page = String(buffer: try await browser.get("/account?done=deactivateAction").body)
            let other = String(buffer: try await browser.get("/account?done=signOut").body)
            #expect(!page.contains("role=\"status\"") && !other.contains("role=\"status\""))
        }
    }

    @Test(arguments: [
        ("", "same-origin"), ("wrong", "same-origin"), ("right", "cross-site"), ("right", "same-site"),
    ])
    func formOfAnotherPageChangesNothing(given: String, site: String) async throws {
        try await signedIn(.administrator) { fixture, browser, token in
            let headers: HTTPFields = [.secFetchSite: site]
            let fields: KeyValuePairs = [
                "email": "eva@evil.example", "name": "Eva", "role": "administrator",
                "form-token": given == "right" ? token : given,
            ]
            try await browser.post("/accounts", fields, headers: headers).expect(.forbidden)
            // Neither do the forms that the public sends without a session.
            let reports = "/documents/UTO-AO-03002/reports"
            try await browser.post(reports, ["form-token": given], headers: headers).expect(.forbidden)
            let json: HTTPFields = [.contentType: "application/json", .secFetchSite: site]
            try await browser.send(.post, "/api/v1" + reports, headers: json, body: "{}").expect(.forbidden)
            #expect(try await fixture.store.accountCount() == 1)
        }
    }

    @Test func tokenOfAnotherSessionIsNotTaken() async throws {
        try await signedIn(.administrator) { fixture, browser, _ in
            try await fixture.open("eva@evil.example", .reader)
            let foreign = try await fixture.begin("eva@evil.example").formToken
            let fields: KeyValuePairs = ["email": "x@y.example", "name": "X", "role": "officer", "form-token": foreign]
            try await browser.post("/accounts", fields).expect(.forbidden)
        }
    }

    @Test func everyFormOfASignedInReaderCarriesItsToken() async throws {
        try await signedIn(.administrator) { fixture, browser, token in
            let id = try #require(try await fixture.store.accounts().first).id
            for path in ["/", "/mrz", "/account", "/accounts", "/accounts/\(id)", "/documents"] {
                let page = String(buffer: try await browser.get(path).body)
                let forms = page.matches(of: /<form[^>]*method="post"/).count
                #expect(forms > 0 && page.components(separatedBy: "value=\"\(token)\"").count - 1 == forms, "\(path)")
            }
        }
    }
}
