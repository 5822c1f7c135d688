import CatalogueModel
import CatalogueStore
import Foundation
import Submissions

/// Reads a submission on a thread of its own, checks its images, and hands its records over in batches.
final class SubmissionIntake: @unchecked Sendable {
    /// Thrown in place of the next batch where the submission is rejected or cannot be read.
    struct Stopped: Error {}

    /// What the reading needs.
    struct Source: Sendable {
        var reader: SubmissionReader
        var path: String
        var known: KnownNames
        /// By which `known` asks the store.
        var lookups: StoreLookups
        var images: ImageIntake
        var progress: @Sendable (_ bytes: Int, _ records: Int) -> Void
    }

    let queue = BatchQueue<SubmissionHeader, [StagedRecord]>(capacity: 4)
    private let source: Source
    private let done = DispatchSemaphore(value: 0)
    // Written by the reading thread before it signals, read after the wait.
    private var result: Result<ValidationOutcome, any Error>?

    init(_ source: Source) {
        self.source = source
    }

    /// Begins to read.
    func start() {
        let thread = Thread { [self] in
            result = Result { try read() }
            switch result {
            case .success(let outcome)? where outcome.findings.isAccepted: queue.finish(.complete)
            case .failure(let error)?: queue.finish(.failed(error))
            default: queue.finish(.rejected)
            }
            done.signal()
        }
        // Sixty-four levels of elements and of conditions fit easily; the default of a secondary thread is as large.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Waits for the next records.
    ///
    /// - Returns: the records; nil after the last.
    /// - Throws: `Stopped`.
    func nextBatch() throws -> [StagedRecord]? {
        let next = queue.next()
        if let batch = next.batch { return batch }
        guard case .complete = next.end else { throw Stopped() }
        return nil
    }

    /// Waits until reading has ended.
    ///
    /// - Returns: what the file was found to be.
    /// - Throws: what stopped the reading, apart from the writer's own giving up.
    func finish() throws -> ValidationOutcome {
        done.wait()
        done.signal()
        switch result {
        case .success(let outcome)?: return outcome
        case .failure(let error)? where !(error is BatchQueue<SubmissionHeader, [StagedRecord]>.Cancelled): throw error
        default: return ValidationOutcome(header: nil, findings: Findings(), recordCounts: [:])
        }
    }

    private func read() throws -> ValidationOutcome {
        let file = try SubmissionFile(path: source.path)
        var receiver = StagingReceiver(queue: queue, source: source)
        // Taken out first: while the reader has the receiver, nobody else may look into it.
        let counter = receiver.progress
        let outcome = try source.reader.read(
            file,
            known: source.known,
            progress: { counter.bytes($0) },
            into: &receiver
        )
        try source.lookups.check()
        if outcome.findings.isAccepted { try receiver.flush() }
        return ValidationOutcome(outcome)
    }
}

extension ValidationOutcome {
    init(_ outcome: SubmissionOutcome) {
        self.init(header: outcome.header, findings: outcome.findings, recordCounts: outcome.recordCounts)
    }
}

/// Bytes and records read so far; the reader's two callbacks meet here.
final class IntakeProgress {
    private let report: @Sendable (_ bytes: Int, _ records: Int) -> Void
    private var byteCount = 0
    var recordCount = 0

    init(report: @escaping @Sendable (_ bytes: Int, _ records: Int) -> Void) {
        self.report = report
    }

    func bytes(_ count: Int) {
        byteCount = count
        report(byteCount, recordCount)
    }
}

/// Makes records ready and pushes them on, a hundred at a time.
private struct StagingReceiver: SubmissionReceiver {
    private let queue: BatchQueue<SubmissionHeader, [StagedRecord]>
    private let source: SubmissionIntake.Source
    private var batch: [StagedRecord] = []
    let progress: IntakeProgress

    init(queue: BatchQueue<SubmissionHeader, [StagedRecord]>, source: SubmissionIntake.Source) {
        self.queue = queue
        self.source = source
        progress = IntakeProgress(report: source.progress)
    }

    func begin(_ header: SubmissionHeader) {
        queue.begin(header)
    }

    mutating func take(_ item: SubmissionItem) throws {
        progress.recordCount += 1
        switch item.content {
        case .record(.document(var model)):
            for index in model.images.indices { model.images[index].file = model.images[index].exportedFile }
            stage(.document(model), of: item)
        case .record(let record):
            stage(record, of: item)
        case .withdrawal(let kind, let key, _):
            batch.append(StagedRecord(withdrawing: kind, key: key, line: item.line, path: item.path))
        }
        if batch.count >= 100 { try flush() }
    }

    func checkImageFile(of image: DocumentImage, line: Int, path: String) throws -> [Finding] {
        try source.images.checkFile(of: image, line: line, path: path)
    }

    func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) throws -> [Finding] {
        try source.images.check(bytes, of: image, named: image.sha256, line: line, path: path)
    }

    private mutating func stage(_ record: CatalogueRecord, of item: SubmissionItem) {
        batch.append(
            StagedRecord(record, action: item.action, line: item.line, path: item.path)
        )
    }

    mutating func flush() throws {
        guard !batch.isEmpty else { return }
        try queue.push(batch)
        batch.removeAll(keepingCapacity: true)
    }
}
