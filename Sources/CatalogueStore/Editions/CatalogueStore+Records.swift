public import CatalogueModel
import Foundation
import SQLDatabase

/// What the home page says of one country.
public struct CountrySummary: Hashable, Sendable, JSONWritable {
    /// ICAO alpha-3 code.
    public var country: String
    /// Document models that the reader may see.
    public var models: Int
    /// The latest day on which the state confirmed a model.
    public var confirmedByState: CalendarDay?
    /// When anything of the country was last published.
    public var changedAt: String?

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("country", country)
            $0.member("models", models)
            $0.member("confirmedByState", confirmedByState)
            $0.member("changedAt", changedAt)
        }
    }
}

extension CatalogueStore {
    /// Every country with document models, by code.
    ///
    /// - Throws: `StoreError`.
    public func countries(access: Access) async throws -> [CountrySummary] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT document_model.issuer, COUNT(*) AS models,
                        MAX(document_model.confirmed_by_state) AS confirmed,
                        MAX(publication.published_at) AS changed
                    FROM document_model
                    JOIN record_revision ON record_revision.id = document_model.revision_id
                    JOIN publication ON publication.id = record_revision.published_in
                    WHERE record_revision.ended_in IS NULL AND document_model.access_rank <= :access
                    GROUP BY document_model.issuer
                    ORDER BY document_model.issuer
                    LIMIT 400
                    """,
                arguments: ["access": access.rank]
            ).map { row in
                CountrySummary(
                    country: row["issuer"],
                    models: row["models"],
                    confirmedByState: (row["confirmed"] as String?).flatMap { CalendarDay($0) },
                    changedAt: row["changed"]
                )
            }
        }
    }

    /// Gives every record of a kind that stands at a moment, by country and key, one at a time.
    ///
    /// Reads within one snapshot and holds one record in memory.
    ///
    /// - Parameters:
    ///   - kind: kind of the records.
    ///   - country: only this country's, or all.
    ///   - moment: at which moment.
    ///   - includingWithdrawn: whether withdrawn records are given as well.
    ///   - body: takes the record's canonical JSON.
    /// - Returns: whether the moment exists.
    /// - Throws: `StoreError`, or what `body` throws.
    public func forEachRecord(
        of kind: RecordKind,
        country: String? = nil,
        at moment: CatalogueMoment = .current,
        includingWithdrawn: Bool = false,
        _ body: (_ json: String) throws -> Void
    ) throws -> Bool {
        try StoreError.translating {
            try database.readNow { db in
                guard let publication = try Self.publication(at: moment, db) else { return false }
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT record_body.body
                        FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                        WHERE kind = :kind AND (:country IS NULL OR country = :country)
                            AND published_in <= :publication AND (ended_in IS NULL OR ended_in > :publication)
                            AND (:withdrawn = 1 OR action <> 'withdraw')
                        ORDER BY country, record_key
                        """,
                    arguments: [
                        "kind": kind.rawValue, "country": country, "publication": publication,
                        "withdrawn": includingWithdrawn,
                    ]
                )
                while let row = try rows.next() {
                    try body(row["body"])
                }
                return true
            }
        }
    }

    /// How many records of each kind stand now.
    ///
    /// - Throws: `StoreError`.
    public func recordCounts() async throws -> [RecordKind: Int] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, COUNT(*) AS number FROM record_revision
                    WHERE published_in IS NOT NULL AND ended_in IS NULL AND action <> 'withdraw'
                    GROUP BY kind
                    """
            )
            return Dictionary(
                rows.compactMap { row in RecordKind(rawValue: row["kind"]).map { ($0, row["number"]) } },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
