/// A table of records of one kind, as spreadsheets read and write it.
///
/// Its first line has the columns' names: those of either language or the paths themselves. Cells are separated by
/// semicolons, commas or tabs, whichever the first line has most of. Terms may be given by their codes or their names.
public struct FormTable: Sendable {
    /// A row with the line it begins on.
    public struct Row: Hashable, Sendable {
        /// Its line in the table, 1 for the first.
        public var line: Int
        /// Its row as spreadsheets count, 1 for the headings.
        public var row: Int
        /// Its values.
        public var values: FormValues
    }

    /// The most rows that are read.
    public static let maximumRows = 20_000
    /// How often a group that may repeat has columns in an empty table.
    private static let emptyGroups = 3

    /// The rows that have anything in them.
    public var rows: [Row]
    /// Columns that no field has.
    public var unknownColumns: [String]
    /// Columns of fields that are required and that the table lacks.
    public var missingColumns: [FormColumn]
    /// Whether there are more rows than are read.
    public var isTooLong: Bool

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - text: the table, with or without a byte order mark.
    ///   - form: the kind of record.
    ///   - vocabularies: the names of terms.
    public init(_ text: String, _ form: RecordForm, _ vocabularies: Vocabularies) {
        let lines = CSVReading.lines(text)
        rows = []
        unknownColumns = []
        isTooLong = lines.count > FormTable.maximumRows + 1
        var byHeading: [String: FormColumn] = [:]
        for column in form.columns(most: .max) {
            for heading in [column.path] + Language.allCases.map(column.heading) {
                byHeading[Self.folded(heading)] = column
            }
        }
        let headings = lines.first?.cells ?? []
        let columns = headings.map { byHeading[Self.folded($0)] }
        for (heading, column) in zip(headings, columns) where column == nil && !heading.trimmingBlanks.isEmpty {
            unknownColumns.append(heading.trimmingBlanks)
        }
        let given = Set(columns.compactMap { $0?.path })
        missingColumns = form.columns(most: 1).filter {
            $0.field.isRequired && $0.group == nil && !given.contains($0.path)
        }
        let codes = CodeNames(vocabularies)
        for line in lines.dropFirst().prefix(FormTable.maximumRows) {
            var values = FormValues()
            for (cell, column) in zip(line.cells, columns) {
                guard let column else { continue }
                values[column.path] = codes.value(Self.unguarded(cell), of: column.field)
            }
            if !values.isEmpty { rows.append(Row(line: line.number, row: line.row, values: values)) }
        }
    }

    /// A table to fill in, or to go on with: the columns' names and the records that there are.
    ///
    /// It begins with a byte order mark, without which spreadsheets take it for another encoding.
    public static func text(
        _ form: RecordForm,
        _ records: [FormValues],
        in language: Language,
        separator: Character = ";"
    ) -> String {
        let most = form.parts.reduce(emptyGroups) { most, part in
            guard case .group(let group) = part else { return most }
            return max(most, records.reduce(0) { max($0, $1.count(of: group)) })
        }
        let columns = form.columns(most: most)
        let lines =
            [columns.map { $0.heading(in: language) }] + records.map { record in columns.map { record[$0.path] } }
        return "\u{FEFF}" + lines.map { CSVText.line($0, separator: separator) + "\r\n" }.joined()
    }

    /// Headings are the same whatever their case and blanks.
    private static func folded(_ heading: String) -> String {
        heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A cell without the apostrophe that keeps spreadsheets from taking it for a formula.
    private static func unguarded(_ cell: String) -> String {
        guard cell.first == "'", let next = cell.dropFirst().first, "=+-@\t\r\n".contains(next) else { return cell }
        return String(cell.dropFirst())
    }
}

/// Terms by their names, so that people may write what they read.
private struct CodeNames {
    private var byName: [VocabularyName: [String: String]] = [:]

    init(_ vocabularies: Vocabularies) {
        let names: [VocabularyName] = [
            .trainingTopics, .trainingAudiences, .needPriorities, .languages, .borderPosts, .trainerLevels, .countries,
        ]
        for name in names {
            var terms: [String: String] = [:]
            for term in vocabularies[name].terms {
                for label in Language.allCases.map({ term.label[$0] }) { terms[label.lowercased()] = term.id }
                terms[term.id.lowercased()] = term.id
            }
            byName[name] = terms
        }
    }

    /// A cell as the exchange format has it; what is not understood stays, for the checks to find.
    func value(_ cell: String, of field: FormField) -> String {
        let text = cell.trimmingBlanks
        switch field.kind {
        case .code(let vocabulary): return byName[vocabulary]?[text.lowercased()] ?? text
        case .codes(let vocabulary):
            if let one = byName[vocabulary]?[text.lowercased()] { return one }
            return text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map {
                byName[vocabulary]?[$0.lowercased()] ?? String($0)
            }.joined(separator: " ")
        case .choice(let choices):
            let found = choices.first { choice in
                Language.allCases.contains { choice.title.text(in: $0).lowercased() == text.lowercased() }
            }
            return found?.value ?? text
        case .identifiers, .choices:
            return text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.joined(separator: " ")
        case .decimal: return text.replacing(",", with: ".")
        default: return text
        }
    }
}
