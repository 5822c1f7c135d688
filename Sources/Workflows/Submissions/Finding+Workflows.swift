import CatalogueModel
import CatalogueStore

// Findings that only the comparison with the catalogue or with the files beside a submission can make.
extension Finding {
    /// A record that cannot be staged as its sender wants.
    static func conflict(_ conflict: StagingConflict) -> Finding {
        let key = conflict.key
        switch conflict.reason {
        case .alreadyPublished:
            return Finding(
                .error,
                "submission.addsExisting",
                line: conflict.line,
                path: conflict.path,
                message: LocalizedText(
                    es: "\(key) se quiere añadir, pero ya está publicado.",
                    en: "\(key) is to be added, but it is published already."
                ),
                advice: LocalizedText(
                    es: "Use action=\"change\" para cambiarlo.",
                    en: "Use action=\"change\" to change it."
                )
            )
        case .notPublished:
            return Finding(
                .error,
                "submission.changesUnknown",
                line: conflict.line,
                path: conflict.path,
                message: LocalizedText(
                    es: "\(key) se quiere cambiar o retirar, pero no está publicado.",
                    en: "\(key) is to be changed or withdrawn, but it is not published."
                ),
                advice: LocalizedText(
                    es: "Compruebe el identificador, o use action=\"add\" para añadirlo.",
                    en: "Check the identifier, or use action=\"add\" to add it."
                )
            )
        }
    }

    /// An image that the system does not let us read, or whose size cannot be made out.
    static func imageCannotBeRead(_ name: String, reason: String, line: Int, path: String) -> Finding {
        Finding(
            .error,
            "image.unreadable",
            line: line,
            path: path,
            message: LocalizedText(
                es: "No se puede leer la imagen \(name): \(reason).",
                en: "The image \(name) cannot be read: \(reason)."
            ),
            advice: LocalizedText(
                es: "Compruebe que el archivo esté completo y que se pueda leer.",
                en: "Check that the file is complete and can be read."
            )
        )
    }
}
