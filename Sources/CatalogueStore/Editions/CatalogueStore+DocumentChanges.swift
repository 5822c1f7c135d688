public import CatalogueModel
import Foundation
import SQLDatabase

/// What one edition did to one model, as far as a reader may see it.
public struct DocumentChange: Hashable, Sendable, JSONWritable {
    /// The edition.
    public var edition: Int
    /// When it was published, as `2026-11-21T14:03:00Z`.
    public var publishedAt: String
    /// Added, changed or withdrawn.
    public var action: ChangeAction
    /// The model.
    public var code: DocumentCode
    /// Its title from then on.
    public var title: LocalizedText
    /// The members that differ, for a change.
    public var fields: [String]

    /// A change.
    public init(
        edition: Int,
        publishedAt: String,
        action: ChangeAction,
        code: DocumentCode,
        title: LocalizedText,
        fields: [String] = []
    ) {
        self.edition = edition
        self.publishedAt = publishedAt
        self.action = action
        self.code = code
        self.title = title
        self.fields = fields
    }

    /// Appends every member under its property's name, and the country.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("edition", edition)
            $0.member("publishedAt", publishedAt)
            $0.member("action", action)
            $0.member("code", code)
            $0.member("country", code.issuer)
            $0.member("title", title)
            $0.member("fields", fields)
        }
    }
}

/// What is asked of the changes.
public struct ChangesQuery: Hashable, Sendable {
    /// The most changes on one page.
    public static let maximumPageSize = 100

    /// From this day on, in universal time.
    public var since: CalendarDay?
    /// ICAO alpha-3 code of the issuer.
    public var country: String?
    /// Only in the countries that the account follows, and only of editions published since it follows them.
    public var followedBy: AccountID?
    /// Only of editions after this one.
    public var after: Int?
    /// 1 upward.
    public var page = 1
    /// 1 to 100.
    public var pageSize = ChangesQuery.maximumPageSize

    /// All changes.
    public init() {}
}

extension CatalogueStore {
    /// What editions did to the models, latest first, by code within an edition.
    ///
    /// A change of what the reader may not see is no change to them: a page can be shorter than its size. A model that
    /// they could not see before counts as added.
    ///
    /// - Returns: the changes of the page, and whether there are later pages.
    /// - Throws: `StoreError`.
    public func documentChanges(_ query: ChangesQuery, access: Access) async throws
        -> (changes: [DocumentChange], hasMore: Bool)
    {
        try await read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: Self.selectDocumentChanges),
                arguments: [
                    "access": access.rank, "country": query.country, "since": query.since?.description,
                    "account": query.followedBy?.number, "after": query.after,
                    "limit": query.pageSize + 1, "offset": (max(1, query.page) - 1) * query.pageSize,
                ]
            )
            let changes = try rows.prefix(query.pageSize).compactMap { try Self.documentChange($0, access: access) }
            return (changes, rows.count > query.pageSize)
        }
    }

    /// The revisions of a page are chosen before any record is read.
    ///
    /// Publications come first, latest first: the revisions of one follow from its submission in the order of the page, so
    /// that a page ends the search and editions that nobody asks for begin none.
    private static let selectDocumentChanges = """
        WITH page AS MATERIALIZED (
            SELECT record_revision.id, record_revision.kind, record_revision.country, record_revision.record_key,
                record_revision.action, record_revision.published_in, publication.edition, publication.published_at
            FROM publication
            CROSS JOIN record_revision
            JOIN document_model ON document_model.revision_id = record_revision.id
            WHERE record_revision.submission_id = publication.submission_id
                AND record_revision.published_in = publication.id
                AND record_revision.kind = 'document' AND publication.edition IS NOT NULL
                AND document_model.access_rank <= :access
                AND (:country IS NULL OR document_model.issuer = :country)
                AND (:since IS NULL OR publication.published_at >= :since)
                AND (:after IS NULL OR publication.edition > :after)
                AND (:account IS NULL OR EXISTS (
                    SELECT 1 FROM followed_country
                    WHERE followed_country.account_id = :account AND followed_country.country = document_model.issuer
                        AND followed_country.from_edition < publication.edition))
            ORDER BY publication.id DESC, record_revision.record_key
            LIMIT :limit OFFSET :offset)
        SELECT page.edition, page.published_at, page.action, new_body.body AS new_body, old_body.body AS old_body
        FROM page
        JOIN record_body AS new_body ON new_body.revision_id = page.id
        LEFT JOIN record_revision AS old
            ON old.kind = page.kind AND old.record_key = page.record_key AND old.country = page.country
            AND old.ended_in = page.published_in AND old.id <> page.id
        LEFT JOIN record_body AS old_body ON old_body.revision_id = old.id
        ORDER BY page.published_in DESC, page.record_key
        """

    private static func documentChange(_ row: Row, access: Access) throws -> DocumentChange? {
        let decoder = JSONDecoder()
        func model(_ body: String) throws -> DocumentModel? {
            try decoder.decode(DocumentModel.self, from: Data(body.utf8)).visible(to: access)
        }
        guard let new = try model(row["new_body"]) else { return nil }
        let name: String = row["action"]
        guard var action = ChangeAction(rawValue: name) else {
            throw StoreError.unreadable("record_revision.action = \(name)")
        }
        var fields: [String] = []
        if action == .change, let body: String = row["old_body"] {
            if let old = try model(body) {
                fields = try Self.memberNames(differing: old, new, decoder)
                guard !fields.isEmpty else { return nil }
            } else {
                action = .add
            }
        }
        return DocumentChange(
            edition: row["edition"],
            publishedAt: row["published_at"],
            action: action,
            code: new.code,
            title: new.title.value,
            fields: fields
        )
    }

    /// The first names of the paths that differ, each once, in their order.
    private static func memberNames(
        differing old: DocumentModel,
        _ new: DocumentModel,
        _ decoder: JSONDecoder
    ) throws -> [String] {
        let changes = FieldChange.between(
            try decoder.decode(JSONValue.self, from: Data(old.jsonText.utf8)),
            try decoder.decode(JSONValue.self, from: Data(new.jsonText.utf8))
        )
        var names: [String] = []
        for change in changes {
            let name = String(change.path.prefix { $0 != "." && $0 != "[" })
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
