public import CatalogueModel
import SQLDatabase

/// Why a call cannot be changed or closed.
public enum CallChangeError: Error, Hashable, Sendable {
    /// It is closed, or there is none of this number.
    case notOpen(CallID)
    /// Someone changed it since the form was opened.
    case movedOn(CallID)
    /// The submission is not one that can answer the call.
    case notAnAnswer(SubmissionID, CallID)
}

extension CatalogueStore {
    /// Makes a call.
    ///
    /// - Returns: the call with its number.
    /// - Throws: `StoreError`.
    public func openCall(
        _ terms: CallTerms,
        at now: Moment,
        note: @escaping @Sendable (SubmissionCall) -> AuditNote
    ) async throws -> SubmissionCall {
        try await write { db in
            let id = try Int64.fetchOne(
                db,
                sql: """
                    INSERT INTO submission_call (
                        kind, label_es, label_en, period_from, period_to, deadline_local, time_zone, deadline_at,
                        opened_at, changed_at, sequence)
                    VALUES (:kind, :es, :en, :from, :to, :local, :zone, :deadline, :now, :now, 0)
                    RETURNING id
                    """,
                arguments: Self.arguments(terms) + ["kind": terms.kind.rawValue, "now": now.secondsSince1970]
            )
            let call = SubmissionCall(id: CallID(id ?? 0), terms: terms, openedAt: now, changedAt: now)
            try Self.call(terms.countries, to: call.id, db)
            try note(call).append(to: db)
            return call
        }
    }

    /// Changes what an open call says, all but its kind.
    ///
    /// - Parameters:
    ///   - id: the call.
    ///   - terms: what it is to say.
    ///   - sequence: how often it had been changed when whoever changes it looked.
    ///   - now: when.
    ///   - note: what the audit log is to say, of the call before and after.
    /// - Throws: `CallChangeError`, `StoreError`.
    public func changeCall(
        _ id: CallID,
        to terms: CallTerms,
        sequence: Int,
        at now: Moment,
        note: @escaping @Sendable (_ old: SubmissionCall, _ new: CallTerms) -> AuditNote
    ) async throws {
        try await write { db in
            let old = try Self.openCall(id, db)
            guard old.sequence == sequence else { throw CallChangeError.movedOn(id) }
            try db.execute(
                sql: """
                    UPDATE submission_call
                    SET label_es = :es, label_en = :en, period_from = :from, period_to = :to,
                        deadline_local = :local, time_zone = :zone, deadline_at = :deadline,
                        changed_at = :now, sequence = sequence + 1
                    WHERE id = :id
                    """,
                arguments: Self.arguments(terms) + ["now": now.secondsSince1970, "id": id.number]
            )
            try db.execute(
                sql: "UPDATE submission_call_country SET is_released = 1 WHERE call_id = ?",
                arguments: [id.number]
            )
            try Self.call(terms.countries, to: id, db)
            try note(old, terms).append(to: db)
        }
    }

    /// Closes an open call: nobody owes it anything any more.
    ///
    /// - Throws: `CallChangeError`, `StoreError`.
    public func closeCall(
        _ id: CallID,
        at now: Moment,
        note: @escaping @Sendable (SubmissionCall) -> AuditNote
    ) async throws {
        try await write { db in
            let call = try Self.openCall(id, db)
            try db.execute(
                sql: """
                    UPDATE submission_call SET closed_at = :now, changed_at = :now, sequence = sequence + 1
                    WHERE id = :id
                    """,
                arguments: ["now": now.secondsSince1970, "id": id.number]
            )
            try note(call).append(to: db)
        }
    }

    /// The calls, those that are due last first.
    ///
    /// - Parameters:
    ///   - country: only calls to a country, also those that it was released from; all where nil.
    ///   - limit: at most so many.
    /// - Returns: the calls.
    /// - Throws: `StoreError`.
    public func calls(country: String? = nil, limit: Int = 500) async throws -> [SubmissionCall] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM submission_call
                    WHERE :country IS NULL OR id IN (
                        SELECT call_id FROM submission_call_country WHERE country = :country)
                    ORDER BY deadline_at DESC, id DESC
                    LIMIT :limit
                    """,
                arguments: ["country": country, "limit": limit]
            )
            return try Self.calls(rows, db)
        }
    }

    /// One call; nil where there is none of this number.
    ///
    /// - Throws: `StoreError`.
    public func call(_ id: CallID) async throws -> SubmissionCall? {
        try await read { try Self.call(id, $0) }
    }
}

extension CatalogueStore {
    static func openCall(_ id: CallID, _ db: Database) throws -> SubmissionCall {
        guard let call = try call(id, db), call.isOpen else { throw CallChangeError.notOpen(id) }
        return call
    }

    private static func call(_ countries: [String], to id: CallID, _ db: Database) throws {
        for country in countries {
            try db.execute(
                sql: """
                    INSERT INTO submission_call_country (call_id, country, is_released)
                    VALUES (:call, :country, 0)
                    ON CONFLICT (call_id, country) DO UPDATE SET is_released = 0
                    """,
                arguments: ["call": id.number, "country": country]
            )
        }
    }

    private static func arguments(_ terms: CallTerms) -> StatementArguments {
        [
            "es": terms.label.es, "en": terms.label.en, "from": terms.period.from.description,
            "to": terms.period.to.description, "local": terms.deadline.local, "zone": terms.deadline.timeZone,
            "deadline": terms.deadline.moment.secondsSince1970,
        ]
    }

    private static func call(_ id: CallID, _ db: Database) throws -> SubmissionCall? {
        try Row.fetchOne(db, sql: "SELECT * FROM submission_call WHERE id = ?", arguments: [id.number])
            .flatMap { try calls([$0], db).first }
    }

    /// The calls of rows, with the countries of all of them read at once.
    private static func calls(_ rows: [Row], _ db: Database) throws -> [SubmissionCall] {
        guard !rows.isEmpty else { return [] }
        let countries = try Row.fetchAll(
            db,
            sql: """
                SELECT call_id, country, is_released FROM submission_call_country
                WHERE call_id IN (\(placeholders(rows.count)))
                ORDER BY call_id, country
                LIMIT \(1000 * rows.count)
                """,
            arguments: StatementArguments(rows.map { $0["id"] as Int64 })
        ).map {
            (call: $0["call_id"] as Int64, country: $0["country"] as String, isReleased: $0["is_released"] as Bool)
        }
        let byCall = Dictionary(grouping: countries, by: \.call)
        return try rows.map { row in
            try call(row, byCall[row["id"] as Int64, default: []].map { ($0.country, $0.isReleased) })
        }
    }

    private static func call(_ row: Row, _ countries: [(country: String, isReleased: Bool)]) throws -> SubmissionCall {
        let id = CallID(row["id"])
        let from: String = row["period_from"]
        let to: String = row["period_to"]
        guard let kind = SubmissionKind(rawValue: row["kind"]), let period = CallPeriod("\(from)/\(to)"),
            let deadline = Deadline(
                local: row["deadline_local"],
                timeZone: row["time_zone"],
                moment: Moment(secondsSince1970: row["deadline_at"])
            )
        else { throw StoreError.unreadable("submission_call.id = \(id)") }
        return SubmissionCall(
            id: id,
            terms: CallTerms(
                kind: kind,
                label: LocalizedText(es: row["label_es"], en: row["label_en"]),
                period: period,
                deadline: deadline,
                countries: countries.filter { !$0.isReleased }.map(\.country)
            ),
            releasedCountries: countries.filter(\.isReleased).map(\.country),
            openedAt: Moment(secondsSince1970: row["opened_at"]),
            changedAt: Moment(secondsSince1970: row["changed_at"]),
            closedAt: (row["closed_at"] as Int64?).map { Moment(secondsSince1970: $0) },
            sequence: row["sequence"]
        )
    }
}
