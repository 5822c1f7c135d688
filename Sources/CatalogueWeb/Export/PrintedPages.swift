import CatalogueModel

/// A model in the contents of a printed manual.
struct PrintedContentPage: Sendable {
    let contentAnchor: String
    let contentCode: String
    let contentTitle: String
}

/// The models of a category in the contents of a printed manual.
struct PrintedGroupPage: Sendable {
    let groupName: String
    let groupModels: [PrintedContentPage]
}

/// The data of the template `manual-front`: what stands before the models.
struct PrintedFrontPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let printedCountry: String
    let printedCount: String
    let printedExpiry: String
    let printedGroups: [PrintedGroupPage]

    init(_ country: String, _ models: [DocumentModel], expires: CalendarDay, frame: FramePage, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        printedCountry = wording.label(country, .countries)
        printedCount = SearchQuery.models(models.count, wording.language)
        printedExpiry = DateText.day(expires, in: wording.language)
        let byCategory = Dictionary(grouping: models, by: \.code.category)
        printedGroups = byCategory.keys.sorted().map { category in
            PrintedGroupPage(
                groupName: wording.label(category, .documentCategories),
                groupModels: (byCategory[category] ?? []).map { model in
                    PrintedContentPage(
                        contentAnchor: model.code.text,
                        contentCode: model.code.text,
                        contentTitle: model.title.value.text(in: wording.language)
                    )
                }
            )
        }
    }
}
