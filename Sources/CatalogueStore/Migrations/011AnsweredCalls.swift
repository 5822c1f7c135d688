import GRDB

extension Migrations {
    /// Which call a submission or a file answers, and which answers to readers stand on the page of their model.
    ///
    /// What came before is given to calls in the order in which it came, as it will be from now on: to the call due first
    /// of those that ran when it came and that nothing published answers yet.
    static func addAnsweredCalls(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE submission ADD COLUMN call_id INTEGER REFERENCES submission_call (id);
                CREATE INDEX submission_call_id ON submission (call_id, country);
                ALTER TABLE hand_in ADD COLUMN call_id INTEGER REFERENCES submission_call (id);
                CREATE INDEX hand_in_call_id ON hand_in (call_id, country);

                ALTER TABLE error_report ADD COLUMN answer_is_public INTEGER NOT NULL DEFAULT 0
                    CHECK (answer_is_public IN (0, 1));
                """
        )
        try giveToCalls("submission", receivedAt: "CAST(strftime('%s', received_at) AS INTEGER)", db)
        try giveToCalls("hand_in", receivedAt: "at", db)
    }

    private static func giveToCalls(_ table: String, receivedAt: String, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT id, kind, country, \(receivedAt) AS at FROM \(table) WHERE kind IS NOT NULL ORDER BY at, id"
        )
        for row in rows {
            try db.execute(
                sql: """
                    UPDATE \(table)
                    SET call_id = (
                        SELECT submission_call.id
                        FROM submission_call
                            JOIN submission_call_country ON submission_call_country.call_id = submission_call.id
                        WHERE submission_call.kind = :kind AND submission_call_country.country = :country
                            AND opened_at <= :at AND (closed_at IS NULL OR closed_at >= :at)
                            AND NOT EXISTS (
                                SELECT 1 FROM submission AS other
                                WHERE other.call_id = submission_call.id AND other.country = :country
                                    AND other.status = 'published')
                        ORDER BY EXISTS (
                                SELECT 1 FROM submission AS other
                                WHERE other.call_id = submission_call.id AND other.country = :country
                                    AND other.status = 'staged'),
                            deadline_at, submission_call.id
                        LIMIT 1)
                    WHERE id = :id
                    """,
                arguments: ["kind": row["kind"], "country": row["country"], "at": row["at"], "id": row["id"]]
            )
        }
    }
}
