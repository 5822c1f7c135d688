public import CatalogueModel
public import CatalogueStore

/// Something in an offline file that is not as it was signed.
public enum OfflineDamage: Hashable, Sendable {
    /// The manifest or the signature itself.
    case seal
    /// The file ends before it should, or goes on after it.
    case length(expected: Int, found: Int)
    /// A part of it, from a byte on.
    case part(OfflinePartKind, from: Int, bytes: Int)
    /// One image.
    case image(String)

    /// What is wrong, in words.
    public var words: LocalizedText {
        switch self {
        case .seal:
            LocalizedText(es: "la firma no corresponde al manifiesto", en: "the signature does not fit the manifest")
        case .length(let expected, let found):
            LocalizedText(
                es: "tiene \(found) bytes y deberían ser \(expected)",
                en: "it has \(found) bytes and should have \(expected)"
            )
        case .part(let kind, let start, let bytes):
            LocalizedText(
                es: "\(kind.words.es ?? "") (bytes \(start) a \(start + bytes - 1)) están alterados",
                en: "\(kind.words.en ?? "") (bytes \(start) to \(start + bytes - 1)) were altered"
            )
        case .image(let sha256):
            LocalizedText(es: "la imagen \(sha256) está alterada", en: "the image \(sha256) was altered")
        }
    }
}

extension OfflinePartKind {
    /// What the part holds, in words.
    public var words: LocalizedText {
        switch self {
        case .structure: LocalizedText(es: "los nombres de las tablas", en: "the names of the tables")
        case .directory:
            LocalizedText(es: "los directorios de ediciones y registros", en: "the lists of editions and records")
        case .records:
            LocalizedText(es: "los textos de documentos y requisitos", en: "the texts of documents and requirements")
        case .searchIndex: LocalizedText(es: "los datos de la búsqueda", en: "the data of the search")
        case .imageList: LocalizedText(es: "los datos de la lista de imágenes", en: "the data of the list of images")
        case .images: LocalizedText(es: "los bytes de las imágenes", en: "the bytes of the images")
        case .vocabularies: LocalizedText(es: "los vocabularios y el glosario", en: "the vocabularies and the glossary")
        }
    }
}

/// Why an offline file cannot be made, opened or brought up to date.
public enum OfflineError: Error, Hashable, Sendable {
    /// There is no such file.
    case missing(String)
    /// There is a file of that name already.
    case exists(String)
    /// There is no edition of this number to make a file of.
    case noEdition(Int)
    /// The file is no offline file, or its end is gone.
    case foreign(String)
    /// It was made by a later version of the program, in a format that this one does not know.
    case laterFormat(String, format: String)
    /// It is not as it was signed: what is wrong.
    case altered(String, [OfflineDamage])
    /// Another key signed it than the one expected.
    case wrongKey(String, expected: String, found: String)
    /// What was given as a key is none.
    case badKey(String)
    /// The file with changes belongs to another one: the editions that it leads between, and the one there is.
    case wrongBase(from: Int, to: Int, found: Int)
    /// A delta was given where a whole file is needed.
    case isDelta(String)
    /// What was given as a delta is none, or is damaged.
    case badDelta(String)
    /// Its search index is of another format than this program reads.
    case otherIndex(String, program: String)
    /// The folder for an export holds something else.
    case foreignFolder(String)
    /// The browser that makes a PDF is missing, or failed: what it said.
    case browser(String)
    /// The program that makes images smaller is missing, or failed: what it said.
    case imageTool(String)
}
