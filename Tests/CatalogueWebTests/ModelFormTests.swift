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

/// Handing a model in without writing XML.
@Suite struct ModelFormTests {
    private static let path = "/submissions/model"

    private static let new: KeyValuePairs<String, String> = [
        "authority": "Oficina <A>", "record.document.code": "UTO-AO-07001", "record.document.status": "current",
        "record.document.evidence": "secondary", "record.title.es": "Pasaporte \"nuevo\"",
        "record.title.en": "Passport",
        "record.feature.1.id": "f1", "record.feature.1.term": "sub.wm-multi", "record.feature.1.level": "1",
    ]

    private func desk(
        _ models: [DocumentModel] = [],
        _ body: @escaping @Sendable (SiteFixture, PlanDecisionTests.SignIn) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture(models)
        for (name, role) in [("ana", Role.countryEditor(of: "UTO")), ("eva", .secretariat), ("paz", .planner)] {
            try await fixture.open("\(name)@x.example", role)
        }
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

    private func send(_ query: URLQuery, as browser: AccountBrowser) async throws -> TestResponse {
        try await browser.send(
            .post,
            Self.path,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: String(query.suffix.dropFirst())
        )
    }

    private func query(_ token: String, _ fields: KeyValuePairs<String, String> = new) -> URLQuery {
        fields.reduce(URLQuery([AccountMiddleware.formField: token])) { $0.adding($1.key, $1.value) }
    }

    /// A model whose every reference leads somewhere, so that it can be handed in.
    private static func model() -> DocumentModel {
        var model = SiteFixture.publicDocument()
        model.family = nil
        model.supersedes = []
        model.images = []
        model.sources = [Source(id: "s1", text: "Invented \"for\" tests", url: "https://uto.example/s1")]
        return model
    }

    @Test func aNewModelBecomesASubmissionThatAnotherPublishes() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana")
            let sent = try await send(query(ana.1), as: ana.0)
            #expect(sent.status == .seeOther && sent.headers[.location] == "/submissions/files/1")
            let eva = try await sign("eva")
            try await eva.0.post("/submissions/1/approve", ["form-token": eva.1]).expect(.seeOther)
            let code = Sample.code("UTO-AO-07001")
            let model = try #require(try await fixture.store.document(code, access: .public)?.model)
            #expect(model.title.value.es == "Pasaporte \"nuevo\"" && model.features.map(\.term) == ["sub.wm-multi"])
            // The same code again would lose what the form did not ask; the list offers to begin with the model.
            let again = try await send(query(ana.1), as: ana.0)
            #expect(again.status == .unprocessableContent && String(buffer: again.body).contains("published already"))
            let page = String(buffer: try await ana.0.get(Self.path).body)
            #expect(page.contains("href=\"\(Self.path)?code=UTO-AO-07001\""))
        }
    }

    @Test func aFormSentAsItCameChangesNothing() async throws {
        let model = Self.model()
        try await desk([model]) { fixture, sign in
            let ana = try await sign("ana")
            let page = String(buffer: try await ana.0.get("\(Self.path)?code=\(model.code.text)").body)
            var fields = FormMarkup.fields(of: page, formAction: Self.path)
            #expect(fields.items.count > 100)
            let sent = try await send(fields.with("authority", "Oficina"), as: ana.0)
            #expect(sent.status == .seeOther, "\(String(buffer: sent.body).suffix(3000))")
            #expect(try await fixture.store.submissions().first?.changes == ChangeCounts(unchanged: 1))
            fields = fields.with("authority", "Oficina").with("record.title.en", "Another name")
            try await send(fields, as: ana.0).expect(.seeOther)
            let changed = try #require(try await fixture.store.submissions().first)
            #expect(changed.changes == ChangeCounts(changed: 1))
            let changes = try await fixture.store.changes(of: changed.id)
            #expect(changes.flatMap(\.fields).map(\.path).allSatisfy { $0.hasPrefix("title.value") })
        }
    }

    @Test func whatIsWrongIsSaidBesideTheField() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana")
            let wrong = query(ana.1).with("record.feature.1.level", "7").with("record.validity.adultMonths", "diez")
            let answer = try await send(wrong, as: ana.0)
            let page = String(buffer: answer.body)
            #expect(answer.status == .unprocessableContent && page.contains("role=\"alert\""))
            #expect(page.contains("href=\"#f-validity-adultMonths\""))
            #expect(
                page.contains("value=\"diez\" aria-invalid=\"true\" aria-describedby=\"f-validity-adultMonths-wrong\"")
            )
            #expect(page.contains("id=\"f-feature-1-level-wrong\"") && page.contains("Oficina &lt;A&gt;"))
            #expect(try await fixture.store.submissions().isEmpty)
            let more = try await send(query(ana.1).with("more", "feature"), as: ana.0)
            let longer = String(buffer: more.body)
            #expect(more.status == .ok && longer.contains("name=\"record.feature.3.id\""))
            #expect(longer.contains("name=\"record.feature.1.id\" type=\"text\" value=\"f1\""))
        }
    }

    @Test func aFormOfManyFieldsIsRead() async throws {
        try await desk { _, sign in
            let ana = try await sign("ana")
            var fields = query(ana.1).with("more", "feature")
            for number in 1...400 {
                for name in ["id", "term", "level", "expected.es", "expected.en"] {
                    fields = fields.adding("record.feature.\(number).\(name)", "sub.wm-multi \(number)")
                }
            }
            #expect(fields.suffix.utf8.count > VisitContext.longestBody)
            let answer = try await send(fields, as: ana.0)
            #expect(answer.status == .ok)
            #expect(String(buffer: answer.body).contains("name=\"record.feature.400.id\""))
        }
    }

    @Test func aModelIsOfItsCountryAlone() async throws {
        var guarded = Sample.document("UTO-AO-05001")
        guarded.access = .restricted
        let models = [Self.model(), guarded]
        try await desk(models) { fixture, sign in
            let (ana, paz) = (try await sign("ana"), try await sign("paz"))
            try await paz.0.get(Self.path).expect(.forbidden)
            try await ana.0.get("\(Self.path)?country=HND").expect(.forbidden)
            try await ana.0.get("\(Self.path)?code=HND-AO-01001").expect(.forbidden)
            try await ana.0.get("\(Self.path)?code=nothing").expect(.notFound)
            // What she may not see is not there for her, whatever she sends.
            try await ana.0.get("\(Self.path)?code=UTO-AO-05001").expect(.notFound)
            let blind = query(ana.1).with("base", "UTO-AO-05001").with("mark", "x")
            try await send(blind, as: ana.0).expect(.unprocessableContent)
            try await send(query(ana.1).with("country", "HND"), as: ana.0).expect(.forbidden)
            try await send(query("x"), as: ana.0).expect(.forbidden)
            let code = models[0].code.text
            try await send(query(ana.1).with("base", code).with("mark", "old"), as: ana.0).expect(.unprocessableContent)
            #expect(try await fixture.store.handIns(country: nil).isEmpty)
            let eva = try await sign("eva")
            try await eva.0.get("\(Self.path)?code=UTO-AO-05001").expect(.ok)
        }
    }
}
