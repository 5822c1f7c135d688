import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

@Suite struct DeskTests {
    private static let utopia = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-01-01" mode="complete" sample="true">
        <authority><name>Utopia</name></authority>
        <documents>
        <document code="UTO-AO-01001" category="A" type="O" status="current" evidence="secondary">
        <title><es>Pasaporte</es><en>Passport</en></title>
        </document>
        </documents>
        </manual>
        """

    /// A site with a person of each kind, and a browser for each.
    private func desk(
        _ body:
            @escaping @Sendable (SiteFixture, _ browser: @Sendable (String) async throws -> (AccountBrowser, String))
            async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture()
        try await fixture.open("ana@uto.example", .countryEditor(of: "UTO"))
        try await fixture.open("bo@hnd.example", .countryEditor(of: "HND"))
        try await fixture.open("eva@sec.example", .secretariat)
        try await fixture.open("ida@sec.example", .secretariat)
        try await fixture.browse { first in
            let client = first.client
            try await body(fixture) { email in
                let token = try await fixture.begin(email)
                let browser = AccountBrowser(client)
                browser.use(token)
                return (browser, token.formToken)
            }
        }
    }

    private static func form(_ token: String, _ file: String, named name: String = "UTO.xml", boundary: String = "x0x")
        -> String
    {
        """
        --\(boundary)\r
        Content-Disposition: form-data; name="form-token"\r
        \r
        \(token)\r
        --\(boundary)\r
        Content-Disposition: form-data; name="file"; filename="\(name)"\r
        Content-Type: text/xml\r
        \r
        \(file)\r
        --\(boundary)--\r

        """
    }

    private static func send(_ file: String, as email: (AccountBrowser, String), named name: String = "UTO.xml")
        async throws -> TestResponse
    {
        let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=x0x", .secFetchSite: "same-origin"]
        return try await email.0.send(
            .post,
            "/submissions",
            headers: headers,
            body: form(email.1, file, named: name)
        )
    }

    @Test func oneHandsInAndAnotherPublishes() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            let sent = try await Self.send(Self.utopia, as: ana)
            #expect(sent.status == .seeOther)
            let found = String(buffer: try await ana.0.get(sent.headers[.location] ?? "").body)
            #expect(found.contains("/submissions/1\""))
            try await ana.0.post("/submissions/1/approve", ["form-token": ana.1]).expect(.forbidden)
            let eva = try await sign("eva@sec.example")
            #expect(String(buffer: try await eva.0.get("/submissions").body).contains("ana@uto.example"))
            #expect(String(buffer: try await eva.0.get("/submissions/1").body).contains("/submissions/1/approve"))
            try await eva.0.post("/submissions/1/approve", ["form-token": eva.1]).expect(.seeOther)
            #expect(try await fixture.store.currentEdition()?.approvedBy == "eva@sec.example")
            // Once is enough: whoever comes second is told.
            let ida = try await sign("ida@sec.example")
            try await ida.0.post("/submissions/1/approve", ["form-token": ida.1]).expect(.conflict)
            let log = try await fixture.store.auditEntries().map(\.event.action)
            #expect(log.contains("submission.handedIn") && log.count { $0 == "submission.published" } == 1)
        }
    }

    @Test func nobodyPublishesWhatTheyHandedIn() async throws {
        try await desk { fixture, sign in
            let eva = try await sign("eva@sec.example")
            try await Self.send(Self.utopia, as: eva).expect(.seeOther)
            #expect(!String(buffer: try await eva.0.get("/submissions/1").body).contains("/submissions/1/approve"))
            try await eva.0.post("/submissions/1/approve", ["form-token": eva.1]).expect(.forbidden)
            #expect(try await fixture.store.currentEdition() == nil)
        }
    }

    @Test func twoWhoApproveAtOncePublishOnce() async throws {
        try await desk { fixture, sign in
            try await Self.send(Self.utopia, as: sign("ana@uto.example")).expect(.seeOther)
            let store = fixture.store
            @Sendable func approve(_ name: String) async -> Bool {
                let at = SiteFixture.start.description
                return (try? await store.publish(SubmissionID(1), at: at, by: "ana", approvedBy: name)) != nil
            }
            async let first = approve("eva")
            async let second = approve("ida")
            #expect(await [first, second].count { $0 } == 1)
            #expect(try await fixture.store.editions().count == 1)
        }
    }

    @Test func theSameFileAgainAnswersTheNextCallAndNothingElse() async throws {
        try await desk { fixture, sign in
            let (ana, eva) = (try await sign("ana@uto.example"), try await sign("eva@sec.example"))
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            try await eva.0.post("/submissions/1/approve", ["form-token": eva.1]).expect(.seeOther)
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            #expect(try await fixture.store.submissions().count == 1, "nobody asked for it again")
            var draft = CallDraft()
            (draft.kind, draft.labelES, draft.labelEN) = ("manual", "Confirmar", "Confirm")
            (draft.from, draft.to, draft.countries) = ("2027-01-01", "2027-06-30", ["UTO"])
            (draft.day, draft.time, draft.timeZone) = ("2027-06-30", "00:00", "UTC")
            let keep = KeepCalls(store: fixture.store, vocabularies: fixture.vocabularies)
            let call = try await keep.open(draft, visitor: Visitor(commandLine: "test"), at: SiteFixture.start)
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            let again = try #require(try await fixture.store.submissions().first)
            #expect(again.id == SubmissionID(2) && again.call == call.id)
            #expect(again.changes.added + again.changes.changed + again.changes.withdrawn == 0)
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            #expect(try await fixture.store.submissions().count == 2, "it waits already")
            try await eva.0.post("/submissions/2/approve", ["form-token": eva.1]).expect(.seeOther)
            let duties = try await keep.duties([call], country: "UTO", at: SiteFixture.start)
            #expect(duties.map(\.state) == [.published])
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            #expect(try await fixture.store.submissions().count == 2, "the call is answered")
        }
    }

    @Test func anotherCountrysFileIsNotTakenNorSeen() async throws {
        try await desk { fixture, sign in
            let bo = try await sign("bo@hnd.example")
            try await Self.send(Self.utopia, as: bo).expect(.forbidden)
            #expect(try await fixture.store.submissions().isEmpty)
            try await Self.send(Self.utopia, as: sign("ana@uto.example")).expect(.seeOther)
            for path in [
                "/submissions/1", "/submissions/files/1", "/submissions/1/receipt.json", "/api/v1/submissions/1",
            ] {
                try await bo.0.get(path).expect(.notFound)
            }
            try await bo.0.post("/submissions/1/take-back", ["form-token": bo.1]).expect(.notFound)
            #expect(!String(buffer: try await bo.0.get("/submissions").body).contains("ana@uto.example"))
        }
    }

    @Test func fileWithErrorsIsGivenBackWithItsLinesQuoted() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            let wrong = Self.utopia.replacing("category=\"A\"", with: "category=\"ZZ\"")
            let sent = try await Self.send(wrong, as: ana)
            let page = String(buffer: try await ana.0.get(sent.headers[.location] ?? "").body)
            #expect(page.contains("role=\"alert\"") && page.contains("category=&quot;ZZ&quot;"))
            #expect(try await fixture.store.submissions().isEmpty)
        }
    }

    @Test func sentBackWithReasonsAndTakenInAgain() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            let eva = try await sign("eva@sec.example")
            try await eva.0.post("/submissions/1/reject", ["form-token": eva.1, "reasons": " "])
                .expect(.unprocessableContent)
            let reasons: KeyValuePairs = ["form-token": eva.1, "reasons": "<b>Falta el anexo</b>"]
            try await eva.0.post("/submissions/1/reject", reasons).expect(.seeOther)
            let page = String(buffer: try await ana.0.get("/submissions/1").body)
            #expect(page.contains("&lt;b&gt;Falta el anexo&lt;/b&gt;") && !page.contains("<b>Falta"))
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            #expect(try await fixture.store.submission(SubmissionID(2))?.status == .staged)
            try await ana.0.post("/submissions/2/take-back", ["form-token": ana.1]).expect(.seeOther)
            #expect(try await fixture.store.submission(SubmissionID(2))?.status == .withdrawn)
        }
    }

    @Test func longReasonsAreKeptWhole() async throws {
        try await desk { fixture, sign in
            try await Self.send(Self.utopia, as: sign("ana@uto.example")).expect(.seeOther)
            let eva = try await sign("eva@sec.example")
            let long = String(repeating: "ñ", count: 4000)
            try await eva.0.post("/submissions/1/reject", ["form-token": eva.1, "reasons": long + "x"])
                .expect(.unprocessableContent)
            try await eva.0.post("/submissions/1/reject", ["form-token": eva.1, "reasons": long]).expect(.seeOther)
            #expect(try await fixture.store.rejection(of: SubmissionID(1))?.reasons == long)
        }
    }

    @Test(arguments: ["", "wrong"])
    func uploadWithoutTheSessionsTokenKeepsNothing(token: String) async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            try await Self.send(Self.utopia, as: (ana.0, token)).expect(.forbidden)
            let other: HTTPFields = [.contentType: "multipart/form-data; boundary=x0x", .secFetchSite: "cross-site"]
            let body = Self.form(ana.1, Self.utopia)
            try await ana.0.send(.post, "/submissions", headers: other, body: body).expect(.forbidden)
            #expect(try await fixture.store.handIns(country: nil).isEmpty)
        }
    }

    @Test func nameOfTheFileLeadsNowhere() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            try await Self.send(Self.utopia, as: ana, named: "../../etc/.pass wd<x>.xml").expect(.seeOther)
            #expect(try await fixture.store.handIns(country: nil).first?.fileName == "passwdx.xml")
            let left = try FileManager.default.contentsOfDirectory(atPath: fixture.blobs.path + "/data/received")
            #expect(left.count == 1 && left.allSatisfy { $0.hasSuffix(".xml") })
        }
    }

    @Test func receiptIsSignedAndShowsAnyChange() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            try await Self.send(Self.utopia, as: ana).expect(.seeOther)
            let text = String(buffer: try await ana.0.get("/submissions/1/receipt.json").body)
            let receipt = try #require(Receipt(file: text))
            let key = try JSONDecoder().decode(
                [String: String].self,
                from: Data(try await ana.0.get("/api/v1/receipt-key").body.readableBytesView)
            )["publicKey"]
            #expect(receipt.isSound() && receipt.isSound(key: key) && !receipt.isSound(key: "AAAA"))
            #expect(receipt.text.contains("ana@uto.example"))
            let changed = try #require(Receipt(file: text.replacing("ana@uto", with: "eva@uto")))
            #expect(!changed.isSound())
        }
    }

    @Test func programsHandInAndDecideToo() async throws {
        try await desk { fixture, sign in
            let ana = try await sign("ana@uto.example")
            let headers: HTTPFields = [
                .contentType: "application/xml", .secFetchSite: "same-origin", .formToken: ana.1,
            ]
            let sent = try await ana.0.send(
                .post,
                "/api/v1/submissions?name=UTO.xml",
                headers: headers,
                body: Self.utopia
            )
            #expect(sent.status == .created)
            let eva = try await sign("eva@sec.example")
            let json: HTTPFields = [
                .contentType: "application/json", .secFetchSite: "same-origin", .formToken: eva.1,
            ]
            let decided = try await eva.0.send(
                .post,
                "/api/v1/submissions/1/decision",
                headers: json,
                body: "{\"decision\":\"publish\"}"
            )
            #expect(decided.status == .ok)
            #expect(try await fixture.store.currentEdition()?.number == 1)
        }
    }
}
