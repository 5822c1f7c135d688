import CatalogueModel
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct SearchQueryURLTests {
    private func read(_ address: String) throws -> (query: SearchQuery, problems: [QueryProblem]) {
        var problems: [QueryProblem] = []
        let query = SearchQuery(
            urlQuery: URLQuery(parsing: address),
            vocabularies: try Project.vocabularies(),
            problems: &problems
        )
        return (query, problems)
    }

    @Test func everyPartIsRead() throws {
        let (query, problems) = try read(
            "q=%20marca+de+agua%20&country=gtm&country=HND&category=a&type=O&feature=sub.wm-multi&method=uv-a&level=2"
                + "&tool=loupe&circulation=yes&since=2026-01-01&sort=date&on=2026-11-21&edition=3&page=4&size=50"
        )
        #expect(problems.isEmpty)
        #expect(query.text == "marca de agua")
        #expect(query[.country] == ["GTM", "HND"] && query[.category] == ["A"] && query[.type] == ["O"])
        #expect(query[.feature] == ["sub.wm-multi"] && query[.method] == ["uv-a"] && query[.level] == ["2"])
        #expect(query[.tool] == ["loupe"] && query[.circulation] == ["yes"] && query.order == .date)
        #expect(query.changedSince == Sample.day("2026-01-01"))
        #expect(query.on == Sample.day("2026-11-21") && query.moment == .edition(3))
        #expect(query.page == 4 && query.pageSize == 50)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let query = try read("q=a%26b%3Dc+ñ%25&country=UTO&level=1&on=2026-01-31&edition=2&page=3&size=10").query
        #expect(try read(String(query.urlQuery.suffix.dropFirst())).query == query)
    }

    @Test func moreValuesThanAreLookedAtAreRefused() throws {
        let many = Array(repeating: "level=1", count: 9).joined(separator: "&")
        #expect(try read(many).problems.map(\.parameter) == ["level"])
        #expect(try read(String(many.dropLast(8))).query[.level] == ["1"])
    }

    @Test func blanksAskNothing() throws {
        let (query, problems) = try read("q=+%09&country=&category=+&level=&on=&page=&unheard=of")
        #expect(problems.isEmpty)
        #expect(query == SearchQuery())
        #expect(query.urlQuery.suffix.isEmpty)
    }

    @Test func numbersAreBroughtWithinTheirLimits() throws {
        let (query, problems) = try read("page=-7&size=5000")
        #expect(problems.isEmpty && query.page == 1 && query.pageSize == 100)
        #expect(try read("page=9223372036854775807").query.page == SearchQuery.maximumPage)
        #expect(try read("q=" + String(repeating: "a", count: 3000)).query.text.count == SearchQuery.maximumTextLength)
    }

    @Test(arguments: [
        ("country=ZZZ", "country"), ("category=Q", "category"), ("type=9", "type"), ("feature=glitter", "feature"),
        ("method=lick", "method"), ("level=4", "level"), ("level=one", "level"), ("on=2026-02-30", "on"),
        ("on=ayer", "on"), ("edition=0", "edition"), ("edition=x", "edition"), ("page=two", "page"),
        ("size=99999999999999999999", "size"), ("country=%00%FF", "country"),
    ])
    func whatCannotBeUnderstoodIsNamed(address: String, parameter: String) throws {
        let problems = try read(address).problems
        #expect(problems.map(\.parameter) == [parameter])
        #expect(problems.first?.explanation.message.es?.isEmpty == false)
        #expect(problems.first?.explanation.advice.en?.isEmpty == false)
    }

    @Test func nearestTermIsSuggested() throws {
        let problem = try #require(try read("method=uv-q").problems.first)
        #expect(problem.explanation.advice.es?.contains("uv-a") == true)
    }

    @Test func longWrongValuesAreShortened() throws {
        let problem = try #require(try read("on=" + String(repeating: "9", count: 900)).problems.first)
        #expect((problem.explanation.message.es?.count ?? 0) < 120)
    }

    @Test func questionSaysItselfInWords() throws {
        let query = try read("q=agua&country=GTM&category=A&method=uv-a&on=2026-11-21").query
        let vocabularies = try Project.vocabularies()
        #expect(
            query.sentence(total: 2, Wording(language: .es, vocabularies: vocabularies))
                == "2 modelos: «agua» · Guatemala · Pasaporte · Luz UV de 365 nm · En circulación el día 21 nov 2026"
        )
        #expect(
            query.sentence(total: 1, Wording(language: .en, vocabularies: vocabularies))
                == "1 model: “agua” · Guatemala · Passport · UV light, 365 nm · In circulation on 21 Nov 2026"
        )
    }

    @Test(arguments: ["%", "%zz", "a=%E0%A4%A", "=&=&&", "q", "q=%C3%28"])
    func brokenEncodingIsTakenAsItStands(text: String) {
        _ = URLQuery(parsing: text).suffix
    }
}
