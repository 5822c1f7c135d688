import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct CompareTests {
    private static func models() -> [DocumentModel] {
        var a = SiteFixture.other("UTO-AO-01001")
        a.features.append(Feature(id: "f2", term: "ovd.kinegram", level: 1))
        a.validity = Attested(Validity(kind: .fixed, adultMonths: 120))
        var b = SiteFixture.other("UTO-AO-02001")
        b.features[0].expected = LocalizedText(es: "un águila", en: "an eagle")
        b.chip = Attested(Chip(presence: .yes))
        b.validity = a.validity
        return [a, b]
    }

    @Test func pageMarksEveryDifferenceBySignAndWords() async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.page("/compare?a=uto-ao-01001&b=UTO-AO-02001")
        for words in [
            "3 diferencias", "≠</span> difiere", "−</span> solo en A", "+</span> solo en B", "un águila", "un búho",
            "Lo que es igual en ambos (", "=</span> igual", "no consta", "10 años (adultos)",
            "/compare?a=UTO-AO-02001&amp;b=UTO-AO-01001",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let parts = page.components(separatedBy: "Lo que es igual en ambos (")
        #expect(parts.count == 2 && parts[0].contains("solo en A") && !parts[0].contains("10 años"))
        #expect(try await fixture.page("/compare?a=UTO-AO-01001&b=UTO-AO-02001", .en).contains("3 differences"))
    }

    @Test func twoRevisionsOfOneModelAreCompared() async throws {
        var models = Self.models()
        let fixture = try await SiteFixture(models)
        models[0].status = .withdrawn
        try await fixture.publish(models)
        let address = "/compare?a=UTO-AO-01001&aEdition=1&b=UTO-AO-01001&bEdition=2"
        let page = try await fixture.page(address)
        #expect(page.contains("1 diferencia") && page.contains("como lo dejó la edición 2"))
        let same = try await fixture.page("/compare?a=UTO-AO-01001&b=UTO-AO-01001&bEdition=2")
        #expect(same.contains("Ninguna diferencia"))
        let json = String(buffer: try await fixture.get("/api/v1" + address).body)
        #expect(json.contains(#""differences":[{"path":"status","old":"current","new":"withdrawn"}]"#))
        #expect(json.hasPrefix(#"{"a":{"code":"UTO-AO-01001","title":{"#) && json.contains(#""edition":2}"#))
    }

    @Test func whatOneMayNotSeeIsNotCompared() async throws {
        var models = Self.models()
        models[1].features.append(Sample.fullFeature("secret"))
        models[1].features[1].term = "ink.ovi"
        let fixture = try await SiteFixture(models)
        let json = String(buffer: try await fixture.get("/api/v1/compare?a=UTO-AO-01001&b=UTO-AO-02001").body)
        #expect(json.contains("ovd.kinegram") && !json.contains("ink.ovi"))
    }

    @Test func withoutTwoCodesThereIsAForm() async throws {
        let fixture = try await SiteFixture(Self.models())
        for path in ["/compare", "/compare?a=UTO-AO-01001"] {
            let answer = try await fixture.get(path)
            #expect(answer.status == .ok && String(buffer: answer.body).contains("name=\"bEdition\""))
        }
        #expect(try await fixture.page("/compare?a=UTO-AO-01001").contains("value=\"UTO-AO-01001\""))
    }

    @Test(arguments: [
        ("a=x&b=UTO-AO-01001", 400), ("a=UTO-AO-01001&b=UTO-AO-09001", 404),
        ("a=UTO-AO-01001&b=UTO-AO-02001&bEdition=9", 404), ("a=UTO-AO-01001&b=UTO-AO-02001&aEdition=0", 400),
    ])
    func wrongQuestionIsExplained(query: String, status: Int) async throws {
        let fixture = try await SiteFixture(Self.models())
        let page = try await fixture.get("/compare?" + query)
        #expect(page.status.code == status && String(buffer: page.body).contains("role=\"alert\""))
        #expect(try await fixture.get("/api/v1/compare?" + query).status.code == status)
    }

    @Test func missingParameterIsNamed() async throws {
        let fixture = try await SiteFixture(Self.models())
        let answer = try await fixture.get("/api/v1/compare?a=UTO-AO-01001")
        #expect(answer.status == .badRequest && String(buffer: answer.body).contains(#""parameter":"b""#))
    }
}
