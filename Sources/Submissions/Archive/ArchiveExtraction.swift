import CatalogueModel
import Glibc

/// Unpacks what an archive was found to hold, and stops at the first byte too many.
struct ArchiveExtraction {
    private let folder: String
    private let archiveBytes: Int
    private let limits: ArchiveLimits
    private var unpackedBytes = 0

    init(folder: String, archiveBytes: Int, limits: ArchiveLimits) {
        self.folder = folder
        self.archiveBytes = archiveBytes
        self.limits = limits
    }

    /// Unpacks the XML and the images.
    ///
    /// - Returns: what stopped it.
    /// - Throws: `UnpackingError`.
    mutating func run(_ descriptor: Int32) throws -> Finding? {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var name = ""
        do {
            let reader = try ArchiveReader.open(descriptor)
            while let entry = try reader.next() {
                name = entry.name ?? ""
                // Looked at anew: between two readings the file may have become another.
                if let problem = entry.problem(limits) { return problem }
                guard entry.kind == .file, entry.use == .xml || entry.use == .image else { continue }
                if let problem = try unpack(entry, named: name, from: reader, buffer) { return problem }
            }
            return nil
        } catch let damage as ArchiveDamage {
            return damage.isEncrypted ? .archiveEncrypted(name) : .archiveDamaged(damage.text, name)
        }
    }

    private mutating func unpack(
        _ entry: ArchiveEntry,
        named name: String,
        from reader: borrowing ArchiveReader,
        _ buffer: UnsafeMutableRawBufferPointer
    ) throws -> Finding? {
        let path = try place(entry.steps)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw UnpackingError(path: path, code: errno) }
        defer { close(file) }
        let most = entry.use == .xml ? limits.xmlBytes : limits.imageBytes
        var count = 0
        while true {
            let got = try reader.read(into: buffer)
            guard got > 0 else { return nil }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<got])
            if count == 0, ArchiveEntry.isArchive(bytes) { return .archiveNested(name) }
            count += got
            unpackedBytes += got
            guard count <= most else { return .archiveTooLarge(name, limit: most) }
            guard unpackedBytes <= limits.unpackedBytes else { return .archiveTooLarge(limit: limits.unpackedBytes) }
            guard unpackedBytes <= limits.ratioFrom || unpackedBytes / limits.ratio <= archiveBytes else {
                return .archiveBomb(name, ratio: limits.ratio)
            }
            try write(bytes, to: file, path)
        }
    }

    /// Makes the folders of an entry.
    private func place(_ steps: [Substring]) throws -> String {
        var path = folder
        for step in steps.dropLast() {
            path += "/" + step
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw UnpackingError(path: path, code: errno) }
        }
        return path + "/" + (steps.last ?? "")
    }

    private func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, _ path: String) throws {
        var rest = bytes
        while !rest.isEmpty {
            let written = Glibc.write(file, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw UnpackingError(path: path, code: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }
}
