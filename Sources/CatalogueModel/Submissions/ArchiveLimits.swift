/// What an archive of a submission and its images may be.
///
/// Told on the page, in the API and in README before anybody packs; held to while it is unpacked.
public struct ArchiveLimits: Sendable, Hashable, JSONWritable {
    /// The most bytes of the archive itself.
    public var bytes = 256 << 20
    /// The most bytes of all that is in it.
    public var unpackedBytes = 1 << 30
    /// The most bytes of its XML file.
    public var xmlBytes = 512 << 20
    /// The most bytes of one image.
    public var imageBytes = 16 << 20
    /// How many times larger than the archive its content may be, once that is more than `ratioFrom` bytes.
    public var ratio = 200
    /// The bytes from which the ratio counts: a short text may be packed very small.
    public var ratioFrom = 16 << 20
    /// The most files and folders.
    public var entries = 5000
    /// The most folders within each other, the file included.
    public var depth = 8
    /// The most bytes of a name, its folders included.
    public var nameBytes = 400

    /// The limits that hold everywhere.
    public init() {}

    /// Appends each limit under its name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("bytes", bytes)
            $0.member("unpackedBytes", unpackedBytes)
            $0.member("xmlBytes", xmlBytes)
            $0.member("imageBytes", imageBytes)
            $0.member("ratio", ratio)
            $0.member("entries", entries)
            $0.member("depth", depth)
            $0.member("nameBytes", nameBytes)
        }
    }
}
