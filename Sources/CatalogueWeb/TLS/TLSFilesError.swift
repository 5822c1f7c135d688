public import CatalogueModel

/// Why a certificate and its key cannot be used.
public enum TLSFilesError: Error, Hashable, Sendable {
    /// A file cannot be read: which, and what the system says.
    case unreadable(String, reason: String)
    /// The file of the certificate holds none.
    case noCertificate(String)
    /// The file of the key holds none, or one that is locked by a password.
    case noKey(String)
    /// The key is not that of the certificate.
    case otherKey(certificate: String, key: String)
}

extension TLSFilesError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unreadable(let path, let reason):
            explain(
                "tls.unreadable",
                es: "No se puede leer \(path): \(reason).",
                en: "\(path) cannot be read: \(reason).",
                adviceEs: "Compruebe la ruta y los permisos.",
                adviceEn: "Check the path and the permissions."
            )
        case .noCertificate(let path):
            explain(
                "tls.noCertificate",
                es: "\(path) no contiene un certificado.",
                en: "\(path) holds no certificate.",
                adviceEs: "Hace falta un archivo PEM: primero el certificado del sitio, después los intermedios.",
                adviceEn: "A PEM file is needed: first the site's certificate, then the intermediate ones."
            )
        case .noKey(let path):
            explain(
                "tls.noKey",
                es: "\(path) no contiene una clave privada que se pueda usar.",
                en: "\(path) holds no private key that can be used.",
                adviceEs: "Hace falta un archivo PEM con la clave, sin contraseña.",
                adviceEn: "A PEM file with the key is needed, without a password."
            )
        case .otherKey(let certificate, let key):
            explain(
                "tls.otherKey",
                es: "La clave de \(key) no es la del certificado de \(certificate).",
                en: "The key of \(key) is not that of the certificate of \(certificate).",
                adviceEs: "Indique los dos archivos que se hicieron juntos.",
                adviceEn: "Give the two files that were made together."
            )
        }
    }

    private func explain(_ id: String, es: String, en: String, adviceEs: String, adviceEn: String) -> Explanation {
        Explanation(
            id,
            message: LocalizedText(es: es, en: en),
            advice: LocalizedText(es: adviceEs, en: adviceEn)
        )
    }
}
