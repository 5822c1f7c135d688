import Crypto
import Foundation

/// What a look through a backup from end to end found.
struct BackupContent {
    /// The manifest; nil where it cannot be read.
    var manifest: BackupManifest?
    /// The entries as they are, in their order.
    var entries: [BackupManifest.Entry] = []
    /// What is wrong; a backup without damage is byte for byte what was written.
    var damages: [BackupDamage] = []
}

/// Reads a backup from its beginning to its end, once, a block of a megabyte at a time.
///
/// Nothing that the file says is believed: names that a backup does not have are passed over, and each byte is either
/// what must stand there or counts in a hash.
struct BackupReader: ~Copyable {
    /// The most bytes of the manifest and of the list of hashes.
    private static let maximumTextBytes = 256 << 20
    private let path: String
    private let mode: mode_t
    private let descriptor: CInt
    private var offset = 0
    private var content = BackupContent()
    private var names: Set = [BackupName.label]
    private var texts: [String: [UInt8]] = [:]
    private var time: Int64?

    /// Opens a backup.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - mode: who may read the files that are placed.
    /// - Throws: `BackupError.missing`, `BackupError.foreign`, `DataFolderError`.
    init(path: String, mode: mode_t = 0o640) throws {
        let opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else {
            if errno == ENOENT { throw BackupError.missing(path) }
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw BackupError.foreign(path)
        }
        self.path = path
        self.mode = mode
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }

    /// Reads everything.
    ///
    /// - Parameter place: says where an entry is to be written, which must not be there yet; nil where it is only looked at.
    /// - Returns: what there is, and what is wrong with it.
    /// - Throws: `BackupError.foreign`, `BackupError.laterFormat`, `DataFolderError`.
    mutating func read(placing place: (String) throws -> String?) throws -> BackupContent {
        try readLabel()
        while try readEntry(placing: place) {}
        guard content.damages.allSatisfy(\.leavesTheRest) else { return content }
        compare()
        return content
    }

    private mutating func readLabel() throws {
        let block = try bytes(TarHeader.blockSize)
        guard block.count == TarHeader.blockSize, let header = TarHeader(block), header.name == BackupName.label,
            header.size <= 4096
        else { throw BackupError.foreign(path) }
        time = header.time
        _ = try take(header, to: nil)
        let text = String(decoding: texts[BackupName.label] ?? [], as: UTF8.self)
        let format = String(text.prefix { $0 != "\n" })
        guard format.hasPrefix("cotejo-backup/") else { throw BackupError.foreign(path) }
        guard format == BackupName.format else { throw BackupError.laterFormat(path, format: format) }
    }

    /// Reads the next entry, or the end.
    ///
    /// - Returns: whether another one may follow.
    private mutating func readEntry(placing place: (String) throws -> String?) throws -> Bool {
        let start = offset
        let last = content.entries.last?.path ?? BackupName.label
        let block = try bytes(TarHeader.blockSize)
        guard block.count == TarHeader.blockSize else { return stop(.endMissing(after: last)) }
        if block.allSatisfy({ $0 == 0 }) { return try readEnd(after: last) }
        guard let header = TarHeader(block), header.time == time else {
            return stop(.header(offset: start, after: last))
        }
        guard BackupName.isKnown(header.name), names.insert(header.name).inserted else {
            content.damages.append(.unexpected(header.name))
            return try take(header, to: nil, counts: false)
        }
        return try take(header, to: place(header.name))
    }

    private mutating func readEnd(after last: String) throws -> Bool {
        let second = try bytes(TarHeader.blockSize)
        guard second.count == TarHeader.blockSize else { return stop(.endMissing(after: last)) }
        guard second.allSatisfy({ $0 == 0 }) else {
            return stop(.header(offset: offset - TarHeader.blockSize, after: last))
        }
        let end = offset
        if try !bytes(1).isEmpty { content.damages.append(.tooLong(offset: end)) }
        return false
    }

    private mutating func stop(_ damage: BackupDamage) -> Bool {
        content.damages.append(damage)
        return false
    }

    /// Takes the bytes of an entry.
    ///
    /// - Returns: whether another entry may follow.
    private mutating func take(_ header: TarHeader, to target: String?, counts: Bool = true) throws -> Bool {
        var sink = try target.map { try PlacedFile($0, mode: header.name == BackupName.receiptKey ? 0o600 : mode) }
        let isText = counts && [BackupName.label, BackupName.manifest, BackupName.sums].contains(header.name)
        var text: [UInt8] = []
        var hash = SHA256()
        var rest = header.size
        while rest > 0 {
            let part = try bytes(min(rest, 1 << 20))
            guard !part.isEmpty else {
                return stop(.cutOff(entry: header.name, expected: header.size, found: header.size - rest))
            }
            rest -= part.count
            part.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try sink?.append(part)
            if isText, text.count <= Self.maximumTextBytes { text += part }
        }
        try sink?.finish()
        if isText { texts[header.name] = text }
        if counts {
            let digest = hexadecimal(hash.finalize())
            content.entries.append(.init(path: header.name, bytes: header.size, sha256: digest))
        }
        let filling = try bytes(TarHeader.filling(after: header.size))
        if filling.count < TarHeader.filling(after: header.size) { return stop(.endMissing(after: header.name)) }
        if !filling.allSatisfy({ $0 == 0 }) { content.damages.append(.filling(entry: header.name)) }
        return true
    }

    /// Holds what was found to what there should be: the manifest to the list of hashes, the rest to the manifest.
    private mutating func compare() {
        let sums = String(decoding: texts[BackupName.sums] ?? [], as: UTF8.self)
        let ending = "  \(BackupName.manifest)\n"
        guard sums.hasSuffix(ending), let due = sums.dropLast(ending.count).split(separator: "\n").last.map(String.init)
        else {
            content.damages.append(.endMissing(after: content.entries.last?.path ?? BackupName.label))
            return
        }
        guard let manifest = content.entries.first(where: { $0.path == BackupName.manifest }) else {
            content.damages.append(.entryMissing(BackupName.manifest, expected: due))
            return
        }
        guard manifest.sha256 == due else {
            content.damages.append(.altered(entry: BackupName.manifest, expected: due, found: manifest.sha256))
            return
        }
        do {
            let read = try JSONDecoder().decode(BackupManifest.self, from: Data(texts[BackupName.manifest] ?? []))
            content.manifest = read
            content.damages += BackupDamage.between(read.entries, content.entries)
            let own = BackupManifest.sums(of: read.entries + [manifest])
            guard own != sums else { return }
            let found = SecretToken.sha256(sums)
            content.damages.append(.altered(entry: BackupName.sums, expected: SecretToken.sha256(own), found: found))
        } catch {
            content.damages.append(.manifest("\(error)"))
        }
    }

    /// The next bytes: fewer only at the end of the file.
    private mutating func bytes(_ count: Int) throws -> [UInt8] {
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { break }
                filled += got
            }
        }
        guard failure == 0 else { throw DataFolderError.io(path: path, reason: String(cString: strerror(failure))) }
        offset += bytes.count
        return bytes
    }
}

extension BackupDamage {
    /// Whether what follows in the file could be read all the same.
    fileprivate var leavesTheRest: Bool {
        switch self {
        case .cutOff, .endMissing, .header: false
        default: true
        }
    }

    /// What is different between the entries of a manifest and those that are there.
    fileprivate static func between(
        _ expected: [BackupManifest.Entry],
        _ found: [BackupManifest.Entry]
    ) -> [BackupDamage] {
        let promised = Dictionary(expected.map { ($0.path, $0) }) { first, _ in first }
        var seen: Set<String> = []
        var damages: [BackupDamage] = []
        for entry in found where entry.path != BackupName.manifest && entry.path != BackupName.sums {
            seen.insert(entry.path)
            guard let due = promised[entry.path] else {
                damages.append(.unexpected(entry.path))
                continue
            }
            if due != entry {
                damages.append(.altered(entry: entry.path, expected: due.sha256, found: entry.sha256))
            }
        }
        for entry in expected where !seen.contains(entry.path) {
            damages.append(.entryMissing(entry.path, expected: entry.sha256))
        }
        return damages
    }
}
