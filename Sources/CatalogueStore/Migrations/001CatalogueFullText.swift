import GRDB

extension Migrations {
    /// The words of the document models, one column for each access level.
    ///
    /// SQLite's own full-text search; another engine has a file like this one of its own. Accents, case and ñ are
    /// folded by the tokenizer.
    static func createDocumentText(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE document_text USING fts5(
                    code, title, body, official, restricted,
                    tokenize = "unicode61 remove_diacritics 2"
                );
                """
        )
    }
}
