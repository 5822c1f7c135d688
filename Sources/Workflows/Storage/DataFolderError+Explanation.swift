public import CatalogueModel

extension DataFolderError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unusable(let path, let reason):
            Explanation(
                "data.unusable",
                message: LocalizedText(
                    es: "No se puede usar la carpeta de datos \(path): \(reason).",
                    en: "The data folder \(path) cannot be used: \(reason)."
                ),
                advice: LocalizedText(
                    es: "Elija otra con --data o COTEJO_DATA, o corrija sus permisos.",
                    en: "Choose another with --data or COTEJO_DATA, or correct its permissions."
                )
            )
        case .passwordShown:
            Explanation(
                "data.passwordShown",
                message: LocalizedText(
                    es: "La dirección de --database lleva una contraseña, que así se ve en la lista de procesos.",
                    en: "The address of --database has a password in it, where the list of processes shows it."
                ),
                advice: LocalizedText(
                    es:
                        "Póngala en un archivo de contraseñas (PGPASSFILE, ~/.pgpass) o dé la dirección con COTEJO_DATABASE.",
                    en: "Put it into a password file (PGPASSFILE, ~/.pgpass), or give the address by COTEJO_DATABASE."
                )
            )
        case .io(let path, let reason):
            Explanation(
                "data.io",
                message: LocalizedText(
                    es: "No se puede leer o escribir \(path): \(reason).",
                    en: "\(path) cannot be read or written: \(reason)."
                ),
                advice: LocalizedText(
                    es: "Compruebe el espacio libre y los permisos; no se ha guardado nada a medias.",
                    en: "Check the free space and the permissions; nothing was stored halfway."
                )
            )
        }
    }
}

extension LoadVocabulariesError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        let advice = LocalizedText(
            es: "Señale la carpeta que contiene Catalogue e Imports con --reference o COTEJO_REFERENCE.",
            en: "Point --reference or COTEJO_REFERENCE at the folder that holds Catalogue and Imports."
        )
        switch self {
        case .missing(let path):
            return Explanation(
                "vocabulary.missing",
                message: LocalizedText(
                    es: "Falta el vocabulario \(path).",
                    en: "The vocabulary \(path) is missing."
                ),
                advice: advice
            )
        case .malformed(let path, let reason):
            return Explanation(
                "vocabulary.malformed",
                message: LocalizedText(
                    es: "\(path) no es un vocabulario: \(reason).",
                    en: "\(path) is not a vocabulary: \(reason)."
                ),
                advice: advice
            )
        }
    }
}
