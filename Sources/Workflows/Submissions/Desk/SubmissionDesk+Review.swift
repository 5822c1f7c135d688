public import CatalogueModel
import CatalogueStore

/// Beside taking in and deciding: taking an edition back, and saying something of a record.
extension SubmissionDesk {
    /// Makes of a published edition the submission that takes it back, and hands that in.
    ///
    /// - Throws: `InverseError`, and as `handIn`.
    public func takeBackEdition(
        of submission: SubmissionSummary,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws -> HandIn {
        let number = submission.edition ?? 0
        let file = try IncomingFile(in: data, named: InverseEdition.fileName(number))
        let findings = try await InverseEdition(store: store).write(number, issued: now.day) { bytes in
            try bytes.withUnsafeBytes { try file.append($0) }
        }
        return try await handIn(file, by: account, noting: findings, visitor: visitor, at: now)
    }

    /// Keeps a comment on a waiting submission or on one of its records.
    ///
    /// - Throws: `DeskError.noComment`, `CommentError`, `StoreError`.
    public func comment(
        on id: SubmissionID,
        record: RecordName?,
        text: String,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        guard (1...SubmissionDesk.maximumComment).contains(text.unicodeScalars.count) else { throw DeskError.noComment }
        let comment = SubmissionComment(submission: id, record: record, at: now, by: account.email, text: text)
        try await store.add(comment) { submission in
            AuditNote(
                .submissionCommented,
                by: visitor,
                subject: "submission:\(id)",
                country: submission.header.country,
                details: record?.description ?? "",
                at: now
            )
        }
    }
}
