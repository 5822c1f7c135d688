public import CatalogueModel
import Foundation
import GRDB

extension CatalogueStore {
    /// The document models that a question finds, best first.
    ///
    /// The order is total: by code equal to the text, by rank, by code. Nothing above the access level is found, shown
    /// or counted.
    ///
    /// - Parameters:
    ///   - query: the question.
    ///   - vocabularies: to know a feature group from a term.
    ///   - access: what the reader may see.
    ///   - today: the day that *in circulation* is judged from.
    /// - Returns: the answer; nil where the edition asked for does not exist.
    /// - Throws: `StoreError`.
    public func search(
        _ query: SearchQuery,
        vocabularies: Vocabularies,
        access: Access,
        today: CalendarDay
    ) async throws -> SearchResults? {
        let statement = SearchStatement(query, vocabularies: vocabularies, access: access, today: today)
        return try await read { db in
            guard let publication = try Self.publication(at: query.moment, db) else { return nil }
            var arguments = statement.arguments
            arguments["publication"] = publication
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: statement.sql),
                arguments: StatementArguments(arguments)
            )
            var total: Int = rows.first?["total"] ?? 0
            if rows.isEmpty, query.offset > 0 {
                arguments["offset"] = 0
                let first = try Row.fetchOne(
                    db.cachedStatement(sql: statement.sql),
                    arguments: StatementArguments(arguments)
                )
                total = first?["total"] ?? 0
            }
            let edition = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT MAX(edition) FROM publication WHERE id <= ?"),
                arguments: [publication]
            )
            return SearchResults(
                total: total,
                results: try rows.map(Self.result),
                page: max(1, query.page),
                pageSize: query.pageSize,
                edition: edition ?? 0
            )
        }
    }

    private static func result(_ row: Row) throws -> SearchResult {
        let code: String = row["code"]
        let title: String = row["title"]
        let status: String = row["status"]
        let evidence: String = row["evidence"]
        guard let code = DocumentCode(code), let status = DocumentStatus(rawValue: status),
            let evidence = Evidence(rawValue: evidence)
        else { throw StoreError.unreadable("document_model \(code)") }
        return SearchResult(
            code: code,
            nativeTitle: row["native_title"],
            title: try JSONDecoder().decode(LocalizedText.self, from: Data(title.utf8)),
            status: status,
            evidence: evidence,
            firstIssued: (row["first_issued"] as String?).flatMap { PartialDate($0) },
            lastIssued: (row["last_issued"] as String?).flatMap { PartialDate($0) },
            mrzFormat: row["mrz_format"],
            featureCount: row["feature_count"],
            image: row["image"]
        )
    }
}

/// The SQL text of one search and its arguments.
struct SearchStatement: Sendable {
    private(set) var sql: String
    private(set) var arguments: [String: (any DatabaseValueConvertible & Sendable)?]

    init(_ query: SearchQuery, vocabularies: Vocabularies, access: Access, today: CalendarDay) {
        var conditions = [
            "record_revision.published_in <= :publication",
            "(record_revision.ended_in IS NULL OR record_revision.ended_in > :publication)",
            "document_model.access_rank <= :access",
        ]
        var arguments: [String: (any DatabaseValueConvertible & Sendable)?] = [
            "access": access.rank, "limit": query.pageSize, "offset": query.offset,
            "code": query.code?.text ?? "",
        ]
        for (column, value) in [("issuer", query.country), ("category", query.category), ("type", query.type)] {
            guard let value else { continue }
            conditions.append("document_model.\(column) = :\(column)")
            arguments[column] = value
        }
        if let day = query.on {
            conditions.append(SearchStatement.inCirculation)
            arguments["on"] = day.description
            arguments["today"] = today.description
        }
        if let feature = FeatureCondition(query, vocabularies: vocabularies) {
            conditions.append(feature.sql)
            arguments.merge(feature.arguments) { first, _ in first }
        }
        let pattern = SearchPattern(query, access: access)
        if let pattern { arguments["pattern"] = pattern.text }
        self.arguments = arguments
        sql = SearchStatement.text(conditions: conditions, hasWords: pattern != nil)
    }

    /// A withdrawn model without a known end is out of circulation from today on, an announced one without a known
    /// start has not come into it.
    private static let inCirculation = """
        (document_model.circulation_first IS NULL OR document_model.circulation_first <= :on)
        AND (document_model.circulation_last IS NULL OR document_model.circulation_last >= :on)
        AND NOT (document_model.status = 'withdrawn' AND document_model.circulation_last IS NULL AND :on >= :today)
        AND NOT (document_model.status = 'announced' AND document_model.circulation_first IS NULL AND :on <= :today)
        """

    /// The models that fit are gathered once, then counted and put in order.
    ///
    /// `CROSS JOIN` keeps SQLite from starting at a filter's index and asking the full-text index row by row, which took
    /// seconds where this takes milliseconds.
    private static func text(conditions: [String], hasWords: Bool) -> String {
        let words = "(\(CatalogueStore.matchingText)) AS matching CROSS JOIN "
        let join = hasWords ? ["document_model.revision_id = matching.revision_id"] : []
        let all = join + ["record_revision.id = document_model.revision_id"] + conditions
        return """
            WITH matched AS MATERIALIZED (
                SELECT document_model.revision_id, document_model.code, \(hasWords ? "matching.score" : "0.0") AS score
                FROM \(hasWords ? words : "")document_model CROSS JOIN record_revision
                WHERE \(all.joined(separator: "\n    AND "))),
            page AS (
                SELECT revision_id, code, score
                FROM matched
                ORDER BY CASE WHEN code = :code THEN 0 ELSE 1 END, score, code
                LIMIT :limit OFFSET :offset)
            SELECT (SELECT COUNT(*) FROM matched) AS total, document_model.*,
                (SELECT COUNT(*) FROM document_feature
                    WHERE document_feature.revision_id = page.revision_id
                        AND document_feature.access_rank <= :access) AS feature_count,
                (SELECT document_image.sha256 FROM document_image
                    WHERE document_image.revision_id = page.revision_id
                        AND document_image.access_rank <= :access
                    ORDER BY document_image.position
                    LIMIT 1) AS image
            FROM page JOIN document_model ON document_model.revision_id = page.revision_id
            ORDER BY CASE WHEN page.code = :code THEN 0 ELSE 1 END, page.score, page.code
            """
    }
}

/// The condition that one feature of the model fits term, method and level together.
private struct FeatureCondition {
    var sql: String
    var arguments: [String: (any DatabaseValueConvertible & Sendable)?] = [:]

    init?(_ query: SearchQuery, vocabularies: Vocabularies) {
        guard query.feature != nil || query.method != nil || query.level != nil else { return nil }
        var conditions = ["document_feature.access_rank <= :access"]
        if let feature = query.feature {
            let terms = vocabularies[.featureTerms].terms.filter { $0.group == feature }.map(\.id)
            // Identifiers of the vocabulary, never what was typed.
            conditions.append(
                terms.isEmpty
                    ? "document_feature.term = :feature"
                    : "document_feature.term IN (\(terms.map { "'\($0)'" }.joined(separator: ", ")))"
            )
            if terms.isEmpty { arguments["feature"] = feature }
        }
        if let method = query.method {
            conditions.append("document_feature.methods LIKE :method")
            arguments["method"] = "% \(method) %"
        }
        if let level = query.level {
            conditions.append("document_feature.level = :level")
            arguments["level"] = level
        }
        let all = conditions.joined(separator: " AND ")
        // Beside words the models are few: each is looked into. Without them the features are gone through once.
        sql =
            query.words.isEmpty
            ? "document_model.revision_id IN (SELECT document_feature.revision_id FROM document_feature WHERE \(all))"
            : """
            EXISTS (
                SELECT 1 FROM document_feature
                WHERE document_feature.revision_id = document_model.revision_id AND \(all))
            """
    }
}
