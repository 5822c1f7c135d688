import CatalogueModel

/// The addresses of the site, for routes and links alike.
enum SitePath {
    static let home = "/"
    static let documents = "/documents"
    static let about = "/about"
    static let health = "/health"
    static let apiPrefix = "/api/"
    static let apiDocuments = "/api/v1/documents"

    static let documentRoute = "/documents/:code"
    static let apiDocumentRoute = "/api/v1/documents/:code"
    static let imageRoute = "/images/:sha256"
    static let staticRoute = "/static/:name"

    static let evidenceLegend = about + "#evidence"
    static let api = about + "#api"
    static let licences = about + "#licences"
    static let accessibility = about + "#accessibility"

    static func document(_ code: DocumentCode, edition: Int? = nil) -> String {
        "\(documents)/\(code)" + (edition.map { "?edition=\($0)" } ?? "")
    }

    static func apiDocument(_ code: DocumentCode, edition: Int? = nil) -> String {
        "\(apiDocuments)/\(code)" + (edition.map { "?edition=\($0)" } ?? "")
    }

    static func image(_ sha256: String) -> String {
        "/images/\(sha256)"
    }

    /// A static file; the digest makes the address change with the bytes.
    static func file(_ name: String, digest: String?) -> String {
        "/static/\(name)" + (digest.map { "?v=\($0)" } ?? "")
    }

    static func search(_ query: URLQuery) -> String {
        documents + query.suffix
    }

    // A model's page and what belongs to it.
    static let cardRoute = "/documents/:code/card"
    static let historyRoute = "/documents/:code/history"
    static let reportsRoute = "/documents/:code/reports"
    static let apiHistoryRoute = "/api/v1/documents/:code/history"
    static let apiReportsRoute = "/api/v1/documents/:code/reports"

    static func card(_ code: DocumentCode, edition: Int?, tools: [String]) -> String {
        var query = edition.map { URLQuery(["edition": "\($0)"]) } ?? URLQuery()
        for tool in tools { query = query.adding("tools", tool) }
        return "\(documents)/\(code)/card" + query.suffix
    }

    static func history(_ code: DocumentCode) -> String {
        "\(documents)/\(code)/history"
    }

    static func reports(_ code: DocumentCode) -> String {
        "\(documents)/\(code)/reports"
    }

    static func glossary(_ term: String) -> String {
        "/glossary#\(term)"
    }
}
