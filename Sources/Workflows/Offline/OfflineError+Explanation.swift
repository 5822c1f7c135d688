public import CatalogueModel

extension OfflineError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .missing, .exists, .noEdition, .imageTool, .badKey: aboutTheOrder
        case .foreignFolder, .browser: aboutTheExport
        case .foreign, .laterFormat, .altered, .wrongKey, .otherIndex: aboutTheFile
        case .wrongBase, .isDelta, .badDelta: aboutTheDelta
        }
    }

    private var aboutTheOrder: Explanation {
        switch self {
        case .exists(let path):
            explain(
                "offline.exists",
                ("Ya existe \(path).", "\(path) exists already."),
                (
                    "Elija otro nombre, o confirme con --replace que quiere sustituirlo.",
                    "Choose another name, or confirm with --replace that it is to be replaced."
                )
            )
        case .noEdition(let number):
            explain(
                "offline.noEdition",
                ("No existe la edición \(number).", "There is no edition \(number)."),
                (
                    "Publique una, o indique el número de una que exista.",
                    "Publish one, or give the number of one that exists."
                )
            )
        case .imageTool(let said):
            explain(
                "offline.imageTool",
                ("No se pudo reducir una imagen: \(said).", "An image could not be made smaller: \(said)."),
                (
                    "Instale ImageMagick (la orden convert), o quite --image-size.",
                    "Install ImageMagick (the command convert), or leave --image-size out."
                )
            )
        case .badKey(let text):
            explain(
                "offline.badKey",
                (
                    "«\(text)» no es una clave ni un archivo que contenga una.",
                    "\"\(text)\" is no key and no file with one."
                ),
                (
                    "Use la clave pública que mostró «cotejo offline build», en base 64.",
                    "Use the public key that `cotejo offline build` showed, in base 64."
                )
            )
        default:
            explain(
                "file.missing",
                ("No existe \(path).", "There is no file \(path)."),
                ("Compruebe la ruta.", "Check the path.")
            )
        }
    }

    private var path: String {
        switch self {
        case .missing(let path), .exists(let path), .foreign(let path), .laterFormat(let path, _),
            .altered(let path, _), .otherIndex(let path, _), .foreignFolder(let path), .browser(let path),
            .wrongKey(let path, _, _), .isDelta(let path), .badDelta(let path), .badKey(let path), .imageTool(let path):
            path
        case .noEdition, .wrongBase: ""
        }
    }

    private var aboutTheFile: Explanation {
        switch self {
        case .laterFormat(_, let format):
            explain(
                "offline.laterFormat",
                (
                    "\(path) está en el formato \(format), que esta versión no conoce.",
                    "\(path) is in the format \(format), which this version does not know."
                ),
                ("Use una versión más nueva del programa.", "Use a newer version of the program.")
            )
        case .otherIndex(_, let program):
            explain(
                "offline.otherIndex",
                (
                    "El índice de búsqueda de \(path) es de otro formato: lo hizo la versión \(program) del programa.",
                    "The search index of \(path) is of another format: version \(program) of the program made it."
                ),
                (
                    "Ábralo con esa versión, o pida a la Secretaría un archivo hecho con esta.",
                    "Open it with that version, or ask the Secretariat for a file made with this one."
                )
            )
        case .altered(_, let damages):
            explain(
                "offline.altered",
                (
                    "\(path) no es como se firmó:" + damages.map { "\n  " + $0.words.text(in: .es) }.joined(),
                    "\(path) is not as it was signed:" + damages.map { "\n  " + $0.words.text(in: .en) }.joined()
                ),
                ("No se usa. Consiga otra copia.", "It is not used. Get another copy.")
            )
        case .wrongKey(_, let expected, let found):
            explain(
                "offline.wrongKey",
                (
                    "\(path) está firmado con otra clave: se esperaba \(expected) y tiene \(found).",
                    "\(path) is signed with another key: expected \(expected), found \(found)."
                ),
                (
                    "Pregunte a la Secretaría, por otro medio, cuál es su clave; si cambió, indíquela con --key.",
                    "Ask the Secretariat, by other means, which key is theirs; where it changed, give it with --key."
                )
            )
        default:
            explain(
                "offline.foreign",
                (
                    "\(path) no es una edición sin conexión de Cotejo, o está cortado.",
                    "\(path) is no offline edition of Cotejo, or it was cut off."
                ),
                (
                    "Una es lo que escribe «cotejo offline build». Consiga otra copia.",
                    "One is what `cotejo offline build` writes. Get another copy."
                )
            )
        }
    }

    private var aboutTheExport: Explanation {
        if case .browser(let said) = self {
            return explain(
                "offline.browser",
                ("No se pudo hacer el PDF: \(said).", "The PDF could not be made: \(said)."),
                (
                    "Instale Chromium (la orden chromium), o imprima el archivo HTML desde un navegador.",
                    "Install Chromium (the command chromium), or print the HTML file from a browser."
                )
            )
        }
        return explain(
            "offline.foreignFolder",
            ("\(path) contiene otra cosa.", "\(path) holds something else."),
            (
                "Elija una carpeta que no exista, que esté vacía o que tenga una exportación anterior.",
                "Choose a folder that does not exist, is empty, or holds an earlier export."
            )
        )
    }

    private var aboutTheDelta: Explanation {
        switch self {
        case .wrongBase(let from, let to, let found):
            explain(
                "offline.wrongBase",
                (
                    "Los cambios llevan de la edición \(from) a la \(to), y el archivo no es esa edición \(from) "
                        + "(es de la \(found)) o se hizo con otras opciones.",
                    "The changes lead from edition \(from) to \(to), and the file is not that edition \(from) (it is "
                        + "of "
                        + "\(found)), or it was made with other options."
                ),
                (
                    "El archivo quedó como estaba. Pida los cambios desde él, o el archivo entero.",
                    "The file is as it was. Ask for the changes from it, or for the whole file."
                )
            )
        case .isDelta:
            explain(
                "offline.isDelta",
                (
                    "\(path) contiene solo los cambios entre dos ediciones.",
                    "\(path) holds only the changes between two editions."
                ),
                (
                    "Aplíquelos con «cotejo offline apply CAMBIOS ARCHIVO» y abra el archivo.",
                    "Apply them with `cotejo offline apply DELTA FILE`, and open that file."
                )
            )
        default:
            explain(
                "offline.badDelta",
                (
                    "\(path) no contiene cambios de una edición sin conexión, o está dañado.",
                    "\(path) holds no changes of an offline edition, or it is damaged."
                ),
                (
                    "El archivo quedó como estaba. Consiga otra copia de los cambios.",
                    "The file is as it was. Get another copy of the changes."
                )
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
