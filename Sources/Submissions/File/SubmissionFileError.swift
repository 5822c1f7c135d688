public import CatalogueModel
import Glibc

/// Why a submission's file cannot be read.
public struct SubmissionFileError: Error, Hashable, Sendable {
    /// What is the matter with it.
    public enum Reason: Hashable, Sendable {
        /// There is no file of that name.
        case missing
        /// We may not read it.
        case notPermitted
        /// It is a folder.
        case isFolder
        /// It is a pipe, a device or a socket.
        case notOrdinary
        /// The system could not read it; the number is its `errno`.
        case unreadable(Int32)
    }

    /// The path as given.
    public var path: String
    /// What is the matter.
    public var reason: Reason

    /// An error about a file.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    init(path: String, opening code: Int32) {
        self.path = path
        reason =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM: .notPermitted
            // What opening a socket, or a device without a driver, says.
            case ENXIO, ENODEV: .notOrdinary
            default: .unreadable(code)
            }
    }
}

extension SubmissionFileError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch reason {
        case .missing:
            explain(
                "file.missing",
                es: "No existe el archivo «\(path)».",
                en: "There is no file “\(path)”.",
                adviceES: "Revise el nombre y la carpeta.",
                adviceEN: "Check the name and the folder."
            )
        case .notPermitted:
            explain(
                "file.notPermitted",
                es: "No hay permiso para leer «\(path)».",
                en: "Reading “\(path)” is not permitted.",
                adviceES: "Pida permiso de lectura o copie el archivo a otra carpeta.",
                adviceEN: "Ask for permission to read it, or copy the file to another folder."
            )
        case .isFolder:
            explain(
                "file.isFolder",
                es: "«\(path)» es una carpeta.",
                en: "“\(path)” is a folder.",
                adviceES: "Indique un archivo XML.",
                adviceEN: "Name an XML file."
            )
        case .notOrdinary:
            explain(
                "file.notOrdinary",
                es: "«\(path)» no es un archivo común: es una tubería, un dispositivo o un zócalo.",
                en: "“\(path)” is not an ordinary file: it is a pipe, a device or a socket.",
                adviceES: "Guarde la remisión en un archivo e indique ese archivo.",
                adviceEN: "Save the submission in a file and name that file."
            )
        case .unreadable(let code):
            explain(
                "file.unreadable",
                es: "No se pudo leer «\(path)»: \(systemMessage(code)).",
                en: "“\(path)” could not be read: \(systemMessage(code)).",
                adviceES: "Compruebe el disco y vuelva a intentarlo.",
                adviceEN: "Check the disk and try again."
            )
        }
    }

    private func explain(
        _ id: String,
        es: String,
        en: String,
        adviceES: String,
        adviceEN: String
    ) -> Explanation {
        Explanation(id, message: LocalizedText(es: es, en: en), advice: LocalizedText(es: adviceES, en: adviceEN))
    }

    private func systemMessage(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
