import CatalogueModel

/// Content lines: folded after 75 octets, ended by carriage return and line feed.
///
/// Source: RFC 5545, sections 3.1 and 3.3.11.
struct CalendarLines {
    private(set) var text = ""
    private static let mostOctets = 75

    /// A calendar: what each begins and ends with, around its entries.
    ///
    /// Source: RFC 5545, section 3.4; the name also as RFC 7986 has it.
    ///
    /// - Parameters:
    ///   - product: what it is a calendar of, in one English word.
    ///   - language: of its words.
    ///   - method: `PUBLISH` or `CANCEL`.
    ///   - name: what people read.
    ///   - entries: adds the entries.
    /// - Returns: the text of the file.
    static func calendar(
        of product: String,
        _ language: Language,
        method: String,
        name: String,
        _ entries: (inout CalendarLines) -> Void
    ) -> String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Cotejo//\(product)//\(language.rawValue.uppercased())")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", method)
        lines.add("NAME", text: name)
        lines.add("X-WR-CALNAME", text: name)
        entries(&lines)
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    /// Adds a property whose value is no free text.
    mutating func add(_ name: String, _ value: String) {
        // A fold counts octets, and stands between characters, never inside one.
        var octets = 0
        for character in "\(name):\(value)" {
            let size = character.utf8.count
            if octets + size > Self.mostOctets, octets > 1 {
                text += "\r\n "
                octets = 1
            }
            text.append(character)
            octets += size
        }
        text += "\r\n"
    }

    /// Adds a property with free text, in which commas, semicolons, strokes and line breaks are marked.
    mutating func add(_ name: String, text value: String) {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            // No other control character may stand in a text.
            case "\0"..<" ", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        add(name, escaped)
    }
}
