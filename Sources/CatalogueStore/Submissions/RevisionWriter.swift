import CatalogueModel
import Foundation
import SQLDatabase
import SearchIndex

/// Writes revisions of records with the rows they are found by.
struct RevisionWriter {
    private let submission: SubmissionID
    private let country: String
    private let db: Database
    private let revision: BulkInsert
    private let body: BulkInsert
    private let model: BulkInsert
    private let image: BulkInsert
    private let predecessor: BulkInsert
    private let segment: BulkInsert
    /// Nobody else writes meanwhile, so identifiers can be counted here.
    private var lastRevision: Int64
    private var lastSegment: Int64
    private var index = SegmentBuilder()

    init(_ db: Database, submission: SubmissionID, country: String) throws {
        self.db = db
        self.submission = submission
        self.country = country
        lastRevision = try Int64.fetchOne(db, sql: "SELECT COALESCE(MAX(id), 0) FROM record_revision") ?? 0
        revision = try BulkInsert(
            db,
            into: "record_revision",
            ["id", "kind", "country", "record_key", "scope", "submission_id", "action"]
        )
        body = try BulkInsert(db, into: "record_body", ["revision_id", "body", "checksum"])
        model = try BulkInsert(
            db,
            into: "document_model",
            [
                "revision_id", "code", "issuer", "category", "type", "status", "evidence", "access_rank",
                "native_title", "title", "mrz_format", "first_issued", "last_issued", "circulation_first",
                "circulation_last", "confirmed_by_state",
            ]
        )
        image = try BulkInsert(
            db,
            into: "document_image",
            ["revision_id", "position", "sha256", "media_type", "access_rank"]
        )
        predecessor = try BulkInsert(db, into: "document_predecessor", ["revision_id", "code"], onceEach: true)
        segment = try BulkInsert(db, into: "search_segment", ["id", "submission_id", "body"])
        lastSegment = try Int64.fetchOne(db, sql: "SELECT COALESCE(MAX(id), 0) FROM search_segment") ?? 0
    }

    /// Writes a record as a revision that waits for publication.
    mutating func write(_ record: StagedRecord, action: ChangeAction) throws {
        let id = try writeRevision(record.kind, key: record.key, scope: record.scope, action: action)
        body.bind(id)
        body.bind(utf8: record.body)
        body.bind(BodyChecksum.of(record.body))
        try body.run()
        if let document = record.document { try write(document, revision: id) }
    }

    /// Writes the withdrawal of a record; a document model stays, with the status of one withdrawn.
    mutating func withdraw(_ kind: RecordKind, key: String, scope: String, body text: String) throws {
        guard kind == .document else {
            let id = try writeRevision(kind, key: key, scope: scope, action: .withdraw)
            body.bind(id)
            body.bind(text)
            body.bind(BodyChecksum.of(text))
            try body.run()
            return
        }
        var model = try JSONDecoder().decode(DocumentModel.self, from: Data(text.utf8))
        model.status = .withdrawn
        let record = StagedRecord(.document(model), action: .withdraw, line: 0, path: "")
        try write(record, action: .withdraw)
    }

    private mutating func writeRevision(
        _ kind: RecordKind,
        key: String,
        scope: String,
        action: ChangeAction
    ) throws -> Int64 {
        lastRevision += 1
        revision.bind(lastRevision)
        revision.bind(kind.rawValue)
        revision.bind(country)
        revision.bind(key)
        revision.bind(scope)
        revision.bind(submission.number)
        revision.bind(action.rawValue)
        try revision.run()
        return lastRevision
    }

    /// Writes what is left of the search index; nothing may be written after it.
    mutating func finish() throws {
        try writeSegment()
        try db.flush()
    }

    private mutating func writeSegment() throws {
        guard !index.isEmpty else { return }
        lastSegment += 1
        segment.bind(lastSegment)
        segment.bind(submission.number)
        segment.bind(blob: index.finish())
        try segment.run()
    }

    private mutating func write(_ document: DocumentModel, revision id: Int64) throws {
        try writeColumns(of: document, revision: id)
        for (position, item) in document.images.enumerated() {
            image.bind(id)
            image.bind(position)
            image.bind(item.sha256)
            image.bind(item.type.rawValue)
            image.bind(item.access.rank)
            try image.run()
        }
        for code in document.supersedes {
            predecessor.bind(id)
            predecessor.bind(code.value.text)
            try predecessor.run()
        }
        index.add(document, revision: id)
        if index.isFull { try writeSegment() }
    }

    private mutating func writeColumns(of document: DocumentModel, revision id: Int64) throws {
        let circulation = document.circulation
        model.bind(id)
        model.bind(document.code.text)
        model.bind(document.code.issuer)
        model.bind(document.code.category)
        model.bind(document.code.type)
        model.bind(document.status.rawValue)
        model.bind(document.evidence.rawValue)
        model.bind(document.access.rank)
        model.bind(document.nativeTitles.map(\.text).joined(separator: " / "))
        model.bind(document.title.value.jsonText)
        model.bind(document.mrz?.format)
        model.bind(document.firstIssued?.value.date?.description)
        model.bind(document.lastIssued?.value.date?.description)
        model.bind(circulation.first?.description)
        model.bind(circulation.last?.description)
        model.bind(document.confirmedByState?.description)
        try model.run()
    }
}
