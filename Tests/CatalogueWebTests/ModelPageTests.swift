import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import HTTPTypes
import HummingbirdTesting
import Mustache
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct ModelPageTests {
    private static let path = "/documents/UTO-AO-03002"

    @Test func mapAndListShareTheirNumbersAndLead() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page(Self.path + "?tools=lamp")
        #expect(page.contains("<a href=\"#feature-f1\" id=\"map-f1\"><title>1. "))
        #expect(page.contains("<rect x=\"10%\" y=\"20.5%\" width=\"30%\""))
        #expect(page.contains("<a class=\"pin\" href=\"#map-f1\">1</a>"))
        #expect(page.contains("viewBox=\"0 0 125 88.5\"") && page.contains("MUESTRA · SPECIMEN"))
        #expect(page.contains("id=\"feature-f2\"") && page.contains("<span class=\"pin\">2</span>"))
    }

    @Test func imageOfASideCarriesTheSameOverlay() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page(Self.path)
        let image = try #require(page.range(of: "<img src=\"/images/abab"))
        #expect(page[image.upperBound...].contains("<a href=\"#feature-f1\"><rect x=\"1%\" y=\"2%\""))
    }

    @Test func toolsDecideWhatStandsFirst() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let without = try await fixture.page(Self.path)
        let with = try await fixture.page(Self.path + "?tools=lamp&tools=nonsense")
        #expect(without.contains("<p class=\"needs\">Necesita: lámpara o linterna</p>"))
        #expect(without.contains("<strong id=\"count-now\">1</strong> de 2"))
        #expect(with.contains("value=\"lamp\" checked") && with.contains("<strong id=\"count-now\">2</strong> de 2"))
        #expect(with.contains("/documents/UTO-AO-03002/card?tools=lamp\""))
        #expect(with.contains("/glossary#sub.wm-multi"))
    }

    @Test func signsOfAFakeStayWhereAccessDoesNotLet() async throws {
        var model = Sample.fullDocument()
        model.features[0].access = .public
        let fixture = try await SiteFixture([model])
        let page = try await fixture.page(Self.path + "?tools=lamp")
        #expect(page.contains("id=\"feature-f1\"") && !page.contains("Señales de que algo no coincide"))
    }

    @Test func zoneIsExplainedPositionByPosition() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page(Self.path, .en)
        #expect(page.contains("P&lt;") && page.contains("MUESTRA&lt;&lt;SPECIMEN"))
        #expect(page.contains("<tr id=\"mrz-2-44\">") && page.contains("line 2, 22–27"))
        #expect(page.contains("1 letter, then 8 digits"))
    }

    @Test func sheetsHaveTheSizeOfTheirFormat() {
        func size(_ format: String?, _ form: String?, _ location: String) -> SheetSize {
            var model = Sample.document()
            model.mrz = format.map { MRZProfile(format: $0) }
            model.form = form.map { Attested(TermWithNote(term: $0)) }
            return SheetSize(of: model, at: location)
        }
        #expect(size("TD3", "booklet", "data-page").width == 125)
        #expect(size("TD3", "booklet", "front-cover").height == 125)
        #expect(size("TD3", "booklet", "pages-2-3").width == 176)
        #expect(size("TD1", nil, "card-front").height == 53.98 && size("TD1", nil, "card-front").nominal == "ID-1")
        #expect(size("MRV-A", "sticker", "visa-front").width == 120)
        #expect(!size(nil, "sticker", "visa-front").isKnown && !size(nil, "booklet", "window").isKnown)
        var measured = Sample.document()
        measured.size = Attested(PhysicalSize(widthMm: 100, heightMm: 70))
        #expect(SheetSize(of: measured, at: "card-front").nominal == nil)
    }

    @Test func drawingsNumberAsTheirIdentifiersDo() throws {
        let vocabularies = try Project.vocabularies()
        var model = Sample.document()
        model.features = [7, 3].map { Feature(id: "f\($0)", term: "ovd.kinegram", level: 1) }
        #expect(FeatureMap(model, vocabularies: vocabularies).numbers == ["f7": 7, "f3": 3])
        model.features.append(Feature(id: "hologram", term: "ovd.kinegram", level: 1))
        #expect(FeatureMap(model, vocabularies: vocabularies).numbers == ["f7": 1, "f3": 2, "hologram": 3])
    }

    @Test(.timeLimit(.minutes(1)))
    func numbersInACornerStandApartWithoutEnd() throws {
        let wording = Wording(language: .en, vocabularies: try Project.vocabularies())
        for count in [1, 2, 7, 60, 200] {
            var model = Sample.document()
            model.features = (1...count).map { number in
                var feature = Feature(id: "f\(number)", term: "ovd.kinegram", level: 1)
                feature.regions = [Region(location: "data-page", box: Box(x: 95, y: 96, width: 4, height: 3))]
                return feature
            }
            let map = FeatureMap(model, vocabularies: wording.vocabularies)
            let page = FeatureMapDrawing(map, of: model, wording: wording).page().page
            let regions = try #require(page.mapSides.first?.sideViews.first?.viewRegions)
            #expect(regions.count == count && regions.allSatisfy { $0.regionPinX == "93" && $0.regionPinY == "92" })
        }
        var model = Sample.document()
        model.features = (1...7).map { number in
            var feature = Feature(id: "f\(number)", term: "ovd.kinegram", level: 1)
            feature.regions = [Region(location: "data-page", box: Box(x: 40, y: 50, width: 4, height: 3))]
            return feature
        }
        let map = FeatureMap(model, vocabularies: wording.vocabularies)
        let page = FeatureMapDrawing(map, of: model, wording: wording).page().page
        let pins = try #require(page.mapSides.first?.sideViews.first?.viewRegions)
        #expect(Set(pins.map { "\($0.regionPinX) \($0.regionPinY)" }).count == 7)
    }

    @Test func seriesSaysWhichCirculateTogether() async throws {
        var old = Sample.document("UTO-AO-02001")
        old.status = .validUntilExpiry
        old.firstIssued = Attested(QualifiedDate(date: PartialDate("2012-01-01")))
        old.lastIssued = Attested(QualifiedDate(date: PartialDate("2022-09-30")))
        old.inCirculationUntil = Attested(QualifiedDate(date: PartialDate("2032-09-30")))
        let fixture = try await SiteFixture([old, SiteFixture.publicDocument()])
        let page = try await fixture.page(Self.path)
        #expect(page.contains("<svg class=\"series\"") && page.contains("UTO-AO-02001 (hasta el 30 sep 2032)"))
        #expect(try await fixture.page("/documents/UTO-AO-02001", .en).contains("UTO-AO-03002 (until 30 Sep 2032)"))
        let alone = try await SiteFixture([Sample.document()])
        #expect(!(try await alone.page("/documents/UTO-AO-01001")).contains("<svg class=\"series\""))
    }

    @Test func historyShowsTheDifferenceInWords() async throws {
        let fixture = try await SiteFixture([Sample.document(es: "Primera")])
        var second = Sample.document(es: "Segunda")
        second.status = .withdrawn
        try await fixture.publish([second])
        let page = try await fixture.page("/documents/UTO-AO-01001/history")
        #expect(page.contains("título › español") && page.contains("<del>Primera</del>"))
        #expect(page.contains("<ins>Segunda</ins>") && page.contains("<ins>Retirado</ins>"))
        let answer = String(buffer: try await fixture.get("/api/v1/documents/UTO-AO-01001/history").body)
        #expect(answer.contains(#""path":"title.value.es","label":{"es":"título › español","en":"title › Spanish"}"#))
        #expect(try await fixture.get("/documents/UTO-AO-09001/history").status == .notFound)
    }

    @Test func everyFieldOfARecordHasAName() throws {
        let decoder = JSONDecoder()
        let json = try decoder.decode(JSONValue.self, from: Data(Sample.fullDocument().jsonText.utf8))
        func members(_ value: JSONValue) -> Set<String> {
            switch value {
            case .object(let object): object.values.reduce(into: Set(object.keys)) { $0.formUnion(members($1)) }
            case .array(let items): items.reduce(into: []) { $0.formUnion(members($1)) }
            default: []
            }
        }
        let unnamed = members(json).filter { !FieldWords.knows($0) }.sorted()
        #expect(unnamed.isEmpty, "no words for \(unnamed)")
        #expect(
            FieldWords.label("features[f3].expected.en", in: .en) == "security features [f3] › what is seen › English"
        )
        #expect(FieldWords.label("references[a.b].value.url", in: .es) == "referencias [a.b] › dirección")
    }

    @Test func cardSaysToolsEditionAndAddress() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let page = try await fixture.page("/documents/UTO-AO-03002/card?tools=lamp")
        for words in [
            "Tarjeta de revisión rápida", "Con: lámpara o linterna.", "marca de agua con un búho", "Edición 1.",
            "/documents/UTO-AO-03002?edition=1", "ESPÉCIMEN",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!(try await fixture.page("/documents/UTO-AO-03002/card")).contains("búho"))
        #expect(try await fixture.get("/documents/UTO-AO-09001/card").status == .notFound)
    }

    @Test func programsGetMapChecklistAndZone() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let answer = String(buffer: try await fixture.get("/api/v1/documents/UTO-AO-03002?tools=lamp").body)
        for part in [
            #""map":{"sides":[{"location":"data-page","widthMm":125,"heightMm":88.5,"nominal":"ID-3""#,
            #""checklist":{"tools":["lamp"]"#, #""numbersInWords":["#, #""specimenZone":{"format":"TD3""#,
            #""permanentAddress":"/api/v1/documents/UTO-AO-03002?edition=1""#, #""series":["#,
        ] {
            #expect(answer.contains(part), "\(part)")
        }
        #expect((try? JSONDecoder().decode(JSONValue.self, from: Data(answer.utf8))) != nil)
    }

    /// Rows that answer by name themselves must answer as reflection would, or the page shows nothing.
    @Test func rowsFindEveryMemberByItsName() async throws {
        let wording = Wording(language: .en, vocabularies: try Project.vocabularies())
        let model = SiteFixture.publicDocument()
        let map = FeatureMap(model, vocabularies: wording.vocabularies)
        let drawn = FeatureMapDrawing(map, of: model, wording: wording).page()
        let list = Checklist(model.features, tools: ["lamp"], vocabularies: wording.vocabularies)
        let check = ChecklistDrawing(model: model, numbers: map.numbers, anchors: drawn.anchors, wording: wording)
            .page(list, edition: nil)
        let zone = SpecimenZonePage(try #require(model.mrz.flatMap(MRZSpecimen.init)), wording: wording)
        var phrase = PhrasePage("a", isCode: true, link: "/")
        phrase.phraseLanguage = "es"
        phrase.phraseMark = "in Spanish"
        phrase.phraseAddress = "https://uto.example"
        let rows: [any MustacheParent] = [
            phrase, check.steps[0].stepFeatures[0], zone.zoneRows[0], zone.zoneLines[0].zoneParts[0],
            drawn.page.mapSides[0].sideViews[0].viewRegions[0],
            PinPage(pinFeature: "f1", pinNumber: "1", pinName: "a"),
        ]
        for row in rows {
            for case (let name?, let value) in Mirror(reflecting: row).children {
                let mirror = Mirror(reflecting: value)
                let isAbsent = mirror.displayStyle == .optional && mirror.children.isEmpty
                #expect((row.child(named: name) == nil) == isAbsent, "\(type(of: row)).\(name)")
            }
        }
    }
}
