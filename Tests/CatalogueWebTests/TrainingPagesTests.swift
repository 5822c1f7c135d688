import CatalogueModel
import CatalogueStore
import Foundation
import FoundationXML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct TrainingPagesTests {
    /// A site on which everything of the small region is published.
    private static func fixture() async throws -> SiteFixture {
        let fixture = try await SiteFixture()
        let data = Sample.trainingData()
        for country in ["GTM", "MEX"] {
            try await fixture.publish(data.needs.filter { $0.country == country }.map { .need($0) }, .needs, country)
            try await fixture.publish(
                data.trainers.filter { $0.country == country }.map { .trainer($0) },
                .trainers,
                country
            )
        }
        try await fixture.publish(data.blackouts.map { .blackout($0) }, .resources, "GTM")
        try await fixture.publish(data.workshops.map { .workshop($0) }, .trainingRecord, "GTM")
        return fixture
    }

    private static let addresses = [
        "/training", "/training/needs", "/training/trainers", "/training/who",
        "/training/who?topic=mrz-check-digits&language=es&country=GTM&week=2026-12-02",
        "/api/v1/training/needs", "/api/v1/training/trainers",
        "/api/v1/training/who?topic=mrz-check-digits&language=es&country=GTM&week=2026-12-02",
    ]

    @Test(arguments: addresses)
    func nobodyIsNamedToThePublic(_ address: String) async throws {
        let fixture = try await Self.fixture()
        for language in Language.allCases {
            let text = try await fixture.page(address, language)
            for name in ["Persona Secreta", "Otra Persona", "Persona Nueva", ".example"] {
                #expect(!text.contains(name), "\(name) in \(address)")
            }
        }
    }

    @Test(arguments: addresses.prefix(5))
    func pagesAreWellFormed(_ address: String) async throws {
        let fixture = try await Self.fixture()
        for language in Language.allCases {
            let html = try await fixture.page(address, language)
            let parser = XMLParser(data: Data(Self.closed(html).utf8))
            #expect(parser.parse(), "\(address) \(language): line \(parser.lineNumber) \(parser.parserError as Any)")
        }
    }

    /// The page with its void elements closed and its entities gone, for an XML parser.
    private static func closed(_ html: String) -> String {
        html.replacing("<!DOCTYPE html>", with: "")
            .replacing(/<(meta|link|input|br)([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
            .replacing(/\s(defer|selected|required|checked|open)(?=[ >\/])/) { " \($0.output.1)=\"\"" }
    }

    @Test func theMapShowsWhatIsOpenAndLeadsToTheList() async throws {
        let page = try await Self.fixture().page("/training/needs")
        #expect(page.contains("<b>24</b> <small><span class=\"hidden\">Pedidos</span> 40</small>"))
        #expect(page.contains("/training/needs?topic=mrz-check-digits&amp;country=GTM#list"))
        #expect(page.contains("Guatemala: 40 funcionarios · México: 24 funcionarios"))
        let narrowed = try await Self.fixture().page("/training/needs?country=MEX")
        #expect(narrowed.contains("MEX-1") && !narrowed.contains(">GTM-1<"))
    }

    @Test func theRegistryShowsGenerationsAndTheLine() async throws {
        let page = try await Self.fixture().page("/training/trainers", .en)
        for part in ["GTM-n1", "Generation 2", "expires in 40 days", "expired 20 days ago", "<svg", "1 Mar 2027"] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test func theQuestionSaysWhoAndWhyNot() async throws {
        let fixture = try await Self.fixture()
        let address = "/training/who?topic=mrz-check-digits&language=es&country=GTM&week="
        let page = try await fixture.page(address + "2027-03-10", .en)
        #expect(page.contains("certified only until 31 Dec 2026") && page.contains("away: 1 Mar 2027 – 31 Mar 2027"))
        #expect(try await fixture.page(address + "2027-12-27").contains("no celebra talleres"))
        #expect(try await fixture.page("/training/who?topic=mrz-check-digits").contains("elija los cuatro"))
    }

    @Test(arguments: ["/training/needs?by=never", "/training/trainers?level=wizard", "/training/who?country=ZZZ"])
    func whatCannotBeUnderstoodIsSaid(_ address: String) async throws {
        let fixture = try await Self.fixture()
        #expect(try await fixture.get(address).status == .badRequest)
        #expect(try await fixture.page(address).contains("role=\"alert\""))
        #expect(try await fixture.get("/api/v1" + address).status == .badRequest)
    }

    @Test func aQuestionWithoutItsPartsIsNoQuestion() async throws {
        let answer = try await Self.fixture().get("/api/v1/training/who?topic=mrz-check-digits")
        #expect(answer.status == .badRequest)
        #expect(String(buffer: answer.body).contains("query.incomplete"))
    }

    @Test func withoutAnythingPublishedThePagesSaySo() async throws {
        let fixture = try await SiteFixture()
        #expect(try await fixture.page("/training").contains("Todavía no se han publicado"))
        #expect(try await fixture.page("/training/needs").contains("Ninguna necesidad"))
        #expect(try await fixture.page("/training/trainers").contains("Nadie cumple"))
    }

    @Test func theOverviewNamesTheFollowUpThatIsDue() async throws {
        let page = try await Self.fixture().page("/training")
        #expect(page.contains("GTM-W1") && page.contains("21 nov 2026"))
    }
}

extension SiteFixture {
    /// Publishes records as a complete submission of a country.
    fileprivate func publish(_ records: [CatalogueRecord], _ kind: SubmissionKind, _ country: String) async throws {
        guard !records.isEmpty else { return }
        var batches = [
            records.enumerated().map { StagedRecord($1, action: nil, line: $0 + 1, path: "/\($0)") }
        ]
        let header = SubmissionHeader(kind: kind, country: country, issued: Sample.day("2026-11-01"), mode: .complete)
        let file = ReceivedFile(
            name: "\(kind.rawValue)-\(country).xml",
            sha256: String(repeating: "0", count: 64),
            byteCount: 10,
            receivedAt: "2026-11-20T10:00:00Z",
            receivedBy: "test"
        )
        let staged = try store.stage(header, file: file) { batches.popLast() }
        _ = try await store.publish(staged.id, at: "2026-11-20T10:00:00Z", by: "test")
    }
}
