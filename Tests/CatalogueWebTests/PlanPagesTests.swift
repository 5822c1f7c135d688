import CatalogueModel
import CatalogueStore
import Foundation
import FoundationXML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import TrainingPlanner
import Workflows

@testable import CatalogueWeb

/// Plans and their workshops, as visitors meet them.
@Suite struct PlanPagesTests {
    private static func fixture(approved: Bool = false) async throws -> (SiteFixture, OpenPlan) {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        var kept = try PlanSample.draft()
        kept.plan = kept.plan.dropLast() + PlanSample.reasons
        let id = try await fixture.store.keep(kept).summary.id
        if approved {
            let approve = ApprovePlan(store: fixture.store)
            _ = try await approve.approve(id, askedBy: "Ana", approvedBy: "Luis", at: "2026-11-21T09:00:00Z")
        }
        let stored = try #require(try await fixture.store.plan(id))
        return (fixture, try OpenPlan(stored))
    }

    private static func xmlProblem(_ html: String) -> String? {
        let closed = html.replacing("<!DOCTYPE html>", with: "")
            .replacing(/<(meta|link|input|br)([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
            .replacing(/\s(defer|selected|required|checked|open)(?=[ >\/])/) { " \($0.output.1)=\"\"" }
        let parser = XMLParser(data: Data(closed.utf8))
        return parser.parse() ? nil : "line \(parser.lineNumber) \(parser.parserError as Any)"
    }

    @Test(arguments: Language.allCases)
    func pagesAreWellFormed(_ language: Language) async throws {
        let (fixture, plan) = try await Self.fixture(approved: true)
        let sessions = SessionType.allCases.compactMap { type in plan.report.sessions.first { $0.type == type }?.id }
        #expect(sessions.count == 4)
        for address in ["", "/1", "/1/brief"] + sessions.map({ "/1/\($0)" }) {
            let html = try await fixture.page("/training/plans\(address)", language)
            #expect(Self.xmlProblem(html) == nil, "\(address)")
            #expect(html.contains("Plan") && !html.contains("Persona Secreta"))
        }
    }

    @Test func aChangeThatOnlyHelpsTheLateSaysHowManyAreInTime() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        var kept = try PlanSample.draft()
        let help = PlanSample.reasons.replacing("\"officials_more\":140", with: "\"officials_more\":0")
            .replacing("\"on_time_more_here\":0", with: "\"on_time_more_here\":57")
            .replacing("\"cost_more\":900", with: "\"cost_more\":-900")
        kept.plan = kept.plan.dropLast() + help
        _ = try await fixture.store.keep(kept)
        let page = try await fixture.page("/training/plans/1", .en)
        #expect(page.contains(": 57 more in time, 900 fewer dollars") && !page.contains("0 more officials"))
        let spanish = try await fixture.page("/training/plans/1", .es)
        #expect(spanish.contains(": 57 más a tiempo, 900 dólares menos") && !spanish.contains("0 funcionarios más"))
    }

    @Test func everySessionHasALinkInThePictureAndInTheTable() async throws {
        let (fixture, plan) = try await Self.fixture()
        let byCountry = try await fixture.page("/training/plans/1")
        let byTrainer = try await fixture.page("/training/plans/1?by=trainer")
        for session in plan.report.sessions {
            func links(_ html: String) -> Int {
                html.components(separatedBy: "href=\"/training/plans/1/\(session.id)\"").count - 1
            }
            #expect(links(byCountry) == plan.report.countries(of: session).count + 1, "\(session.id)")
            #expect(links(byTrainer) == PlanReport.crew(of: session).count + 1, "\(session.id)")
        }
    }

    @Test func everyPartOfTheLongPageIsALinkAway() async throws {
        let (fixture, _) = try await Self.fixture()
        let page = try await fixture.page("/training/plans/1")
        for part in ["objective", "multiplier", "calendar", "sessions", "coverage", "budget", "files"] {
            #expect(page.contains("<li><a href=\"#\(part)\">") && page.contains("id=\"\(part)\""), "\(part)")
        }
    }

    @Test func theYearStandsOnlyWhereThereIsRoom() async throws {
        let (fixture, _) = try await Self.fixture()
        let page = try await fixture.page("/training/plans/1", .en)
        let months = page.components(separatedBy: "<text class=\"month\"").dropFirst()
            .compactMap { $0.split(separator: ">").dropFirst().first?.split(separator: "<").first }
        #expect(months.count > 2 && months[0].contains(" 20"))
        #expect(months.dropFirst().allSatisfy { $0.contains(" 20") == $0.hasPrefix("Jan") }, "\(months)")
    }

    @Test func weeksThatBreakARuleAreDays() async throws {
        let (_, plan) = try await Self.fixture()
        let start = plan.report.instance.calendar.startDate
        #expect(MoveResultPage.place("week 0", plan, .es).hasSuffix(start.prefix(4)))
        #expect(!MoveResultPage.place("week 3", plan, .en).contains("week"))
        #expect(MoveResultPage.place("GTM-v1", plan, .en) == plan.venueName("GTM-v1"))
    }

    @Test func thePageSaysWhereThePlanStands() async throws {
        let (draft, _) = try await Self.fixture()
        #expect(try await draft.page("/training/plans/1").contains("Borrador"))
        #expect(try await !draft.page("/training/plans/1").contains("cancelled.ics"))
        let (approved, _) = try await Self.fixture(approved: true)
        let page = try await approved.page("/training/plans/1", .en)
        #expect(page.contains("In force") && page.contains("Asked for by Ana, approved by Luis on 21 Nov 2026."))
        #expect(page.contains("MUESTRA") && page.contains("cancelled.ics"))
        #expect(try await approved.page("/training/plans", .en).contains("1. Plan &amp; prueba"))
    }

    @Test func theReasonsAreInWords() async throws {
        let (fixture, _) = try await Self.fixture()
        let page = try await fixture.page("/training/plans/1")
        #expect(page.contains("se acabó el dinero de Guatemala antes del 1 mar 2027"))
        #expect(page.contains("2 candidatos más de Guatemala") && page.contains("140 funcionarios más"))
    }

    /// The one model that is published is Utopia's, and has an optically variable feature but no zone among its features.
    @Test(arguments: [
        ("light-and-variable-features", "UTO", true), ("mrz-check-digits", "UTO", false),
        ("light-and-variable-features", "MEX", false),
    ])
    func aWorkshopPractisesOnWhatTheManualHas(_ topic: String, _ country: String, _ isFound: Bool) async throws {
        let (fixture, _) = try await Self.fixture()
        var draft = try PlanSample.draft()
        for path in [\KeptPlan.instance, \KeptPlan.plan] {
            draft[keyPath: path] = draft[keyPath: path].replacing("\"GTM\"", with: "\"UTO\"")
                .replacing("\"mrz-check-digits\"", with: "\"\(topic)\"")
        }
        let id = try await fixture.store.keep(draft).summary.id
        let stored = try #require(try await fixture.store.plan(id))
        let plan = try OpenPlan(stored)
        let session = try #require(
            plan.report.sessions.first { plan.report.countries(of: $0) == [country] && $0.type != .followUp }
        )
        let page = try await fixture.page("/training/plans/\(id)/\(session.id)")
        #expect(page.contains("/documents/\(SiteFixture.publicDocument().code)/card") == isFound)
        #expect(page.contains("El manual no tiene modelos") == !isFound)
    }

    @Test(arguments: [
        ("plan.ics", "text/calendar", "BEGIN:VCALENDAR"), ("cancelled.ics", "text/calendar", "METHOD:CANCEL"),
        ("plan.csv", "text/csv", "S000001"), ("plan.xml", "application/xml", "urn:crm:cotejo:plan:1"),
    ])
    func filesAreGivenOut(_ name: String, _ type: String, _ content: String) async throws {
        let (fixture, _) = try await Self.fixture(approved: true)
        let answer = try await fixture.get("/training/plans/1/files/\(name)?lang=en")
        #expect(answer.status == .ok && answer.headers[.contentType]?.hasPrefix(type) == true)
        #expect(answer.headers[.contentDisposition]?.contains("attachment; filename=\"cotejo") == true)
        #expect(String(buffer: answer.body).contains(content))
    }

    @Test func aCalendarOfACountryIsSmaller() async throws {
        let (fixture, plan) = try await Self.fixture()
        func count(_ query: String) async throws -> Int {
            let text = try await fixture.get("/training/plans/1/files/plan.ics\(query)")
            return String(buffer: text.body).components(separatedBy: "BEGIN:VEVENT").count - 1
        }
        let all = try await count("?country=&trainer=")
        let mexico = try await count("?country=mex")
        #expect(all == plan.report.sessions.count && mexico > 0 && mexico < all)
        #expect(try await count("?trainer=MEX-t1") > 0)
    }

    @Test(arguments: ["country=ZZZ", "trainer=nobody"])
    func whoIsNotInThePlanIsSaid(_ query: String) async throws {
        let (fixture, _) = try await Self.fixture()
        #expect(try await fixture.get("/training/plans/1/files/plan.ics?\(query)").status == .badRequest)
    }

    @Test(arguments: ["/2", "/0", "/x", "/-1", "/99999999999999999999", "/1/S9", "/2/S000001", "/2/files/plan.ics"])
    func whatIsNotThereIsNotFound(_ address: String) async throws {
        let (fixture, _) = try await Self.fixture()
        #expect(try await fixture.get("/training/plans\(address)").status == .notFound)
    }

    @Test func programsGetThePlanWithItsInstance() async throws {
        let (fixture, plan) = try await Self.fixture()
        let list = String(buffer: try await fixture.get("/api/v1/training/plans").body)
        #expect(list.contains("\"state\":\"draft\"") && list.contains("\"id\":1"))
        let answer = try await fixture.get("/api/v1/training/plans/1")
        let parsed = try JSONSerialization.jsonObject(with: Data(String(buffer: answer.body).utf8)) as? [String: Any]
        let sessions = (parsed?["plan"] as? [String: Any])?["sessions"] as? [Any]
        #expect(sessions?.count == plan.report.sessions.count)
        #expect((parsed?["figures"] as? [String: Int])?["trained"] == plan.report.trained)
        #expect(try await fixture.get("/api/v1/training/plans/x").status == .notFound)
    }

    @Test func aNewPlanIsThereAtOnce() async throws {
        let (fixture, _) = try await Self.fixture()
        _ = try await fixture.page("/training/plans")
        _ = try await fixture.store.keep(try PlanSample.draft(title: "Segundo"))
        #expect(try await fixture.page("/training/plans").contains("2. Segundo"))
    }

    @Test func withoutAPlanTheListSaysHowToMakeOne() async throws {
        #expect(try await SiteFixture().page("/training/plans").contains("cotejo plan"))
    }
}
