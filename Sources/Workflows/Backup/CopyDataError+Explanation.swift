public import CatalogueModel

extension CopyDataError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .notEmpty(let table):
            Explanation(
                "copy.notEmpty",
                message: LocalizedText(
                    es: "El destino ya tiene datos: la tabla \(table) no está vacía.",
                    en: "The place to copy to has data already: the table \(table) is not empty."
                ),
                advice: LocalizedText(
                    es: "Elija una base de datos o una carpeta nuevas; no se ha copiado nada.",
                    en: "Choose a new database or folder; nothing was copied."
                )
            )
        case .damagedFile(let name, let found):
            Explanation(
                "copy.damagedFile",
                message: LocalizedText(
                    es: "\(name) no es el archivo que su nombre dice: su SHA-256 es \(found).",
                    en: "\(name) is not the file that its name says: its SHA-256 is \(found)."
                ),
                advice: LocalizedText(
                    es: "Recupérelo de un respaldo y vuelva a copiar; no se ha copiado ninguna fila.",
                    en: "Bring it back from a backup and copy again; no row was copied."
                )
            )
        case .differs(let table, let row):
            Explanation(
                "copy.differs",
                message: LocalizedText(
                    es: "La fila \(row) de la tabla \(table) no llegó como estaba.",
                    en: "Row \(row) of the table \(table) did not arrive as it was."
                ),
                advice: LocalizedText(
                    es: "No se ha guardado ninguna fila. Compruebe el original con cotejo verify.",
                    en: "No row was kept. Check the original with cotejo verify."
                )
            )
        }
    }
}
