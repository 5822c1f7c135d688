import CatalogueModel
import CatalogueStore

/// A member of the Conference on the home page.
struct MemberPage: Sendable {
    let memberName: String
    let memberPath: String
    let memberModels: String
    let memberConfirmed: String
    let memberChanged: String
    let hasModels: Bool

    init(_ code: String, _ summary: CountrySummary?, wording: Wording) {
        let language = wording.language
        let models = summary?.models ?? 0
        memberName = wording.label(code, .countries)
        memberPath = SitePath.search(URLQuery([SearchQuery.Parameter.country: code]))
        let counted = UIText(
            es: models == 1 ? "1 modelo" : "\(models) modelos",
            en: models == 1 ? "1 model" : "\(models) models"
        )
        memberModels = (models == 0 ? HomeText.noModels.wording : counted).text(in: language)
        memberConfirmed =
            summary?.confirmedByState.map { DateText.day($0, in: language) } ?? HomeText.noneYet.text(in: language)
        memberChanged = summary?.changedAt.map { DateText.moment($0, in: language) } ?? "–"
        hasModels = models > 0
    }
}

/// A search that works, as an example.
struct ExamplePage: Sendable {
    let exampleKind: String
    let exampleText: String
    let exampleLanguage: String
    let examplePath: String
}

/// The data of the template `home`.
struct HomePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let formAction: String
    let examples: [ExamplePage]
    let members: [MemberPage]
    let editionLine: String
    let hasSamples: Bool
    let samplesPath: String
    let allPath: String

    init(frame: FramePage, countries: [CountrySummary], wording: Wording) {
        let byCode = Dictionary(countries.map { ($0.country, $0) }, uniquingKeysWith: { first, _ in first })
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        formAction = SitePath.documents
        examples = Self.examples(wording)
        members = wording.vocabularies.members
            .map { MemberPage($0, byCode[$0], wording: wording) }
            .sorted { $0.memberName < $1.memberName }
        editionLine = frame.editionLine
        hasSamples = byCode["UTO"] != nil
        samplesPath = SitePath.search(URLQuery([SearchQuery.Parameter.country: "UTO"]))
        allPath = SitePath.documents
    }

    /// Searches that find something in the manuals that ship; the browser test tries each.
    private static func examples(_ wording: Wording) -> [ExamplePage] {
        let language = wording.language
        let feature = "sub.wm-multi"
        func example(_ kind: HomeText, _ text: String, in textLanguage: Language, _ query: URLQuery) -> ExamplePage {
            ExamplePage(
                exampleKind: kind.text(in: language),
                exampleText: text,
                exampleLanguage: textLanguage.rawValue,
                examplePath: SitePath.search(query)
            )
        }
        return [
            example(.exampleWord, "pasaporte", in: .es, URLQuery([SearchQuery.Parameter.text: "pasaporte"])),
            example(
                .exampleFeature,
                wording.featureLabel(feature),
                in: language,
                URLQuery([SearchQuery.Parameter.feature: feature])
            ),
            example(.exampleCode, "CRI-AO-03001", in: .es, URLQuery([SearchQuery.Parameter.text: "CRI-AO-03001"])),
            example(
                .examplePhrase,
                "tarjeta de residencia",
                in: .es,
                URLQuery([SearchQuery.Parameter.text: "tarjeta de residencia"])
            ),
        ]
    }
}
