import CatalogueModel
import CatalogueStore

/// The data of the template `followed`.
struct FollowedPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let notice: String?
    let problem: String?
    let isFollowing: Bool
    let afterLine: String
    let editions: [EditionChangesPage]
    let nothingLine: String?
    let shownEdition: String?
    let previousPath: String?
    let nextPath: String?
    let hasPages: Bool
    let memberChoices: [AccountChoice]
    let otherChoices: [AccountChoice]
    let hasOthers: Bool
    let feedPath: String
    let jsonPath: String

    /// The most boxes of a form, and its other fields.
    static let mostFields = 1000

    init(
        _ news: FollowedNews,
        present: [String],
        ticked: Set<String>?,
        notice: FollowedText?,
        problem: String?,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        let seen = news.followed.seenEdition
        func path(page: Int) -> String {
            SitePath.followed + URLQuery([ChangesQuery.Parameter.page: String(page)]).suffix
        }
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        self.notice = notice?.text(in: language)
        self.problem = problem
        isFollowing = !news.followed.countries.isEmpty
        afterLine = FollowedText.after(seen).text(in: language)
        editions = ChangesPage.editions(news.changes, wording)
        nothingLine =
            isFollowing && news.changes.isEmpty ? FollowedText.nothing(after: seen).text(in: language) : nil
        shownEdition = news.changes.isEmpty ? nil : String(news.edition)
        previousPath = news.page > 1 ? path(page: news.page - 1) : nil
        nextPath = news.hasMore ? path(page: news.page + 1) : nil
        hasPages = previousPath != nil || nextPath != nil
        let ticked = ticked ?? Set(news.followed.countries)
        func choices(_ codes: some Sequence<String>) -> [AccountChoice] {
            wording.alphabetically(codes, .countries).map { code in
                AccountChoice(
                    choiceValue: code,
                    choiceLabel: wording.label(code, .countries),
                    isTheChoice: ticked.contains(code)
                )
            }
        }
        let members = wording.vocabularies.members
        memberChoices = choices(members)
        // What is followed can be left, also where nothing of it is to be seen any more.
        otherChoices = choices(Set(present).union(news.followed.countries).subtracting(members))
        hasOthers = !otherChoices.isEmpty
        feedPath = SitePath.followedFeed(language)
        jsonPath = SitePath.apiFollowed
    }
}

extension LinkPage {
    /// The way to what an account has not seen; nil where that is nothing.
    init?(_ unseen: UnseenModels, in language: Language) {
        guard unseen.count > 0 else { return nil }
        self.init(linkPath: SitePath.followed, linkText: FollowedText.unseen(unseen).text(in: language))
    }
}
