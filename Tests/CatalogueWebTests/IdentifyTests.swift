import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct IdentifyTests {
    private static func model(_ code: String, _ terms: [String], methods: [String] = []) -> DocumentModel {
        var model = Sample.document(code, es: "Modelo \(code)", en: "Model \(code)")
        model.features = terms.enumerated().map { index, term in
            var feature = Feature(id: "f\(index)", term: term, level: 1)
            feature.methods = methods
            return feature
        }
        return model
    }

    /// Two passports and a card; what is secret is so of a third passport.
    private static func models() -> [DocumentModel] {
        var guarded = model("UTO-AO-03001", ["ink.ovi", "pri.micro"], methods: ["naked-eye"])
        guarded.features[0].access = .restricted
        return [
            model("UTO-AO-01001", ["sub.pc", "ovd.kinegram", "txt.heading"], methods: ["naked-eye"]),
            model("UTO-AO-02001", ["sub.wm-multi", "ovd.generic", "txt.heading"], methods: ["naked-eye"]),
            guarded, model("UTO-BO-01001", ["sub.pc", "per.laser", "ink.uv-inv"], methods: ["uv-a"]),
        ]
    }

    private static let begun = "/identify?country=UTO&category=unknown"

    @Test func itBeginsWithCountryCategoryAndTools() async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.page("/identify")
        for words in [
            "name=\"country\"", "name=\"category\"", "name=\"tool\" value=\"uv-lamp\"", "No lo sé", "Empezar",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(page.contains("<option value=\"unknown\" selected>") && !page.contains("name=\"seen\""))
        #expect(page.contains("<a href=\"/identify\" aria-current=\"page\">Identificar</a>"))
        #expect(try await fixture.page("/identify", .en).contains("I don&#39;t know"))
    }

    @Test func itAsksOneQuestionWithThreeAnswersAndSaysHowToLook() async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.page(Self.begun)
        #expect(page.components(separatedBy: "name=\"seen\"").count == 2)
        #expect(page.contains("name=\"notSeen\"") && page.contains("name=\"unsure\""))
        #expect(page.contains("¿Encuentra «") && page.contains("Cómo mirar") && page.contains("Se pregunta porque"))
        #expect(page.contains("<input type=\"hidden\" name=\"country\" value=\"UTO\">"))
        #expect(page.contains("Quedan 4 modelos."))
    }

    @Test func answersShrinkTheListAndEachCanBeTakenBack() async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.page(
            Self.begun + "&seen=sub.pc&seen=ovd.kinegram&seen=txt.heading&notSeen=ovd.generic&notSeen=per.laser"
                + "&notSeen=pri.micro&notSeen=sub.wm-multi"
        )
        #expect(page.contains("Lo más probable: Modelo UTO-AO-01001"))
        #expect(page.contains("href=\"/documents/UTO-AO-01001\""))
        #expect(page.contains("✓</span> Coincide: ") && page.contains("Quitar"))
        let back = "/identify?country=UTO&amp;category=unknown&amp;seen=ovd.kinegram&amp;seen=txt.heading&amp;notSeen="
        #expect(page.contains("href=\"\(back)"), "taking the first answer back")
        #expect(page.contains("deciden la autoridad competente"))
    }

    @Test func itSaysWhenNoKnownModelFitsAndWhyNot() async throws {
        let fixture = try await SiteFixture(Self.models())
        let none = try await fixture.page("/identify?country=GTM&category=A", .en)
        #expect(none.contains("No known genuine model matches what you observed"))
        #expect(none.contains("This proves nothing about models that are not in the catalogue"))
        #expect(none.contains("Does not match: country that issued it"), "each near miss says why")
        for word in ["false", "fake", "forged"] { #expect(!none.localizedCaseInsensitiveContains(word)) }
    }

    @Test func featureChosenFromTheListCountsLikeAnAnswer() async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.page(Self.begun + "&term=per.laser&answer=seen")
        #expect(page.contains("seen=per.laser\">Este paso") || page.contains("value=\"per.laser\""))
        #expect(page.contains("<strong>está</strong>"))
        #expect(!page.contains("<option value=\"per.laser\">"), "what was answered is not offered again")
        #expect(page.contains("<optgroup label=") && page.contains("<option value=\"ovd.kinegram\">"))
    }

    @Test func onlyFeaturesForTheToolsAtHandAreAsked() async throws {
        let fixture = try await SiteFixture(Self.models())
        var asked: [String: Set<String>] = [:]
        for tools in ["", "&tool=uv-lamp"] {
            var address = "/api/v1/identify?country=UTO&category=unknown" + tools
            while let about = String(buffer: try await fixture.get(address).body).firstMatch(of: /"about":"([^"]+)"/) {
                asked[tools, default: []].insert(String(about.output.1))
                address += "&unsure=\(about.output.1)"
            }
        }
        #expect(asked[""]?.contains("ovd.kinegram") == true && asked[""]?.contains("ink.uv-inv") == false)
        #expect(asked["&tool=uv-lamp"]?.isSuperset(of: ["ovd.kinegram", "ink.uv-inv"]) == true)
    }

    @Test func answerForProgramsHasTheSameStep() async throws {
        let fixture = try await SiteFixture(Self.models())
        let text = String(
            buffer: try await fixture.get("/api/v1/identify?country=UTO&category=A&seen=sub.pc&notSeen=ovd.generic")
                .body
        )
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["edition"] as? Int == 1 && json["verdict"] as? String == "open")
        let candidates = try #require(json["candidates"] as? [[String: Any]])
        #expect(candidates.count == 4 && candidates[0]["code"] as? String == "UTO-AO-01001")
        #expect(candidates[0]["fits"] as? [String] == ["country", "category", "sub.pc", "ovd.generic"])
        #expect(
            candidates.first { $0["code"] as? String == "UTO-AO-02001" }?["contradicts"] as? [String]
                == ["ovd.generic"]
        )
        let question = try #require(json["question"] as? [String: Any])
        #expect(question["gain"] as? Double ?? 0 > 0.01 && (question["label"] as? [String: Any])?["es"] != nil)
        let asked = try #require(json["asked"] as? [String: Any])
        #expect(asked["seen"] as? [String] == ["sub.pc"] && asked["country"] as? String == "UTO")
    }

    @Test func whatOneMayNotSeeIsNeitherAskedNorWeighedNorOffered() async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.page(Self.begun)
        #expect(!page.contains("ink.ovi"))
        let matrix = try #require(
            try await fixture.store.featureMatrix(vocabularies: fixture.vocabularies, access: .public)
        )
        #expect(!matrix.matrix.terms.contains("ink.ovi") && matrix.edition == 1)
        let all = try #require(
            try await fixture.store.featureMatrix(vocabularies: fixture.vocabularies, access: .restricted)
        )
        #expect(all.matrix.terms.contains("ink.ovi"))
        let json = String(buffer: try await fixture.get("/api/v1/identify?country=UTO&category=A&seen=ink.ovi").body)
        #expect(!json.contains(#""fits":["country","category","ink.ovi"]"#))
    }

    @Test func stepFollowsThePublishedCatalogue() async throws {
        let fixture = try await SiteFixture(Array(Self.models().prefix(2)))
        #expect(try await fixture.page(Self.begun).contains("Quedan 2 modelos."))
        try await fixture.publish(Self.models())
        #expect(try await fixture.page(Self.begun).contains("Quedan 4 modelos."))
    }

    @Test(arguments: ["country=ZZ9", "category=Q9", "tool=hammer", "seen=sub.pcc", "unsure=nothing"])
    func whatIsNotUnderstoodIsSaid(query: String) async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.get("/identify?" + query)
        #expect(page.status == .badRequest && String(buffer: page.body).contains("role=\"alert\""))
        let answer = try await fixture.get("/api/v1/identify?" + query)
        #expect(answer.status == .badRequest && answer.headers[.contentType] == "application/problem+json")
    }

    @Test func emptyCatalogueSaysSo() async throws {
        let fixture = try await SiteFixture()
        #expect(try await fixture.page("/identify").contains("Todavía no hay modelos"))
        let text = String(buffer: try await fixture.get("/api/v1/identify").body)
        #expect(text.contains(#""verdict":"open""#) && text.contains(#""candidates":[]"#))
    }
}

@Suite struct IdentificationQueryURLTests {
    private func read(_ text: String) throws -> IdentificationQuery {
        var problems: [QueryProblem] = []
        let query = IdentificationQuery(
            urlQuery: URLQuery(parsing: text),
            vocabularies: try Project.vocabularies(),
            problems: &problems
        )
        #expect(problems.isEmpty)
        return query
    }

    @Test func addressHoldsTheWholeState() throws {
        let text = "country=GTM&category=unknown&tool=lamp&tool=loupe&seen=sub.pc&notSeen=ovd.generic&unsure=per.laser"
        let query = try read(text)
        #expect(query.urlQuery.suffix == "?" + text)
        #expect(try read(String(query.urlQuery.suffix.dropFirst())) == query)
    }

    @Test func laterAnswerAboutATermCounts() throws {
        let query = try read("seen=sub.pc&country=gtm&notSeen=sub.pc")
        #expect(query.seen.isEmpty && query.notSeen == ["sub.pc"] && query.country == "GTM")
    }

    @Test func moreAnswersThanAreWeighedAreLeftOut() throws {
        let terms = try Project.vocabularies()[.featureTerms].terms.prefix(60).map { "seen=\($0.id)" }
        #expect(try read(terms.joined(separator: "&")).seen.count == IdentificationQuery.maximumAnswers)
    }
}
