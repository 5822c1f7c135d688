public import CatalogueModel
import SQLDatabase

/// Why something cannot be done with a report.
public enum ReportChangeError: Error, Hashable, Sendable {
    /// There is no report of this number.
    case unknown(Int64)
    /// It stands where this cannot be done any more, or not yet.
    case notPossible(Int64, ErrorReportStatus)
}

extension CatalogueStore {
    /// One report, of whichever model; nil where there is none of this number.
    ///
    /// - Throws: `StoreError`.
    public func errorReport(_ number: Int64) async throws -> ErrorReport? {
        try await read { try Self.errorReport(number, $0) }
    }

    /// The reports for who answers them: what waits first, the latest of each above.
    ///
    /// - Parameters:
    ///   - country: only of this country's models; all where nil.
    ///   - access: without those of models that this access does not see.
    ///   - limit: at most so many.
    /// - Returns: the reports.
    /// - Throws: `StoreError`.
    public func deskReports(country: String?, access: Access, limit: Int = 300) async throws -> [ErrorReport] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT error_report.* FROM error_report
                    WHERE (:country IS NULL OR error_report.country = :country)
                        AND NOT EXISTS (
                            SELECT 1 FROM record_revision
                                JOIN document_model ON document_model.revision_id = record_revision.id
                            WHERE record_revision.kind = 'document' AND record_revision.country = error_report.country
                                AND record_revision.record_key = error_report.code
                                AND record_revision.published_in IS NOT NULL AND record_revision.ended_in IS NULL
                                AND document_model.access_rank > :access)
                    ORDER BY CASE WHEN closed_at IS NOT NULL THEN 2 WHEN answered_at IS NOT NULL THEN 1 ELSE 0 END,
                        error_report.id DESC
                    LIMIT :limit
                    """,
                arguments: ["country": country, "access": access.rank, "limit": limit]
            ).map(Self.errorReport)
        }
    }

    /// Gives an open report to its country to answer.
    ///
    /// - Throws: `ReportChangeError`, `StoreError`.
    public func assignReport(_ number: Int64, at now: Moment, note: AuditNote) async throws {
        try await write { db in
            try Self.require(number, in: [.open], db)
            try db.execute(
                sql: "UPDATE error_report SET assigned_at = :at WHERE id = :number",
                arguments: ["at": now.secondsSince1970, "number": number]
            )
            try note.append(to: db)
        }
    }

    /// Answers a report that is not closed; a second answer takes the place of the first.
    ///
    /// - Throws: `ReportChangeError`, `StoreError`.
    public func answerReport(_ number: Int64, _ answer: ErrorReportAnswer, note: AuditNote) async throws {
        try await write { db in
            try Self.require(number, in: [.open, .assigned, .answered], db)
            try db.execute(
                sql: """
                    UPDATE error_report
                    SET status = 'answered', answer = :text, answered_at = :at, answered_by = :by,
                        answer_is_public = :public
                    WHERE id = :number
                    """,
                arguments: [
                    "text": answer.text, "at": answer.at.secondsSince1970, "by": answer.by, "public": answer.isPublic,
                    "number": number,
                ]
            )
            try note.append(to: db)
        }
    }

    /// The answers about a model that are for everyone who sees it, the latest first.
    ///
    /// - Throws: `StoreError`.
    public func publicAnswers(of code: DocumentCode, limit: Int = 20) async throws -> [AnsweredReport] {
        try await read { db in try Self.publicAnswers(of: code, limit: limit, db) }
    }

    static func publicAnswers(of code: DocumentCode, limit: Int = 20, _ db: Database) throws -> [AnsweredReport] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM error_report
                    WHERE code = :code AND answer_is_public = 1 AND answered_at IS NOT NULL
                    ORDER BY answered_at DESC, id DESC
                    LIMIT :limit
                    """
            ),
            arguments: ["code": code.text, "limit": limit]
        ).compactMap { row in
            let report = try errorReport(row)
            return report.answer.map { answer in
                AnsweredReport(
                    kind: report.report.kind,
                    edition: report.report.edition,
                    text: answer.text,
                    at: answer.at,
                    language: report.report.language
                )
            }
        }
    }

    /// Closes a report.
    ///
    /// - Parameters:
    ///   - number: the report.
    ///   - mayBeUnanswered: whether it may be closed without an answer.
    ///   - now: when.
    ///   - note: what the audit log is to say.
    /// - Throws: `ReportChangeError`, `StoreError`.
    public func closeReport(_ number: Int64, mayBeUnanswered: Bool, at now: Moment, note: AuditNote) async throws {
        try await write { db in
            try Self.require(number, in: mayBeUnanswered ? [.open, .assigned, .answered] : [.answered], db)
            try db.execute(
                sql: "UPDATE error_report SET closed_at = :at WHERE id = :number",
                arguments: ["at": now.secondsSince1970, "number": number]
            )
            try note.append(to: db)
        }
    }

    private static func require(_ number: Int64, in states: [ErrorReportStatus], _ db: Database) throws {
        guard let report = try errorReport(number, db) else { throw ReportChangeError.unknown(number) }
        guard states.contains(report.status) else { throw ReportChangeError.notPossible(number, report.status) }
    }

    private static func errorReport(_ number: Int64, _ db: Database) throws -> ErrorReport? {
        try Row.fetchOne(db, sql: "SELECT * FROM error_report WHERE id = ?", arguments: [number])
            .map { row in try errorReport(row) }
    }
}
