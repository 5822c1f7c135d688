import CatalogueModel
import CatalogueStore

/// The data of the template `home`.
struct HomePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let formAction: String
    let examples: [ExamplePage]
    let tasks: [TaskPage]
    let latest: [LatestPage]
    let hasLatest: Bool
    let members: [MemberPage]
    let editionLine: String
    let hasSamples: Bool
    let samplesPath: String
    let allPath: String
    let unseenNotice: LinkPage?

    /// How many of the latest editions are named.
    static let latestCount = 5

    init(
        frame: FramePage,
        countries: [CountrySummary],
        editions: [Edition],
        unseen: UnseenModels?,
        wording: Wording
    ) {
        let byCode = Dictionary(countries.map { ($0.country, $0) }, uniquingKeysWith: { first, _ in first })
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        formAction = SitePath.documents
        hasSamples = byCode["UTO"] != nil
        examples = ExamplePage.all(wording, hasSamples: byCode["UTO"] != nil)
        tasks = TaskPage.all(in: wording.language)
        latest = editions.prefix(Self.latestCount).map { LatestPage($0, wording: wording) }
        hasLatest = !editions.isEmpty
        members = wording.membersByName.map { MemberPage($0, byCode[$0], wording: wording) }
        editionLine = frame.editionLine
        samplesPath = SitePath.search(URLQuery([SearchQuery.Parameter.country: "UTO"]))
        allPath = SitePath.documents
        unseenNotice = unseen.flatMap { LinkPage($0, in: wording.language) }
    }
}
