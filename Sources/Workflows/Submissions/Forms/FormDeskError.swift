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
    /// No model of the country has the code, or none that the account may see.
    case noSuchModel(String)
    /// The model was published while the form was being filled in.
    case modelMovedOn(String)
    /// A form that began with nothing has the code of a model that is published.
    case alreadyPublished(String)

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
        case .noSuchModel, .modelMovedOn, .alreadyPublished: explainModel
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

    private var explainModel: Explanation {
        switch self {
        case .modelMovedOn(let code):
            explain(
                "modelMovedOn",
                (
                    es: "El modelo \(code) cambió mientras se llenaba el formulario.",
                    en: "The model \(code) changed while the form was being filled in."
                ),
                (
                    es: "Abra el formulario otra vez, con lo que está publicado ahora, y repita sus cambios.",
                    en: "Open the form again, with what is published now, and make your changes again."
                )
            )
        case .alreadyPublished(let code):
            explain(
                "alreadyPublished",
                (es: "El modelo \(code) ya está publicado.", en: "The model \(code) is published already."),
                (
                    es: "Para cambiarlo, empiece con el modelo publicado; para otro, use un código libre.",
                    en: "To change it, begin with the published model; for another, use a code that is free."
                )
            )
        case .noSuchModel(let code):
            explain(
                "noSuchModel",
                (
                    es: "No hay un modelo «\(Self.list([code]))» de este país.",
                    en: "There is no model \"\(Self.list([code]))\" of this country."
                ),
                (
                    es: "Compruebe el código, como GTM-AO-01001, o elija el modelo de la lista.",
                    en: "Check the code, such as GTM-AO-01001, or choose the model from the list."
                )
            )
        default: preconditionFailure("the others are explained where all are")
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
