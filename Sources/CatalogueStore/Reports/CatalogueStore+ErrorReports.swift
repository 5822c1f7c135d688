public import CatalogueModel
import GRDB

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
            try db.execute(
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
            return ErrorReport(number: db.lastInsertedRowID, report: report, receivedAt: receivedAt, status: .open)
        }
    }

    /// The reports received, latest first.
    ///
    /// - Parameters:
    ///   - country: only of this country's models, or all.
    ///   - code: only of this model, or all.
    ///   - status: only those that stand so, or all.
    ///   - limit: at most so many.
    /// - Returns: the reports with their numbers.
    /// - Throws: `StoreError`.
    public func errorReports(
        country: String? = nil,
        code: DocumentCode? = nil,
        status: ErrorReportStatus? = nil,
        limit: Int = 200
    ) async throws -> [ErrorReport] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM error_report
                    WHERE (:country IS NULL OR country = :country) AND (:code IS NULL OR code = :code)
                        AND (:status IS NULL OR status = :status)
                    ORDER BY id DESC
                    LIMIT :limit
                    """,
                arguments: [
                    "country": country, "code": code?.text, "status": status?.rawValue, "limit": limit,
                ]
            ).map(Self.errorReport)
        }
    }

    /// One report of a model; nil where the model has none of this number.
    public func errorReport(_ number: Int64, of code: DocumentCode) async throws -> ErrorReport? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM error_report WHERE id = :number AND code = :code",
                arguments: ["number": number, "code": code.text]
            ).map(Self.errorReport)
        }
    }

    private static func errorReport(_ row: Row) throws -> ErrorReport {
        let code: String = row["code"]
        guard let code = DocumentCode(code), let kind = ErrorReportKind(rawValue: row["kind"]),
            let language = Language(rawValue: row["language"]), let status = ErrorReportStatus(rawValue: row["status"])
        else { throw StoreError.unreadable("error_report.id = \(row["id"] as Int64)") }
        let report = ErrorReportText(
            code: code,
            edition: row["edition"],
            kind: kind,
            text: row["body"],
            contact: row["contact"],
            language: language
        )
        return ErrorReport(number: row["id"], report: report, receivedAt: row["received_at"], status: status)
    }
}
