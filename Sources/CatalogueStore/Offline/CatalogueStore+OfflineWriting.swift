import CatalogueModel
import GRDB
import SQLDatabase
import SearchIndex

extension CatalogueStore {
    /// Writes an edition into a new database of the same schema, without persons, submissions, accounts and audit.
    ///
    /// The same edition and selection give the same bytes with the same SQLite: rows go in by their keys, one table after
    /// the other, indices after them, and nothing in it says when it was written. All reading is one snapshot.
    ///
    /// - Parameters:
    ///   - selection: what goes into it.
    ///   - extras: the vocabularies and the images.
    ///   - path: the file; nothing may be there.
    /// - Returns: what is in it; nil where there is no such edition.
    /// - Throws: `StoreError`, what giving an image throws.
    public func writeOffline(
        _ selection: OfflineSelection,
        _ extras: OfflineExtras,
        to path: String
    ) throws -> OfflineContents? {
        try StoreError.translating {
            var configuration = Configuration()
            // A file that is not finished is thrown away, so it needs no journal and no order of writing.
            configuration.foreignKeysEnabled = false
            configuration.prepareDatabase { db in
                try db.execute(
                    sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
                )
            }
            let target = try DatabaseQueue(path: path, configuration: configuration)
            let contents = try database.readNow { source -> OfflineContents? in
                guard let publication = try Self.publication(at: .edition(selection.edition), source) else {
                    return nil
                }
                return try target.writeWithoutTransaction { connection in
                    let target = SQLDatabase.Database(sqlite: connection)
                    let schema = try OfflineSchema()
                    try connection.inTransaction {
                        try schema.createTables(target)
                        return .commit
                    }
                    var writer = OfflineWriter(source, target, selection, publication: publication)
                    try connection.inTransaction {
                        try writer.write(extras)
                        try schema.createIndices(target)
                        return .commit
                    }
                    writer.contents.schema = schema.latestMigration
                    writer.contents.stretches = try OfflineSchema.stretches(target)
                    return writer.contents
                }
            }
            try target.close()
            return contents
        }
    }
}

/// The tables of an offline file: those of the catalogue, and two of its own.
///
/// They are made from those of a new file, whichever engine the rows come from.
struct OfflineSchema {
    /// The tables that have rows, in the order in which they are written, with what they hold.
    static let filled: [(table: String, kind: OfflinePartKind)] = [
        ("submission", .directory), ("publication", .directory), ("record_revision", .directory),
        ("document_model", .directory), ("document_predecessor", .directory), ("document_image", .imageList),
        ("offline_image", .imageList), ("record_body", .records), ("search_segment", .searchIndex),
        ("offline_vocabulary", .vocabularies), ("offline_image_body", .images),
    ]

    private static let ownTables = """
        CREATE TABLE offline_image (
            sha256 TEXT PRIMARY KEY,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            body_id INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE offline_image_body (
            id INTEGER PRIMARY KEY,
            body BLOB NOT NULL
        ) STRICT;
        CREATE TABLE offline_vocabulary (
            place INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            body TEXT NOT NULL
        ) STRICT;
        """

    private let tables: [String]
    private let indices: [(table: String, sql: String)]
    private let migrations: [String]

    /// The schema of this version of the program.
    init() throws {
        (tables, indices, migrations) = try SQLiteFile.inMemory().readNow { db in
            (
                try Self.statements("table", db).map(\.sql),
                try Self.statements("index", db),
                try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
            )
        }
    }

    /// The migration that the tables are of.
    var latestMigration: String { migrations.last ?? "" }

    /// Every table is there, as pages look into tables that stay empty as well.
    func createTables(_ target: SQLDatabase.Database) throws {
        for sql in tables { try target.execute(sql: sql) }
        try target.execute(sql: Self.ownTables)
        for name in migrations {
            try target.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [name])
        }
    }

    /// The indices of tables that have rows, made once these are there.
    func createIndices(_ target: SQLDatabase.Database) throws {
        let names = Set(Self.filled.map(\.table))
        for index in indices where names.contains(index.table) { try target.execute(sql: index.sql) }
    }

    private static func statements(_ type: String, _ db: SQLDatabase.Database) throws -> [(table: String, sql: String)]
    {
        try Row.fetchAll(
            db,
            sql: """
                SELECT tbl_name, sql FROM sqlite_schema
                WHERE type = :type AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                ORDER BY tbl_name, name
                """,
            arguments: ["type": type]
        ).map { ($0["tbl_name"], $0["sql"]) }
    }

    /// What the pages hold, from the first to the last; as one stretch where this SQLite cannot tell.
    static func stretches(_ target: SQLDatabase.Database) throws -> [OfflineStretch] {
        let pageSize = try Int.fetchOne(target, sql: "PRAGMA page_size") ?? 4096
        let pageCount = try Int.fetchOne(target, sql: "PRAGMA page_count") ?? 0
        var kinds = [OfflinePartKind](repeating: .structure, count: pageCount)
        let known = Dictionary(filled.map { ($0.table, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let canTell = try Bool.fetchOne(
            target,
            sql: "SELECT EXISTS (SELECT 1 FROM pragma_module_list WHERE name = 'dbstat')"
        )
        if canTell == true {
            let rows = try Row.fetchCursor(
                target,
                sql: """
                    SELECT dbstat.pageno, entry.tbl_name
                    FROM dbstat JOIN sqlite_schema AS entry ON entry.name = dbstat.name
                    """
            )
            while let row = try rows.next() {
                let page: Int = row[0]
                if page <= pageCount { kinds[page - 1] = known[row[1]] ?? .structure }
            }
        }
        var stretches: [OfflineStretch] = []
        for kind in kinds {
            if stretches.last?.kind == kind {
                stretches[stretches.count - 1].byteCount += pageSize
            } else {
                stretches.append(OfflineStretch(kind: kind, byteCount: pageSize))
            }
        }
        return stretches
    }
}
