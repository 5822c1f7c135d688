import CatalogueModel
import CatalogueStore

/// One of the two models.
struct ComparedSidePage: Sendable {
    let sideLetter: String
    let sideTitle: PhrasePage
    let sideCode: String
    let sideCountry: String
    let sideEdition: String
    let sideStatus: BadgePage
    let sideImage: String?
    let sideIsSpecimen: Bool
}

/// One row: a fact or a feature, with what each side says.
struct ComparedRowPage: Sendable {
    let rowName: String
    let rowNameLink: String?
    let rowSign: String
    let rowState: String
    let rowClass: String
    let rowA: [String]
    let rowB: [String]
}

/// A table of rows of one kind.
struct ComparedTablePage: Sendable {
    let tableID: String
    let tableTitle: String
    let tableRows: [ComparedRowPage]
}

/// The data of the template `compare`.
struct ComparePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let formAction: String
    let typedA: String
    let typedB: String
    let typedEditionA: String
    let typedEditionB: String
    let problemMessages: [String]
    let hasProblems: Bool
    let sides: [ComparedSidePage]
    let hasSides: Bool
    let isFormOpen: Bool
    let formSummary: String
    let summary: String
    let different: [ComparedTablePage]
    let same: [ComparedTablePage]
    let hasSame: Bool
    let sameSummary: String
    let swapPath: String
    let jsonPath: String

    init(
        _ query: CompareQuery,
        pair: ComparedPair?,
        problems: [QueryProblem],
        frame: FramePage,
        urlQuery: URLQuery,
        wording: Wording
    ) throws {
        let language = wording.language
        func typed(_ name: String) -> String { String((urlQuery[name] ?? "").prefix(40)) }
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        formAction = SitePath.compare
        typedA = typed(CompareQuery.Parameter.a)
        typedB = typed(CompareQuery.Parameter.b)
        typedEditionA = typed(CompareQuery.Parameter.aEdition)
        typedEditionB = typed(CompareQuery.Parameter.bEdition)
        problemMessages = problems.map {
            $0.explanation.words(in: language)
        }
        hasProblems = !problems.isEmpty
        hasSides = pair != nil
        isFormOpen = pair == nil
        formSummary = (pair == nil ? CompareText.compareChoose : .compareOthers).text(in: language)
        sides = pair.map { [Self.side("A", $0.a, wording), Self.side("B", $0.b, wording)] } ?? []
        let rows = try pair.map { try CompareRows($0, wording: wording) }
        let kinds = [
            ("facts", ManualText.factsTitle, rows?.facts ?? []),
            ("features", .featuresTitle, rows?.features ?? []),
        ]
        func tables(_ prefix: String, _ isIncluded: (ComparedRow) -> Bool) -> [ComparedTablePage] {
            kinds.compactMap { id, title, rows in
                let rows = rows.filter(isIncluded).map(\.page)
                let table = ComparedTablePage(
                    tableID: "\(prefix)-\(id)",
                    tableTitle: title.text(in: language),
                    tableRows: rows
                )
                return rows.isEmpty ? nil : table
            }
        }
        different = tables("different") { $0.state != .same }
        same = tables("same") { $0.state == .same }
        hasSame = !same.isEmpty
        let (differing, alike) = (Self.count(different), Self.count(same))
        summary = differing == 0 ? CompareText.compareNone.text(in: language) : Self.differences(differing, language)
        sameSummary = "\(CompareText.compareSame.text(in: language)) (\(alike))"
        let swapped = CompareQuery(a: query.b, aEdition: query.bEdition, b: query.a, bEdition: query.aEdition)
        swapPath = SitePath.compare + swapped.urlQuery.suffix
        jsonPath = SitePath.apiCompare + query.urlQuery.suffix
    }

    private static func count(_ tables: [ComparedTablePage]) -> Int {
        tables.reduce(0) { $0 + $1.tableRows.count }
    }

    private static func differences(_ count: Int, _ language: Language) -> String {
        let noun: CompareText = count == 1 ? .compareDifference : .compareDifferences
        return "\(count) \(noun.text(in: language))"
    }

    private static func side(_ letter: String, _ side: ComparedPair.Side, _ wording: Wording) -> ComparedSidePage {
        let model = side.found.model
        var title = wording.phrase(model.title.value)
        title.phraseLink = SitePath.document(model.code, edition: side.edition)
        let edition =
            side.edition.map { "\(CompareText.compareAsOf.text(in: wording.language)) \($0)" }
            ?? CompareText.compareCurrent.text(in: wording.language)
        return ComparedSidePage(
            sideLetter: letter,
            sideTitle: title,
            sideCode: model.code.text,
            sideCountry: wording.label(model.code.issuer, .countries),
            sideEdition: edition,
            sideStatus: wording.badge(model.status),
            sideImage: model.images.first.map { SitePath.image($0.sha256) },
            sideIsSpecimen: model.code.isSpecimen
        )
    }
}
