public import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Synchronization
public import Workflows

/// Why a site cannot be exported.
public enum SiteExportError: Error, Hashable, Sendable {
    /// A page could not be made: its path, and the status that the site answers with.
    case page(path: String, status: Int)
}

extension SiteExportError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .page(let path, let status):
            Explanation(
                "export.page",
                message: LocalizedText(
                    es: "No se pudo hacer la página \(path) (\(status)).",
                    en: "The page \(path) could not be made (\(status))."
                ),
                advice: LocalizedText(
                    es: "No se escribió nada. Vuelva a intentarlo; si se repite, avise con la ruta de la página.",
                    en: "Nothing was written. Try again; where it happens again, tell which page it was."
                )
            )
        }
    }
}

/// The pages of an offline edition as files that lead to each other, for a stick: the site's own templates, without a server.
public struct SiteExport: Sendable {
    static let indexName = "index.js"
    static let wordsName = "mrz-words.js"

    private let edition: OfflineEdition
    private let pages: PageMaker
    private let glossary: Glossary
    private let responder: RouterResponder<VisitContext>
    private let hasImages: Bool
    private let logger: Logger

    /// The pages of an edition.
    ///
    /// - Parameters:
    ///   - edition: what is written.
    ///   - hasImages: whether its images are.
    ///   - today: the day.
    ///   - version: of the program.
    ///   - logger: takes what readers are not told.
    /// - Throws: `SiteResourcesError`.
    public init(
        _ edition: OfflineEdition,
        hasImages: Bool = true,
        today: CalendarDay,
        version: String,
        logger: Logger
    ) throws {
        self.edition = edition
        self.hasImages = hasImages
        self.logger = logger
        let site = try Site(exporting: edition, today: today, version: version, logger: logger)
        pages = site.offlinePages(edition, isExported: true)
        glossary = Glossary(edition.vocabularies)
        responder = site.offlineRouter(edition, isExported: true).buildResponder()
    }

    /// Makes every file.
    ///
    /// - Parameter keep: takes the path of a file below the folder of the site, and its bytes.
    /// - Returns: how many pages there are.
    /// - Throws: `SiteExportError`, what `keep` throws, `StoreError`, `OfflineError`.
    public func write(_ keep: (_ path: String, _ bytes: [UInt8]) throws -> Void) async throws -> Int {
        let models = try await models()
        var plan = plan(models)
        if hasImages { plan.images = try await writeImages(models, keep) }
        var files: Set<String> = []
        var count = 0
        func write(_ text: [UInt8], to path: String, _ language: Language) throws {
            var links = ExportLinks(plan, language: language, depth: path.split(separator: "/").count - 1)
            try keep("\(language.rawValue)/\(path)", links.rewritten(text))
            files.formUnion(links.files)
            count += 1
        }
        for language in edition.manifest.languages {
            for (path, page) in try await ownPages(models, plan, language) {
                try write(Array(page.utf8), to: path, language)
            }
            for path in paths(models) {
                guard let file = plan.page(path) else { throw SiteExportError.page(path: path, status: 404) }
                try write(try await answer(path, language), to: file, language)
            }
            let index = ExportIndex(models: models, wording: wording(language))
            try keep("\(language.rawValue)/\(Self.indexName)", Array(index.script.utf8))
        }
        try writeRest(files, keep)
        return count
    }

    /// Writes the images, one at a time in memory.
    ///
    /// - Returns: those whose bytes are there; a page leads to no other.
    private func writeImages(
        _ models: [ExportModel],
        _ keep: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) async throws -> [String: ImageType] {
        var plan = ExportPlan()
        for (sha256, type) in models.flatMap(\.images).sorted(by: { $0.key < $1.key }) where plan.images[sha256] == nil
        {
            guard let bytes = try await edition.image(sha256) else { continue }
            plan.images[sha256] = type
            if let path = plan.image(sha256) { try keep(path, bytes) }
        }
        return plan.images
    }

    /// Everything that is no page.
    private func writeRest(
        _ files: Set<String>,
        _ keep: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws {
        for name in files.sorted() {
            guard let file = pages.resources.files[name] else {
                throw SiteExportError.page(path: SitePath.file(name, digest: nil), status: 404)
            }
            try keep("static/\(name)", Array(buffer: file.bytes))
        }
        let words = MRZWords(vocabularies: edition.vocabularies).jsonText
        try keep("static/\(Self.wordsName)", Array("(globalThis.cotejoMRZ ??= {}).words = \(words);\n".utf8))
        // Whoever opens the folder finds the way in.
        let first = edition.manifest.languages.first ?? .es
        let start = pages.resources.text(
            of: "export-start",
            ExportStartPage(first, of: edition.manifest.languages) { frame(SitePath.home, URLQuery(), $0) }
        )
        try keep("index.html", Array(start.utf8))
    }

    private func wording(_ language: Language) -> Wording {
        Wording(language: language, vocabularies: edition.vocabularies)
    }

    /// All models, by country and code.
    private func models() async throws -> [ExportModel] {
        let access = edition.manifest.access
        var models: [ExportModel] = []
        for country in try await edition.store.countries(access: access).map(\.country).sorted() {
            models += try await edition.store.documents(ofIssuer: country, access: access) { ExportModel($0) }
        }
        return models
    }

    private func plan(_ models: [ExportModel]) -> ExportPlan {
        var plan = ExportPlan()
        plan.languages = edition.manifest.languages
        plan.sections = Set(glossary.sections.map(\.id))
        for model in models {
            plan.codes.insert(model.code.text)
            plan.countries.insert(model.code.issuer)
        }
        return plan
    }

    /// The pages that the site has, too.
    private func paths(_ models: [ExportModel]) -> [String] {
        [SitePath.about, SitePath.mrz, SitePath.glossary] + glossary.sections.map { SitePath.glossary(section: $0.id) }
            + models.flatMap { [SitePath.document($0.code), SitePath.card($0.code, edition: nil, tools: [])] }
    }

    /// The pages that only files have.
    private func ownPages(
        _ models: [ExportModel],
        _ plan: ExportPlan,
        _ language: Language
    ) async throws -> [(path: String, text: String)] {
        let wording = wording(language)
        let home = ExportHomePage(
            models,
            frame: frame(SitePath.home, URLQuery(), language),
            resources: pages.resources,
            wording: wording
        )
        let byCountry = Dictionary(grouping: models, by: \.code.issuer)
        return [("index.html", pages.text(of: "export-home", home))]
            + plan.countries.sorted().map { country in
                let query = URLQuery([SearchQuery.Parameter.country: country])
                let page = ExportCountryPage(
                    country,
                    byCountry[country] ?? [],
                    frame: frame(SitePath.documents, query, language, title: wording.label(country, .countries)),
                    resources: pages.resources,
                    wording: wording
                )
                return (ExportPlan.country(country), pages.text(of: "export-country", page))
            }
    }

    private func frame(_ path: String, _ query: URLQuery, _ language: Language, title: String? = nil) -> FramePage {
        var visit = Visit(language: language, access: edition.manifest.access)
        (visit.path, visit.query) = (path, query)
        let manifest = edition.manifest
        return pages.frame(
            title: title ?? ExportText.exportTitle.text(in: language),
            visit: visit,
            hasSearchBox: path != SitePath.home,
            editionLine: PageMaker.line(edition: manifest.edition, publishedAt: manifest.publishedAt, in: language)
        )
    }

    /// A page as the site answers it.
    private func answer(_ path: String, _ language: Language) async throws -> [UInt8] {
        let query = URLQuery([Language.parameterName: language.rawValue, ModelRequest.wholeParameter: "1"])
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: path + query.suffix)
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
            context: VisitContext(logger: logger)
        )
        guard response.status == .ok else { throw SiteExportError.page(path: path, status: response.status.code) }
        let gathered = GatheredBody()
        try await response.body.write(gathered)
        return gathered.bytes
    }
}

/// What a page came to.
private final class GatheredBody: ResponseBodyWriter {
    private let buffer = Mutex(ByteBuffer())

    var bytes: [UInt8] { buffer.withLock { Array(buffer: $0) } }

    func write(_ part: ByteBuffer) async throws {
        buffer.withLock { _ = $0.writeImmutableBuffer(part) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
