public import CatalogueModel
public import CatalogueStore

/// Publishes submissions and takes them back, each with its entry in the audit log.
public struct PublishSubmission: Sendable {
    private let store: CatalogueStore

    /// Publications of a store.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// Publishes a submission that waits, in one transaction.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - person: who publishes.
    ///   - approvedBy: who approved.
    ///   - allowingWithdrawals: whether withdrawing more than a tenth of the country's models is meant.
    ///   - visitor: who acts, as the audit log says it.
    ///   - now: when, as `2026-11-21T14:03:00Z`.
    /// - Returns: the edition that it made and what it changed.
    /// - Throws: `PublishError`, `StoreError`.
    public func publish(
        _ id: SubmissionID,
        by person: String,
        approvedBy: String? = nil,
        allowingWithdrawals: Bool = false,
        visitor: Visitor = .commandLine,
        at now: String
    ) async throws -> PublicationOutcome {
        try await store.publish(
            id,
            at: now,
            by: person,
            approvedBy: approvedBy,
            allowingWithdrawals: allowingWithdrawals
        ) { submission, outcome in
            let changes = outcome.changes
            let words = [
                outcome.edition.map { "edition \($0)" },
                "+\(changes.added) ~\(changes.changed) -\(changes.withdrawn)",
                person,
                approvedBy.map { "approved by \($0)" },
            ]
            return AuditNote(
                .submissionPublished,
                by: visitor,
                subject: "submission:\(id)",
                country: submission.header.country,
                details: words.compactMap(\.self).joined(separator: ", "),
                at: now
            )
        }
    }

    /// Takes back a submission that waits.
    ///
    /// - Throws: `WithdrawError`, `StoreError`.
    public func withdraw(_ id: SubmissionID, visitor: Visitor = .commandLine, at now: String) async throws {
        try await store.withdraw(id) { submission in
            AuditNote(
                .submissionWithdrawn,
                by: visitor,
                subject: "submission:\(id)",
                country: submission.header.country,
                at: now
            )
        }
    }
}
