public import CatalogueModel
public import CatalogueStore
public import Hummingbird
public import Logging

/// The web site and API over one catalogue.
public struct Site: Sendable {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    let blobFolder: String
    let resources: SiteResources
    let today: @Sendable () -> CalendarDay
    let now: @Sendable () -> String
    let version: String
    let logger: Logger

    /// A site.
    ///
    /// - Parameters:
    ///   - store: the catalogue.
    ///   - vocabularies: the words for its codes.
    ///   - blobFolder: the folder of the images, each under the first two digits of its SHA-256.
    ///   - resources: templates and static files; those that ship where none are given.
    ///   - today: says the day.
    ///   - now: says the moment, as `2026-11-21T14:03:00Z`; the start of the day where none is given.
    ///   - version: of the program.
    ///   - logger: takes what visitors are not told.
    /// - Throws: `SiteResourcesError`.
    public init(
        store: CatalogueStore,
        vocabularies: Vocabularies,
        blobFolder: String,
        resources: SiteResources? = nil,
        today: @escaping @Sendable () -> CalendarDay,
        now: (@Sendable () -> String)? = nil,
        version: String,
        logger: Logger
    ) throws {
        self.store = store
        self.vocabularies = vocabularies
        self.blobFolder = blobFolder
        self.resources = try resources ?? SiteResources()
        self.today = today
        self.now = now ?? { "\(today())T00:00:00Z" }
        self.version = version
        self.logger = logger
    }

    /// The routes of the site.
    public func router() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        let pages = PageMaker(store: store, vocabularies: vocabularies, resources: resources, version: version)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorMiddleware(pages: pages))
        router.add(middleware: VisitMiddleware())
        HomeRoutes(store: store, pages: pages).add(to: router)
        SearchRoutes(store: store, pages: pages, today: today).add(to: router)
        DocumentRoutes(store: store, pages: pages, today: today).add(to: router)
        CardRoutes(store: store, pages: pages, today: today).add(to: router)
        HistoryRoutes(store: store, pages: pages).add(to: router)
        ReportRoutes(store: store, pages: pages, now: now).add(to: router)
        ImageRoutes(store: store, blobFolder: blobFolder).add(to: router)
        AboutRoutes(pages: pages).add(to: router)
        HealthRoutes(store: store, version: version, logger: logger).add(to: router)
        StaticRoutes(resources: resources).add(to: router)
        return router
    }

    /// Serves the site until the process is told to end.
    ///
    /// - Parameters:
    ///   - host: the address to listen on.
    ///   - port: the port; 0 for any that is free.
    ///   - onReady: called with the port once the server listens.
    /// - Throws: what binding the address throws.
    public func run(host: String, port: Int, onReady: @escaping @Sendable (_ port: Int) -> Void) async throws {
        try await application(host: host, port: port, onReady: onReady).runService()
    }

    /// A server of the site.
    ///
    /// - Parameters:
    ///   - host: the address to listen on.
    ///   - port: the port; 0 for any that is free.
    ///   - onReady: called with the port once the server listens.
    /// - Returns: an application, ready to run.
    public func application(
        host: String,
        port: Int,
        onReady: @escaping @Sendable (_ port: Int) -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { onReady($0.localAddress?.port ?? port) },
            logger: logger
        )
    }
}
