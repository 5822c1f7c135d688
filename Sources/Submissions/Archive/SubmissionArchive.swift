public import CatalogueModel
import Glibc

/// What an archive was unpacked to.
public struct UnpackedArchive: Sendable {
    /// Where the XML lies, its images beside it as the archive has them; nil where findings stand against it.
    public var xmlPath: String?
    /// What stands against it, and what was left alone.
    public var findings: [Finding]
}

/// Why an archive cannot be unpacked although nothing is wrong with it.
public struct UnpackingError: Error, Sendable {
    /// What could not be written.
    public var path: String
    /// The system's number for the reason.
    public var code: Int32
}

/// A .zip of one submission and its images.
///
/// Names are looked at first, all of them, before a byte is unpacked; then bytes are counted while they come out, since
/// what an archive says of its sizes is its sender's word.
public enum SubmissionArchive {
    /// Whether a file is an archive: by its first bytes, or by its name.
    ///
    /// - Throws: `SubmissionFileError`.
    public static func isArchive(_ file: borrowing SubmissionFile, named name: String) throws(SubmissionFileError)
        -> Bool
    {
        if name.lowercased().hasSuffix(".zip") { return true }
        var first: UInt32 = 0
        let count = try readFirst(&first, of: file.source)
        // `PK` and 3, 4 before a file; 5, 6 where there is none.
        return count == 4 && [0x0403_4B50, 0x0605_4B50].contains(UInt32(littleEndian: first))
    }

    /// Unpacks the XML and the images into an empty folder.
    ///
    /// - Throws: `SubmissionFileError`, `UnpackingError`.
    public static func unpack(
        _ file: borrowing SubmissionFile,
        into folder: String,
        limits: ArchiveLimits = ArchiveLimits()
    ) throws -> UnpackedArchive {
        guard case .descriptor(let descriptor) = file.source.content else {
            throw SubmissionFileError(path: file.name, reason: .notOrdinary)
        }
        guard file.byteCount <= limits.bytes else { return refused([.archiveTooLarge(limit: limits.bytes)]) }
        guard try directoryCount(of: file.source, most: limits.entries) <= limits.entries else {
            return refused([.archiveTooManyEntries(limit: limits.entries)])
        }
        let byteCount = file.byteCount
        return try ArchiveReader.withUTF8Names { () throws -> UnpackedArchive in
            let listing = ArchiveListing(of: descriptor, limits: limits)
            guard let xml = listing.xml, listing.findings.allSatisfy({ $0.severity != .error }) else {
                return refused(listing.findings)
            }
            var extraction = ArchiveExtraction(folder: folder, archiveBytes: byteCount, limits: limits)
            if let problem = try extraction.run(descriptor) { return refused(listing.findings + [problem]) }
            return UnpackedArchive(xmlPath: "\(folder)/\(xml)", findings: listing.findings)
        }
    }

    private static func refused(_ findings: [Finding]) -> UnpackedArchive {
        UnpackedArchive(xmlPath: nil, findings: findings)
    }

    private static func readFirst(_ word: inout UInt32, of source: ByteSource) throws(SubmissionFileError) -> Int {
        var buffer: [UInt8] = [0, 0, 0, 0]
        var failure: SubmissionFileError?
        let count = buffer.withUnsafeMutableBytes { bytes -> Int in
            do throws(SubmissionFileError) { return try source.read(at: 0, into: bytes) } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        word = buffer.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        return count
    }

    /// Counts the marks of directory entries, up to one more than `most`.
    ///
    /// libarchive keeps the whole directory in memory however long it is, so that it is measured before.
    private static func directoryCount(of source: ByteSource, most: Int) throws -> Int {
        let mark: [UInt8] = [0x50, 0x4B, 1, 2]
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        var (count, offset) = (0, 0)
        while count <= most {
            let got = try source.read(at: offset, into: buffer)
            guard got >= mark.count, var place = buffer.baseAddress else { break }
            let end = place + got
            while count <= most, let found = memchr(place, Int32(mark[0]), end - place), end - found >= mark.count {
                if memcmp(found, mark, mark.count) == 0 { count += 1 }
                place = found + 1
            }
            // A mark may lie across two blocks; the last bytes are read again, and one within them is not whole.
            offset += got - (mark.count - 1)
        }
        return count
    }
}
