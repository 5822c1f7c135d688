public import CatalogueModel
import SQLDatabase

extension CatalogueStore {
    /// Keeps a report; it is open until someone answers it.
    ///
    /// - Parameters:
    ///   - report: what the reader sent, within its limits of length.
    ///   - receivedAt: when, as `2026-11-21T14:03:00Z`.
    /// - Returns: the report with its number.
    /// - Throws: `StoreError`.
    public func keep(_ report: ErrorReportText, receivedAt: String) async throws -> ErrorReport {
        try await write { db in
            let number = try db.insert(
                sql: """
                    INSERT INTO error_report
                        (code, country, edition, kind, body, contact, language, received_at, status)
                    VALUES (:code, :country, :edition, :kind, :body, :contact, :language, :received, 'open')
                    """,
                arguments: [
                    "code": report.code.text, "country": report.code.issuer, "edition": report.edition,
                    "kind": report.kind.rawValue, "body": report.text, "contact": report.contact,
                    "language": report.language.rawValue, "received": receivedAt,
                ]
            )
            return ErrorReport(number: number, report: report, receivedAt: receivedAt, status: .open)
        }
    }

    /// The reports received, latest first.
    ///
    /// - Parameters:
    ///   - country: only of this country's models, or all.
    ///   - code: only of this model, or all.
    ///   - status: only those that stand so, or all.
    ///   - isPending: whether only those that nobody answered or closed are asked for.
    ///   - limit: at most so many.
    /// - Returns: the reports with their numbers.
    /// - Throws: `StoreError`.
    public func errorReports(
        country: String? = nil,
        code: DocumentCode? = nil,
        status: ErrorReportStatus? = nil,
        isPending: Bool = false,
        limit: Int = 200
    ) async throws -> [ErrorReport] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM error_report
                    WHERE (:country IS NULL OR country = :country) AND (:code IS NULL OR code = :code)
                        AND (:status IS NULL OR :status = CASE
                            WHEN closed_at IS NOT NULL THEN 'closed'
                            WHEN answered_at IS NOT NULL THEN 'answered'
                            WHEN assigned_at IS NOT NULL THEN 'assigned'
                            ELSE 'open' END)
                        AND (:pending = 0 OR (answered_at IS NULL AND closed_at IS NULL))
                    ORDER BY id DESC
                    LIMIT :limit
                    """,
                arguments: [
                    "country": country, "code": code?.text, "status": status?.rawValue,
                    "pending": isPending, "limit": limit,
                ]
            ).map(Self.errorReport)
        }
    }

    /// One report of a model; nil where the model has none of this number.
    ///
    /// - Throws: `StoreError`.
    public func errorReport(_ number: Int64, of code: DocumentCode) async throws -> ErrorReport? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM error_report WHERE id = :number AND code = :code",
                arguments: ["number": number, "code": code.text]
            ).map(Self.errorReport)
        }
    }

    static func errorReport(_ row: Row) throws -> ErrorReport {
        let code: String = row["code"]
        guard let code = DocumentCode(code), let kind = ErrorReportKind(rawValue: row["kind"]),
            let language = Language(rawValue: row["language"])
        else { throw StoreError.unreadable("error_report.id = \(row["id"] as Int64)") }
        let report = ErrorReportText(
            code: code,
            edition: row["edition"],
            kind: kind,
            text: row["body"],
            contact: row["contact"],
            language: language
        )
        var kept = ErrorReport(number: row["id"], report: report, receivedAt: row["received_at"], status: .open)
        let moment = { (name: String) in (row[name] as Int64?).map { Moment(secondsSince1970: $0) } }
        kept.assignedAt = moment("assigned_at")
        kept.closedAt = moment("closed_at")
        if let text: String = row["answer"], let at = moment("answered_at") {
            kept.answer = ErrorReportAnswer(
                text: text,
                at: at,
                by: row["answered_by"],
                isPublic: row["answer_is_public"]
            )
        }
        kept.status =
            if kept.closedAt != nil { .closed } else if kept.answer != nil { .answered } else {
                kept.assignedAt == nil ? .open : .assigned
            }
        return kept
    }
}
