import CatalogueStore

/// Looks through everything durable: the database, the files beside it and the chain of the audit log.
public enum VerifyData {
    /// Looks through a folder of data, also while the site serves.
    ///
    /// - Returns: what is wrong.
    /// - Throws: `DataFolderError`, `StoreError`.
    public static func run(_ folder: DataFolder) async throws -> StorageReport {
        var report = StorageReport()
        do {
            let store = try folder.openStore()
            // First what is named, then what is there: files come before the rows that name them.
            let named = try await store.namedFiles()
            let files = try await BlockingWork.run { try VerifyFiles.run(StoredFiles(folder, store)) }
            try await compare(store, named, with: files, report: &report)
        } catch StoreError.unreadable(let reason) {
            report.problems = [.database(reason)]
            // Files in a folder can be looked at all the same.
            guard folder.files == .folder else { return report }
            report.take(try await BlockingWork.run { try VerifyFiles.run(in: folder) })
        }
        return report
    }

    /// Holds a database to the files beside it, and to itself.
    static func compare(_ store: CatalogueStore, with files: [StoredFile], report: inout StorageReport) async throws {
        do {
            try await compare(store, store.namedFiles(), with: files, report: &report)
        } catch StoreError.unreadable(let reason) {
            report.problems.append(.database(reason))
        }
    }

    private static func compare(
        _ store: CatalogueStore,
        _ named: NamedFiles,
        with files: [StoredFile],
        report: inout StorageReport
    ) async throws {
        report.problems += try await store.integrityProblems().prefix(100).map(StorageProblem.database)
        report.take(files)
        let present = Set(files.map(\.name))
        report.problems += named.images.filter { !present.contains(StoredFileName(.image, $0)) }
            .map(StorageProblem.imageMissing)
        report.problems += named.submissions
            .filter { !present.contains(StoredFileName(.submission, $0)) && !named.erasable.contains($0) }
            .map(StorageProblem.submissionMissing)
        let audit = try await VerifyAudit.run(store)
        report.audit = audit
        report.problems += audit.broken.prefix(100).map(StorageProblem.auditEntry)
    }
}

extension StorageReport {
    /// Counts files, and notes those that are not what their names promise.
    mutating func take(_ files: [StoredFile]) {
        fileCount = files.count
        for file in files where !file.isSound {
            problems.append(.altered(file.place, expected: file.name.sha256, found: file.found))
        }
    }
}
