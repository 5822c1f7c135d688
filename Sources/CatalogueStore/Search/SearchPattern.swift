import CatalogueModel

/// What a person typed, as a pattern of SQLite's full-text search.
///
/// Words are quoted, so nothing typed is taken for an operator; the last one matches as a prefix, the others whole.
struct SearchPattern {
    let text: String

    /// The pattern for a question; nil where it has no words.
    init?(_ query: SearchQuery, access: Access) {
        let words = query.words
        guard !words.isEmpty else { return nil }
        let quoted = words.enumerated()
            .map { index, word in
                "\"\(word)\"" + (index == words.count - 1 ? "*" : "")
            }
        let columns: [String] =
            switch access {
            case .public: ["code", "title", "body"]
            case .official: ["code", "title", "body", "official"]
            case .restricted: ["code", "title", "body", "official", "restricted"]
            }
        text = "{\(columns.joined(separator: " "))} : (\(quoted.joined(separator: " AND ")))"
    }
}
