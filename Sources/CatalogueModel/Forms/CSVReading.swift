/// Reads a table of separated values.
///
/// Source: RFC 4180, with any of three separators and any line end.
enum CSVReading {
    /// A line of cells; one with quoted line ends begins where it begins.
    struct Line {
        var number: Int
        /// Its place among all lines as spreadsheets count them: a cell of several lines is in one row.
        var row: Int
        var cells: [String]
    }

    /// The lines that have anything in them.
    static func lines(_ text: String) -> [Line] {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        let separator = separator(of: scalars)
        var lines: [Line] = []
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var (number, start, row) = (1, 1, 1)
        var isQuoted = false
        var place = 0
        func endLine() {
            cells.append(String(cell))
            cell.removeAll()
            if cells.contains(where: { !$0.isEmpty }) { lines.append(Line(number: start, row: row, cells: cells)) }
            row += 1
            cells = []
        }
        while place < scalars.count {
            let scalar = scalars[place]
            place += 1
            if scalar == "\n" || (scalar == "\r" && (place == scalars.count || scalars[place] != "\n")) { number += 1 }
            if isQuoted {
                if scalar != "\"" {
                    cell.append(scalar)
                } else if place < scalars.count, scalars[place] == "\"" {
                    cell.append(scalar)
                    place += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"" where cell.isEmpty: isQuoted = true
            case separator:
                cells.append(String(cell))
                cell.removeAll()
            case "\r" where place < scalars.count && scalars[place] == "\n": break
            case "\r", "\n":
                endLine()
                start = number
            default: cell.append(scalar)
            }
        }
        if !cell.isEmpty || !cells.isEmpty { endLine() }
        return lines
    }

    /// The mark that the first line has most of, outside quotes.
    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, scalar == "\n" || scalar == "\r" { break }
            if !isQuoted, scalar == ";" || scalar == "," || scalar == "\t" { counts[scalar, default: 0] += 1 }
        }
        let marks: [Unicode.Scalar] = [";", ",", "\t"]
        return marks.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ";"
    }
}
