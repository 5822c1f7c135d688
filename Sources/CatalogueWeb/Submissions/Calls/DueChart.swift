import CatalogueModel

/// What one country still has to hand in, as a bar of the chart.
struct DueBarPage: Sendable {
    let barCountry: String
    let barKind: String
    let barShape: String
    let barClass: String
    let barLabelY: String
    let barKindY: String
    let barValue: String
    let barValueX: String
    let barValueClass: String
}

/// Days overdue to the left of now, days left to the right.
struct DueChartPage: Sendable {
    let chartHeight: String
    let chartSummary: String
    let chartNowX: String
    let chartNowLabel: String
    let chartBars: [DueBarPage]

    /// The picture, in its units.
    private static let (left, right, top, step, room) = (200, 720, 28, 38, 110)
    /// The most bars.
    static let mostBars = 40

    /// The chart of what countries owe; nil where they owe nothing.
    init?(_ duties: [CallDuty], _ wording: Wording) {
        let language = wording.language
        let owed = duties.filter { $0.debtor == .country }.prefix(Self.mostBars)
        guard let first = owed.first else { return nil }
        let most = owed.map(\.secondsLeft).reduce(0, max)
        let least = owed.map(\.secondsLeft).reduce(0, min)
        let range = max(1, most - least)
        // Room for the words beside a bar is kept where bars end: on the side of each that has any.
        let start = Self.left + (least < 0 ? Self.room : 0)
        let end = Self.right - (most > 0 ? Self.room : 0)
        func x(_ seconds: Int64) -> Int { start + Int(Int64(end - start) * (seconds - least) / range) }
        let now = x(0)
        chartBars = owed.enumerated().map { index, duty in
            let y = Self.top + index * Self.step
            let tip = x(duty.secondsLeft)
            let (from, to) = tip < now ? (min(tip, now - 3), now) : (now, max(tip, now + 3))
            return DueBarPage(
                barCountry: wording.sender(duty.country),
                barKind: duty.call.terms.kind.label.text(in: language),
                barShape: "M\(from) \(y + 6)H\(to)V\(y + 26)H\(from)Z",
                barClass: duty.isOverdue ? "bar-overdue" : "bar-left",
                barLabelY: "\(y + 14)",
                barKindY: "\(y + 29)",
                barValue: SpanText.words(duty.secondsLeft, in: language),
                barValueX: "\(duty.isOverdue ? from - 6 : to + 6)",
                barValueClass: duty.isOverdue ? "before" : "after"
            )
        }
        chartHeight = "\(Self.top + owed.count * Self.step + 6)"
        chartNowX = "\(now)"
        chartNowLabel = CallText.owedToday.text(in: language)
        let late = owed.count(where: \.isOverdue)
        let name = "\(wording.sender(first.country)), \(first.call.terms.kind.label.text(in: language))"
        let due = SpanText.due(first.secondsLeft, in: language)
        chartSummary = UIText(
            es: "Se deben \(owed.count); con atraso, \(late). La más urgente: \(name), \(due).",
            en: "\(owed.count) are owed; \(late) are overdue. The most urgent: \(name), \(due)."
        ).text(in: language)
    }
}
