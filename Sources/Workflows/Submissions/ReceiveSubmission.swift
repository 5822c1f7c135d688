public import CatalogueModel
public import CatalogueStore
import Foundation
import Submissions

/// From a file to a submission that waits for publication, or to the findings that stand against it.
///
/// The file is copied to the folder of the data while its SHA-256 is taken, and read from that copy, so that what is
/// kept is what was checked. One thread reads, checks and makes rows ready; the calling thread writes them in one
/// transaction. Images are kept before the rows that name them become visible.
public struct ReceiveSubmission: Sendable {
    private let reader: SubmissionReader
    private let schemas: SubmissionSchemas

    /// Hears of bytes and records read.
    public typealias Progress = @Sendable (_ bytes: Int, _ records: Int) -> Void

    /// Gets ready to receive.
    ///
    /// - Parameters:
    ///   - schemaFolder: `Imports/Schemas`.
    ///   - vocabularies: the vocabularies that codes are checked against.
    /// - Throws: `ReceiveError.unusableSchemas`.
    public init(schemaFolder: String, vocabularies: Vocabularies) throws {
        do {
            schemas = try SubmissionSchemas(folder: schemaFolder)
            reader = SubmissionReader(schemas: schemas, vocabularies: vocabularies)
        } catch {
            throw ReceiveError.unusableSchemas(folder: schemaFolder, reason: "\(error)")
        }
    }

    private init(schemas: SubmissionSchemas, vocabularies: Vocabularies) {
        self.schemas = schemas
        reader = SubmissionReader(schemas: schemas, vocabularies: vocabularies)
    }

    /// The same with other vocabularies.
    func speaking(_ vocabularies: Vocabularies) -> ReceiveSubmission {
        ReceiveSubmission(schemas: schemas, vocabularies: vocabularies)
    }

    /// Says everything that is wrong with a file, and keeps nothing.
    ///
    /// - Throws: `SubmissionFileError`.
    public func validate(_ path: String, progress: @escaping Progress = { _, _ in }) throws -> ValidationOutcome {
        let opened = try OpenedSubmission(path, unpackingIn: TemporaryName.folder(of: NSTemporaryDirectory() + "x"))
        guard opened.isReadable else { return opened.refusal }
        let file = try SubmissionFile(path: opened.path)
        let images = ImageIntake(folder: ReceiveSubmission.folder(of: opened.path), files: nil)
        var receiver = CheckingReceiver(images: images, progress: IntakeProgress(report: progress))
        let counter = receiver.progress
        let outcome = try reader.read(file, progress: { counter.bytes($0) }, into: &receiver)
        return opened.noting(ValidationOutcome(outcome))
    }

    /// Receives a file: an XML file with its images beside it, or a .zip of both.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - data: the folder to keep it in.
    ///   - store: the store of that folder.
    ///   - at: when, as `2026-11-21T14:03:00Z`.
    ///   - person: who hands in.
    ///   - name: what to call the file; its own name where nil.
    ///   - visitor: who acts, as the audit log says it.
    ///   - permit: looks at what the file says of itself before anything is kept, and throws where it may not be.
    ///   - progress: hears of bytes and records read.
    /// - Returns: what became of it.
    /// - Throws: `SubmissionFileError`, `DataFolderError`, `StoreError`, what `permit` throws.
    public func receive(
        _ path: String,
        into data: DataFolder,
        store: CatalogueStore,
        at: String,
        from person: String,
        named name: String? = nil,
        by visitor: Visitor = .commandLine,
        permit: @escaping (SubmissionHeader) throws -> Void = { _ in },
        progress: @escaping Progress = { _, _ in }
    ) throws -> ReceiveOutcome {
        try receive(
            try OpenedSubmission(path, named: name, unpackingIn: data.path + "/received"),
            into: data,
            store: store,
            at: at,
            from: person,
            named: name ?? (path as NSString).lastPathComponent,
            by: visitor,
            permit: permit,
            progress: progress
        )
    }

    /// Receives what was opened, as above.
    ///
    /// Where it may confirm, a file that is published already is taken in once more if a call waits for it: so a country
    /// says that nothing has changed since.
    func receive(
        _ opened: OpenedSubmission,
        into data: DataFolder,
        store: CatalogueStore,
        at: String,
        from person: String,
        named name: String,
        by visitor: Visitor,
        mayConfirm: Bool = false,
        permit: @escaping (SubmissionHeader) throws -> Void,
        progress: @escaping Progress = { _, _ in }
    ) throws -> ReceiveOutcome {
        guard opened.isReadable else { return .rejected(opened.refusal) }
        var copy = try ReceivedCopy(of: opened.path, in: data)
        let known = try store.submission(ofFile: copy.sha256)
        if let known {
            try permit(known.header)
            let confirms = try mayConfirm && store.isConfirmation(known, at: at)
            if !confirms { return .alreadyReceived(known) }
        }
        let file = ReceivedFile(
            name: opened.name ?? name,
            sha256: copy.sha256,
            byteCount: copy.byteCount,
            receivedAt: at,
            receivedBy: person
        )
        let folder = ReceiveSubmission.folder(of: opened.path)
        let intake = Intake(
            file: file,
            imageFolder: folder,
            files: StoredFiles(data, store),
            confirming: known?.id,
            permit: permit
        )
        return opened.noting(
            try stage(&copy, intake, note: intake.note(.submissionReceived, by: visitor, at: at), progress)
        )
    }

    /// Compares a waiting submission with the current edition again: takes it back and receives its file anew.
    ///
    /// In one transaction: where its file is rejected now, or anything fails, it waits as it did.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - data: the folder that keeps its file.
    ///   - store: the store of that folder.
    ///   - visitor: who acts, as the audit log says it.
    ///   - now: when, as `2026-11-21T14:03:00Z`.
    /// - Returns: what became of it; the number under which it waits is a new one.
    /// - Throws: `PublishError` where it does not wait, `ReceiveError`, `DataFolderError`, `StoreError`.
    public func compareAgain(
        _ id: SubmissionID,
        in data: DataFolder,
        store: CatalogueStore,
        by visitor: Visitor = .commandLine,
        at now: String
    ) async throws -> ReceiveOutcome {
        guard let old = try await store.submission(id) else { throw PublishError.unknown(id) }
        guard old.status == .staged else { throw PublishError.notStaged(id, old.status) }
        let files = StoredFiles(data, store)
        let name = StoredFileName(.submission, old.sha256)
        return try await BlockingWork.run {
            var copy = try files.withPath(name) { path in
                guard let path else {
                    throw ReceiveError.receivedFileMissing(id, path: files.path(name.kind, name.sha256) ?? name.text)
                }
                return try ReceivedCopy(of: path, in: data)
            }
            let file = ReceivedFile(
                name: old.fileName,
                sha256: old.sha256,
                byteCount: old.byteCount,
                receivedAt: old.receivedAt,
                receivedBy: old.receivedBy
            )
            // Its images have been kept since the first time, and none lie beside it.
            let intake = Intake(file: file, imageFolder: data.path + "/received", files: files, inPlaceOf: id)
            let note = intake.note(.submissionCompared, by: visitor, details: "submission:\(id)", at: now)
            return try stage(&copy, intake, note: note) { _, _ in }
        }
    }

    /// What a file comes with, and where it goes.
    private struct Intake {
        var file: ReceivedFile
        var imageFolder: String
        var files: StoredFiles
        /// The submission that is taken back for it; nil where it is new.
        var inPlaceOf: SubmissionID?
        /// The published submission of the same bytes that is confirmed.
        var confirming: SubmissionID?
        /// Looks at what the file says of itself before anything is kept.
        var permit: (SubmissionHeader) throws -> Void = { _ in }

        /// What the audit log says of the submission once it has a number.
        func note(_ action: AuditAction, by visitor: Visitor, details: String? = nil, at now: String) -> Note {
            { id, country in
                AuditNote(
                    action,
                    by: visitor,
                    subject: "submission:\(id)",
                    country: country,
                    details: details ?? "\(file.name), \(file.receivedBy), sha256 \(file.sha256)",
                    at: now
                )
            }
        }
    }

    /// While the file was read, its bytes became a submission by another request or process.
    private struct AlreadyReceived: Error {
        var known: SubmissionSummary
    }

    private typealias Note = (_ id: SubmissionID, _ country: String) -> AuditNote

    private func stage(
        _ copy: inout ReceivedCopy,
        _ source: Intake,
        note: @escaping Note,
        _ progress: @escaping Progress
    ) throws -> ReceiveOutcome {
        let store = source.files.store
        let images = ImageIntake(folder: source.imageFolder, files: source.files)
        defer { images.discard() }
        let lookups = StoreLookups()
        let intake = SubmissionIntake(
            .init(
                reader: reader,
                path: copy.readablePath,
                known: try KnownNames.published(in: store, lookups),
                lookups: lookups,
                images: images,
                progress: progress
            )
        )
        intake.start()
        guard let header = intake.queue.awaitHeader() else { return .rejected(try intake.finish()) }
        var made: String?
        do {
            try source.permit(header)
            let staged = try store.stage(header, file: source.file, inPlaceOf: source.inPlaceOf) {
                try intake.nextBatch()
            } known: { same in
                // One that is compared again was taken in as it is.
                guard source.inPlaceOf != nil || same.id == source.confirming else {
                    throw AlreadyReceived(known: same)
                }
            } note: { id in
                note(id, header.country)
            } beforeCommit: { writer in
                // The images and the file come before the rows that stand on them.
                try images.commit(writer)
                made = try copy.commit(to: source.files, writer)
            }
            var outcome = try intake.finish()
            guard !staged.conflicts.isEmpty else { return .staged(staged.id, outcome, staged.changes) }
            outcome.findings.add(staged.conflicts.map(Finding.conflict))
            outcome.findings.add(further: staged.furtherConflicts, .error)
            return .rejected(outcome)
        } catch {
            intake.queue.cancel()
            let outcome = try intake.finish()
            // The rows may be there, and then the file has to be.
            let isInDoubt = if case StoreError.unconfirmed = error { true } else { false }
            if let made, !isInDoubt { unlink(made) }
            // The same bytes came twice at once: the second finds the first.
            if let already = error as? AlreadyReceived { return .alreadyReceived(already.known) }
            guard error is SubmissionIntake.Stopped else { throw error }
            return .rejected(outcome)
        }
    }

    private static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }
}
