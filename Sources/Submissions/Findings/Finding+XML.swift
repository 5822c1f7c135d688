import CatalogueModel

/// The file as XML.
extension Finding {
    /// It is not well-formed; `detail` is what libxml2 says.
    static func malformed(_ detail: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "xml.malformed",
            at: place,
            es: "El archivo no es XML bien formado: «\(detail.shown)» (texto del lector de XML, en inglés).",
            en: "The file is not well-formed XML: “\(detail.shown)” (the XML reader's own text).",
            adviceES:
                "Corrija el XML en esta línea o poco antes; si el archivo está cortado, envíelo de nuevo completo.",
            adviceEN: "Correct the XML on this line or shortly before; if the file is cut off, send it again in full."
        )
    }

    /// It is something else: a picture, a letter, a table.
    static func notXML() -> Finding {
        Finding(
            .error,
            "xml.notXML",
            at: .line(1),
            es: "El archivo no es XML: no empieza con «<». Puede ser una imagen, un PDF, una carta o una tabla.",
            en: "The file is not XML: it does not begin with “<”. It may be a picture, a PDF, a letter or a table.",
            adviceES: "Envíe el XML de la remisión, o un .zip con él y sus imágenes. Una tabla se guarda como CSV y se "
                + "sube en su formulario, en «Formularios y tablas»; lo demás se envía por correo.",
            adviceEN: "Send the XML of the submission, or a .zip of it and its images. A table is saved as CSV and put "
                + "into its form, under “Forms and tables”; anything else goes by mail."
        )
    }

    /// It has a document type declaration.
    static func documentType(at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "xml.doctype",
            at: place,
            es: "El archivo contiene una declaración de tipo de documento (<!DOCTYPE …>), que no se acepta.",
            en: "The file has a document type declaration (<!DOCTYPE …>), which is not accepted.",
            adviceES: "Elimine la declaración y las entidades que define; escriba el texto directamente.",
            adviceEN: "Remove the declaration and the entities that it defines; write the text itself."
        )
    }

    /// Its bytes are not in the encoding that it names.
    static func encoding(_ detail: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "xml.encoding",
            at: place,
            es: "Los bytes del archivo no corresponden a la codificación que declara: «\(detail.shown)».",
            en: "The bytes of the file are not in the encoding that it declares: “\(detail.shown)”.",
            adviceES: "Guarde el archivo en UTF-8 y declare encoding=\"UTF-8\".",
            adviceEN: "Save the file as UTF-8 and declare encoding=\"UTF-8\"."
        )
    }

    /// Nothing stands in it.
    static func empty(at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "xml.empty",
            at: place,
            es: "El archivo está vacío.",
            en: "The file is empty.",
            adviceES: "Exporte la remisión otra vez y envíe el archivo completo.",
            adviceEN: "Export the submission again and send the whole file."
        )
    }

    /// Its elements stand too deep within each other.
    static func tooDeep(limit: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "xml.tooDeep",
            at: place,
            es: "Los elementos están anidados a más de \(limit) niveles; la lectura se detuvo aquí.",
            en: "Elements are nested more than \(limit) levels deep; reading stopped here.",
            adviceES: "Simplifique la estructura; ninguna remisión necesita tantos niveles.",
            adviceEN: "Simplify the structure; no submission needs that many levels."
        )
    }

    /// One record or value is larger than what is held at once.
    static func tooLong(_ excess: Excess, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "xml.tooLong",
            at: place,
            es: "\(excess.es); la lectura se detuvo aquí.",
            en: "\(excess.en); reading stopped here.",
            adviceES: excess.adviceES,
            adviceEN: excess.adviceEN
        )
    }

    /// What there is too much of.
    enum Excess {
        case elements, text, value, image, records, supersessions, attributes

        fileprivate var es: String {
            switch self {
            case .elements: "El registro tiene más de \(ReadingLimits.elementsOfARecord) elementos"
            case .text: "El registro tiene más de \(ReadingLimits.bytesOfARecord >> 20) MiB de texto"
            case .value: "Un valor, etiqueta o comentario ocupa más de lo que el lector admite"
            case .image: "La imagen ocupa más de \(ReadingLimits.bytesOfAnImage >> 20) MiB"
            case .records: "El archivo tiene más de \(ReadingLimits.records) registros"
            case .supersessions: "El archivo tiene más de \(ReadingLimits.supersessions) elementos supersedes"
            case .attributes: "Una etiqueta tiene más de \(ReadingLimits.attributesOfATag) atributos"
            }
        }

        fileprivate var en: String {
            switch self {
            case .elements: "The record has more than \(ReadingLimits.elementsOfARecord) elements"
            case .text: "The record has more than \(ReadingLimits.bytesOfARecord >> 20) MiB of text"
            case .value: "A value, tag or comment is longer than the reader takes"
            case .image: "The image is larger than \(ReadingLimits.bytesOfAnImage >> 20) MiB"
            case .records: "The file has more than \(ReadingLimits.records) records"
            case .supersessions: "The file has more than \(ReadingLimits.supersessions) elements supersedes"
            case .attributes: "A tag has more than \(ReadingLimits.attributesOfATag) attributes"
            }
        }

        fileprivate var adviceES: String {
            switch self {
            case .image: "Envíe la imagen como archivo junto al XML."
            case .attributes: "Deje en la etiqueta solo los atributos que el esquema conoce."
            default: "Divida el registro o acorte el texto."
            }
        }

        fileprivate var adviceEN: String {
            switch self {
            case .image: "Send the image as a file beside the XML."
            case .attributes: "Leave only the attributes that the schema knows in the tag."
            default: "Divide the record or shorten the text."
            }
        }
    }
}
