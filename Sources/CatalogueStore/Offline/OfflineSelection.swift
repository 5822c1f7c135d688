public import CatalogueModel

/// What of the catalogue goes into an offline file.
public struct OfflineSelection: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// Nothing above this access is in the file.
    public var access: Access
    /// ICAO alpha-3 codes of the countries whose records are in it, sorted; all where there are none.
    public var countries: [String]
    /// The only language whose texts are in it, where there is one; a text that is only in the other stays.
    public var language: Language?

    /// A selection.
    public init(edition: Int, access: Access, countries: [String] = [], language: Language? = nil) {
        self.language = language
        self.edition = edition
        self.access = access
        self.countries = countries.sorted()
    }
}

/// An image as an offline file holds it.
public struct OfflineImage: Sendable {
    /// Its bytes; those of the catalogue, or fewer where it was made smaller.
    public var bytes: [UInt8]
    /// The SHA-256 of these bytes, as 64 hexadecimal digits.
    public var digest: String

    /// An image.
    public init(bytes: [UInt8], digest: String) {
        self.bytes = bytes
        self.digest = digest
    }
}

/// What is beside the records in an offline file.
public struct OfflineExtras {
    /// The vocabularies in force, each as JSON, in the order in which they are written.
    public var vocabularies: [(name: String, body: String)]
    /// Gives the image of a SHA-256; nil where its file is missing.
    public var image: (_ sha256: String) throws -> OfflineImage?

    /// Extras.
    public init(
        vocabularies: [(name: String, body: String)],
        image: @escaping (_ sha256: String) throws -> OfflineImage?
    ) {
        self.vocabularies = vocabularies
        self.image = image
    }
}

/// What a stretch of an offline file holds, so that whatever is altered can be named.
public enum OfflinePartKind: String, Sendable, CaseIterable, Codable, JSONWritable {
    /// Names of tables, and tables that an offline file leaves empty.
    case structure
    /// Editions, and which record stands where.
    case directory
    /// The records themselves: documents, families, nationality sets, entry rules.
    case records
    /// What the search reads.
    case searchIndex
    /// The list of the images, with the hash of each.
    case imageList
    /// The images.
    case images
    /// The vocabularies, of which the glossary is made.
    case vocabularies
}

/// A stretch of an offline file.
public struct OfflineStretch: Hashable, Sendable {
    /// What it holds.
    public var kind: OfflinePartKind
    /// Its bytes.
    public var byteCount: Int
}

/// What was written into an offline file.
public struct OfflineContents: Hashable, Sendable {
    /// When its edition was published.
    public var publishedAt = ""
    /// The last migration of its schema.
    public var schema = ""
    /// Document models.
    public var documents = 0
    /// Entry rules.
    public var rules = 0
    /// Images.
    public var images = 0
    /// SHA-256 of images whose files are missing.
    public var missingImages: [String] = []
    /// What lies where, from the first byte to the last.
    public var stretches: [OfflineStretch] = []
}
