import CatalogueModel
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct SearchTableTests {
    @Test(arguments: [(Language.es, ";", "Código;Emisor;"), (.en, ",", "Code,Issuer,")])
    func tableOpensInTheReadersSpreadsheet(language: Language, separator: String, header: String) async throws {
        var model = Sample.document("UTO-AO-01001", es: "=1+1", en: "-a, \"b\"; c")
        model.firstIssued = Attested(QualifiedDate(date: PartialDate("2022-10")))
        let fixture = try await SiteFixture([model], publicURL: "https://cotejo.example")
        let answer = try await fixture.get("/documents.csv?country=UTO", headers: [.acceptLanguage: language.rawValue])
        #expect(answer.status == .ok && answer.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(answer.headers[.contentDisposition]?.contains("-2026-11-21.csv") == true)
        let bytes = Array(answer.body.readableBytesView)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(
            separator: "\r\n",
            omittingEmptySubsequences: false
        )
        #expect(lines.count == 3 && lines[2].isEmpty && lines[0].hasPrefix(header))
        let spanish = "'=1+1"
        let english = "\"'-a, \"\"b\"\"; c\""
        let titles = language == .es ? [spanish, english] : [english, spanish]
        #expect(lines[1].contains("\(separator)\(titles.joined(separator: separator))\(separator)"))
        #expect(lines[1].contains("\(separator)2022-10\(separator)"))
        #expect(lines[1].hasSuffix("\(separator)https://cotejo.example/documents/UTO-AO-01001"))
    }

    @Test func everyPageOfTheResultsIsInIt() async throws {
        let models = (1...230).map { Sample.document("UTO-AO-01\(String(1000 + $0).dropFirst())") }
        let fixture = try await SiteFixture(models)
        let text = String(buffer: try await fixture.get("/documents.csv?lang=en&size=7&page=3").body)
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 231 && Set(lines).count == 231)
        #expect(lines[1].hasPrefix("UTO-AO-01001,") && lines[230].hasPrefix("UTO-AO-01230,"))
    }

    @Test(arguments: [("level=9", 400), ("edition=7", 404)])
    func wrongQuestionIsAProblem(query: String, status: Int) async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let answer = try await fixture.get("/documents.csv?" + query)
        #expect(answer.status.code == status && answer.headers[.contentType] == "application/problem+json")
    }

    @Test func emptyAnswerIsAHeader() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        let text = String(buffer: try await fixture.get("/documents.csv?q=xyzzy&lang=es").body)
        #expect(text.split(separator: "\r\n").count == 1)
    }
}
