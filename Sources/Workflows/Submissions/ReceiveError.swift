public import CatalogueModel

/// Why a submission cannot be received, apart from what is wrong with its file.
public enum ReceiveError: ExplainedError {
    /// The schemas cannot be used: what is wrong.
    case unusableSchemas(folder: String, reason: String)
    /// The file of a submission is gone from the folder of the data.
    case receivedFileMissing(SubmissionID, path: String)

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unusableSchemas(let folder, let reason):
            Explanation(
                "schema.unusable",
                message: LocalizedText(
                    es: "No se pueden usar los esquemas de \(folder): \(reason).",
                    en: "The schemas of \(folder) cannot be used: \(reason)."
                ),
                advice: LocalizedText(
                    es: "Señale la carpeta que contiene Catalogue e Imports con --reference o COTEJO_REFERENCE.",
                    en: "Point --reference or COTEJO_REFERENCE at the folder that holds Catalogue and Imports."
                )
            )
        case .receivedFileMissing(let id, let path):
            Explanation(
                "submission.fileMissing",
                message: LocalizedText(
                    es: "Falta el archivo recibido de la remisión \(id): \(path).",
                    en: "The received file of submission \(id) is missing: \(path)."
                ),
                advice: LocalizedText(
                    es: "Restaure la carpeta de datos de un respaldo, o importe el archivo otra vez.",
                    en: "Restore the data folder from a backup, or import the file again."
                )
            )
        }
    }
}
