import CatalogueModel
import CatalogueStore
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct FreshnessPageTests {
    private static func models() -> [DocumentModel] {
        var confirmed = Sample.document("UTO-AO-01001")
        confirmed.confirmedByState = Sample.day("2026-10-02")
        var restricted = Sample.document("UTO-AO-02001")
        restricted.access = .restricted
        var withdrawn = Sample.document("UTO-AO-03001")
        withdrawn.status = .withdrawn
        return [confirmed, restricted, withdrawn, Sample.document("UTO-AO-04001")]
    }

    private static func site(
        _ body:
            @escaping @Sendable (SiteFixture, _ person: @Sendable (String) async throws -> CallTests.Person)
            async throws
            -> Void
    ) async throws {
        try await CallTests.people { fixture, person in
            let rule = EntryRule(id: "uto-1", destination: "UTO", kind: .verdict, priority: 1, evidence: .secondary)
            var over = EntryRule(id: "uto-2", destination: "UTO", kind: .verdict, priority: 1, evidence: .secondary)
            over.validTo = Sample.day("2025-01-01")
            try await fixture.publish(
                models(),
                others: [.entryRule(rule), .entryRule(over)],
                at: "2026-01-10T10:00:00Z"
            )
            try await body(fixture, person)
        }
    }

    @Test func whatIsOverOrHiddenDoesNotCount() async throws {
        try await Self.site { fixture, person in
            let today = SiteFixture.today
            let all = try await fixture.store.recordAges(country: nil, access: .restricted, today: today)
            #expect(all.filter { $0.kind == .document }.map(\.count).reduce(0, +) == 3)
            #expect(all.filter { $0.kind == .entryRule }.map(\.count).reduce(0, +) == 1)
            let some = try await fixture.store.recordAges(country: "UTO", access: .official, today: today)
            #expect(some.filter { $0.kind == .document }.map(\.count).reduce(0, +) == 2)
            #expect(try await fixture.store.recordAges(country: "GTM", access: .restricted, today: today).isEmpty)
        }
    }

    @Test func pageSaysWhatIsConfirmedRecentAndStale() async throws {
        try await Self.site { _, person in
            let eva = try await person("eva@sec.example")
            let page = try await eva.page("/submissions/freshness?days=100")
            #expect(page.contains("1 / 0 / 2") && page.contains("2 Oct 2026") && page.contains("fresh-stale"))
            #expect(page.contains("Guatemala"))
            #expect(try await eva.page("/submissions/freshness").contains("1 / 2 / 0"))
            let json = try await eva.page("/api/v1/submissions/freshness?days=100")
            #expect(json.contains(#""models":{"total":3,"confirmed":1,"published":0,"stale":2"#))
        }
    }

    @Test func editorSeesTheirOwnCountryWithinTheirAccess() async throws {
        try await Self.site { _, person in
            let ana = try await person("ana@uto.example")
            let page = try await ana.page("/submissions/freshness?days=100")
            #expect(page.contains("1 / 0 / 1") && !page.contains("Guatemala"))
            let gil = try await person("gil@gtm.example")
            #expect(try await !gil.page("/api/v1/submissions/freshness").contains("UTO"))
        }
    }

    @Test(arguments: ["0", "3651", "x", "-1"])
    func whatIsNoNumberOfDaysIsSaid(days: String) async throws {
        try await CallTests.people { _, person in
            let eva = try await person("eva@sec.example")
            try await eva.browser.get("/submissions/freshness?days=\(days)").expect(.badRequest)
            try await eva.browser.get("/api/v1/submissions/freshness?days=\(days)").expect(.badRequest)
        }
    }
}
