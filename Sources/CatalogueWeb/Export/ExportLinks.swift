import CatalogueModel

/// Where everything of an exported site lies, so that its pages lead to each other from any folder.
struct ExportPlan: Sendable {
    /// The codes of the models.
    var codes: Set<String> = []
    /// The issuers of the models.
    var countries: Set<String> = []
    /// The parts of the glossary.
    var sections: Set<String> = []
    /// The languages of the pages.
    var languages: [Language] = []
    /// The images that are written, by their SHA-256; nothing where they are left out.
    var images: [String: ImageType] = [:]

    /// The file of a page below the folder of its language; nil where an exported site has no such page.
    func page(_ path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        switch (parts.count, parts.first) {
        case (0, _): return "index.html"
        case (1, "documents"): return "index.html"
        case (1, "glossary"), (1, "about"), (1, "mrz"): return "\(parts[0]).html"
        case (2, "documents") where codes.contains(parts[1]): return "documents/\(parts[1]).html"
        case (3, "documents") where codes.contains(parts[1]) && parts[2] == "card":
            return "documents/\(parts[1])-card.html"
        case (2, "glossary") where sections.contains(parts[1]): return "glossary-\(parts[1]).html"
        default: return nil
        }
    }

    /// The file of an image below the folder of the site; nil where it is left out.
    func image(_ sha256: String) -> String? {
        images[sha256].map { "images/\(sha256).\($0.rawValue.dropFirst("image/".count))" }
    }

    static func country(_ code: String) -> String { "countries/\(code).html" }
}

/// Turns the addresses of a page into the places of files beside it.
struct ExportLinks {
    let plan: ExportPlan
    let language: Language
    /// How many folders below that of its language the page lies.
    let depth: Int
    /// The static files that the page needs.
    private(set) var files: Set<String> = []

    init(_ plan: ExportPlan, language: Language, depth: Int) {
        self.plan = plan
        self.language = language
        self.depth = depth
    }

    /// The page with every address of the site changed; what leads nowhere from a disk is no link any more.
    mutating func rewritten(_ page: [UInt8]) -> [UInt8] {
        HTMLAddresses.changed(page) { target($0) }
    }

    /// Where an address of the site leads from this page.
    private mutating func target(_ address: String) -> String? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count > 1 ? "#\(parts[1])" : ""
        let question = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let up = String(repeating: "../", count: depth)
        if let name = question[0].dropping("/static/") {
            files.insert(name)
            return "\(up)../static/\(name)"
        }
        if question[0] == SitePath.mrzWords { return "\(up)../static/\(SiteExport.wordsName)" }
        if question[0] == SitePath.exportedIndex { return "\(up)\(SiteExport.indexName)" }
        if let sha256 = question[0].dropping("/images/") { return plan.image(sha256).map { "\(up)../\($0)" } }
        let query = URLQuery(parsing: question.count > 1 ? question[1] : "")
        let chosen = query[Language.parameterName].flatMap(Language.init(rawValue:)) ?? language
        guard plan.languages.contains(chosen), let own = page(question[0], query) else { return nil }
        return up + (chosen == language ? "" : "../\(chosen.rawValue)/") + own + fragment
    }

    private func page(_ path: String, _ query: URLQuery) -> String? {
        guard path == SitePath.documents else { return plan.page(path) }
        let names: Set = [
            SearchQuery.Parameter.text, SearchQuery.Parameter.country, SearchQuery.Parameter.category,
            SearchQuery.Parameter.feature,
        ]
        let asked = query.with(Language.parameterName, nil)
        // A question with conditions that the search of files does not know would get another answer.
        guard asked.items.allSatisfy({ names.contains($0.name) }) else { return nil }
        if let country = asked[SearchQuery.Parameter.country], asked.items.count == 1, plan.countries.contains(country)
        {
            return ExportPlan.country(country)
        }
        return "index.html" + asked.suffix
    }
}

extension String {
    /// What follows a beginning; nil where the text begins otherwise.
    fileprivate func dropping(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
