public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// How old the document models and entry rules that stand now are, counted by country and days.
    ///
    /// What is withdrawn, and rules whose last day has passed, need no confirmation any more and are left out.
    ///
    /// - Parameters:
    ///   - country: only this country's; all where nil.
    ///   - access: only what this access sees.
    ///   - today: the day on which a rule must not be over.
    /// - Returns: the ages, in the order of the countries.
    /// - Throws: `StoreError`.
    public func recordAges(country: String?, access: Access, today: CalendarDay) async throws -> [RecordAge] {
        try await read { db in
            try Self.modelAges(country, access, db) + Self.ruleAges(country, access, today, db)
        }
    }

    private static func modelAges(_ country: String?, _ access: Access, _ db: Database) throws -> [RecordAge] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT document_model.issuer AS country, document_model.confirmed_by_state AS confirmed,
                    substr(publication.published_at, 1, 10) AS published, COUNT(*) AS number
                FROM document_model
                    JOIN record_revision ON record_revision.id = document_model.revision_id
                    JOIN publication ON publication.id = record_revision.published_in
                WHERE record_revision.ended_in IS NULL AND record_revision.action <> 'withdraw'
                    AND document_model.status <> 'withdrawn' AND document_model.access_rank <= :access
                    AND (:country IS NULL OR document_model.issuer = :country)
                GROUP BY 1, 2, 3
                ORDER BY 1, 2, 3
                LIMIT 100000
                """,
            arguments: ["country": country, "access": access.rank]
        ).map { row in
            try age(row, .document, confirmed: (row["confirmed"] as String?).flatMap { CalendarDay($0) }, row["number"])
        }
    }

    /// What of a rule says how old it is.
    private struct RuleDays: Decodable {
        var confirmedByState: CalendarDay?
        var validTo: CalendarDay?
        var access: Access?
    }

    private static func ruleAges(
        _ country: String?,
        _ access: Access,
        _ today: CalendarDay,
        _ db: Database
    ) throws -> [RecordAge] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT record_revision.country, record_body.body,
                    substr(publication.published_at, 1, 10) AS published
                FROM record_revision
                    JOIN record_body ON record_body.revision_id = record_revision.id
                    JOIN publication ON publication.id = record_revision.published_in
                WHERE record_revision.kind = 'entryRule' AND record_revision.ended_in IS NULL
                    AND record_revision.action <> 'withdraw'
                    AND (:country IS NULL OR record_revision.country = :country)
                ORDER BY record_revision.country, record_revision.record_key
                LIMIT 100000
                """,
            arguments: ["country": country]
        )
        var ages: [RecordAge] = []
        while let row = try rows.next() {
            let body: String = row["body"]
            let rule = try JSONDecoder().decode(RuleDays.self, from: Data(body.utf8))
            guard rule.validTo.map({ $0 >= today }) ?? true, (rule.access ?? .public).rank <= access.rank else {
                continue
            }
            ages.append(try age(row, .entryRule, confirmed: rule.confirmedByState, 1))
        }
        return ages
    }

    private static func age(_ row: Row, _ kind: RecordKind, confirmed: CalendarDay?, _ count: Int) throws -> RecordAge {
        let text: String = row["published"]
        guard let published = CalendarDay(text) else {
            throw StoreError.unreadable("publication.published_at = \(text)")
        }
        return RecordAge(country: row["country"], kind: kind, confirmed: confirmed, published: published, count: count)
    }
}
