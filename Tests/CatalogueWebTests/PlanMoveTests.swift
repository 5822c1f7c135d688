import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import TrainingPlanner
import Workflows

@testable import CatalogueWeb

/// Moving a workshop on its page.
@Suite struct PlanMoveTests {
    private func planner(
        _ language: String = "en",
        _ body: @escaping @Sendable (SiteFixture, AccountBrowser, String, TrainingPlan.Session) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@x.example", .planner)
        _ = try await fixture.store.keep(try PlanSample.draft())
        let course = try #require(try PlanSample.plan().sessions.first { $0.type == .course && $0.venue == "GTM-v1" })
        try await fixture.browse(language) { browser in
            let token = try await fixture.begin("ana@x.example")
            browser.use(token)
            try await body(fixture, browser, token.formToken, course)
        }
    }

    @Test func onlyPlannersAreOfferedToMove() async throws {
        try await planner { fixture, browser, _, course in
            let path = "/training/plans/1/\(course.id)"
            #expect(String(buffer: try await browser.get(path).body).contains("\(path)/move\""))
            #expect(try await !fixture.page(path).contains("/move\""))
            let page = String(buffer: try await browser.get("\(path)/move").body)
            #expect(page.contains("value=\"\(course.startWeek)\" selected") && !page.contains("id=\"result\""))
            try await browser.get("/training/plans/1/S9/move").expect(.notFound)
            try await browser.get("\(path)/move?week=x").expect(.badRequest)
        }
    }

    @Test(arguments: [
        ("es", "Guatemala no recibe capacitación esa semana."), ("en", "Guatemala takes no training in that week."),
    ])
    func theTrialSaysInWordsWhatBreaks(_ language: String, _ words: String) async throws {
        try await planner(language) { fixture, browser, _, course in
            let path = "/training/plans/1/\(course.id)/move"
            let broken = String(buffer: try await browser.get("\(path)?week=6").body)
            #expect(broken.contains(words) && broken.contains("value=\"6\" selected"))
            #expect(broken.contains("<input type=\"hidden\" name=\"week\" value=\"6\">"))
            let same = String(buffer: try await browser.get("\(path)?week=\(course.startWeek)").body)
            #expect(!same.contains("id=\"result\""), "nothing moves")
            #expect(try await fixture.store.plans().count == 1, "a trial keeps nothing")
        }
    }

    @Test func replanningShowsBothPlansSideBySide() async throws {
        try await planner { fixture, browser, token, course in
            let path = "/training/plans/1/\(course.id)/move"
            let week = "\(course.startWeek + 8)"
            try await browser.post(path, ["week": week]).expect(.forbidden, "without the form's token")
            let sent = try await browser.post(path, ["form-token": token, "week": week])
            #expect(sent.status == .seeOther && sent.headers[.location] == "/training/plans/1/beside/2")
            let page = String(buffer: try await browser.get("/training/plans/1/beside/2").body)
            #expect(
                page.contains("In another week or at another venue") && page.contains("/training/plans/2/\(course.id)")
            )
            #expect(
                try await fixture.page("/training/plans/2/beside/1", .en).contains("Neither was made around the other")
            )
            try await browser.get("/training/plans/1/beside/9").expect(.notFound)
            let again = try await browser.post(path, ["form-token": token, "week": "\(course.startWeek)"])
            #expect(again.status == .conflict && String(buffer: again.body).contains("Nothing changes"))
            #expect(try await fixture.store.plans().count == 2)
        }
    }

    @Test func programsTryAndReplanToo() async throws {
        try await planner { fixture, browser, token, course in
            let path = "/api/v1/training/plans/1/\(course.id)/move"
            let tried = String(buffer: try await browser.get("\(path)?week=6").body)
            #expect(tried.contains(#""rule":"H3""#) && tried.contains("no recibe capacitación esa semana"))
            let made = try await browser.send(
                .post,
                "\(path)?week=\(course.startWeek + 8)",
                headers: [.formToken: token],
                body: ""
            )
            #expect(made.status == .created && String(buffer: made.body).contains(#""madeBy":"ana@x.example""#))
            let both = String(buffer: try await browser.get("/api/v1/training/plans/1/beside/2").body)
            #expect(both.contains(#""changes":{"measure":"#) && !both.contains("ana@x.example"))
        }
    }
}
