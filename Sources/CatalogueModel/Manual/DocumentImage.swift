/// The kinds of image file that a submission may carry.
public enum ImageType: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// JPEG.
    case jpeg = "image/jpeg"
    /// PNG.
    case png = "image/png"
    /// WebP.
    case webp = "image/webp"

    /// The kind that the first bytes of a file show; nil for any other.
    public init?(magic bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(12))
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if start.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if start.count == 12, start[0..<4].elementsEqual("RIFF".utf8), start[8..<12].elementsEqual("WEBP".utf8) {
            self = .webp
        } else {
            return nil
        }
    }
}

/// What an image is; its bytes lie in the blob folder under their SHA-256.
public struct DocumentImage: Codable, Hashable, Sendable, JSONWritable {
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    public var sha256: String
    /// Kind of file.
    public var type: ImageType
    /// Relative path beside the submission; nil where the image came inside it.
    ///
    /// The catalogue keeps `exportedFile` here, so that a record does not depend on how its image travelled.
    public var file: String?
    /// Vocabulary `locations`.
    public var location: String?
    /// Vocabulary `lights`.
    public var light: String?
    /// Who may see it.
    public var access: Access
    /// Whether it is a schematic drawing of our own and not a photograph.
    public var isDrawing: Bool
    /// Whom to name.
    public var credit: String?
    /// What it shows.
    public var shows: LocalizedText?
    /// Where features are on it.
    public var featureRegions: [FeatureRegion]

    /// An image.
    public init(sha256: String, type: ImageType, file: String? = nil, access: Access = .public) {
        self.sha256 = sha256
        self.type = type
        self.file = file
        self.access = access
        isDrawing = false
        featureRegions = []
    }

    /// Where an exported submission has the image: named by its digest.
    public var exportedFile: String {
        "images/\(sha256).\(type.rawValue.dropFirst("image/".count))"
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("sha256", sha256)
            $0.member("type", type)
            $0.member("file", file)
            $0.member("location", location)
            $0.member("light", light)
            $0.member("access", access)
            $0.member("isDrawing", isDrawing)
            $0.member("credit", credit)
            $0.member("shows", shows)
            $0.member("featureRegions", featureRegions)
        }
    }
}

/// The place of a feature on an image.
public struct FeatureRegion: Codable, Hashable, Sendable, JSONWritable {
    /// Identifier of the feature within its document.
    public var feature: String
    /// The rectangle.
    public var box: Box

    /// A region.
    public init(feature: String, box: Box) {
        self.feature = feature
        self.box = box
    }

    /// Appends `{"feature","box"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("feature", feature)
            $0.member("box", box)
        }
    }
}
