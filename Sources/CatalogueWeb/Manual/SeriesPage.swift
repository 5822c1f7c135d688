import CatalogueModel
import CatalogueStore
import Mustache

/// A bar of the chart.
struct SeriesBarPage: Sendable, MustacheParent {
    let barClass: String
    let barX: String
    let barWidth: String

    func child(named name: String) -> Any? {
        switch name {
        case "barClass": barClass
        case "barX": barX
        case "barWidth": barWidth
        default: nil
        }
    }
}

/// A model of the series: its row in the table and in the chart.
struct SeriesRowPage: Sendable, MustacheParent {
    let seriesCode: String
    let seriesPath: String?
    let seriesName: String
    let seriesIssue: String
    let seriesEnd: String
    let seriesTogether: String
    let seriesBars: [SeriesBarPage]
    let rowTop: String
    let rowBar: String
    let rowText: String

    func child(named name: String) -> Any? {
        switch name {
        case "seriesCode": seriesCode
        case "seriesPath": seriesPath
        case "seriesName": seriesName
        case "seriesIssue": seriesIssue
        case "seriesEnd": seriesEnd
        case "seriesTogether": seriesTogether
        case "seriesBars": seriesBars
        case "rowTop": rowTop
        case "rowBar": rowBar
        case "rowText": rowText
        default: nil
        }
    }
}

/// A year on the axis.
struct SeriesYearPage: Sendable, MustacheParent {
    let yearX: String
    let yearText: String

    func child(named name: String) -> Any? {
        switch name {
        case "yearX": yearX
        case "yearText": yearText
        default: nil
        }
    }
}

/// The timeline of a series.
struct SeriesPage: Sendable, MustacheParent {
    let seriesRows: [SeriesRowPage]
    let seriesYears: [SeriesYearPage]
    let todayX: String
    let chartHeight: String
    let axisY: String

    private static let left = 140.0
    private static let right = 790.0
    private static let rowHeight = 32.0

    /// The timeline of a model among others; nil where it stands alone.
    init?(_ models: [SeriesModel], of code: DocumentCode, edition: Int?, today: CalendarDay, wording: Wording) {
        guard models.count > 1 else { return nil }
        let spans = models.map { Span($0, today: today) }
        let days = spans.flatMap { [$0.first, $0.issueEnd, $0.end] }.compactMap(\.self) + [today]
        let earliest = days.map(\.year).min() ?? today.year
        let latest = (days.map(\.year).max() ?? today.year) + 2
        let scale = (Self.right - Self.left) / Double(latest - earliest)
        func place(_ day: CalendarDay) -> Double {
            Self.left + (Double(day.year - earliest) + (Double(day.month - 1) + Double(day.day) / 31) / 12) * scale
        }
        seriesRows = zip(models, spans).enumerated().map { index, item in
            let (model, span) = item
            let top = Double(index) * Self.rowHeight + 8
            return SeriesRowPage(
                seriesCode: model.code.text,
                seriesPath: model.code == code ? nil : SitePath.document(model.code, edition: edition),
                seriesName: model.title.text(in: wording.language),
                seriesIssue: span.issue(in: wording.language),
                seriesEnd: model.circulatesUntil.map { DateText.day($0, in: wording.language) }
                    ?? SeriesText.seriesNoDate.text(in: wording.language),
                seriesTogether: Self.together(index, models, spans, wording.language),
                seriesBars: Self.bars(span, place: place),
                rowTop: Self.pixel(top),
                rowBar: Self.pixel(top + 4),
                rowText: Self.pixel(top + 17)
            )
        }
        let step = max(1, (latest - earliest + 7) / 8)
        seriesYears = stride(from: earliest, to: latest, by: step).map { year in
            SeriesYearPage(
                yearX: Self.pixel(Self.left + Double(year - earliest) * scale),
                yearText: "\(year)"
            )
        }
        let height = Double(models.count) * Self.rowHeight + 16
        todayX = Self.pixel(place(today))
        axisY = Self.pixel(height + 12)
        chartHeight = Self.pixel(height + 20)
    }

    /// When a model is issued and may circulate, as far as it is known.
    private struct Span {
        let model: SeriesModel
        let first: CalendarDay?
        /// Last day of issue; today where it is issued now.
        let issueEnd: CalendarDay?
        let end: CalendarDay?

        init(_ model: SeriesModel, today: CalendarDay) {
            self.model = model
            first = model.firstIssued?.earliest
            let isIssued = model.status == .current && model.lastIssued == nil
            issueEnd = isIssued ? max(today, first ?? today) : model.lastIssued?.latest
            end = model.circulatesUntil
        }

        func issue(in language: Language) -> String {
            let begin = model.firstIssued.map { DateText.date($0, in: language) }
            let end = model.lastIssued.map { DateText.date($0, in: language) }
            let unknown = SeriesText.seriesNoDate.text(in: language)
            if let end { return "\(begin ?? unknown) – \(end)" }
            let since = begin.map { "\(SeriesText.seriesSince.text(in: language)) \($0)" }
            let ending: SeriesText
            switch model.status {
            case .current: ending = .seriesStill
            case .announced: return since ?? unknown
            default: ending = .unknownBar
            }
            return [since, ending.text(in: language)].compactMap(\.self).joined(separator: ", ")
        }
    }

    private static func bars(_ span: Span, place: (CalendarDay) -> Double) -> [SeriesBarPage] {
        func bar(_ kind: String, _ from: Double, _ to: Double) -> SeriesBarPage? {
            to - from < 1 ? nil : SeriesBarPage(barClass: kind, barX: pixel(from), barWidth: pixel(to - from))
        }
        guard let start = span.first.map(place) else {
            let known = (span.end ?? span.issueEnd).map(place)
            return [bar("open", left, known ?? right)].compactMap(\.self)
        }
        let issued = span.issueEnd.map(place)
        let end = span.end.map(place)
        var bars = [issued.flatMap { bar("issued", start, $0) }]
        if let end {
            bars.append(bar("circulates", issued ?? start, end))
        } else {
            bars.append(bar("open", issued ?? start, right))
        }
        return bars.compactMap(\.self)
    }

    /// The models that may be in circulation at the same time, and until when.
    private static func together(
        _ index: Int,
        _ models: [SeriesModel],
        _ spans: [Span],
        _ language: Language
    ) -> String {
        let own = spans[index]
        guard let ownFirst = own.first else { return SeriesText.seriesNoDate.text(in: language) }
        var parts: [String] = []
        for (other, span) in spans.enumerated() where other != index {
            guard let first = span.first else { continue }
            let end = [own.end, span.end].compactMap(\.self).min()
            let begins = max(ownFirst, first)
            if let end, end < begins { continue }
            // Without a known end nothing says that the earlier one still circulates when the later one begins.
            let earlier = ownFirst <= first ? own : span
            if earlier.end == nil, earlier.issueEnd.map({ $0 < begins }) ?? true, earlier.model.status == .withdrawn {
                continue
            }
            let until =
                end.map { "\(language == .es ? "hasta el" : "until") \(DateText.day($0, in: language))" }
                ?? SeriesText.unknownBar.text(in: language)
            parts.append("\(models[other].code) (\(until))")
        }
        return parts.isEmpty ? SeriesText.seriesNone.text(in: language) : parts.joined(separator: "; ")
    }

    private static func pixel(_ value: Double) -> String {
        String((value * 10).rounded() / 10)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "seriesRows": seriesRows
        case "seriesYears": seriesYears
        case "todayX": todayX
        case "chartHeight": chartHeight
        case "axisY": axisY
        default: nil
        }
    }
}
