public import CatalogueModel

/// Why what was typed makes no submission yet.
public enum FormDeskError: ExplainedError, Hashable {
    /// Nothing was typed, or the table has no rows.
    case nothingTyped
    /// Nobody is named who sends it.
    case noAuthority
    /// The period is missing or ends before it begins.
    case badPeriod
    /// The table is in another encoding.
    case notUTF8
    /// The table has more rows than are read.
    case tooManyRows
    /// Columns that mean nothing.
    case unknownColumns([String])
    /// Columns that must be there.
    case missingColumns([FormColumn])

    private func explain(_ id: String, _ message: (es: String, en: String), _ advice: (es: String, en: String))
        -> Explanation
    {
        Explanation(
            "submission.\(id)",
            message: LocalizedText(es: message.es, en: message.en),
            advice: LocalizedText(es: advice.es, en: advice.en)
        )
    }

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .nothingTyped:
            explain(
                "nothingTyped",
                (es: "No hay nada que entregar.", en: "There is nothing to hand in."),
                (
                    es: "Llene el formulario, o escriba una fila por registro debajo de los títulos.",
                    en: "Fill in the form, or write a row a record below the headings."
                )
            )
        case .noAuthority:
            explain(
                "noAuthority",
                (es: "Falta la autoridad que entrega.", en: "The authority that hands in is missing."),
                (es: "Escriba su nombre.", en: "Write its name.")
            )
        case .badPeriod:
            explain(
                "badPeriod",
                (
                    es: "El período no se entiende o termina antes de empezar.",
                    en: "The period cannot be understood, or ends before it begins."
                ),
                (es: "Dé dos fechas, como 2027-01-01 y 2027-12-31.", en: "Give two days, as 2027-01-01 and 2027-12-31.")
            )
        case .notUTF8:
            explain(
                "notUTF8",
                (es: "La tabla no está en UTF-8.", en: "The table is not in UTF-8."),
                (
                    es: "Guárdela en la hoja de cálculo como «CSV UTF-8» y entréguela otra vez.",
                    en: "Save it in the spreadsheet as \"CSV UTF-8\", and hand it in again."
                )
            )
        case .tooManyRows:
            explain(
                "tooManyRows",
                (
                    es: "La tabla tiene más de \(FormTable.maximumRows) filas.",
                    en: "The table has more than \(FormTable.maximumRows) rows."
                ),
                (es: "Entréguela en partes.", en: "Hand it in in parts.")
            )
        case .unknownColumns(let columns):
            explain(
                "unknownColumns",
                (
                    es: "Ningún campo se llama así: \(Self.list(columns)).",
                    en: "No field is called so: \(Self.list(columns))."
                ),
                Self.template
            )
        case .missingColumns(let columns):
            explain(
                "missingColumns",
                (
                    es: "Faltan columnas: \(Self.list(columns.map { $0.heading(in: .es) })).",
                    en: "Columns are missing: \(Self.list(columns.map { $0.heading(in: .en) }))."
                ),
                Self.template
            )
        }
    }

    private static let template = (
        es: "Use los títulos de la plantilla; el orden de las columnas no importa.",
        en: "Use the headings of the template; the order of the columns does not matter."
    )

    /// Some of them, each cut where it is long.
    private static func list(_ names: [String]) -> String {
        names.prefix(8).map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }.joined(separator: "; ")
            + (names.count > 8 ? " …" : "")
    }
}
