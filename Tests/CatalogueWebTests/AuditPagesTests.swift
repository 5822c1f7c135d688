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

/// The audit log as administrators read it, and what gets into it from the pages.
@Suite struct AuditPagesTests {
    /// A site with an administrator and three entries of the past.
    private func fixture(_ models: [DocumentModel] = []) async throws -> SiteFixture {
        let fixture = try await SiteFixture(models)
        try await fixture.open("adm@x.example", .administrator)
        let entries: [(AuditAction, String, String?, Int)] = [
            (.submissionPublished, "submission:12", "GTM", 1), (.restrictedViewed, "document:HND-AO-01001", "HND", 2),
            (.planMade, "plan:7", nil, 3),
        ]
        for (action, subject, country, day) in entries {
            let note = AuditNote(
                action,
                by: Visitor(commandLine: "eva_1"),
                subject: subject,
                country: country,
                details: "<b>\(day)</b>",
                at: Moment(secondsSince1970: Int64(1_800_000_000 + day * 86_400))
            )
            try await fixture.store.append(note)
        }
        return fixture
    }

    private func numbers(_ query: String, _ fixture: SiteFixture) async throws -> [Int64] {
        var problems: [QueryProblem] = []
        let asked = AuditQuery(
            urlQuery: URLQuery(parsing: query),
            vocabularies: fixture.vocabularies,
            problems: &problems
        )
        #expect(problems.isEmpty)
        return try await fixture.store.audit(asked).entries.map(\.number)
    }

    private static let filters: [(query: String, found: [Int64])] = [
        ("", [5, 4, 3, 2, 1]), ("person=eva", [5, 4, 3]), ("person=EVA_1", [5, 4, 3]), ("person=eva%251", []),
        ("person=e%25a", []), ("person=adm", [2, 1]), ("country=gtm", [3]), ("country=HND", [4]),
        ("record=submission:12", [3]), ("record=hnd-ao-01001", [4]), ("record=document:HND-AO-01001", [4]),
        ("record=submission", []), ("from=2027-01-18", [5]), ("from=2027-01-17&to=2027-01-17", [4]),
        ("to=2027-01-16&person=eva", [3]), ("country=GTM&person=adm", []), ("page=2", []),
    ]

    @Test(arguments: filters)
    func filtersFindWhatTheySay(query: String, found: [Int64]) async throws {
        #expect(try await numbers(query, try await fixture()) == found)
    }

    @Test func everyoneIsFoundByWhatWasDoneToThem() async throws {
        let fixture = try await fixture()
        let other = try await fixture.open("luis@x.example", .officer)
        let administer = AdministerAccounts(store: fixture.store, rules: SiteFixture.rules)
        let before = try await numbers("person=luis", fixture).count
        try await administer.deactivate(other.id, visitor: Visitor(commandLine: "root"), at: SiteFixture.start)
        #expect(try await numbers("person=luis", fixture).count == before + 1)
    }

    @Test func aPageShowsAHundredAndLeadsOn() async throws {
        let fixture = try await fixture()
        for number in 1...200 {
            let note = AuditNote(.planMade, by: .commandLine, subject: "plan:\(number)", at: SiteFixture.start)
            try await fixture.store.append(note)
        }
        try await fixture.browse { browser in
            browser.use(try await fixture.begin("adm@x.example"))
            let first = String(buffer: try await browser.get("/audit?person=cli").body)
            #expect(first.contains("Entries 1–100 of 204") && first.contains("/audit?person=cli&amp;page=2"))
            #expect(first.contains("plan:200</a>") && !first.contains("rel=\"prev\""))
            let last = String(buffer: try await browser.get("/audit?person=cli&page=3").body)
            #expect(last.contains("Entries 201–204 of 204") && !last.contains("rel=\"next\""))
            let beyond = String(buffer: try await browser.get("/audit?page=99").body)
            #expect(beyond.contains(AuditText.auditNone.wording.en))
        }
    }

    @Test func thePageEscapesWhatItShowsAndSpeaksBothLanguages() async throws {
        let fixture = try await fixture()
        for (language, words) in [("en", "saw something restricted"), ("es", "vio algo restringido")] {
            try await fixture.browse(language) { browser in
                browser.use(try await fixture.begin("adm@x.example"))
                let page = String(buffer: try await browser.get("/audit").body)
                #expect(page.contains(words) && page.contains("&lt;b&gt;2&lt;/b&gt;") && !page.contains("<b>2"))
                let wrong = try await browser.get("/audit?from=yesterday&country=QQQ&page=x")
                wrong.expect(.badRequest)
                #expect(String(buffer: wrong.body).contains("role=\"alert\""))
            }
        }
    }

    @Test func theTableHasEveryEntryAndIsItselfOne() async throws {
        let fixture = try await fixture()
        for number in 1...1500 {
            let note = AuditNote(.planMade, by: .commandLine, subject: "=plan:\(number)", at: SiteFixture.start)
            try await fixture.store.append(note)
        }
        try await fixture.browse { browser in
            browser.use(try await fixture.begin("adm@x.example"))
            let answer = try await browser.get("/audit.csv?person=cli")
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
            let lines = String(buffer: answer.body).split(separator: "\r\n")
            // The head, an invitation, three of the past; the entry of the asking itself is another person's.
            #expect(lines.count == 1505)
            #expect(lines[0].hasPrefix("\u{FEFF}No.,When") && lines[1].contains("'=plan:1500"))
            let latest = try #require(try await fixture.store.latestAuditEntry()).event
            #expect(latest.action == "data.exported" && latest.subject == "export:/audit.csv")
            #expect(latest.actor == "adm@x.example" && latest.details == "?person=cli")
        }
    }

    @Test func programsReadTheLogOnlyWithATokenOfWhoMay() async throws {
        let fixture = try await fixture()
        try await fixture.open("ofi@x.example", .officer)
        try await fixture.browse { browser in
            browser.use(try await fixture.begin("adm@x.example"))
            let answer = try await browser.get("/api/v1/audit?country=GTM")
            let bytes = Data(String(buffer: answer.body).utf8)
            let parsed = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
            let entries = try #require(parsed?["entries"] as? [[String: Any]])
            #expect(entries.map { $0["country"] as? String } == ["GTM"])
            #expect(parsed?["total"] as? Int == 1)
            let officer = AccountBrowser(browser.client)
            officer.use(try await fixture.begin("ofi@x.example"))
            try await officer.get("/api/v1/audit").expect(.forbidden)
            try await AccountBrowser(browser.client).get("/api/v1/audit").expect(.unauthorized)
        }
    }

    @Test(arguments: [
        "/documents/UTO-AO-03002", "/api/v1/documents/UTO-AO-03002", "/documents/UTO-AO-03002/card",
        "/documents/UTO-AO-03002/history", "/compare?a=UTO-AO-03002&b=UTO-AO-04001",
    ])
    func whoSeesARestrictedModelIsWrittenDown(path: String) async throws {
        let fixture = try await fixture([Sample.fullDocument(), Sample.document("UTO-AO-04001")])
        try await fixture.open("sec@x.example", .secretariat)
        try await fixture.open("ofi@x.example", .officer)
        try await fixture.browse { browser in
            for email in ["sec@x.example", "ofi@x.example"] {
                let visitor = AccountBrowser(browser.client)
                visitor.use(try await fixture.begin(email))
                try await visitor.get(path).expect(.ok)
                try await visitor.get("/documents/UTO-AO-04001").expect(.ok)
            }
            try await AccountBrowser(browser.client).get(path).expect(.ok)
        }
        let views = try await fixture.store.auditEntries().map(\.event).filter {
            $0.action == "restricted.viewed" && $0.subject != "document:HND-AO-01001"
        }
        #expect(views.map(\.subject) == ["document:UTO-AO-03002"])
        #expect(views.first?.actor == "sec@x.example" && views.first?.country == "UTO")
    }

    @Test func whoTakesAwayATableIsWrittenDownUnlessThePublicDoes() async throws {
        let fixture = try await fixture([Sample.document("UTO-AO-04001")])
        try await fixture.browse { browser in
            try await browser.get("/documents.csv?q=passport").expect(.ok)
            browser.use(try await fixture.begin("adm@x.example"))
            try await browser.get("/documents.csv?q=passport").expect(.ok)
        }
        let taken = try await fixture.store.auditEntries().map(\.event).filter { $0.action == "data.exported" }
        #expect(taken.map(\.subject) == ["export:/documents.csv"] && taken.first?.details == "?q=passport")
    }

    @Test func everyActionHasItsOwnWordsInBothLanguages() {
        #expect(Set(AuditAction.allCases.map(\.wording.es)).count == AuditAction.allCases.count)
        #expect(Set(AuditAction.allCases.map(\.wording.en)).count == AuditAction.allCases.count)
    }
}
