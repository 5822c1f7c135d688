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

/// The whole list of findings, and tables through the API.
@Suite struct FindingListTests {
    /// Three rows; the officials of the second and the topic of the third are wrong.
    private static let table = """
        Identificador;Tema;Público;Funcionarios;Prioridad;A más tardar;Idioma
        N1;visas-and-stamps;border-officers;24;2;2027-04-28;es
        N2;visas-and-stamps;border-officers;muchos;2;2027-04-28;es

        N3;estampillas;border-officers;3;2;2027-04-28;es

        """
    private static let address =
        "/api/v1/submissions/forms/need/table?authority=A&period-from=2027-01-01&period-to=2027-12-31"

    private func desk(_ body: @escaping @Sendable (SiteFixture, AccountBrowser, String) async throws -> Void)
        async throws
    {
        let fixture = try await SiteFixture()
        try await fixture.open("gus@x.example", .countryEditor(of: "GTM"))
        try await fixture.browse { first in
            let token = try await fixture.begin("gus@x.example")
            let browser = AccountBrowser(first.client)
            browser.use(token)
            try await body(fixture, browser, token.formToken)
        }
    }

    private func send(_ table: String, _ address: String = address, as browser: AccountBrowser, _ token: String)
        async throws -> TestResponse
    {
        try await browser.send(
            .post,
            address,
            headers: [.contentType: "text/csv", .formToken: token],
            body: table
        )
    }

    @Test func aTableIsHandedInThroughTheAPI() async throws {
        try await desk { fixture, gus, token in
            let template = try await gus.get("/api/v1/submissions/forms/need/template.csv?lang=es")
            #expect(String(buffer: template.body).hasPrefix("\u{FEFF}Identificador;Tema;"))
            let right = Self.table.replacing("muchos", with: "5").replacing("estampillas", with: "visas-and-stamps")
            let sent = try await send(right, as: gus, token)
            #expect(sent.status == .created && String(buffer: sent.body).contains("\"submission\":1"))
            #expect(try await fixture.store.submissions().first?.changes == ChangeCounts(added: 3))
            try await send(right, as: gus, "x").expect(.forbidden)
            try await send(right, Self.address + "&country=HND", as: gus, token).expect(.forbidden)
            try await send(right, "/api/v1/submissions/forms/calendar/table", as: gus, token).expect(.forbidden)
            try await send(right, "/api/v1/submissions/forms/document/table", as: gus, token).expect(.notFound)
            let none = try await send("id;topic\n", as: gus, token)
            #expect(none.status == .unprocessableContent)
            #expect(none.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        }
    }

    @Test func findingsOfATableNameItsRowAndColumn() async throws {
        try await desk { fixture, gus, token in
            let sent = try await send(Self.table, as: gus, token)
            #expect(sent.status == .unprocessableContent)
            let handIn = try #require(try await fixture.store.handIn(HandInID(1)))
            let cells = handIn.findings.compactMap(\.finding.cell)
            #expect(Set(cells.map(\.row)) == [3, 5] && cells.contains { $0.text == "muchos" })
            let page = try await fixturePage("/submissions/files/1?lang=es", gus)
            #expect(
                page.contains("fila 3, columna «Funcionarios»") && page.contains("<pre tabindex=\"0\">muchos</pre>")
            )
            #expect(!page.contains("/needs/need") && !page.contains("&lt;need"))
            let english = try await fixturePage("/submissions/files/1?lang=en", gus)
            #expect(english.contains("row 5, column “Topic”"))
        }
    }

    @Test func theListIsFilteredAndTakenAway() async throws {
        try await desk { fixture, gus, token in
            _ = try await send(Self.table, as: gus, token)
            let path = "/submissions/files/1/findings"
            let all = try await fixturePage(path + "?lang=en", gus)
            #expect(all.contains("href=\"\(path).csv\"") && all.contains("row 3, column “Officials”"))
            let some = try await fixturePage(path + "?lang=en&words=ESTAMPILLAS+t%C3%B3pic", gus)
            #expect(some.contains("row 5") && !some.contains("row 3,"))
            let none = try await fixturePage(path + "?lang=en&severity=info", gus)
            #expect(none.contains("No finding fits") && none.contains("href=\"\(path).csv?severity=info\""))
            let table = try await gus.get(path + ".csv?lang=es&words=muchos")
            let lines = String(buffer: table.body).split(separator: "\r\n")
            #expect(table.headers[.contentType] == "text/csv; charset=utf-8" && lines.count >= 2)
            #expect(lines[0].hasSuffix("Gravedad;Tipo;Dónde;Qué se halló;Qué hacer;Dice"))
            #expect(lines.dropFirst().allSatisfy { $0.contains("fila 3") })
            let english = String(buffer: try await gus.get(path + ".csv?lang=en&words=muchos").body)
            let heading = try #require(english.split(separator: "\r\n").first)
            #expect(heading.hasSuffix("Severity,Kind,Where,What was found,What to do,It says"))
            let json = String(buffer: try await gus.get("/api/v1" + path + "?severity=error&words=muchos").body)
            #expect(json.contains("\"cell\":{\"row\":3") && !json.contains("\"row\":5"))
            try await gus.get(path + "?severity=grave").expect(.badRequest)
            try await gus.get("/submissions/files/2/findings").expect(.notFound)
        }
    }

    private func fixturePage(_ path: String, _ browser: AccountBrowser) async throws -> String {
        let answer = try await browser.get(path)
        answer.expect(.ok)
        return String(buffer: answer.body)
    }

    @Test func aRetiredTermIsOfferedToNobodyAndKeptWhereItIs() throws {
        let vocabularies = try Project.vocabularies()
        var term = try #require(vocabularies[.trainingTopics]["visas-and-stamps"])
        term.retired = true
        var change = VocabularyChange(
            vocabulary: .trainingTopics,
            action: .retire,
            term: term,
            proposedAt: SiteFixture.start,
            proposedBy: "a"
        )
        change.status = .published
        let wording = Wording(language: .en, vocabularies: vocabularies.applying([change]))
        guard
            case .field(let topic)? = RecordForm.need.parts.first(where: { part in
                if case .field(let field) = part { field.name == "topic" } else { false }
            })
        else {
            Issue.record("a need has a topic")
            return
        }
        let empty = RecordFieldMaker(wording: wording, values: FormValues()).field(topic, at: "topic", isInGroup: false)
        #expect(!empty.recordFieldOptions.contains { $0.tickValue == term.id })
        #expect(empty.recordFieldOptions.count > 3)
        var values = FormValues()
        values["topic"] = term.id
        let kept = RecordFieldMaker(wording: wording, values: values).field(topic, at: "topic", isInGroup: false)
        let option = try #require(kept.recordFieldOptions.first { $0.tickValue == term.id })
        #expect(option.isTicked && option.tickLabel == "\(term.label.en) (retired)")
    }
}
