public import CatalogueModel
public import CatalogueStore
import Crypto
import Foundation

/// What an offline file says of itself, signed.
public struct OfflineManifest: Hashable, Sendable, Codable, JSONWritable {
    /// A stretch of the file with the hash of its bytes.
    public struct Part: Hashable, Sendable, Codable, JSONWritable {
        /// What it holds.
        public var kind: OfflinePartKind
        /// Its bytes.
        public var bytes: Int
        /// The SHA-256 of its bytes, as 64 hexadecimal digits.
        public var sha256: String

        /// Appends every member under its property's name.
        public func write(to json: inout JSONText) {
            json.object {
                $0.member("kind", kind)
                $0.member("bytes", bytes)
                $0.member("sha256", sha256)
            }
        }
    }

    static let format = "cotejo-offline/1"

    /// The format, `cotejo-offline/1`.
    public var format = OfflineManifest.format
    /// The version of the program that made it.
    public var program: String
    /// The last migration of its schema.
    public var schema: String
    /// The edition.
    public var edition: Int
    /// When that was published, as `2026-11-21T14:03:00Z`.
    public var publishedAt: String
    /// When the file was made, as `2026-11-21T14:03:00Z`.
    public var madeAt: String
    /// The last day on which it is to be relied on.
    public var expires: CalendarDay
    /// The access up to which it holds what the catalogue has.
    public var access: Access
    /// ICAO alpha-3 codes of its countries; all where there are none.
    public var countries: [String]
    /// The languages of its pages.
    public var languages: [Language]
    /// The longest side of its images in pixels; nil where they are as in the catalogue.
    public var imagePixels: Int?
    /// Document models.
    public var documents: Int
    /// Entry rules.
    public var rules: Int
    /// Images.
    public var images: Int
    /// What lies where, from the first byte to the last of the database.
    public var parts: [Part]

    /// The bytes of the database; manifest and signature come after them.
    public var databaseBytes: Int { parts.reduce(0) { $0 + $1.bytes } }

    /// What two files have alike that hold the same, byte for byte, whenever they were made: a hash over those of the parts.
    public var content: String {
        hexadecimal(SHA256.hash(data: Data(parts.map { "\($0.sha256)  \($0.bytes)\n" }.joined().utf8)))
    }

    /// Whether a day is after the last on which the file is to be relied on.
    public func isExpired(on day: CalendarDay) -> Bool { day > expires }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("format", format)
            $0.member("program", program)
            $0.member("schema", schema)
            $0.member("edition", edition)
            $0.member("publishedAt", publishedAt)
            $0.member("madeAt", madeAt)
            $0.member("expires", expires)
            $0.member("access", access)
            $0.member("countries", countries)
            $0.member("languages", languages)
            $0.member("imagePixels", imagePixels)
            $0.member("documents", documents)
            $0.member("rules", rules)
            $0.member("images", images)
            $0.member("parts", parts)
        }
    }
}
