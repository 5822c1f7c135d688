import CatalogueModel
import TrainingPlanner
import Workflows

/// A band or a line of the chart.
struct ChartBandPage: Sendable {
    let bandShape: String
    let bandClass: String
}

/// A mark on an axis.
struct ChartMarkPage: Sendable {
    let markX: String
    let markY: String
    let markLabel: String
}

/// What a colour or a line of the chart stands for.
struct ChartKeyPage: Sendable {
    let keyClass: String
    let keyLabel: String
}

/// A quarter of the chart in figures.
struct ChartRowPage: Sendable {
    let chartDay: String
    let chartCells: [String]
}

/// How something grows over the weeks, by generation: a picture with its table.
struct ChartPage: Sendable {
    let chartID: String
    let chartTitle: String
    let chartDescription: String
    let chartBands: [ChartBandPage]
    let chartMarks: [ChartMarkPage]
    let chartDates: [ChartMarkPage]
    let chartKeys: [ChartKeyPage]
    let chartHeads: [String]
    let chartRows: [ChartRowPage]
}

/// Draws growth as bands upon each other, one a generation; masters alone as a broken line.
struct ChartDrawing {
    /// The picture, in its units.
    static let width = 720
    private static let (left, right, top, bottom, height) = (64, 704, 16, 228, 260)
    let plan: OpenPlan
    let wording: Wording

    /// Trainers who may teach, by generation.
    func trainers() -> ChartPage {
        let growth = plan.report.growth
        return chart(
            "trainers-chart",
            PlanText.planTrainersChart.text(in: wording.language),
            growth.trainers,
            alone: plan.mastersAlone.map { $0.growth.trainers[0] }
        )
    }

    /// Officials trained, by the generation of who leads.
    func officials() -> ChartPage {
        let growth = plan.report.growth
        return chart(
            "officials-chart",
            PlanText.planOfficialsChart.text(in: wording.language),
            growth.officials,
            alone: plan.mastersAlone.map { $0.growth.officials[0] }
        )
    }

    private func chart(_ id: String, _ title: String, _ bands: [[Int]], alone: [Int]?) -> ChartPage {
        let weeks = bands.first?.count ?? 1
        let totals = (0..<weeks).map { week in bands.reduce(0) { $0 + $1[week] } }
        let most = Self.roundedUp(max(1, totals.max() ?? 0, alone?.max() ?? 0))
        var shapes: [ChartBandPage] = []
        var below = Array(repeating: 0, count: weeks)
        for (generation, band) in bands.enumerated() {
            let above = zip(below, band).map(+)
            let shape = Self.area(from: below, to: above, most)
            shapes.append(ChartBandPage(bandShape: shape, bandClass: "gen gen-\(min(generation, 4))"))
            below = above
        }
        if let alone {
            shapes.append(ChartBandPage(bandShape: "M" + Self.points(alone, most), bandClass: "alone-line"))
        }
        return ChartPage(
            chartID: id,
            chartTitle: title,
            chartDescription: description(bands.map { $0.last ?? 0 }, alone: alone?.last),
            chartBands: shapes,
            chartMarks: (0...4).map { step in
                let value = most * step / 4
                return ChartMarkPage(
                    markX: "\(Self.left - 6)",
                    markY: "\(Self.y(value, most))",
                    markLabel: wording.number(value)
                )
            },
            chartDates: dates(weeks),
            chartKeys: keys(bands.count, hasAlone: alone != nil),
            chartHeads: heads(bands.count, hasAlone: alone != nil),
            chartRows: rows(bands, totals, alone)
        )
    }

    private func name(_ generation: Int) -> String {
        generation == 0
            ? PlanText.planRegistry.text(in: wording.language)
            : "\(TrainerText.trainersGeneration.text(in: wording.language)) \(generation)"
    }

    private func keys(_ count: Int, hasAlone: Bool) -> [ChartKeyPage] {
        (0..<count).map { ChartKeyPage(keyClass: "gen gen-\(min($0, 4))", keyLabel: name($0)) }
            + (hasAlone
                ? [ChartKeyPage(keyClass: "alone-line", keyLabel: PlanText.planAlone.text(in: wording.language))] : [])
    }

    private func heads(_ count: Int, hasAlone: Bool) -> [String] {
        (0..<count).map(name) + [PlanText.planTogether.text(in: wording.language)]
            + (hasAlone ? [PlanText.planAlone.text(in: wording.language)] : [])
    }

    /// What a picture says, for who cannot see it.
    private func description(_ last: [Int], alone: Int?) -> String {
        let parts = last.enumerated().map { "\(name($0.offset)): \(wording.number($0.element))" }
        let masters = alone.map { "\(PlanText.planAlone.text(in: wording.language)): \(wording.number($0))" }
        return "\(PlanText.planAtTheEnd.text(in: wording.language)): "
            + (parts + [masters].compactMap(\.self)).joined(separator: "; ")
    }

    /// The state at the end of every thirteenth week, and of the last.
    private func rows(_ bands: [[Int]], _ totals: [Int], _ alone: [Int]?) -> [ChartRowPage] {
        let weeks = totals.count
        let shown = Array(stride(from: 12, to: weeks - 1, by: 13)) + [weeks - 1]
        return shown.map { week in
            let values = bands.map { $0[week] } + [totals[week]] + (alone.map { [$0[week]] } ?? [])
            return ChartRowPage(
                chartDay: DateText.day(plan.day(ofWeek: week + 1), in: wording.language),
                chartCells: values.map(wording.number)
            )
        }
    }

    /// The quarters on the lower axis; at the right edge half a label would be cut off.
    private func dates(_ weeks: Int) -> [ChartMarkPage] {
        stride(from: 0, to: max(1, weeks), by: max(13, (weeks / 52) * 13)).map { week in
            ChartMarkPage(
                markX: "\(Self.x(week, weeks))",
                markY: "\(Self.bottom + 20)",
                markLabel: DateText.month(of: plan.day(ofWeek: week), in: wording.language)
            )
        }
    }

    private static func x(_ week: Int, _ weeks: Int) -> Int { left + (right - left) * week / max(1, weeks) }

    private static func y(_ value: Int, _ most: Int) -> Int { bottom - (bottom - top) * value / most }

    /// From nothing at the first day through the end of each week.
    private static func points(_ values: [Int], _ most: Int) -> String {
        let steps = values.enumerated().map { "\(x($0.offset + 1, values.count)) \(y($0.element, most))" }
        return (["\(left) \(y(values.first ?? 0, most))"] + steps).joined(separator: "L")
    }

    private static func area(from low: [Int], to high: [Int], _ most: Int) -> String {
        let weeks = low.count
        let back = low.indices.reversed().map { "\(x($0 + 1, weeks)) \(y(low[$0], most))" }
        return "M" + points(high, most) + "L" + back.joined(separator: "L") + "L\(left) \(y(low.first ?? 0, most))Z"
    }

    /// The next 4, 8, 12, 20, 40 … so that four equal steps are whole numbers.
    private static func roundedUp(_ value: Int) -> Int {
        var unit = 4
        while unit * 10 < value { unit *= 10 }
        return (value + unit - 1) / unit * unit
    }
}
