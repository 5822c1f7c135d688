import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// Asking for a plan on its page, and another person approving it.
@Suite struct PlanDecisionTests {
    typealias SignIn = @Sendable (String) async throws -> (AccountBrowser, String)

    /// A site with a plan that `ana` made, and planners in browsers of their own.
    private func plan(_ body: @escaping @Sendable (SiteFixture, SignIn) async throws -> Void) async throws {
        let fixture = try await SiteFixture()
        for (email, role) in [("ana", Role.planner), ("eva", .secretariat), ("ida", .planner), ("ron", .officer)] {
            try await fixture.open("\(email)@x.example", role)
        }
        var draft = try PlanSample.draft()
        draft.summary.madeBy = "ana@x.example"
        _ = try await fixture.store.keep(draft)
        try await fixture.browse { first in
            let client = first.client
            try await body(fixture) { name in
                let token = try await fixture.begin("\(name)@x.example")
                let browser = AccountBrowser(client)
                browser.use(token)
                return (browser, token.formToken)
            }
        }
    }

    private func forms(_ browser: AccountBrowser) async throws -> [String] {
        let page = String(buffer: try await browser.get("/training/plans/1").body)
        return page.matches(of: /action="\/training\/plans\/1\/([a-z-]+)" method="post"/).map { String($0.output.1) }
    }

    @Test func oneAsksAndAnotherApproves() async throws {
        try await plan { fixture, sign in
            let (ana, eva) = (try await sign("ana"), try await sign("eva"))
            #expect(try await forms(ana.0) == ["ask"])
            try await ana.0.post("/training/plans/1/approve", ["form-token": ana.1]).expect(.conflict, "nobody asked")
            try await ana.0.post("/training/plans/1/ask", ["form-token": ana.1]).expect(.seeOther)
            #expect(try await forms(ana.0) == ["take-back"])
            #expect(try await forms(eva.0) == ["approve", "take-back"])
            try await ana.0.post("/training/plans/1/approve", ["form-token": ana.1]).expect(.forbidden)
            try await eva.0.post("/training/plans/1/ask", ["form-token": eva.1]).expect(.conflict)
            let list = String(buffer: try await eva.0.get("/training/plans").body)
            #expect(list.contains("Draft, approval asked for"))
            try await eva.0.post("/training/plans/1/approve", ["form-token": eva.1]).expect(.seeOther)
            let summary = try #require(try await fixture.store.plan(PlanID(1))?.summary)
            #expect(summary.state == .inForce && summary.request == nil)
            #expect(summary.approval?.askedBy == "ana@x.example" && summary.approval?.approvedBy == "eva@x.example")
            #expect(try await forms(eva.0).isEmpty)
            let log = try await fixture.store.auditEntries().map(\.event).filter { $0.subject == "plan:1" }
            #expect(log.map(\.action) == ["plan.asked", "plan.approved"])
            #expect(log.map(\.actor) == ["ana@x.example", "eva@x.example"])
        }
    }

    @Test func whoMadeThePlanCannotApproveItWhoeverAsks() async throws {
        try await plan { fixture, sign in
            let (ana, ida) = (try await sign("ana"), try await sign("ida"))
            try await ida.0.post("/training/plans/1/ask", ["form-token": ida.1]).expect(.seeOther)
            for own in [ana, ida] {
                try await own.0.post("/training/plans/1/approve", ["form-token": own.1]).expect(.forbidden)
                #expect(try await forms(own.0) == ["take-back"])
            }
            try await ana.0.post("/training/plans/1/take-back", ["form-token": ana.1]).expect(.seeOther)
            #expect(try await fixture.store.plan(PlanID(1))?.summary.request == nil)
            try await ana.0.post("/training/plans/1/take-back", ["form-token": ana.1]).expect(.conflict)
        }
    }

    @Test func whoDoesNotPlanSeesNoFormAndNoAddress() async throws {
        try await plan { fixture, sign in
            let (ana, ron) = (try await sign("ana"), try await sign("ron"))
            try await ana.0.post("/training/plans/1/ask", ["form-token": ana.1]).expect(.seeOther)
            #expect(try await forms(ron.0).isEmpty)
            try await ron.0.post("/training/plans/1/approve", ["form-token": ron.1]).expect(.forbidden)
            let page = String(buffer: try await ron.0.get("/training/plans/1").body)
            #expect(page.contains("Approval asked for by ana@x.example on 21 Nov 2026"))
            for path in [
                "/training/plans/1", "/training/plans", "/training/plans/1/brief", "/training/plans/1/files/plan.xml",
                "/api/v1/training/plans/1", "/api/v1/training/plans",
            ] {
                #expect(try await !fixture.page(path, .en).contains("@x.example"), "\(path)")
            }
            #expect(try await fixture.page("/training/plans/1", .es).contains("pedida por una persona con cuenta"))
        }
    }

    @Test func programsDecideByTheSameRules() async throws {
        try await plan { fixture, sign in
            func decide(_ name: String, _ decision: String) async throws -> TestResponse {
                let (browser, token) = try await sign(name)
                return try await browser.send(
                    .post,
                    "/api/v1/training/plans/1/decision",
                    headers: [.formToken: token],
                    body: #"{"decision":"\#(decision)"}"#
                )
            }
            try await decide("ana", "x").expect(.badRequest)
            try await decide("ron", "ask").expect(.forbidden)
            let asked = try await decide("ana", "ask")
            #expect(asked.status == .ok && String(buffer: asked.body).contains(#""askedBy":"ana@x.example""#))
            let own = try await decide("ana", "approve")
            #expect(own.status == .forbidden && String(buffer: own.body).contains("plan.ownPlan"))
            #expect(String(buffer: try await decide("eva", "approve").body).contains(#""state":"inForce""#))
        }
    }
}
