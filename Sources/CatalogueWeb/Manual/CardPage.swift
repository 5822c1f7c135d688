import CatalogueModel
import CatalogueStore
import DocumentChecks

/// One thing to check.
struct CardItemPage: Sendable {
    let cardNumber: String
    let cardName: String
    /// Where it is, for what the drawings do not show.
    let cardPlace: String?
    let cardSeen: String
}

/// What to check by one method.
struct CardStepPage: Sendable {
    let cardStep: String
    let cardItems: [CardItemPage]
}

/// The data of the template `card`: what fits one side of A5.
struct CardPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let modelPath: String
    let modelCode: String
    let modelTitle: String
    let modelOther: String?
    let otherLanguage: String
    let isSpecimen: Bool
    let cardStatus: BadgePage
    let cardCirculation: String
    let cardToolList: String
    let cardSides: [MapSidePage]
    let hasCardSides: Bool
    let cardSteps: [CardStepPage]
    let isCardEmpty: Bool
    let cardCitation: String
    let permanentPath: String
    /// Whether the list has to be set smaller to fit the sheet.
    let isDense: Bool
    let scriptPath: String
    let cardStyle: String

    /// The most sides drawn, and the characters of what is seen that fit the sheet.
    private static let maximumSides = 4
    private static let maximumWords = 1900
    private static let maximumExplained = 20
    private static let maximumAtFullSize = 28

    init(_ asked: ModelRequest, frame: FramePage, script: String, style: String, today: CalendarDay, wording: Wording) {
        let model = asked.found.model
        let language = wording.language
        let map = FeatureMap(model, vocabularies: wording.vocabularies)
        let list = asked.checklist(wording.vocabularies)
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        modelPath = SitePath.document(model.code, edition: asked.edition)
        modelCode = model.code.text
        modelTitle = model.title.value.text(in: language)
        modelOther = model.title.value[language] == nil ? nil : model.title.value[language.other]
        otherLanguage = language.other.rawValue
        isSpecimen = model.code.isSpecimen
        cardStatus = wording.badge(model.status)
        cardCirculation = DocumentPage.circulation(model, today, language)
        cardToolList =
            list.tools.isEmpty
            ? CardText.cardNoTools.text(in: language)
            : wording.list(list.tools.map { wording.label($0, .tools).lowercasedStart })
        let drawn = FeatureMapDrawing(map, of: model, wording: wording).page().page.mapSides
        cardSides = Array(drawn.compactMap(\.onlyDrawing).prefix(Self.maximumSides))
        hasCardSides = !cardSides.isEmpty
        let placed = Set(cardSides.flatMap { $0.sideViews.flatMap { $0.viewRegions.map(\.regionFeature) } })
        let count = list.steps.reduce(0) { $0 + $1.features.count }
        // A few words of each would help nobody: with many features the card only names them.
        let room = count > Self.maximumExplained ? 0 : Self.maximumWords / max(1, count) - 24
        cardSteps = list.steps.map { step in
            CardStepPage(
                cardStep: wording.label(step.method, .methods),
                cardItems: step.features.map { feature in
                    CardItemPage(
                        cardNumber: map.numbers[feature.id].map(String.init) ?? "",
                        cardName: wording.label(feature.term, .featureTerms),
                        cardPlace: placed.contains(feature.id) || feature.locations.isEmpty
                            ? nil : wording.list(feature.locations.map { wording.label($0, .locations) }),
                        cardSeen: Self.shortened(feature.expected?.text(in: language) ?? "", to: room)
                    )
                }
            )
        }
        isCardEmpty = count == 0
        isDense = count > Self.maximumAtFullSize
        scriptPath = script
        cardStyle = style
        cardCitation = DocumentPage.citation(asked, today: today, language)
        permanentPath = SitePath.document(model.code, edition: asked.shownEdition)
    }

    /// The text, or its start up to the end of a word.
    private static func shortened(_ text: String, to length: Int) -> String {
        guard length > 0 else { return "" }
        guard text.count > length else { return text }
        let start = text.prefix(length)
        return String(start[..<(start.lastIndex(of: " ") ?? start.endIndex)]) + "…"
    }
}

extension MapSidePage {
    /// The side with our drawing alone; nil where nothing is placed on one.
    fileprivate var onlyDrawing: MapSidePage? {
        guard let view = sideViews.first(where: { $0.viewSheet != nil && !$0.viewRegions.isEmpty }) else { return nil }
        return MapSidePage(
            sideAnchor: sideAnchor,
            sideName: sideName,
            sideSize: sideSize,
            sideViews: [view],
            hasLights: false,
            sideUnplaced: [],
            hasUnplaced: false
        )
    }
}
