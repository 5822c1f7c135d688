import CatalogueModel

/// A country's bar of the chart: what is confirmed, what is recent, what is stale.
struct FreshBarPage: Sendable {
    let freshCountry: String
    let freshLabelY: String
    let freshKindY: String
    let freshKind: String
    let freshParts: [FreshPartPage]
    let freshValueX: String
    let freshValue: String
}

/// A part of a bar.
struct FreshPartPage: Sendable {
    let partShape: String
    let partClass: String
}

/// A country of the table.
struct FreshRow: Sendable {
    let freshName: String
    let freshIssued: String
    let freshIssuedPath: String?
    let freshIssuedClass: String
    let freshCells: [FreshCellPage]
}

/// The models or the rules of a country, in figures.
struct FreshCellPage: Sendable {
    let freshCounts: String
    let freshCellClass: String
    let freshLast: String
    let freshOld: String?
}

/// The data of the template `freshness`.
struct FreshnessPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let freshPath: String
    let typedDays: String
    let problem: String?
    let freshHeight: String
    let freshSummary: String
    let freshBars: [FreshBarPage]
    let hasFreshBars: Bool
    let freshRows: [FreshRow]
    let apiPath: String

    /// The chart, in its units.
    private static let (left, right, step, top) = (200, 640, 38, 4)

    init(
        _ rows: [CountryFreshness],
        days: Int,
        typed: String? = nil,
        problem: String? = nil,
        frame: FramePage,
        stylesheet: String,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        freshPath = SitePath.freshness
        typedDays = typed ?? "\(days)"
        self.problem = problem
        freshBars = Self.bars(rows, wording)
        hasFreshBars = !freshBars.isEmpty
        freshHeight = "\(Self.top + freshBars.count * Self.step + 4)"
        let total = rows.reduce(0) { $0 + $1.models.total + $1.rules.total }
        let stale = rows.reduce(0) { $0 + $1.stale }
        freshSummary = UIText(
            es: "\(wording.number(stale)) de \(wording.number(total)) modelos y reglas tienen más de \(days) días.",
            en: "\(wording.number(stale)) of \(wording.number(total)) models and rules are older than \(days) days."
        ).text(in: language)
        freshRows = rows.map { Self.row($0, wording) }
        apiPath = SitePath.apiFreshness + "?\(FreshnessRoutes.parameter)=\(days)"
    }

    private static func bars(_ rows: [CountryFreshness], _ wording: Wording) -> [FreshBarPage] {
        let language = wording.language
        let kinds: [(FreshnessText, KeyPath<CountryFreshness, FreshnessCount>)] = [
            (.freshModels, \.models), (.freshRules, \.rules),
        ]
        let counted = rows.flatMap { row in
            kinds.map { (row.country, $0.0.text(in: language), row[keyPath: $0.1]) }.filter { $0.2.total > 0 }
        }
        let most = max(1, counted.map(\.2.total).max() ?? 1)
        return counted.enumerated().map { index, item in
            let (country, kind, count) = item
            let y = top + index * step
            var at = left
            let parts = [
                (count.confirmed, "fresh-confirmed"), (count.published, "fresh-published"),
                (count.stale, "fresh-stale"),
            ].compactMap { number, name -> FreshPartPage? in
                guard number > 0 else { return nil }
                let end = max(at + 2, at + (right - left) * number / most)
                defer { at = end }
                return FreshPartPage(partShape: "M\(at) \(y + 6)H\(end)V\(y + 26)H\(at)Z", partClass: name)
            }
            return FreshBarPage(
                freshCountry: wording.sender(country),
                freshLabelY: "\(y + 14)",
                freshKindY: "\(y + 29)",
                freshKind: kind,
                freshParts: parts,
                freshValueX: "\(at + 6)",
                freshValue: [count.confirmed, count.published, count.stale].map(wording.number).joined(separator: " / ")
            )
        }
    }

    private static func row(_ row: CountryFreshness, _ wording: Wording) -> FreshRow {
        let language = wording.language
        let stale =
            row.isManualStale && row.manual != nil ? " (\(FreshnessText.freshManualOld.text(in: language)))" : ""
        return FreshRow(
            freshName: wording.sender(row.country),
            freshIssued: (row.manual.map { DateText.day($0.header.issued, in: language) }
                ?? FreshnessText.freshManualNone.text(in: language)) + stale,
            freshIssuedPath: row.manual.map { SitePath.submission($0.id) },
            freshIssuedClass: row.isManualStale ? "duty-findings" : "duty-published",
            freshCells: [row.models, row.rules].map { cell($0, wording) }
        )
    }

    private static func cell(_ count: FreshnessCount, _ wording: Wording) -> FreshCellPage {
        let language = wording.language
        guard count.total > 0 else {
            return FreshCellPage(
                freshCounts: FreshnessText.freshNone.text(in: language),
                freshCellClass: "duty-none",
                freshLast: "—",
                freshOld: nil
            )
        }
        let numbers = [count.confirmed, count.published, count.stale].map(wording.number).joined(separator: " / ")
        let last = count.lastConfirmed.map { DateText.day($0, in: language) }
        let oldest = count.oldest.map { DateText.day($0, in: language) }
        return FreshCellPage(
            freshCounts: numbers,
            // Only what its state confirmed is marked as settled; that it stands in an edition says less.
            freshCellClass: count.stale > 0
                ? "duty-findings" : count.confirmed == count.total ? "duty-published" : "duty-waiting",
            freshLast: last ?? FreshnessText.freshNever.text(in: language),
            freshOld: oldest.map { "\(FreshnessText.freshOldest.text(in: language)) \($0)" }
        )
    }
}
