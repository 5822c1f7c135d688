import CatalogueModel

/// Countries and topics as a table whose cells are the darker the more officials are still to be trained.
struct HeatMap {
    private(set) var rows: [HeatRowPage] = []
    private(set) var totals: [HeatCellPage] = []
    private let overview: NeedsOverview
    private let wording: Wording
    private let most: Int

    /// Steps of darkness above nothing.
    private static let steps = 5

    init(_ overview: NeedsOverview, _ wording: Wording) {
        self.overview = overview
        self.wording = wording
        most = overview.cells.values.flatMap(\.values).map(\.open).max() ?? 0
        rows = overview.topics.map { topic in
            HeatRowPage(
                rowTopic: wording.label(topic, .trainingTopics),
                rowCells: overview.countries.map { cell(country: $0, topic: topic) }
                    + [sum(overview.total(ofTopic: topic))]
            )
        }
        totals = overview.countries.map { sum(overview.total(ofCountry: $0)) } + [sum(overview.total)]
    }

    private func cell(country: String, topic: String) -> HeatCellPage {
        let names = "\(wording.label(country, .countries)), \(wording.label(topic, .trainingTopics))"
        guard let counts = overview.counts(country, topic) else {
            return HeatCellPage(
                cellClass: "heat none",
                cellOpen: "·",
                cellAsked: "",
                cellPath: nil,
                cellHint: NeedsText.needsAsksNothing.text(in: wording.language)
            )
        }
        var query = overview.query
        (query.country, query.topic) = (country, topic)
        return HeatCellPage(
            cellClass: "heat heat-\(step(counts.open))",
            cellOpen: wording.number(counts.open),
            cellAsked: wording.number(counts.asked),
            cellPath: SitePath.trainingNeeds + query.urlQuery.suffix + "#list",
            cellHint: names
        )
    }

    private func sum(_ counts: NeedCounts) -> HeatCellPage {
        HeatCellPage(
            cellClass: "heat sum",
            cellOpen: wording.number(counts.open),
            cellAsked: wording.number(counts.asked),
            cellPath: nil,
            cellHint: NeedsText.needsTotal.text(in: wording.language)
        )
    }

    /// 0 where nothing is open, else 1 to 5 by the share of the cell with the most.
    private func step(_ open: Int) -> Int {
        guard open > 0, most > 0 else { return 0 }
        return min(Self.steps, 1 + open * Self.steps / (most + 1))
    }
}
