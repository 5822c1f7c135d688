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

@Suite struct VocabularyDeskTests {
    /// A site that keeps up with its words, with two of the Secretariat.
    private func desk(
        _ body:
            @escaping @Sendable (SiteFixture, _ eva: (AccountBrowser, String), _ ida: (AccountBrowser, String))
            async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        try await fixture.open("eva@sec.example", .secretariat)
        try await fixture.open("ida@sec.example", .secretariat)
        try await Application(responder: LiveSite(fixture.site)).test(.router) { client in
            func sign(_ email: String) async throws -> (AccountBrowser, String) {
                let token = try await fixture.begin(email)
                let browser = AccountBrowser(client)
                browser.use(token)
                return (browser, token.formToken)
            }
            try await body(fixture, try await sign("eva@sec.example"), try await sign("ida@sec.example"))
        }
    }

    /// The fields of a wish about a watermark.
    private static func wish(_ token: String, _ action: String = "change", term: String = "sub.wm-multi", en: String)
        -> KeyValuePairs<String, String>
    {
        [
            "form-token": token, "vocabulary": "feature-terms", "action": action, "term": term,
            "label-es": "Filigrana \(en)", "label-en": "Watermark \(en)", "meaning-es": "Se ve al trasluz.",
            "meaning-en": "Seen against the light.", "synonyms-es": "lechucita\n\n", "synonyms-en": "owlmark \(en)",
            "pattern": "sub.wm-multi",
        ]
    }

    @Test func whatAnotherPersonPublishesIsInForceAtOnce() async throws {
        try await desk { fixture, eva, ida in
            let stranger = AccountBrowser(eva.0.client)
            let search = "/api/v1/documents?q=owlmark"
            #expect(String(buffer: try await stranger.get(search).body).contains("\"total\":0"))
            try await eva.0.post("/submissions/vocabulary", Self.wish(eva.1, en: "of owls")).expect(.seeOther)
            // Proposed is not published, and who proposed does not publish.
            #expect(String(buffer: try await stranger.get(search).body).contains("\"total\":0"))
            let own = try await eva.0.post("/submissions/vocabulary/1/publish", ["form-token": eva.1])
            #expect(own.status == .forbidden)
            let review = String(buffer: try await ida.0.get("/submissions/vocabulary").body)
            #expect(review.contains("/submissions/vocabulary/1/publish") && review.contains("Watermark of owls"))
            try await ida.0.post("/submissions/vocabulary/1/publish", ["form-token": ida.1]).expect(.seeOther)
            #expect(String(buffer: try await stranger.get(search).body).contains("\"total\":1"))
            #expect(String(buffer: try await stranger.get("/glossary?q=lechucita").body).contains("Watermark of owls"))
            #expect(
                String(buffer: try await stranger.get("/documents/UTO-AO-03002").body).contains("Watermark of owls")
            )
            let file = try await stranger.get("/api/v1/vocabularies/feature-terms")
            let words = try JSONDecoder().decode(Vocabulary.self, from: Data(buffer: file.body))
            #expect(words["sub.wm-multi"]?.synonyms?.es == ["lechucita"])
            #expect(words["sub.wm-multi"]?.methods == fixture.vocabularies[.featureTerms]["sub.wm-multi"]?.methods)
            let log = try await fixture.store.auditEntries().map(\.event)
            #expect(
                log.contains {
                    $0.action == "vocabulary.published" && $0.subject == "vocabulary:feature-terms/sub.wm-multi"
                }
            )
        }
    }

    @Test func aNewTermIsTakenInSubmissionsAndARetiredOneIsWarnedOf() async throws {
        try await desk { fixture, eva, ida in
            try await eva.0.post("/submissions/vocabulary", Self.wish(eva.1, "add", term: "sub.wm-owl", en: "new"))
                .expect(.seeOther)
            try await ida.0.post("/submissions/vocabulary/1/publish", ["form-token": ida.1]).expect(.seeOther)
            let manual = """
                <?xml version="1.0" encoding="UTF-8"?>
                <manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-01-01" mode="amending" sample="true">
                <authority><name>Utopia</name></authority>
                <documents>
                <document action="add" code="UTO-AO-09001" category="A" type="O" status="current" evidence="secondary">
                <title><es>Pasaporte</es><en>Passport</en></title>
                <feature id="f1" term="sub.wm-owl" locations="data-page" methods="transmitted-light" \
                lights="transmitted" level="1"/>
                </document>
                </documents>
                </manual>
                """
            let headers: HTTPFields = [
                .contentType: "application/xml", .secFetchSite: "same-origin", .formToken: eva.1,
            ]
            let taken = try await eva.0.send(.post, "/api/v1/submissions", headers: headers, body: manual)
            #expect(taken.status == .created, "\(String(buffer: taken.body))")
            #expect(!String(buffer: taken.body).contains("vocabulary."))
            try await eva.0.post("/submissions/vocabulary", Self.wish(eva.1, "retire", term: "sub.wm-owl", en: ""))
                .expect(.seeOther)
            try await ida.0.post("/submissions/vocabulary/2/publish", ["form-token": ida.1]).expect(.seeOther)
            let again = manual.replacing("UTO-AO-09001", with: "UTO-AO-09002")
            let warned = try await eva.0.send(.post, "/api/v1/submissions", headers: headers, body: again)
            #expect(warned.status == .created && String(buffer: warned.body).contains("vocabulary.retiredCode"))
            #expect(String(buffer: try await eva.0.get("/glossary?q=sub.wm-owl").body).contains("not for new records"))
        }
    }

    @Test func whatDoesNotFitIsSaid() async throws {
        try await desk { fixture, eva, ida in
            let path = "/submissions/vocabulary"
            let taken = fixture.vocabularies[.featureTerms].terms.first { $0.id != "sub.wm-multi" }?.label.en ?? ""
            let wishes: [(KeyValuePairs<String, String>, String)] = [
                (Self.wish(eva.1, "add", en: "a"), "is there already"),
                (Self.wish(eva.1, term: "sub.none", en: "a"), "has no term"),
                (Self.wish(eva.1, "add", term: "no good", en: "a"), "is no identifier"),
                (Self.wish(eva.1, "restore", en: "a"), "Nothing would change"),
                (Self.wish(eva.1, en: String(repeating: "a", count: 200)), "too long"),
            ]
            for (fields, words) in wishes {
                let answer = try await eva.0.post(path, fields)
                #expect(answer.status == .unprocessableContent && String(buffer: answer.body).contains(words))
            }
            let json: HTTPFields = [.contentType: "application/json", .secFetchSite: "same-origin", .formToken: eva.1]
            func propose(_ body: String) async throws -> TestResponse {
                try await eva.0.send(.post, "/api/v1/vocabulary-changes", headers: json, body: body)
            }
            let words = #""label":{"es":"x","en":"\#(taken)"},"description":{"es":"x","en":"y"}"#
            let shared = try await propose(
                #"{"vocabulary":"feature-terms","action":"change","term":"sub.wm-multi",\#(words)}"#
            )
            #expect(
                shared.status == .unprocessableContent && String(buffer: shared.body).contains("vocabulary.ambiguous")
            )
            let closed = try await propose(#"{"vocabulary":"verdicts","action":"retire","term":"notRequired"}"#)
            #expect(String(buffer: closed.body).contains("vocabulary.closed"))
            // The page says beforehand what each list takes, and a closed one still takes other words.
            let page = String(buffer: try await eva.0.get(path).body)
            let closedLists = VocabularyName.allCases.count { !$0.mayGrow }
            #expect(
                closedLists > 0 && page.components(separatedBy: " (words only)</option>").count - 1 == 2 * closedLists
            )
            let own = fixture.vocabularies[.verdicts].terms.first { $0.id == "notRequired" }?.label.en ?? ""
            let reworded = try await propose(
                #"{"vocabulary":"verdicts","action":"change","term":"notRequired","label":{"es":"Sin visa alguna","en":"\#(own)"},"#
                    + #""description":{"es":"x","en":"y"}}"#
            )
            #expect(reworded.status == .created, "\(String(buffer: reworded.body))")
            #expect(try await fixture.store.vocabularyChanges().count == 1)
            // Of two changes to one term the second is to be looked at again.
            try await eva.0.post(path, Self.wish(eva.1, en: "one")).expect(.seeOther)
            try await eva.0.post(path, Self.wish(eva.1, en: "two")).expect(.seeOther)
            try await ida.0.post("\(path)/2/publish", ["form-token": ida.1]).expect(.seeOther)
            try await ida.0.post("\(path)/3/publish", ["form-token": ida.1]).expect(.conflict)
            try await ida.0.post("\(path)/3/reject", ["form-token": ida.1]).expect(.unprocessableContent)
            let reasons: KeyValuePairs = ["form-token": ida.1, "reasons": "<b>No</b>"]
            try await ida.0.post("\(path)/3/reject", reasons).expect(.seeOther)
            #expect(String(buffer: try await eva.0.get(path).body).contains("&lt;b&gt;No&lt;/b&gt;"))
        }
    }
}

extension Data {
    fileprivate init(buffer: ByteBuffer) { self.init(buffer.readableBytesView) }
}
