import CatalogueModel
import CatalogueStore

/// One change of one model.
struct ChangePage: Sendable {
    let changeSign: String
    let changeAction: String
    let changeClass: String
    let changeTitle: PhrasePage
    let changeCode: String
    let changeCountry: String
    let changeIsSpecimen: Bool
    let changeFields: String?
    let changeComparePath: String?
}

/// What one edition did.
struct EditionChangesPage: Sendable {
    let editionLine: String
    let editionChanges: [ChangePage]
}

/// The data of the template `changes`.
struct ChangesPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let formAction: String
    let typedSince: String
    let countries: [OptionPage]
    let problemMessages: [String]
    let hasProblems: Bool
    let editions: [EditionChangesPage]
    let nothingLine: String?
    let clearPath: String?
    let previousPath: String?
    let nextPath: String?
    let hasPages: Bool
    let jsonPath: String
    let feeds: [LinkPage]
    let followedPath: String

    init(
        _ query: ChangesQuery,
        found: (changes: [DocumentChange], hasMore: Bool)?,
        problems: [QueryProblem],
        issuers: [String],
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        func path(page: Int) -> String {
            var other = query
            other.page = page
            return SitePath.changes + other.urlQuery.suffix
        }
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        formAction = SitePath.changes
        typedSince = query.since?.description ?? ""
        let any = OptionPage(optionValue: "", optionLabel: ChangesText.feedAll.text(in: language), isChosen: false)
        countries =
            [any]
            + issuers.map {
                OptionPage(
                    optionValue: $0,
                    optionLabel: wording.label($0, .countries),
                    isChosen: $0 == query.country
                )
            }
        problemMessages = problems.map {
            $0.explanation.words(in: language)
        }
        hasProblems = !problems.isEmpty
        let changes = found?.changes ?? []
        editions = Self.editions(changes, wording)
        let isAsking = query.since != nil || query.country != nil
        let nothing: ChangesText = isAsking || query.page > 1 ? .changesNothing : .changesNothingYet
        nothingLine = found != nil && changes.isEmpty ? nothing.text(in: language) : nil
        clearPath = isAsking || hasProblems ? SitePath.changes : nil
        previousPath = query.page > 1 ? path(page: query.page - 1) : nil
        nextPath = found?.hasMore == true ? path(page: query.page + 1) : nil
        hasPages = previousPath != nil || nextPath != nil
        jsonPath = SitePath.apiChanges + query.urlQuery.suffix
        followedPath = SitePath.followed
        feeds =
            [LinkPage(linkPath: SitePath.feed(nil), linkText: ChangesText.feedAll.text(in: language))]
            + issuers.map { LinkPage(linkPath: SitePath.feed($0), linkText: wording.label($0, .countries)) }
    }

    /// Changes by their editions, in their order.
    static func editions(_ changes: [DocumentChange], _ wording: Wording) -> [EditionChangesPage] {
        var editions: [(first: DocumentChange, changes: [DocumentChange])] = []
        for change in changes {
            if editions.last?.first.edition != change.edition { editions.append((change, [])) }
            editions[editions.count - 1].changes.append(change)
        }
        return editions.map { edition in
            let day = DateText.moment(edition.first.publishedAt, in: wording.language)
            return EditionChangesPage(
                editionLine: "\(SearchText.edition.text(in: wording.language)) \(edition.first.edition) · \(day)",
                editionChanges: edition.changes.map { ChangePage($0, wording: wording) }
            )
        }
    }
}

extension ChangePage {
    init(_ change: DocumentChange, wording: Wording) {
        let signs: [ChangeAction: String] = [.add: "+", .change: "≠", .withdraw: "−"]
        var title = wording.phrase(change.title)
        title.phraseLink = SitePath.document(change.code, edition: change.edition)
        changeSign = signs[change.action] ?? ""
        changeAction = ChangesText.action(change.action).text(in: wording.language)
        changeClass = "sign-\(change.action.rawValue)"
        changeTitle = title
        changeCode = change.code.text
        changeIsSpecimen = change.code.isSpecimen
        changeCountry = wording.label(change.code.issuer, .countries)
        changeFields =
            change.fields.isEmpty
            ? nil : wording.list(change.fields.map { MemberText.name($0, in: wording.language) })
        changeComparePath =
            change.action == .change && change.edition > 1
            ? SitePath.compare(
                a: change.code,
                aEdition: change.edition - 1,
                b: change.code,
                bEdition: change.edition
            ) : nil
    }
}
