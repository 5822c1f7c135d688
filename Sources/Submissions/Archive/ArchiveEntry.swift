import CatalogueModel

/// One file or folder that an archive says it has.
struct ArchiveEntry: Hashable, Sendable {
    /// What the archive says it is.
    enum Kind: Hashable, Sendable {
        case file
        case folder
        /// A symbolic link or a hard link.
        case link
        /// A device, a pipe or a socket.
        case special
    }

    /// What is done with it.
    enum Use: Hashable, Sendable {
        case xml
        case image
        case nested
        case nothing
    }

    /// Its name with its folders; nil where it is no text.
    var name: String?
    var kind: Kind
    var isEncrypted = false

    /// The parts of its name.
    var steps: [Substring] {
        var steps = (name ?? "").split(separator: "/", omittingEmptySubsequences: false)
        // A folder's name ends with a stroke.
        if steps.count > 1, steps.last == "" { steps.removeLast() }
        return steps
    }

    /// What its name makes of it.
    var use: Use {
        // What macOS and Windows add of their own accord.
        guard let last = steps.last, steps.first != "__MACOSX", !last.hasPrefix(".") else { return .nothing }
        return switch last.split(separator: ".").last?.lowercased() ?? "" {
        case "xml": .xml
        case "jpg", "jpeg", "png", "webp": .image
        case "zip", "tar", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "jar": .nested
        default: .nothing
        }
    }

    /// What stands against unpacking it, as far as its name and kind say.
    func problem(_ limits: ArchiveLimits) -> Finding? {
        guard let name, isPlain(name) else { return .archiveBadName(name ?? "?") }
        guard leadsInside(name) else { return .archiveOutside(name) }
        guard name.utf8.count <= limits.nameBytes, steps.allSatisfy({ $0.utf8.count <= 255 }) else {
            return .archiveBadName(name)
        }
        guard steps.count <= limits.depth else { return .archiveTooDeep(name, limit: limits.depth) }
        switch kind {
        case .link: return .archiveLink(name)
        case .special: return .archiveSpecial(name)
        case .folder: return nil
        case .file: break
        }
        if isEncrypted { return .archiveEncrypted(name) }
        return use == .nested ? .archiveNested(name) : nil
    }

    /// Whether a name can be a file's and be shown.
    private func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{FFFD}" }
    }

    /// Whether a name stays in the folder that the archive is unpacked into, also as Windows reads it.
    private func leadsInside(_ name: String) -> Bool {
        !name.contains("\\") && !name.contains(":")
            && steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// Whether the first bytes of a file are those of an archive, whatever its name.
    static func isArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let marks: [[UInt8]] = [
            [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF],
            [0xFD, 0x37, 0x7A, 0x58, 0x5A], Array("BZh".utf8), [0x28, 0xB5, 0x2F, 0xFD],
        ]
        return marks.contains { bytes.starts(with: $0) }
    }
}
