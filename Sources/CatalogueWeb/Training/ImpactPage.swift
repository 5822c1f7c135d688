import CatalogueModel
import Foundation

/// A line of a table of impact.
struct ImpactRowPage: Sendable {
    let rowName: String
    let rowWorkshops: String
    let rowAttended: String
    let rowBefore: String
    let rowAfter: String
    let rowLater: String
    let rowKept: String
    let rowApplying: String

    init(_ name: String, _ figures: ImpactFigures, _ wording: Wording) {
        rowName = name
        rowWorkshops = wording.number(figures.workshops)
        rowAttended = wording.number(figures.attended)
        rowBefore = wording.percent(figures.tested.before)
        rowAfter = wording.percent(figures.tested.after)
        rowLater = wording.percent(figures.retested.later)
        rowKept = wording.percent(figures.kept)
        let share = figures.reached > 0 ? Double(figures.applying) / Double(figures.reached) * 100 : nil
        rowApplying = wording.percent(share)
    }
}

/// A table of impact.
struct ImpactTablePage: Sendable {
    let tableID: String
    let tableTitle: String
    let tableHead: String
    let tableRows: [ImpactRowPage]
}

/// A bar of the chart of generations.
struct ImpactBarPage: Sendable {
    let barClass: String
    let barY: Int
    let barWidth: Int
    let barTextX: Int
    let barTextY: Int
    let barValue: String
}

/// The bars of one generation.
struct ImpactBarsPage: Sendable {
    let barsName: String
    let barsY: Int
    let bars: [ImpactBarPage]
}

/// A joint exercise.
struct ImpactExercisePage: Sendable {
    let exerciseCountries: String
    let exerciseDays: String
    let exerciseTravellers: String
    let exerciseDocuments: String
    let exerciseSuspected: String
    let exerciseConfirmed: String
}

/// A reminder in both languages.
struct ImpactReminderPage: Sendable {
    let reminderCountry: String
    let reminderSpanish: String
    let reminderEnglish: String
}

/// The data of the template `impact`.
struct ImpactPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let trainingPath: String
    let jsonPath: String
    let isEmpty: Bool
    let hasSamples: Bool
    let figures: [FigurePage]
    let chart: [ImpactBarsPage]
    let hasChart: Bool
    let chartHeight: Int
    let generationTable: ImpactTablePage
    let tables: [ImpactTablePage]
    let exercises: [ImpactExercisePage]
    let hasExercises: Bool
    let reminders: [ImpactReminderPage]
    let hasReminders: Bool

    /// What the chart's parts measure, in its own units.
    private enum Chart {
        static let left = 120
        static let width = 480.0
        static let bar = 18
        static let gap = 22
    }

    init(_ impact: TrainingImpact, hasSamples: Bool, stylesheet: String, frame: FramePage, wording: Wording) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        trainingStylesheet = stylesheet
        trainingPath = SitePath.training
        jsonPath = SitePath.apiTrainingImpact
        isEmpty = impact.total.workshops == 0
        self.hasSamples = hasSamples
        func figure(_ value: String, _ name: ImpactText) -> FigurePage {
            FigurePage(figureValue: value, figureName: name.text(in: language), figurePath: nil)
        }
        figures = [
            figure(wording.number(impact.total.workshops), .impactWorkshops),
            figure(wording.number(impact.total.attended), .impactAttended),
            figure(wording.number(impact.total.followed), .impactFollowed),
            figure(wording.percent(impact.total.kept), .impactKept),
            figure(wording.decimal(impact.total.satisfaction), .impactSatisfaction),
        ]
        chart = Self.bars(impact, wording)
        hasChart = !chart.isEmpty
        chartHeight = chart.reduce(8) { $0 + $1.bars.count * Chart.bar + Chart.gap }
        generationTable = ImpactTablePage(
            tableID: "generations",
            tableTitle: ImpactText.impactByGeneration.text(in: language),
            tableHead: ImpactText.impactGeneration.text(in: language),
            tableRows: impact.generations.map { ImpactRowPage(Self.name($0.key, wording), $0.figures, wording) }
        )
        tables = [
            ImpactTablePage(
                tableID: "topics",
                tableTitle: ImpactText.impactByTopic.text(in: language),
                tableHead: TrainingText.trainingTopic.text(in: language),
                tableRows: impact.topics.map {
                    ImpactRowPage(wording.label($0.key, .trainingTopics), $0.figures, wording)
                }
            ),
            ImpactTablePage(
                tableID: "countries",
                tableTitle: ImpactText.impactByCountry.text(in: language),
                tableHead: TrainingText.trainingCountry.text(in: language),
                tableRows: impact.countries.map {
                    ImpactRowPage(wording.label($0.key, .countries), $0.figures, wording)
                }
            ),
        ]
        exercises = impact.exercises.map { Self.exercise($0, wording) }
        hasExercises = !exercises.isEmpty
        reminders = FollowUpReminder.all(impact).map { Self.reminder($0, wording) }
        hasReminders = !reminders.isEmpty
    }

    private static func name(_ generation: Int?, _ wording: Wording) -> String {
        generation.map { "\(ImpactText.impactGeneration.text(in: wording.language)) \($0)" }
            ?? ImpactText.impactUnknown.text(in: wording.language)
    }

    private static func bars(_ impact: TrainingImpact, _ wording: Wording) -> [ImpactBarsPage] {
        var y = 8
        return impact.generations.compactMap { row in
            // Bars side by side are of the same workshops: with a follow-up where there is one, else before and after.
            let results = row.figures.retested.officials > 0 ? row.figures.retested : row.figures.tested
            let hasLater = row.figures.retested.officials > 0
            let values = [
                ("before", results.before), ("after", results.after), ("later", hasLater ? results.later : nil),
            ]
            let known = values.compactMap { name, value in value.map { (name, $0) } }
            guard !known.isEmpty else { return nil }
            let top = y
            let bars = known.map { name, value in
                let width = Int(value / 100 * Chart.width)
                let bar = ImpactBarPage(
                    barClass: "bar-\(name)",
                    barY: y,
                    barWidth: width,
                    barTextX: Chart.left + width + 6,
                    barTextY: y + Chart.bar - 5,
                    barValue: wording.percent(value)
                )
                y += Chart.bar
                return bar
            }
            y += Chart.gap
            return ImpactBarsPage(barsName: name(row.key, wording), barsY: top + Chart.bar - 4, bars: bars)
        }
    }

    private static func exercise(_ exercise: JointExercise, _ wording: Wording) -> ImpactExercisePage {
        ImpactExercisePage(
            exerciseCountries: exercise.countries.map { wording.label($0, .countries) }.joined(separator: ", "),
            exerciseDays: wording.days(exercise.days),
            exerciseTravellers: wording.number(exercise.travellers),
            exerciseDocuments: wording.number(exercise.documents),
            exerciseSuspected: wording.number(exercise.suspected),
            exerciseConfirmed: wording.number(exercise.confirmed)
        )
    }

    private static func reminder(_ reminder: FollowUpReminder, _ wording: Wording) -> ImpactReminderPage {
        func letter(_ language: Language) -> String {
            reminder.lines(in: language) { wording.vocabularies.label($0, in: .trainingTopics, language) }
                .joined(separator: "\n")
        }
        return ImpactReminderPage(
            reminderCountry: wording.label(reminder.country, .countries),
            reminderSpanish: letter(.es),
            reminderEnglish: letter(.en)
        )
    }
}

extension Wording {
    /// A share in percent; a dash where there is none.
    func percent(_ value: Double?) -> String {
        value.map { "\(Int($0.rounded()))\(language == .es ? " " : "")%" } ?? "–"
    }

    /// A number with one decimal in the form of the language; a dash where there is none.
    func decimal(_ value: Double?) -> String {
        value.map { NumberText.tenths(Int(($0 * 10).rounded()), language) } ?? "–"
    }
}
