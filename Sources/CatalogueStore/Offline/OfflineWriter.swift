import CatalogueModel
import Foundation
import SQLDatabase
import SearchIndex

/// Copies what a selection chooses from one database into another.
struct OfflineWriter {
    private let source: Database
    private let target: Database
    private let selection: OfflineSelection
    private let publication: Int64
    var contents = OfflineContents()

    init(_ source: Database, _ target: Database, _ selection: OfflineSelection, publication: Int64) {
        self.source = source
        self.target = target
        self.selection = selection
        self.publication = publication
    }

    /// The records that stand at the edition and that the file may hold.
    ///
    /// The Secretariat's sets of states are in every file: rules of all countries name them.
    private var chosen: String {
        """
        SELECT record_revision.id FROM record_revision
            JOIN record_body ON record_body.revision_id = record_revision.id
            LEFT JOIN document_model ON document_model.revision_id = record_revision.id
        WHERE record_revision.kind IN ('document', 'family', 'nationalitySet', 'entryRule')
            AND published_in <= :publication AND (ended_in IS NULL OR ended_in > :publication)
            AND (record_revision.kind = 'document' OR action <> 'withdraw')
            AND (:all = 1 OR record_revision.country IN (\(countryList)) OR record_revision.country = 'CRM')
            AND (record_revision.kind <> 'document' OR document_model.access_rank <= :rank)
            AND (record_revision.kind <> 'entryRule'
                OR json_extract(record_body.body, '$.access') IN (\(visibleLevels)))
        """
    }

    /// Codes of countries are three letters and digits; anything else names none.
    private var countryList: String {
        let codes = selection.countries.filter { code in
            code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        }
        // An empty list is none to PostgreSQL; nothing is equal to NULL.
        return codes.isEmpty ? "NULL" : codes.map { "'\($0)'" }.joined(separator: ", ")
    }

    private var visibleLevels: String {
        Access.allCases.filter { $0 <= selection.access }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    /// Whether a text says of any part of it that it is above the access of the file.
    private var isMarked: String {
        let marks = Access.allCases.filter { $0 > selection.access }
            .map { "instr(record_body.body, '\"access\":\"\($0.rawValue)\"') > 0" }
        return marks.isEmpty ? "1 = 0" : "(\(marks.joined(separator: " OR ")))"
    }

    /// Those of the arguments that a question names.
    private func arguments(of sql: String) -> StatementArguments {
        let all: [String: any SQLBindable] = [
            "publication": publication, "all": selection.countries.isEmpty, "rank": selection.access.rank,
        ]
        return StatementArguments(named: all.filter { sql.contains(":\($0.key)") })
    }

    /// Writes all tables, each by its key.
    mutating func write(_ extras: OfflineExtras) throws {
        try writeEditions()
        try writeRevisions()
        try writeModels()
        try writeImageList()
        try writeBodies()
        try writeSegments()
        for (place, item) in extras.vocabularies.enumerated() {
            try insert("offline_vocabulary", [place + 1, item.name, item.body])
        }
        try writeImages(extras)
        contents.publishedAt =
            try String.fetchOne(
                source,
                sql: "SELECT published_at FROM publication WHERE id = ?",
                arguments: [publication]
            )
            ?? ""
    }

    private func insert(_ table: String, _ values: [any SQLBindable]) throws {
        try target.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(CatalogueStore.placeholders(values.count)))")
            .execute(arguments: StatementArguments(values))
    }

    /// Copies the rows of a question; its columns are those of the table, by name.
    ///
    /// Of the columns in `texts` only the chosen language goes.
    private func copy(into table: String, _ sql: String, texts: Set<String> = []) throws {
        let rows = try Row.fetchCursor(source, sql: sql, arguments: arguments(of: sql))
        var insertion: Statement?
        while let row = try rows.next() {
            let statement: Statement
            if let insertion {
                statement = insertion
            } else {
                let names = row.columnNames
                statement = try target.makeStatement(
                    sql: """
                        INSERT INTO \(table) (\(names.joined(separator: ", ")))
                        VALUES (\(CatalogueStore.placeholders(names.count)))
                        """
                )
                insertion = statement
            }
            try statement.execute(arguments: StatementArguments(try reduced(row, texts)))
        }
    }

    /// The values of a row, with the chosen language alone in the columns that hold texts.
    private func reduced(_ row: Row, _ texts: Set<String>) throws -> [SQLValue] {
        guard let language = selection.language, !texts.isEmpty else { return row.values }
        return try zip(row.columnNames, row.values).map { name, value in
            guard texts.contains(name), case .text(let text) = value else { return value }
            return .text(try OneLanguage.text(text, language))
        }
    }

    /// Which editions there were, when and of which country; not who handed in, published or approved, nor what.
    private func writeEditions() throws {
        try copy(
            into: "submission",
            """
            SELECT submission.id, submission.kind, submission.country, '{}' AS header, '' AS file_name,
                '\(String(repeating: "0", count: 64))' AS sha256, 0 AS byte_count, '' AS received_at,
                '' AS received_by, 'published' AS status, 0 AS compared_with, 0 AS added, 0 AS changed,
                0 AS withdrawn, 0 AS unchanged
            FROM publication JOIN submission ON submission.id = publication.submission_id
            WHERE publication.edition IS NOT NULL AND publication.id <= :publication
            ORDER BY submission.id
            """
        )
        try copy(
            into: "publication",
            """
            SELECT id, submission_id, kind, edition, published_at, '' AS published_by
            FROM publication
            WHERE edition IS NOT NULL AND id <= :publication
            ORDER BY id
            """
        )
    }

    private func writeRevisions() throws {
        try copy(
            into: "record_revision",
            """
            SELECT id, kind, country, record_key, scope, submission_id, action, published_in
            FROM record_revision WHERE id IN (\(chosen))
            ORDER BY id
            """
        )
    }

    private func writeModels() throws {
        for (table, order) in [("document_model", "revision_id"), ("document_predecessor", "code, revision_id")] {
            try copy(
                into: table,
                "SELECT * FROM \(table) WHERE revision_id IN (\(chosen)) ORDER BY \(order)",
                texts: ["title"]
            )
        }
    }

    /// The texts of the records; a document without what is above the access of the file.
    private mutating func writeBodies() throws {
        let insertion = try target.makeStatement(sql: "INSERT INTO record_body (revision_id, body) VALUES (?, ?)")
        let sql = """
            SELECT record_body.revision_id, record_body.body, record_revision.kind,
                record_revision.kind = 'document' AND \(isMarked) AS is_reduced
            FROM record_body JOIN record_revision ON record_revision.id = record_body.revision_id
            WHERE record_body.revision_id IN (\(chosen))
            ORDER BY record_body.revision_id
            """
        let rows = try Row.fetchCursor(source, sql: sql, arguments: arguments(of: sql))
        while let row = try rows.next() {
            let id: Int64 = row[0]
            let kind: String = row[2]
            if kind == RecordKind.document.rawValue { contents.documents += 1 }
            if kind == RecordKind.entryRule.rawValue { contents.rules += 1 }
            if row[3] as Bool {
                let body: String = row[1]
                guard let model = try model(body).visible(to: selection.access) else { continue }
                try insertion.execute(arguments: [id, OneLanguage.text(model.jsonText, selection.language)])
            } else if let language = selection.language {
                try insertion.execute(arguments: [id, OneLanguage.text(row[1], language)])
            } else {
                try insertion.execute(arguments: [id, row[1] as SQLValue])
            }
        }
    }

    private func model(_ body: String) throws -> DocumentModel {
        try JSONDecoder().decode(DocumentModel.self, from: Data(body.utf8))
    }
}

// MARK: - Images

extension OfflineWriter {
    private func writeImageList() throws {
        try copy(
            into: "document_image",
            """
            SELECT * FROM document_image
            WHERE access_rank <= :rank AND revision_id IN (\(chosen))
            ORDER BY revision_id, position
            """
        )
    }

    /// One image at a time in memory.
    private mutating func writeImages(_ extras: OfflineExtras) throws {
        let named = try String.fetchAll(target, sql: "SELECT DISTINCT sha256 FROM document_image ORDER BY sha256")
        var listed: [(sha256: String, digest: String)] = []
        for sha256 in named {
            guard let image = try extras.image(sha256) else {
                contents.missingImages.append(sha256)
                continue
            }
            listed.append((sha256, image.digest))
            try insert("offline_image_body", [listed.count, Data(image.bytes)])
        }
        for (place, item) in listed.enumerated() {
            try insert("offline_image", [item.sha256, item.digest, place + 1])
        }
        contents.images = listed.count
    }
}

// MARK: - Search index

extension OfflineWriter {
    /// The segments of the submissions that still have models in the file.
    ///
    /// A segment is kept as it was made, with the words of revisions that later ones replaced, as the server has them: so an
    /// edition adds segments and changes none, and the search answers the same. But what was public once may be guarded
    /// now: where a later revision is, and where anything in the segment is above the access, it is made anew without.
    private func writeSegments() throws {
        let submissions = try Int64.fetchAll(
            target,
            sql: """
                SELECT DISTINCT submission_id FROM record_revision WHERE kind = 'document' ORDER BY submission_id
                """
        )
        let insertion = try target.makeStatement(
            sql: "INSERT INTO search_segment (id, submission_id, body) VALUES (?, ?, ?)"
        )
        for submission in submissions {
            var place: Int64 = 0
            func keep(_ body: some SQLBindable) throws {
                try insertion.execute(arguments: [submission * Self.mostSegments + place, submission, body])
                place += 1
            }
            let guarded = try guardedRevisions(ofSubmission: submission)
            // Nor with words of the language that is left out.
            guard guarded.isEmpty, selection.language == nil else {
                try makeSegments(ofSubmission: submission, without: guarded, keep)
                continue
            }
            let bodies = try Row.fetchCursor(
                source,
                sql: "SELECT body FROM search_segment WHERE submission_id = ? ORDER BY id",
                arguments: [submission]
            )
            while let row = try bodies.next() { try keep(row[0] as SQLValue) }
        }
    }

    /// More than a submission can have: each holds thousands of models.
    private static let mostSegments: Int64 = 100_000

    /// The revisions that a submission brought and of which, or of a later one of which, something is above the access.
    private func guardedRevisions(ofSubmission submission: Int64) throws -> Set<Int64> {
        try Int64.fetchSet(
            source,
            sql: """
                SELECT own.id
                FROM record_revision AS own
                JOIN record_revision AS other
                    ON other.kind = own.kind AND other.record_key = own.record_key AND other.country = own.country
                    AND other.published_in >= own.published_in AND other.published_in <= :publication
                JOIN record_body ON record_body.revision_id = other.id
                WHERE own.submission_id = :submission AND own.kind = 'document' AND \(isMarked)
                """,
            arguments: ["submission": submission, "publication": publication]
        )
    }

    private func makeSegments(
        ofSubmission submission: Int64,
        without guarded: Set<Int64>,
        _ keep: (Data) throws -> Void
    ) throws {
        var builder = SegmentBuilder()
        let rows = try Row.fetchCursor(
            source,
            sql: """
                SELECT record_revision.id, record_body.body,
                    record_revision.ended_in IS NULL OR record_revision.ended_in > :publication AS is_standing
                FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                WHERE record_revision.submission_id = :submission AND record_revision.kind = 'document'
                ORDER BY record_revision.id
                """,
            arguments: ["submission": submission, "publication": publication]
        )
        while let row = try rows.next() {
            let id: Int64 = row[0]
            // What was replaced is left out whole where anything of its model is guarded now.
            guard row[2] || !guarded.contains(id),
                let model = try model(OneLanguage.text(row[1], selection.language)).visible(to: selection.access)
            else { continue }
            builder.add(model, revision: id)
            if builder.isFull { try keep(Data(builder.finish())) }
        }
        if !builder.isEmpty { try keep(Data(builder.finish())) }
    }
}
