import CLibArchive
import Glibc

/// What libarchive says of an archive that it cannot read on.
struct ArchiveDamage: Error {
    var text: String
    var isEncrypted: Bool
}

/// Goes through an archive entry by entry, by its central directory; used within one function.
struct ArchiveReader: ~Copyable {
    private let handle: OpaquePointer
    // Type bits of a mode, as in stat(2); the header's own macros do not come through to Swift.
    private static let typeMask: UInt32 = 0o170000
    private static let regular: UInt32 = 0o100000
    private static let folder: UInt32 = 0o040000
    private static let link: UInt32 = 0o120000

    private init(handle: OpaquePointer) {
        self.handle = handle
    }

    /// Opens an archive; the file stays its own owner.
    static func open(_ descriptor: Int32) throws(ArchiveDamage) -> ArchiveReader {
        guard let handle = archive_read_new() else { throw ArchiveDamage(text: "memory", isEncrypted: false) }
        let reader = ArchiveReader(handle: handle)
        archive_read_support_filter_none(handle)
        // Not the reader of streams: what the directory does not name is not there.
        archive_read_support_format_zip_seekable(handle)
        lseek(descriptor, 0, SEEK_SET)
        guard archive_read_open_fd(handle, descriptor, 1 << 16) == ARCHIVE_OK else {
            // Not asked for encryption here: where no format was found, libarchive looks for its answer beyond the array.
            throw ArchiveDamage(text: reader.errorText, isEncrypted: false)
        }
        return reader
    }

    deinit {
        archive_read_free(handle)
    }

    /// The next entry; nil after the last.
    func next() throws(ArchiveDamage) -> ArchiveEntry? {
        var header: OpaquePointer?
        let status = archive_read_next_header(handle, &header)
        if status == ARCHIVE_EOF { return nil }
        // A warning is of a name that is no text; the entry is refused for it.
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else { throw damage }
        let name = archive_entry_pathname_utf8(header).flatMap { String(validatingCString: $0) }
        let isLink = archive_entry_hardlink(header) != nil || archive_entry_symlink(header) != nil
        let kind: ArchiveEntry.Kind =
            switch UInt32(archive_entry_filetype(header)) & ArchiveReader.typeMask {
            case _ where isLink: .link
            case ArchiveReader.regular, 0: .file
            case ArchiveReader.folder: .folder
            case ArchiveReader.link: .link
            default: .special
            }
        return ArchiveEntry(name: name, kind: kind, isEncrypted: archive_entry_is_encrypted(header) != 0)
    }

    /// Copies the next bytes of the entry.
    ///
    /// - Returns: how many; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveDamage) -> Int {
        let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw damage }
        return count
    }

    private var damage: ArchiveDamage {
        ArchiveDamage(text: errorText, isEncrypted: archive_read_has_encrypted_entries(handle) == 1)
    }

    private var errorText: String {
        archive_error_string(handle).map { String(cString: $0) } ?? "?"
    }

    /// Does something while this thread takes names for UTF-8, whatever language the server runs in.
    static func withUTF8Names<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        guard let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return try body() }
        let previous = uselocale(locale)
        defer {
            uselocale(previous)
            freelocale(locale)
        }
        return try body()
    }
}
