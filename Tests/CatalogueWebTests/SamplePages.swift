import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// Pages that between them have a value in every member.
enum SamplePages {
    static func all() async throws -> [(template: String, pages: [Any])] {
        let vocabularies = try Project.vocabularies()
        let wording = Wording(language: .en, vocabularies: vocabularies)
        let fixture = try await SiteFixture([
            fullDocument(), Sample.document("UTO-AO-04001"), Sample.document("UTO-AO-02001"), manyFeatures(),
        ])
        let pages = PageMaker(
            store: fixture.store,
            vocabularies: vocabularies,
            resources: try SiteResources(),
            version: "0.0.1"
        )
        let frame = pages.frame(title: "Title", visit: Visit(language: .en), editionLine: "Edition 1")
        let text = InterfaceTexts.all(in: .en)
        let found = try #require(try await fixture.store.document(Sample.code("UTO-AO-03002"), access: .restricted))
        let bare = try #require(try await fixture.store.document(Sample.code("UTO-AO-04001"), access: .restricted))
        let error = ErrorPage(frame: frame, text: text, errorTitle: "a", errorAdvice: "b", errorCode: "c")
        let home = HomePage(
            frame: frame,
            countries: try await fixture.store.countries(access: .restricted),
            editions: try await fixture.store.editions(),
            unseen: UnseenModels(count: 1, hasMore: false),
            wording: wording
        )
        return try accountPages(frame, wording) + exportPages(pages, wording) + deskPages(frame, wording)
            + callPages(frame, wording)
            + formSamplePages(frame, wording) + [
                ("error", [error]), ("home", [home]), ("about", [AboutPage(frame: frame, wording: wording)]),
                ("changes", try await changesPages(fixture, frame, wording)),
                ("followed", followedPages(frame, wording)),
                ("compare", try comparePages(found, bare, frame, wording)),
                ("identify", try await identifyPages(fixture, frame, wording)),
                ("mrz", try await mrzPages(frame, wording)),
                (
                    "problem",
                    [
                        ProblemPage(nil, frame: frame, wording: wording),
                        ProblemPage(.query, frame: frame, wording: wording),
                    ]
                ),
                ("glossary", glossaryPages(frame, wording)), ("glossary-section", [glossarySection(frame, wording)]),
                ("search", try await searchPages(fixture, frame, wording)),
                ("document", try await documentPages(fixture, frame, wording)),
                ("manual-model", try await documentPages(fixture, frame, wording)),
                ("manual-rule", try entryRulePages(frame, wording)),
                ("card", try await cardPages(fixture, frame, wording)),
                ("entry", entryPages(frame, wording)), ("entry-matrix", entryMatrixPages(frame, wording)),
                ("entry-rule", try entryRulePages(frame, wording)),
                ("history", [try await historyPage(frame, wording)]), ("report", reportPages(frame)),
                ("training", try trainingPages(frame, wording)), ("impact", try impactPages(frame, wording)),
                ("needs", try needsPages(frame, wording)),
                ("trainers", try trainersPages(frame, wording)), ("who", try whoPages(frame, wording)),
                ("plans", try plansPages(frame, wording)), ("plan", try planPages(frame, wording)),
                ("workshop-move", try movePages(frame, wording)), ("plans-beside", try besidePages(frame, wording)),
                ("plan-brief", try planPages(frame, wording)), ("workshop", try workshopPages(frame, wording)),
            ]
    }

    private static func asked(_ code: String, _ fixture: SiteFixture, edition: Int? = nil) async throws -> ModelRequest
    {
        ModelRequest(
            found: try #require(try await fixture.store.document(Sample.code(code), access: .restricted)),
            edition: edition,
            tools: ["lamp"],
            current: try await fixture.store.currentEdition(),
            series: [],
            answers: []
        )
    }

    private static func documentPages(_ fixture: SiteFixture, _ frame: FramePage, _ wording: Wording) async throws
        -> [Any]
    {
        var pages: [Any] = []
        for (code, edition) in [("UTO-AO-03002", 1), ("UTO-AO-04001", nil)] {
            pages.append(
                DocumentPage(
                    try await asked(code, fixture, edition: edition),
                    series: try await fixture.store.series(of: Sample.code(code), access: .restricted),
                    answers: edition == nil
                        ? [AnsweredReport(kind: .wrong, edition: 1, text: "a", at: SiteFixture.start, language: .es)]
                        : [],
                    frame: frame,
                    script: "/static/model.js",
                    today: SiteFixture.today,
                    wording: wording
                )
            )
        }
        return pages
    }

    private static func cardPages(_ fixture: SiteFixture, _ frame: FramePage, _ wording: Wording) async throws
        -> [Any]
    {
        var pages: [Any] = []
        for code in ["UTO-AO-03002", "UTO-AO-04001", "UTO-AO-05001"] {
            pages.append(
                CardPage(
                    try await asked(code, fixture),
                    frame: frame,
                    script: "/static/model.js",
                    style: "/static/card.css",
                    today: SiteFixture.today,
                    wording: wording
                )
            )
        }
        return pages
    }

    private static func historyPage(_ frame: FramePage, _ wording: Wording) async throws -> HistoryPage {
        var before = Sample.document()
        before.features = (1...70).map { Feature(id: "f\($0)", term: "ovd.kinegram", level: 1) }
        before.family = "UTO-F-passports"
        var after = before
        for index in after.features.indices { after.features[index].level = 2 }
        after.family = nil
        after.confirmedByState = Sample.day("2026-01-02")
        let fixture = try await SiteFixture([before])
        try await fixture.publish([after])
        let history = try await fixture.store.history(of: before.code, access: .restricted)
        return HistoryPage(after, history, frame: frame, wording: wording)
    }

    private static func reportPages(_ frame: FramePage) -> [Any] {
        var form = ReportForm()
        form.contact = String(repeating: "x", count: 300)
        form.kind = "nothing"
        var problems: [QueryProblem] = []
        if case .failure(let wrong) = form.checked(code: Sample.code("UTO-AO-03002"), current: 1, language: .en) {
            problems = wrong.problems
        }
        let filled = ReportFormPage(
            Sample.code("UTO-AO-03002"),
            edition: 1,
            form: form,
            problems: problems,
            language: .en
        )
        let pages: [(form: ReportFormPage?, answer: String?)] = [(filled, nil), (nil, nil), (nil, "a")]
        return pages.map { form, answer in
            ReportPage(
                frame: frame,
                text: InterfaceTexts.all(in: .en),
                modelPath: "/documents/UTO-AO-03002",
                modelTitle: "Passport",
                modelCode: "UTO-AO-03002",
                form: form,
                hasProblems: form != nil,
                receivedNumber: form == nil ? "7" : nil,
                receivedState: "open",
                receivedAnswer: answer,
                receivedLanguage: "es"
            )
        }
    }

    private static var use: TermUse {
        var use = TermUse()
        use.features = ["sub.wm-multi": 2]
        return use
    }

    private static var changed: DocumentChange {
        var changed = DocumentChange(
            edition: 2,
            publishedAt: "2026-11-20T10:00:00Z",
            action: .change,
            code: Sample.code("UTO-AO-03002"),
            title: LocalizedText(es: "Pasaporte"),
            fields: ["title"]
        )
        changed.title.translated = [.es]
        return changed
    }

    /// What an account follows: with news, with none, and without a country.
    private static func followedPages(_ frame: FramePage, _ wording: Wording) -> [Any] {
        let following = FollowedCountries(countries: ["GTM", "UTO"], seenEdition: 1)
        let none = FollowedCountries(countries: [], seenEdition: 0)
        return [(following, 2, [changed]), (following, 1, []), (none, 1, [])].map { followed, page, changes in
            FollowedPage(
                FollowedNews(followed: followed, edition: 2, page: page, changes: changes, hasMore: page > 1),
                present: ["UTO"],
                ticked: nil,
                notice: .followsSavedNote,
                problem: "a",
                frame: frame,
                wording: wording
            )
        }
    }

    private static func changesPages(_ fixture: SiteFixture, _ frame: FramePage, _ wording: Wording) async throws
        -> [Any]
    {
        var result: [Any] = []
        for address in ["", "since=never&country=ZZZ", "country=UTO&page=2"] {
            var problems: [QueryProblem] = []
            let urlQuery = URLQuery(parsing: address)
            let query = ChangesQuery(urlQuery: urlQuery, vocabularies: wording.vocabularies, problems: &problems)
            let found =
                address.isEmpty ? ([changed], true) : try await fixture.store.documentChanges(query, access: .public)
            result.append(
                ChangesPage(
                    query,
                    found: found,
                    problems: problems,
                    issuers: ["GTM", "UTO"],
                    frame: frame,
                    wording: wording
                )
            )
        }
        return result
    }

    private static func identifyPages(_ fixture: SiteFixture, _ frame: FramePage, _ wording: Wording) async throws
        -> [Any]
    {
        let identify = IdentifyDocument(store: fixture.store, vocabularies: wording.vocabularies)
        func page(_ answer: IdentificationAnswer, _ problems: [QueryProblem]) -> IdentifyPage {
            IdentifyPage(
                answer,
                problems: problems,
                stylesheet: "/static/identify.css",
                frame: frame,
                wording: wording
            )
        }
        let addresses = [
            "", "country=ZZZ&seen=ovd.kinegram", "country=UTO&category=A", "country=unknown&category=unknown",
            "country=UTO&category=A&seen=ovd.kinegram&seen=sub.wm-multi&tool=lamp", "country=GTM&category=A",
        ]
        var pages: [Any] = []
        for address in addresses {
            var problems: [QueryProblem] = []
            let query = IdentificationQuery(
                urlQuery: URLQuery(parsing: address),
                vocabularies: wording.vocabularies,
                problems: &problems
            )
            var answer = try await identify.run(query, access: .restricted, limit: 5)
            pages.append(page(answer, problems))
            answer.step.verdict = .identified
            pages.append(page(answer, problems))
            answer.step.verdict = .shortList
            answer.step.alike = [[Sample.code("UTO-AO-04001"), Sample.code("UTO-AO-02001")]]
            pages.append(page(answer, problems))
        }
        let empty = IdentificationAnswer(
            query: IdentificationQuery(),
            step: IdentificationTable(FeatureMatrix()).step(IdentificationQuery())
        )
        return pages + [page(empty, [])]
    }

    private static func comparePages(
        _ a: PublishedDocument,
        _ b: PublishedDocument,
        _ frame: FramePage,
        _ wording: Wording
    ) throws -> [Any] {
        var a = a
        a.model.features[0].access = .public
        let pair = ComparedPair(a: .init(found: a, edition: 1), b: .init(found: b, edition: nil))
        return try [("a=UTO-AO-03002&b=UTO-AO-04001", pair), ("a=x", nil)].map { address, pair in
            var problems: [QueryProblem] = []
            let urlQuery = URLQuery(parsing: address)
            return try ComparePage(
                CompareQuery(urlQuery: urlQuery, problems: &problems),
                pair: pair,
                problems: problems,
                frame: frame,
                urlQuery: urlQuery,
                wording: wording
            )
        }
    }

    private static func glossaryPages(_ frame: FramePage, _ wording: Wording) -> [Any] {
        let glossary = Glossary(retired("sub.wm-multi", of: .featureTerms, wording.vocabularies))
        return ["", "marca de agua", "none such"].map {
            GlossaryPage(glossary, words: $0, use: use, frame: frame, wording: wording)
        }
    }

    private static func glossarySection(_ frame: FramePage, _ wording: Wording) -> Any {
        let section = Glossary(wording.vocabularies).sections[0]
        let glossary = Glossary(retired(section.terms[0].id, of: section.vocabulary, wording.vocabularies))
        return GlossarySectionPage(glossary.sections[0], of: glossary, use: use, frame: frame, wording: wording)
    }

    /// Vocabularies with one term retired.
    private static func retired(_ id: String, of name: VocabularyName, _ vocabularies: Vocabularies) -> Vocabularies {
        guard var term = vocabularies[name][id] else { return vocabularies }
        term.retired = true
        let change = VocabularyChange(
            vocabulary: name,
            action: .retire,
            term: term,
            proposedAt: SiteFixture.start,
            proposedBy: "ana@gtm.example"
        )
        return vocabularies.applying([change])
    }

    static func fullDocument() -> DocumentModel {
        var model = Sample.fullDocument()
        model.title = Attested(LocalizedText(es: "Pasaporte"))
        model.notes.append(Attested(LocalizedText(es: "solo en español"), evidence: .official))
        model.notes.append(Attested(LocalizedText(es: "nota", en: "note", translated: [.en]), evidence: .unverified))
        model.printedTexts = model.notes
        model.legalBases = model.legalBases.map { Attested($0.value, evidence: .official) }
        model.references = model.references.map { Attested($0.value, evidence: .official) }
        // One feature needs a tool, one has a region, one no page at all; one image has no page either.
        var lamp = Sample.fullFeature("f3")
        lamp.methods = ["infrared"]
        lamp.locations = ["data-page"]
        lamp.regions = []
        lamp.scanCheckable = true
        model.features.append(lamp)
        var other = Sample.fullImage()
        other.location = nil
        model.images.append(other)
        model.holderFields = model.holderFields.map { Attested($0.value, evidence: .official) }
        return model
    }

    private static func manyFeatures() -> DocumentModel {
        var model = Sample.document("UTO-AO-05001")
        model.features = (1...40).map { Feature(id: "f\($0)", term: "ovd.kinegram", level: 1) }
        model.features[0].locations = ["inner-pages"]
        return model
    }

    private static func searchPages(_ fixture: SiteFixture, _ frame: FramePage, _ wording: Wording) async throws
        -> [Any]
    {
        let addresses = [
            "q=passport&size=1&edition=1&feature=ovd.kinegram", "size=1", "size=1&page=2",
            "q=none+such", "country=ZZZ&on=never&edition=x", "country=UTO", "country=GTM&category=A", "q=pasaporrte",
            ""
                + "q=P%3CUTOSPECIMEN%3C%3CMUESTRA%3CUNO%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3CA000000170UTO8503138F3301018%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C%3C00",
        ]
        var result: [Any] = []
        for address in addresses {
            let urlQuery = URLQuery(parsing: address)
            var problems: [QueryProblem] = []
            let query = SearchQuery(urlQuery: urlQuery, vocabularies: wording.vocabularies, problems: &problems)
            let found =
                problems.isEmpty
                ? try await fixture.store.search(
                    query,
                    vocabularies: wording.vocabularies,
                    access: .restricted,
                    today: SiteFixture.today
                ) : nil
            result.append(
                SearchPage(
                    query,
                    found: found,
                    facets: found?.facets ?? [],
                    problems: problems,
                    frame: frame,
                    urlQuery: urlQuery,
                    wording: wording
                )
            )
        }
        return result
    }
}
