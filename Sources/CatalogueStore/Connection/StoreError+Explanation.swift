public import CatalogueModel

extension StoreError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .locked:
            Explanation(
                "store.locked",
                message: LocalizedText(
                    es: "Otro proceso está escribiendo en la base de datos.",
                    en: "Another process is writing to the database."
                ),
                advice: LocalizedText(
                    es: "Espere a que termine y vuelva a intentarlo; no se ha guardado nada a medias.",
                    en: "Wait until it is done and try again; nothing was stored halfway."
                )
            )
        case .unreachable(let reason):
            Explanation(
                "store.unreachable",
                message: LocalizedText(
                    es: "El servidor de la base de datos no responde o no admite cambios ahora: \(reason).",
                    en: "The database server does not answer, or takes no changes now: \(reason)."
                ),
                advice: LocalizedText(
                    es: "Espere un momento y vuelva a intentarlo; lo que se confirmó está guardado.",
                    en: "Wait a moment and try again; what was acknowledged is stored."
                )
            )
        case .unconfirmed: Self.outcomeUnknown
        case .tookTooLong:
            Explanation(
                "store.tookTooLong",
                message: LocalizedText(
                    es: "La consulta tardó más de lo permitido.",
                    en: "The question took longer than it may."
                ),
                advice: LocalizedText(
                    es: "Añada una condición, por ejemplo el país, y vuelva a intentarlo.",
                    en: "Add a condition, such as the country, and try again."
                )
            )
        case .io(let reason):
            Explanation(
                "store.io",
                message: LocalizedText(
                    es: "No se puede leer o escribir la base de datos: \(reason).",
                    en: "The database cannot be read or written: \(reason)."
                ),
                advice: LocalizedText(
                    es: "Compruebe el espacio libre del disco y los permisos de la carpeta de datos.",
                    en: "Check the free space of the disk and the permissions of the data folder."
                )
            )
        case .unreadable(let reason):
            Explanation(
                "store.unreadable",
                message: LocalizedText(
                    es: "El archivo no es una base de datos de Cotejo o está dañado: \(reason).",
                    en: "The file is not a database of Cotejo, or it is damaged: \(reason)."
                ),
                advice: LocalizedText(
                    es: "Compruebe la carpeta de datos; si está dañada, restaure una copia de respaldo.",
                    en: "Check the data folder; if it is damaged, restore a backup."
                )
            )
        case .newerSchema:
            Explanation(
                "store.newerSchema",
                message: LocalizedText(
                    es: "Una versión posterior del programa escribió esta base de datos.",
                    en: "A later version of the program wrote this database."
                ),
                advice: LocalizedText(
                    es: "Use esa versión o una más nueva.",
                    en: "Use that version or a newer one."
                )
            )
        }
    }
    /// No reason is told: whatever it was, what is to be done is the same.
    private static let outcomeUnknown = Explanation(
        "store.unconfirmed",
        message: LocalizedText(
            es: "El servidor de la base de datos dejó de responder mientras guardaba: no se sabe si quedó guardado.",
            en: "The database server stopped answering while it was storing: it is not known whether it was stored."
        ),
        advice: LocalizedText(
            es: "Espere un momento y mire si ya está; envíelo otra vez solo si no está.",
            en: "Wait a moment and look whether it is there; send it again only if it is not."
        )
    )
}
