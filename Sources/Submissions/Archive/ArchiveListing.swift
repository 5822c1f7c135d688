import CatalogueModel

/// What an archive names, looked through before anything is unpacked.
struct ArchiveListing {
    /// The name of its XML file.
    private(set) var xml: String?
    /// Everything that stands against it, in the order of the archive, and what is left alone.
    private(set) var findings: [Finding] = []

    private var files: Set<String> = []
    private var folders: Set<String> = []
    private let limits: ArchiveLimits

    init(of descriptor: Int32, limits: ArchiveLimits) {
        self.limits = limits
        do {
            let reader = try ArchiveReader.open(descriptor)
            while let entry = try reader.next() {
                // What an office program saves is a .zip, too, and full of XML that is no submission.
                guard entry.name != "[Content_Types].xml" else {
                    findings = [.archiveOffice()]
                    return
                }
                take(entry)
            }
            if xml == nil { findings.append(.archiveWithoutXML()) }
        } catch {
            findings.append(error.isEncrypted ? .archiveEncrypted("*") : .archiveDamaged(error.text))
        }
    }

    private mutating func take(_ entry: ArchiveEntry) {
        if let problem = entry.problem(limits) {
            findings.append(problem)
            return
        }
        let name = entry.name ?? ""
        guard !collides(entry) else {
            findings.append(.archiveDuplicate(name))
            return
        }
        guard entry.kind == .file else { return }
        switch entry.use {
        case .xml:
            if let xml { findings.append(.archiveTwoXML(xml, name)) } else { xml = name }
        case .nothing: findings.append(.archiveIgnored(name))
        case .image, .nested: break
        }
    }

    /// Whether an entry's name is taken; notes it where not.
    private mutating func collides(_ entry: ArchiveEntry) -> Bool {
        let steps = entry.steps.map { $0.lowercased() }
        var parents: [String] = []
        for count in 1..<max(steps.count, 1) { parents.append(steps.prefix(count).joined(separator: "/")) }
        let whole = steps.joined(separator: "/")
        if parents.contains(where: { files.contains($0) }) || files.contains(whole) { return true }
        folders.formUnion(parents)
        if entry.kind == .folder {
            folders.insert(whole)
            return false
        }
        return folders.contains(whole) || !files.insert(whole).inserted
    }
}
