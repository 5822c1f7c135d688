import CatalogueModel
import Mustache
import TrainingPlanner
import Workflows

/// A session in the picture: a shape and a letter for its kind, and a link to its page.
struct GanttBarPage: Sendable, MustacheParent {
    let barPath: String
    let barShape: String
    let barClass: String
    let barLetter: String
    let barX: String
    let barY: String
    let barTitle: String

    func child(named name: String) -> Any? {
        switch name {
        case "barPath": barPath
        case "barShape": barShape
        case "barClass": barClass
        case "barLetter": barLetter
        case "barX": barX
        case "barY": barY
        case "barTitle": barTitle
        default: nil
        }
    }
}

/// A country or a trainer in the picture.
struct GanttRowPage: Sendable {
    let rowLabel: String
    let rowTextY: String
    let rowLineY: String
}

/// The first week of a month in the picture.
struct GanttMonthPage: Sendable {
    let monthX: String
    let monthTextX: String
    let monthLabel: String
}

/// Who does what in which week, as a picture that scrolls inside its box.
struct GanttPage: Sendable {
    let ganttID: String
    let ganttTitle: String
    let ganttDescription: String
    let ganttWidth: String
    let ganttHeight: String
    let ganttLabelWidth: String
    let ganttMonths: [GanttMonthPage]
    let ganttRows: [GanttRowPage]
    let ganttBars: [GanttBarPage]
}

/// Places the sessions of a plan: a row a country or trainer, lanes where sessions run side by side.
struct GanttDrawing {
    private static let labelWidth = 132
    private static let weekWidth = 14
    private static let laneHeight = 24
    private static let top = 28

    let plan: OpenPlan
    let words: PlanWords
    private var rows: [GanttRowPage] = []
    private var bars: [GanttBarPage] = []
    private var y = GanttDrawing.top

    init(_ plan: OpenPlan, _ words: PlanWords) {
        self.plan = plan
        self.words = words
    }

    /// A row a country; a bilateral workshop stands in both.
    static func byCountry(_ plan: OpenPlan, _ words: PlanWords, title: String, description: String) -> GanttPage {
        var drawing = GanttDrawing(plan, words)
        let codes = Set(plan.report.sessions.flatMap(plan.report.countries))
        for code in codes.alphabetically(by: words.country, code: \.self) {
            let sessions = plan.report.sessions.filter { plan.report.countries(of: $0).contains(code) }
            drawing.add(row: words.country(code), sessions) { _ in "" }
        }
        return drawing.page("by-country", title, description)
    }

    /// A row a trainer: those of the registry, then those who become one.
    static func byTrainer(_ plan: OpenPlan, _ words: PlanWords, title: String, description: String) -> GanttPage {
        var drawing = GanttDrawing(plan, words)
        var sessions: [String: [TrainingPlan.Session]] = [:]
        for session in plan.report.sessions {
            for person in PlanReport.crew(of: session) { sessions[person, default: []].append(session) }
        }
        let people = sessions.keys.sorted {
            (plan.report.generation(of: $0), $0) < (plan.report.generation(of: $1), $1)
        }
        for person in people {
            drawing.add(row: person, sessions[person] ?? []) { $0.lead == person ? "" : " beside" }
        }
        return drawing.page("by-trainer", title, description)
    }

    private mutating func add(
        row label: String,
        _ sessions: [TrainingPlan.Session],
        _ extraClass: (TrainingPlan.Session) -> String
    ) {
        var ends: [Int] = []
        for session in sessions {
            let lane = ends.firstIndex { $0 <= session.startWeek } ?? ends.count
            if lane == ends.count { ends.append(0) }
            ends[lane] = session.startWeek + session.weeks
            bars.append(bar(session, y + 3 + lane * Self.laneHeight, extraClass(session)))
        }
        rows.append(GanttRowPage(rowLabel: label, rowTextY: "\(y + 19)", rowLineY: "\(y)"))
        y += max(1, ends.count) * Self.laneHeight + 6
    }

    private func bar(_ session: TrainingPlan.Session, _ y: Int, _ extraClass: String) -> GanttBarPage {
        let x = Self.labelWidth + session.startWeek * Self.weekWidth
        let width = session.weeks * Self.weekWidth
        let kind = SessionKind(session.type)
        return GanttBarPage(
            barPath: SitePath.workshop(plan.summary.id, session.id),
            barShape: kind.shape(x: x, y: y, width: width, height: Self.laneHeight),
            barClass: kind.rawValue + extraClass,
            barLetter: kind.letter(words),
            barX: "\(x + width / 2)",
            barY: "\(y + Self.laneHeight / 2 + 4)",
            barTitle: title(session)
        )
    }

    private func title(_ session: TrainingPlan.Session) -> String {
        let days = plan.days(of: session)
        let parts = [
            session.id, words.type(session.type), words.topic(session.topic),
            words.countries(plan.report.countries(of: session)), DateText.day(days.from, in: words.language),
            words.participants(of: session),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func page(_ id: String, _ title: String, _ description: String) -> GanttPage {
        GanttPage(
            ganttID: id,
            ganttTitle: title,
            ganttDescription: description,
            ganttWidth: "\(Self.labelWidth + plan.report.instance.calendar.weeks * Self.weekWidth + 4)",
            ganttHeight: "\(y + 4)",
            ganttLabelWidth: "\(Self.labelWidth)",
            ganttMonths: months,
            ganttRows: rows,
            ganttBars: bars
        )
    }

    /// The weeks in which a month begins; the first week begins one too.
    private var months: [GanttMonthPage] {
        var before = 0
        return (0..<plan.report.instance.calendar.weeks).compactMap { week in
            let day = plan.day(ofWeek: week)
            guard day.month != before else { return nil }
            before = day.month
            let x = Self.labelWidth + week * Self.weekWidth
            return GanttMonthPage(
                monthX: "\(x)",
                monthTextX: "\(x + 3)",
                monthLabel: label(of: day, isFirst: week == 0)
            )
        }
    }

    /// A month of four weeks has no room for the year: it stands where the picture and each year begin.
    private func label(of day: CalendarDay, isFirst: Bool) -> String {
        isFirst || day.month == 1
            ? DateText.month(of: day, in: words.language) : DateText.months(in: words.language)[day.month - 1]
    }
}

/// A kind of session as the pictures tell it apart: by shape and letter first, by colour second.
enum SessionKind: String, CaseIterable {
    case course, bilateral, trainers, followUp

    init(_ type: SessionType) {
        self =
            switch type {
            case .course: .course
            case .bilateral: .bilateral
            case .trainers: .trainers
            case .followUp: .followUp
            }
    }

    var type: SessionType {
        switch self {
        case .course: .course
        case .bilateral: .bilateral
        case .trainers: .trainers
        case .followUp: .followUp
        }
    }

    /// One letter, small enough for a week.
    func letter(_ words: PlanWords) -> String {
        switch self {
        case .course: "R"
        case .bilateral: "B"
        case .trainers: words.text(es: "F", en: "T")
        case .followUp: words.text(es: "S", en: "F")
        }
    }

    /// A rectangle, one with points at its sides, one with round ends, or a diamond.
    func shape(x: Int, y: Int, width: Int, height: Int) -> String {
        let (left, right, above, below) = (x + 1, x + width - 1, y + 1, y + height - 1)
        let middle = y + height / 2
        switch self {
        case .course: return "M\(left) \(above)H\(right)V\(below)H\(left)Z"
        case .bilateral:
            return
                "M\(left) \(middle)L\(left + 4) \(above)H\(right - 4)L\(right) \(middle)L\(right - 4) \(below)H\(left + 4)Z"
        case .trainers:
            return
                "M\(left + 6) \(above)H\(right - 6)A6 11 0 0 1 \(right - 6) \(below)H\(left + 6)A6 11 0 0 1 \(left + 6) \(above)Z"
        case .followUp:
            let center = x + width / 2
            return "M\(center) \(above)L\(right) \(middle)L\(center) \(below)L\(left) \(middle)Z"
        }
    }
}
