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

/// Who may use each route, in one table: a route that is not in it fails.
@Suite struct RouteAccessTests {
    enum Who: Sendable {
        /// Everyone, signed in or not.
        case anyone
        /// Whoever signed in.
        case accounts
        /// Those who hand something in: editors of countries, planners, the Secretariat, administrators.
        case senders
        /// Those who answer for countries: their editors, the Secretariat, administrators.
        case desk
        /// Those who plan: planners, the Secretariat, administrators.
        case planners
        /// The Secretariat and administrators.
        case reviewers
        /// Only those whose role may keep accounts.
        case administrators

        func includes(_ role: Role?) -> Bool {
            switch self {
            case .anyone: true
            case .accounts: role != nil
            case .senders: Self.desk.includes(role) || Self.planners.includes(role)
            case .desk:
                switch role {
                case .countryEditor, .secretariat, .administrator: true
                default: false
                }
            case .planners:
                switch role {
                case .planner, .secretariat, .administrator: true
                default: false
                }
            case .reviewers: role == .secretariat || role == .administrator
            case .administrators: role == .administrator
            }
        }
    }

    static let table: [(who: Who, routes: String)] = [
        (
            .anyone,
            """
            GET /
            GET /about
            GET /api/v1/changes
            GET /api/v1/compare
            GET /api/v1/documents
            GET /api/v1/documents/{code}
            GET /api/v1/documents/{code}/history
            GET /api/v1/entry
            GET /api/v1/entry/matrix
            GET /api/v1/entry/rules/{id}
            GET /api/v1/glossary
            GET /api/v1/identify
            GET /api/v1/openapi.json
            GET /api/v1/receipt-key
            GET /api/v1/suggestions
            GET /api/v1/training/impact
            GET /api/v1/training/needs
            GET /api/v1/training/plans
            GET /api/v1/training/plans/{id}
            GET /api/v1/training/plans/{id}/beside/{other}
            GET /api/v1/training/trainers
            GET /api/v1/training/who
            GET /api/v1/vocabularies/{name}
            GET /app.webmanifest
            GET /changes
            GET /compare
            GET /documents
            GET /documents.csv
            GET /documents/{code}
            GET /documents/{code}/card
            GET /documents/{code}/history
            GET /documents/{code}/reports
            GET /entry
            GET /entry/matrix
            GET /entry/rules/{id}
            GET /feeds/{name}
            GET /glossary
            GET /glossary/{section}
            GET /health
            GET /health/live
            GET /health/ready
            GET /identify
            GET /images/{sha256}
            GET /invitation/{token}
            GET /mrz
            GET /mrz/words
            GET /problems
            GET /problems/{id}
            GET /reset/{token}
            GET /robots.txt
            GET /service-worker.js
            GET /sign-in
            GET /sign-in/code
            GET /static/{name}
            GET /training
            GET /training/impact
            GET /training/needs
            GET /training/plans
            GET /training/plans/{id}
            GET /training/plans/{id}/{session}
            GET /training/plans/{id}/beside/{other}
            GET /training/plans/{id}/brief
            GET /training/plans/{id}/files/cancelled.ics
            GET /training/plans/{id}/files/plan.csv
            GET /training/plans/{id}/files/plan.ics
            GET /training/plans/{id}/files/plan.xml
            GET /training/trainers
            GET /training/who
            POST /api/v1/documents/{code}/reports
            POST /api/v1/entry
            POST /api/v1/mrz
            POST /documents/{code}/reports
            POST /invitation/{token}
            POST /mrz
            POST /reset/{token}
            POST /sign-in
            POST /sign-in/code
            POST /sign-out
            """
        ),
        (
            .accounts,
            """
            GET /account
            GET /account/changes
            GET /api/v1/account
            GET /api/v1/account/changes
            GET /feeds/followed.atom
            POST /account/changes/seen
            POST /account/follows
            POST /api/v1/account/follows
            POST /account/password
            POST /account/recovery-codes
            POST /account/second-factor
            POST /account/second-factor/confirm
            POST /account/second-factor/remove
            POST /account/sessions/end
            POST /account/sessions/end-others
            POST /account/tokens
            POST /account/tokens/revoke
            """
        ),
        (
            .senders,
            """
            GET /api/v1/submissions
            GET /api/v1/submissions/files/{id}
            GET /api/v1/submissions/files/{id}/findings
            GET /api/v1/submissions/forms/{record}/template.csv
            POST /api/v1/submissions/forms/{record}/table
            GET /api/v1/submissions/{id}/findings
            GET /submissions/files/{id}/findings
            GET /submissions/files/{id}/findings.csv
            GET /submissions/{id}/findings
            GET /submissions/{id}/findings.csv
            GET /api/v1/submissions/{id}
            GET /submissions
            GET /submissions/files/{id}
            GET /submissions/forms/{record}
            GET /submissions/forms/{record}/template.csv
            GET /submissions/{id}
            GET /submissions/progress/{ticket}
            GET /submissions/{id}/images/{sha256}
            GET /submissions/{id}/receipt.json
            POST /api/v1/submissions
            POST /api/v1/submissions/{id}/comments
            POST /api/v1/submissions/{id}/decision
            POST /submissions
            POST /submissions/forms/{record}
            POST /submissions/forms/{record}/table
            POST /submissions/{id}/approve
            POST /submissions/{id}/comments
            POST /submissions/{id}/compare
            POST /submissions/{id}/reject
            POST /submissions/{id}/take-back
            """
        ),
        (
            .desk,
            """
            GET /api/v1/submissions/board
            GET /api/v1/submissions/calls
            GET /api/v1/submissions/calls/{id}
            GET /api/v1/submissions/freshness
            GET /api/v1/submissions/reports
            POST /api/v1/submissions/reports/{id}
            POST /submissions/reports/{id}/answer
            POST /submissions/calls/{id}/answer
            POST /api/v1/submissions/calls/{id}/answer
            POST /submissions/reports/{id}/close
            GET /submissions/calls
            GET /submissions/deadlines.ics
            GET /submissions/freshness
            GET /submissions/reports
            GET /submissions/reports/{id}
            GET /submissions/feed.atom
            GET /submissions/calls/{id}
            GET /submissions/model
            POST /submissions/model
            POST /api/v1/submissions/{id}/revert
            POST /submissions/{id}/revert
            """
        ),
        (
            .planners,
            """
            GET /api/v1/training/plans/{id}/{session}/move
            GET /training/plans/{id}/{session}/move
            POST /api/v1/training/plans/{id}/decision
            POST /api/v1/training/plans/{id}/{session}/move
            POST /training/plans/{id}/approve
            POST /training/plans/{id}/ask
            POST /training/plans/{id}/take-back
            POST /training/plans/{id}/{session}/move
            """
        ),
        (
            .reviewers,
            """
            GET /api/v1/submissions/calls/{id}/reminders
            POST /api/v1/submissions/calls
            POST /api/v1/submissions/calls/{id}
            POST /api/v1/submissions/calls/{id}/close
            POST /submissions/calls
            POST /submissions/reports/{id}/assign
            POST /submissions/calls/{id}
            POST /submissions/calls/{id}/close
            GET /api/v1/vocabulary-changes
            GET /submissions/vocabulary
            POST /api/v1/vocabulary-changes
            POST /api/v1/vocabulary-changes/{id}/decision
            POST /submissions/vocabulary
            POST /submissions/vocabulary/{id}/publish
            POST /submissions/vocabulary/{id}/reject
            """
        ),
        (
            .administrators,
            """
            GET /accounts
            GET /accounts/{id}
            GET /api/v1/operations
            GET /api/v1/audit
            GET /audit
            GET /audit.csv
            GET /metrics
            GET /operations
            POST /accounts
            POST /accounts/{id}/deactivate
            POST /accounts/{id}/link
            POST /accounts/{id}/rights
            POST /accounts/{id}/sessions
            """
        ),
    ]

    private static let roles: [Role?] = [
        nil, .reader, .officer, .planner, .countryEditor(of: "GTM"), .countryEditor(of: "HND"), .secretariat,
        .administrator,
    ]

    @Test func everyRouteIsOpenToWhomTheTableSays() async throws {
        let fixture = try await SiteFixture()
        for (number, role) in Self.roles.enumerated() {
            if let role { try await fixture.open("n\(number)@x.example", role) }
        }
        let listed = Dictionary(
            uniqueKeysWithValues: Self.table.flatMap { who, routes in
                routes.split(separator: "\n").map { (String($0), who) }
            }
        )
        let served = fixture.site.router().routes.map { ($0.method, $0.path.description) }
        try await fixture.browse { browser in
            var missing: [String] = []
            var met: Set<String> = []
            for (method, path) in served where method != .head {
                let route = "\(method.rawValue) \(path)"
                guard let who = listed[route] else {
                    if try await browser.send(method, path, headers: [:], body: nil).status != .methodNotAllowed {
                        missing.append(route)
                    }
                    continue
                }
                met.insert(route)
                for (number, role) in Self.roles.enumerated() {
                    let isOpen = try await Self.isOpen(method, path, role.map { _ in number }, browser, fixture)
                    #expect(isOpen == who.includes(role), "\(route) for \(role?.name ?? "a stranger")")
                }
            }
            #expect(missing.isEmpty, "not in the table: \(missing.sorted().joined(separator: "\n"))")
            #expect(met == Set(listed.keys), "in the table, but not served: \(Set(listed.keys).subtracting(met))")
        }
    }

    /// Whether a route says anything but that the visitor may not: with a session of its own, since some end it.
    private static func isOpen(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ account: Int?,
        _ browser: AccountBrowser,
        _ fixture: SiteFixture
    ) async throws -> Bool {
        let visitor = AccountBrowser(browser.client)
        var headers = HTTPFields()
        if let account {
            let token = try await fixture.begin("n\(account)@x.example")
            visitor.use(token)
            headers[.formToken] = token.formToken
        }
        let parts = path.split(separator: "/").map { $0.hasPrefix("{") ? "1" : String($0) }
        let address = "/" + parts.joined(separator: "/")
        let answer = try await visitor.send(method, address, headers: headers, body: method == .post ? "" : nil)
        let isSentToSignIn = answer.headers[.location]?.hasPrefix("/sign-in?next=") ?? false
        return answer.status != .unauthorized && answer.status != .forbidden && !isSentToSignIn
    }
}
