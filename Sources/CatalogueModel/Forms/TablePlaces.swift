/// Which cell of a table a place in the XML made of it is.
public struct TablePlaces: Sendable {
    private let form: RecordForm
    private let rows: [FormTable.Row]

    /// The places of a table's rows.
    public init(_ form: RecordForm, _ rows: [FormTable.Row]) {
        self.form = form
        self.rows = rows
    }

    /// The places of one record's form.
    public init(_ form: RecordForm, _ values: FormValues) {
        self.init(form, [FormTable.Row(line: 1, row: 1, values: values)])
    }

    /// The field of a path such as `/needs/need[1]/@topic`, by its path in the form; nil where it is of none.
    public func field(of path: String) -> String? {
        place(of: path).flatMap { column($0.inside, $0.row.values)?.path }
    }

    /// The cell of a path such as `/trainers/trainer[3]/certification[2]/@topic`; nil where it is of no row.
    public func cell(of path: String) -> TableCell? {
        guard let (row, inside) = place(of: path) else { return nil }
        guard let column = column(inside, row.values) else { return TableCell(row: row.row) }
        let text = row.values[column.path]
        return TableCell(
            row: row.row,
            column: LocalizedText(es: column.heading(in: .es), en: column.heading(in: .en)),
            text: text.isEmpty ? nil : text
        )
    }

    private func place(of path: String) -> (row: FormTable.Row, inside: [PathStep])? {
        let steps = PathStep.all(of: path).dropFirst()
        guard let record = steps.first, record.name == form.record.rawValue, rows.indices.contains(record.number - 1)
        else { return nil }
        return (rows[record.number - 1], Array(steps.dropFirst()))
    }

    private func column(_ steps: [PathStep], _ values: FormValues) -> FormColumn? {
        guard let first = steps.first else { return nil }
        for part in form.parts {
            switch part {
            case .field(let field) where field.name == first.name:
                return FormColumn(path: field.name, field: field, group: nil, number: 1)
            case .group(let group) where group.name == first.name && steps.count > 1:
                // Groups with nothing in them are not written, so the second in the XML may be the third in the table.
                let written = (1...max(1, values.count(of: group))).filter { number in
                    group.fields.contains { !values[group.path($0, number)].isEmpty }
                }
                guard written.indices.contains(first.number - 1),
                    let field = group.fields.first(where: { $0.name == steps[1].name })
                else { return nil }
                let number = written[first.number - 1]
                return FormColumn(path: group.path(field, number), field: field, group: group, number: number)
            default: continue
            }
        }
        return nil
    }
}
