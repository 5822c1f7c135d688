public import CatalogueModel

/// Why a backup cannot be made or restored.
public enum BackupError: Error, Sendable {
    /// The folder holds no database to back up.
    case noData(folder: String)
    /// There is a file of that name already.
    case exists(String)
    /// There is no such file.
    case missing(String)
    /// A file of the data changed while it was read.
    case changed(String)
    /// The file is something else than a backup of Cotejo, or it is damaged from its beginning.
    case foreign(String)
    /// It was made by a later version of the program, in a format that this one does not know.
    case laterFormat(String, format: String)
    /// It is damaged: what is wrong, each thing by its entry.
    case damaged(String, [BackupDamage])
    /// The folder to restore into has something in it.
    case notEmpty(String)
}

extension BackupError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .noData, .exists, .changed: aboutTheData
        case .missing, .foreign, .laterFormat, .damaged, .notEmpty: aboutTheBackup
        }
    }

    private var aboutTheData: Explanation {
        switch self {
        case .exists(let path):
            explain(
                "backup.exists",
                ("Ya existe \(path).", "\(path) exists already."),
                (
                    "Elija otro nombre, o confirme con --replace que quiere sustituirlo.",
                    "Choose another name, or confirm with --replace that it is to be replaced."
                )
            )
        case .changed(let path):
            explain(
                "backup.changed",
                ("\(path) cambió mientras se leía.", "\(path) changed while it was read."),
                (
                    "Los archivos de la carpeta de datos no se editan; compruebe con «cotejo verify».",
                    "Files in the data folder are not to be edited; check with `cotejo verify`."
                )
            )
        case .noData(let path), .missing(let path), .foreign(let path), .laterFormat(let path, _),
            .damaged(let path, _), .notEmpty(let path):
            explain(
                "backup.noData",
                ("En \(path) no hay ninguna base de datos.", "There is no database in \(path)."),
                (
                    "Señale la carpeta de datos con --data o COTEJO_DATA.",
                    "Point --data or COTEJO_DATA at the folder of the data."
                )
            )
        }
    }

    private var aboutTheBackup: Explanation {
        switch self {
        case .laterFormat(let path, let format):
            explain(
                "backup.laterFormat",
                (
                    "\(path) está en el formato \(format), que esta versión no conoce.",
                    "\(path) is in the format \(format), which this version does not know."
                ),
                (
                    "Use la versión del programa que lo hizo, o una posterior.",
                    "Use the version of the program that made it, or a later one."
                )
            )
        case .damaged(let path, let damages):
            explain(
                "backup.damaged",
                (
                    "\(path) está dañado:" + damages.map { "\n  " + $0.words.text(in: .es) }.joined(),
                    "\(path) is damaged:" + damages.map { "\n  " + $0.words.text(in: .en) }.joined()
                ),
                ("No se restauró nada. Use otro respaldo.", "Nothing was restored. Use another backup.")
            )
        case .foreign(let path):
            explain(
                "backup.foreign",
                (
                    "\(path) no es un respaldo de Cotejo, o está dañado desde el principio.",
                    "\(path) is not a backup of Cotejo, or it is damaged from its beginning."
                ),
                (
                    "Un respaldo es lo que escribe «cotejo backup ARCHIVO».",
                    "A backup is what `cotejo backup FILE` writes."
                )
            )
        case .notEmpty(let path):
            explain(
                "restore.notEmpty",
                ("\(path) no está vacía.", "\(path) is not empty."),
                (
                    "Restaure en una carpeta nueva o vacía; nada se sobrescribe.",
                    "Restore into a new or empty folder; nothing is overwritten."
                )
            )
        case .missing(let path), .noData(let path), .exists(let path), .changed(let path):
            explain(
                "file.missing",
                ("No existe \(path).", "There is no file \(path)."),
                ("Compruebe la ruta.", "Check the path.")
            )
        }
    }

    private func explain(
        _ id: String,
        _ message: (es: String, en: String),
        _ advice: (es: String, en: String)
    ) -> Explanation {
        Explanation(
            id,
            message: LocalizedText(es: message.es, en: message.en),
            advice: LocalizedText(es: advice.es, en: advice.en)
        )
    }
}
