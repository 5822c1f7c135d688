import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct GlossaryTests {
    @Test(arguments: Language.allCases)
    func indexHasEveryTermUnderItsIdentifierAndFits(language: Language) async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let page = try await fixture.page("/glossary", language)
        for term in fixture.vocabularies[.featureTerms].terms {
            #expect(page.contains("id=\"\(term.id)\""), "\(term.id)")
        }
        for id in [
            "methods.uv-a", "tools.lamp", "locations.data-page", "document-categories.A", "evidence-grades.official",
        ] {
            #expect(page.contains("id=\"\(id)\""), "\(id)")
        }
        #expect(page.utf8.count <= 60_000, "\(page.utf8.count) bytes")
    }

    @Test func identifiersAreUniqueAndEveryPageOfTheGlossaryFits() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let glossary = Glossary(fixture.vocabularies)
        let ids = glossary.entries(in: .es).map(\.id)
        #expect(Set(ids).count == ids.count && ids.count > 200)
        for section in glossary.sections {
            let answer = try await fixture.get(SitePath.glossary(section: section.id))
            #expect(answer.status == .ok && answer.body.readableBytes <= 60_000, "\(section.id)")
            let page = String(buffer: answer.body)
            for entry in glossary.entries(section: section.id, in: .es) {
                #expect(page.contains("id=\"\(entry.id)\""), "\(entry.id)")
            }
        }
    }

    @Test func orderIsThatOfTheLanguage() throws {
        let glossary = Glossary(try Project.vocabularies())
        for language in Language.allCases {
            let letters = glossary.entries(in: language).map { Glossary.letter($0.term.label[language]) }
            var seen: [String] = []
            for letter in letters where seen.last != letter { seen.append(letter) }
            #expect(Set(seen).count == seen.count, "\(seen)")
            #expect(seen.filter { $0 != "#" && $0 != "Ñ" } == seen.filter { $0 != "#" && $0 != "Ñ" }.sorted())
        }
        #expect(Glossary.letter("Ángulo") == "A" && Glossary.letter("ñandú") == "Ñ")
    }

    @Test(arguments: [
        ("marca agua", "sub.wm-multi"), ("WATERMARK", "sub.wm-multi"), ("lámpara", "tools.lamp"),
        ("sub.wm-multi", "sub.wm-multi"), ("opáco papél", "sub.paper-uvdull"),
    ])
    func wordsOfEitherLanguageFindATerm(words: String, id: String) throws {
        let glossary = Glossary(try Project.vocabularies())
        for language in Language.allCases {
            #expect(glossary.entries(words, in: language).map(\.id).contains(id))
        }
    }

    @Test func fewTermsAreExplainedAtOnceAndNoneSaysSo() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let found = try await fixture.page("/glossary?q=opaco+al+uv")
        #expect(found.contains("Papel sin blanqueador óptico") && found.contains("/glossary/methods#methods.uv-a"))
        #expect(try await fixture.page("/glossary?q=xyzzy").contains("Ningún término lleva esas palabras"))
        #expect(try await fixture.page("/glossary?q=%3Cb%3E").contains("&lt;b&gt;"))
    }

    @Test func useIsCountedAsTheSearchCountsIt() async throws {
        let fixture = try await SiteFixture([Sample.fullDocument(), SiteFixture.other(), Sample.document()])
        for (access, expected) in [(Access.public, 1), (.official, 2)] {
            let use = try await fixture.store.termUse(vocabularies: fixture.vocabularies, access: access)
            #expect(use.features["sub.wm-multi"] == expected)
            #expect(use.categories == ["A": 3] && use.types == ["O": 3])
            var query = SearchQuery()
            query[.feature] = ["sub.wm-multi"]
            let found = try await fixture.store.search(
                query,
                vocabularies: fixture.vocabularies,
                access: access,
                today: SiteFixture.today
            )
            #expect(found?.total == expected)
        }
        let page = try await fixture.page("/glossary/sub")
        #expect(page.contains("<a href=\"/documents?feature=sub.wm-multi\">1 modelo</a>"))
        #expect(page.contains("ningún modelo todavía"))
    }

    @Test func interfaceGivesTheTermsInBothLanguages() async throws {
        let fixture = try await SiteFixture([SiteFixture.other()])
        let answer = try await fixture.get("/api/v1/glossary?section=sub&q=opaco")
        let text = String(buffer: answer.body)
        #expect(text.contains(#""id":"sub.paper-uvdull","section":"sub""#))
        #expect(text.contains(#""tools":["uv-a"#) || text.contains(#""tools":["uv"#))
        #expect(text.contains(#""label":{"es":"papel de seguridad opaco al UV","en":"UV-dull security paper""#))
        #expect(try await fixture.get("/api/v1/glossary?section=none").status == .badRequest)
        #expect(try await fixture.get("/glossary/none").status == .notFound)
    }
}

extension SiteFixture {
    /// A second model of Utopia with the feature that the full one keeps for officials, here for all.
    static func other(_ code: String = "UTO-AO-05001") -> DocumentModel {
        var model = Sample.document(code, es: "Pasaporte nuevo", en: "New passport")
        var feature = Sample.fullFeature()
        feature.access = .public
        feature.failSigns = []
        model.features = [feature]
        return model
    }
}
