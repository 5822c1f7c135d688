import CatalogueModel
import Mustache

/// A trainer in the picture of a line, in its units.
struct LineageNodePage: Sendable, MustacheParent {
    let nodeX: String
    let nodeY: String
    let nodeRadius: String
    let nodeLabelX: String
    let nodeLabelY: String
    let nodeFigureY: String
    let nodeLabel: String
    let nodeFigure: String
    let nodeClass: String

    func child(named name: String) -> Any? {
        switch name {
        case "nodeX": nodeX
        case "nodeY": nodeY
        case "nodeRadius": nodeRadius
        case "nodeLabelX": nodeLabelX
        case "nodeLabelY": nodeLabelY
        case "nodeFigureY": nodeFigureY
        case "nodeLabel": nodeLabel
        case "nodeFigure": nodeFigure
        case "nodeClass": nodeClass
        default: nil
        }
    }
}

/// A line from a trainer to one whom they trained.
struct LineageEdgePage: Sendable, MustacheParent {
    let edgePath: String

    func child(named name: String) -> Any? { name == "edgePath" ? edgePath : nil }
}

/// One master, whom they trained, and whom those trained: as a picture, as a figure and in words.
struct LineagePage: Sendable {
    let lineageID: String
    let lineageTitle: String
    let lineageFigure: String
    let lineageWidth: String
    let lineageHeight: String
    let lineageColumns: [LineageColumnPage]
    let lineageEdges: [LineageEdgePage]
    let lineageNodes: [LineageNodePage]
    let lineageWords: [String]
    /// Whether the picture is shown at once: the first is.
    let lineageIsOpen: Bool

    /// A generation's heading in the picture.
    struct LineageColumnPage: Sendable {
        let columnX: String
        let columnLabel: String
    }

    init(_ line: TrainerLineage, number: Int, _ wording: Wording) {
        let drawing = LineageDrawing(line, wording)
        lineageID = "line-\(number)"
        lineageTitle = drawing.name(of: line)
        lineageFigure = Self.figure(line, wording)
        lineageWidth = "\(drawing.width)"
        lineageHeight = "\(drawing.height)"
        lineageColumns = (0...line.depth).map { depth in
            LineageColumnPage(
                columnX: "\(LineageDrawing.x(depth))",
                columnLabel: "\(TrainerText.trainersGeneration.text(in: wording.language)) "
                    + "\(line.entry.trainer.generation + depth)"
            )
        }
        lineageEdges = drawing.edges
        lineageNodes = drawing.nodes
        lineageWords = drawing.words
        lineageIsOpen = number == 1
    }

    /// How many trainers and officials came of one, and how many times as many officials that is.
    private static func figure(_ line: TrainerLineage, _ wording: Wording) -> String {
        let isSpanish = wording.language == .es
        let all =
            isSpanish
            ? "\(wording.trainers(line.trainers)) a partir de esta persona; entre todos, \(wording.officials(line.officials))"
            : "\(wording.trainers(line.trainers)) from this person on; all together, \(wording.officials(line.officials))"
        guard let multiplier = line.multiplier else { return all + "." }
        guard line.officials > line.entry.officials else {
            return all
                + (isSpanish ? ", todavía solo en sus propios talleres." : ", so far only in their own workshops.")
        }
        let times = wording.decimal(multiplier)
        let own = wording.number(line.entry.officials)
        return isSpanish
            ? "\(all), \(times) veces los \(own) de sus propios talleres."
            : "\(all), \(times) times the \(own) of their own workshops."
    }
}

/// Places the trainers of a line: a column a generation, a row a trainer without pupils.
private struct LineageDrawing {
    private(set) var nodes: [LineageNodePage] = []
    private(set) var edges: [LineageEdgePage] = []
    private(set) var words: [String] = []
    let width: Int
    private(set) var height = 0
    private let wording: Wording
    private let most: Int
    private var nextRow = 0

    private static let columnWidth = 190
    private static let rowHeight = 44
    private static let top = 40
    private static let margin = 24

    init(_ line: TrainerLineage, _ wording: Wording) {
        self.wording = wording
        most = max(1, Self.largest(line))
        width = Self.x(line.depth) + Self.columnWidth - Self.margin
        _ = place(line, depth: 0)
        height = Self.top + nextRow * Self.rowHeight
    }

    static func x(_ depth: Int) -> Int { margin + depth * columnWidth }

    func name(of line: TrainerLineage) -> String {
        let trainer = line.entry.trainer
        return trainer.name == line.entry.key ? line.entry.key : "\(line.entry.key) \(trainer.name)"
    }

    private static func largest(_ line: TrainerLineage) -> Int {
        line.pupils.reduce(line.entry.officials) { max($0, largest($1)) }
    }

    /// Places a trainer in the middle of their pupils, and says on which height.
    private mutating func place(_ line: TrainerLineage, depth: Int) -> Int {
        words.append(inWords(line))
        let pupils = line.pupils.map { place($0, depth: depth + 1) }
        let y: Int
        if let first = pupils.first, let last = pupils.last {
            y = (first + last) / 2
        } else {
            y = Self.top + nextRow * Self.rowHeight + Self.rowHeight / 2
            nextRow += 1
        }
        let x = Self.x(depth)
        for pupil in pupils {
            let (next, middle) = (Self.x(depth + 1), Self.x(depth + 1) - 34)
            edges.append(LineageEdgePage(edgePath: "M\(x) \(y)H\(middle - 6)L\(middle) \(pupil)H\(next)"))
        }
        nodes.append(node(line, x, y))
        return y
    }

    private func node(_ line: TrainerLineage, _ x: Int, _ y: Int) -> LineageNodePage {
        // The area, not the radius, says how many.
        let share = (Double(line.entry.officials) / Double(most)).squareRoot()
        let radius = 4 + Int((share * 12).rounded())
        return LineageNodePage(
            nodeX: "\(x)",
            nodeY: "\(y)",
            nodeRadius: "\(radius)",
            nodeLabelX: "\(x + 20)",
            nodeLabelY: "\(y - 6)",
            nodeFigureY: "\(y + 15)",
            nodeLabel: line.entry.key,
            nodeFigure: wording.officials(line.entry.officials),
            nodeClass: line.entry.officials > 0 ? "reached" : "waiting"
        )
    }

    private func inWords(_ line: TrainerLineage) -> String {
        let trainer = line.entry.trainer
        let generation = "\(TrainerText.trainersGeneration.text(in: wording.language)) \(trainer.generation)"
        let by = trainer.trainedBy.map { "\(TrainerText.trainersTrainedBy.text(in: wording.language)) \($0)" }
        let parts = [name(of: line), wording.label(trainer.country, .countries), generation, by]
        return (parts.compactMap { $0 } + [wording.officials(line.entry.officials)]).joined(separator: " · ")
    }
}
