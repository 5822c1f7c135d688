/// The cell of a table that a finding is about.
public struct TableCell: Codable, Hashable, Sendable, JSONWritable {
    /// The row as spreadsheets count, the headings being row 1.
    public var row: Int
    /// The column's heading; nil where the whole row is meant.
    public var column: LocalizedText?
    /// What stands in it; nil where nothing does.
    public var text: String?

    /// A cell.
    public init(row: Int, column: LocalizedText? = nil, text: String? = nil) {
        self.row = row
        self.column = column
        self.text = text
    }

    /// Appends `{"row","column","text"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("row", row)
            $0.member("column", column)
            $0.member("text", text)
        }
    }
}
