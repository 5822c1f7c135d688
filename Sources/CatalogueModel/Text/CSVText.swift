/// Tables as text: comma-separated values, or values with another mark between them.
///
/// Source: RFC 4180.
public enum CSVText {
    /// One line without its end.
    public static func line(_ cells: [String], separator: Character = ",") -> String {
        cells.map { cell($0, separator: separator) }.joined(separator: String(separator))
    }

    /// A cell that no spreadsheet takes for a formula: an apostrophe goes before what would start one.
    public static func cell(_ text: String, separator: Character = ",") -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        let needsQuotes = safe.unicodeScalars.contains {
            $0 == "\"" || $0 == "\r" || $0 == "\n" || Character($0) == separator
        }
        guard needsQuotes else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
