public import CatalogueModel
public import CatalogueStore
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
public import Workflows

/// The web site and API over one catalogue.
public struct Site: Sendable {
    let store: CatalogueStore
    /// The words for the codes of the catalogue, as they are in force.
    private(set) var vocabularies: Vocabularies
    /// The same as the files have them.
    let shipped: Vocabularies
    let news = VocabularyNews()
    let files: StoredFiles?
    let resources: SiteResources
    let today: @Sendable () -> CalendarDay
    let now: @Sendable () -> String
    let version: String
    let publicURL: String?
    private(set) var pageCache: PageCache?
    private let pageCacheBytes: Int
    private let replanEffort: PlanTraining.Effort
    private let accountRules: AccountRules
    private let proxies: TrustedProxies
    /// Nil where an offline edition is served, which takes nothing in.
    private var desk: SubmissionDesk?
    private let offline: OfflineEdition?
    private let tls: TLSFiles?
    private var glossary: Glossary
    private var identify: IdentifyDocument
    private var checkMRZ: CheckMRZ
    private let entry: AnswerEntry
    let progress: HandInProgress
    private let limits: ServerLimits
    private let ledger = ConnectionLedger()
    private let figures = RequestFigures()
    private let startedAt: Moment
    private let openMetricsOnLoopback: Bool
    private var openAPI: [Language: String]
    let logger: Logger

    /// The most bytes of pages that are kept in memory, unless told otherwise.
    public static let defaultPageCacheBytes = 16 << 20

    /// A site.
    ///
    /// - Parameters:
    ///   - store: the catalogue.
    ///   - vocabularies: the words for its codes, as they ship.
    ///   - desk: takes submissions in and decides on them; nil for an offline edition alone.
    ///   - offline: the offline edition that is served, and nothing else of a site with it.
    ///   - files: where the images are kept; nil for an offline edition, which has them in it.
    ///   - resources: templates and static files; those that ship where none are given.
    ///   - today: says the day.
    ///   - now: says the moment, as `2026-11-21T14:03:00Z`; the start of the day where none is given.
    ///   - version: of the program.
    ///   - publicURL: where the public reaches the site, such as `https://cotejo.example`, for links from outside it.
    ///   - pageCacheBytes: how much memory may keep pages that were made already; 0 for none.
    ///   - accountRules: how long sessions and links last, and what a password costs.
    ///   - replanEffort: how long a planner waits for a plan around what was moved.
    ///   - proxies: those whose word about a visitor's address is believed.
    ///   - limits: what visitors may take of the server.
    ///   - openMetricsOnLoopback: whether programs on this machine may read the figures of the service without a token.
    ///   - tls: the certificate of the server; nil where it speaks without TLS.
    ///   - logger: takes what visitors are not told.
    /// - Throws: `SiteResourcesError`.
    public init(
        store: CatalogueStore,
        vocabularies: Vocabularies,
        desk: SubmissionDesk?,
        offline: OfflineEdition? = nil,
        files: StoredFiles? = nil,
        resources: SiteResources? = nil,
        today: @escaping @Sendable () -> CalendarDay,
        now: (@Sendable () -> String)? = nil,
        version: String,
        publicURL: String? = nil,
        pageCacheBytes: Int = Site.defaultPageCacheBytes,
        accountRules: AccountRules = AccountRules(),
        replanEffort: PlanTraining.Effort = .seconds(3),
        proxies: TrustedProxies = .none,
        limits: ServerLimits = ServerLimits(),
        openMetricsOnLoopback: Bool = false,
        tls: TLSFiles? = nil,
        logger: Logger
    ) throws {
        self.store = store
        self.vocabularies = vocabularies
        shipped = vocabularies
        self.desk = desk
        self.offline = offline
        self.files = files
        self.resources = try resources ?? SiteResources()
        self.today = today
        self.now = now ?? { "\(today())T00:00:00Z" }
        self.version = version
        self.publicURL = publicURL
        self.pageCacheBytes = pageCacheBytes
        pageCache = pageCacheBytes > 0 ? PageCache(maximumBytes: pageCacheBytes) : nil
        self.accountRules = accountRules
        self.replanEffort = replanEffort
        self.proxies = proxies
        self.limits = limits
        self.openMetricsOnLoopback = openMetricsOnLoopback
        let moment = Self.moments(self.now)
        startedAt = moment()
        progress = HandInProgress(store: store, now: moment)
        self.tls = tls
        self.logger = logger
        glossary = Glossary(vocabularies)
        identify = IdentifyDocument(store: store, vocabularies: vocabularies)
        checkMRZ = CheckMRZ(store: store, vocabularies: vocabularies)
        entry = AnswerEntry(store: store)
        openAPI = OpenAPIDocument(template: self.resources.openAPI, vocabularies: vocabularies).texts
    }

    /// The same site with other words: pages that were made with the old ones are gone.
    func speaking(_ words: Vocabularies) -> Site {
        var site = self
        site.vocabularies = words
        site.desk = desk?.speaking(words)
        site.pageCache = pageCacheBytes > 0 ? PageCache(maximumBytes: pageCacheBytes) : nil
        site.glossary = Glossary(words)
        site.identify = IdentifyDocument(store: store, vocabularies: words)
        site.checkMRZ = CheckMRZ(store: store, vocabularies: words)
        site.openAPI = OpenAPIDocument(template: resources.openAPI, vocabularies: words).texts
        return site
    }

    /// The routes of the site.
    public func router() -> Router<VisitContext> {
        if let offline { return offlineRouter(offline) }
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        let pages = PageMaker(store: store, vocabularies: vocabularies, resources: resources, version: version)
        let errors = ErrorMiddleware(pages: pages)
        router.add(middleware: RequestWatch(figures: figures, logger: logger))
        router.add(middleware: SecurityHeaders(isUnderTLS: isUnderTLS))
        router.add(middleware: errors)
        router.add(middleware: VisitMiddleware(publicURL: publicURL, proxies: proxies, isUnderTLS: isUnderTLS))
        addAccounts(to: router, pages, errors)
        let kept = addQuestions(to: router, pages, images: files.map(ImageSource.stored))
        HistoryRoutes(store: store, pages: pages).add(to: kept)
        ChangesRoutes(store: store, pages: pages).add(to: kept)
        TrainingRoutes(store: store, pages: pages, today: today).add(to: kept)
        PlanRoutes(store: store, pages: pages, today: today).add(to: router.group().add(middleware: PackedPages()))
        ReportRoutes(store: store, pages: pages, now: now).add(to: router)
        InstallRoutes(resources: resources).add(to: router)
        operations(pages).add(to: router)
        return router
    }

    /// What asks the catalogue and changes nothing, in an office as at a post without a line.
    ///
    /// - Returns: the routes whose pages depend on nothing but the latest publication, the day and who asks for what.
    @discardableResult
    func addQuestions(
        to router: Router<VisitContext>,
        _ pages: PageMaker,
        images: ImageSource?
    ) -> RouterGroup<VisitContext> {
        let kept = router.group().add(middleware: pagesKept)
        HomeRoutes(store: store, pages: pages).add(to: kept)
        SearchRoutes(store: store, pages: pages, today: today).add(to: kept)
        SearchTableRoutes(store: store, vocabularies: vocabularies, today: today).add(to: kept)
        DocumentRoutes(store: store, pages: pages, today: today).add(to: kept)
        CardRoutes(store: store, pages: pages, today: today).add(to: kept)
        AboutRoutes(pages: pages).add(to: kept)
        ProblemRoutes(pages: pages).add(to: kept)
        GlossaryRoutes(store: store, pages: pages, glossary: glossary).add(to: kept)
        CompareRoutes(store: store, pages: pages).add(to: kept)
        IdentifyRoutes(store: store, pages: pages, identify: identify).add(to: kept)
        OpenAPIRoutes(texts: openAPI).add(to: kept)
        MRZRoutes(store: store, pages: pages, check: checkMRZ, entry: entry, today: today).add(to: router)
        let entryRoutes = EntryRoutes(store: store, pages: pages, entry: entry, today: today)
        entryRoutes.addTables(to: kept)
        entryRoutes.add(to: router)
        ImageRoutes(store: store, images: images).add(to: router)
        HealthRoutes(store: store, version: version, logger: logger).add(to: router)
        StaticRoutes(resources: resources).add(to: router)
        return kept
    }

    private var pagesKept: KeptPages {
        KeptPages(store: store, cache: pageCache, today: today, figures: figures)
    }

    private func operations(_ pages: PageMaker) -> OperationsRoutes {
        let source = OperationFigures.Source(
            store: store,
            version: version,
            startedAt: startedAt,
            requests: figures,
            ledger: ledger,
            cache: pageCache,
            now: Self.moments(now)
        )
        return OperationsRoutes(source: source, pages: pages, isOpenOnLoopback: openMetricsOnLoopback)
    }

    /// The clock that says a moment as text, as one that says it as a number.
    private static func moments(_ now: @escaping @Sendable () -> String) -> @Sendable () -> Moment {
        { Moment(now()) ?? Moment(secondsSince1970: 0) }
    }

    /// Whether the public reaches the site by `https`.
    private var isUnderTLS: Bool { tls != nil || publicURL?.hasPrefix("https:") == true }

    /// Accounts: who visits, before any page is made, and the pages where that is settled.
    private func addAccounts(to router: Router<VisitContext>, _ pages: PageMaker, _ errors: ErrorMiddleware) {
        guard let desk else { preconditionFailure("a site without a desk serves an offline edition") }
        let now = Self.moments(self.now)
        let cookie = SessionCookie(isSecure: isUnderTLS)
        let signIn = SignIn(store: store, rules: accountRules)
        let own = KeepAccount(store: store, rules: accountRules)
        let administer = AdministerAccounts(store: store, rules: accountRules)
        router.add(
            middleware:
                AccountMiddleware(store: store, signIn: signIn, cookie: cookie, now: now, errors: errors)
        )
        SignInRoutes(pages: pages, signIn: signIn, administer: administer, cookie: cookie, now: now).add(to: router)
        AccountRoutes(store: store, pages: pages, own: own, now: now).add(to: router)
        FollowedRoutes(store: store, pages: pages).add(to: router)
        AccountsRoutes(store: store, pages: pages, administer: administer, now: now).add(to: router)
        let calls = KeepCalls(store: store, vocabularies: vocabularies)
        let review = ReviewEntryRules(store: store)
        SubmissionRoutes(
            store: store,
            pages: pages,
            desk: desk,
            calls: calls,
            review: review,
            progress: progress,
            today: today,
            now: now
        ).add(to: router)
        CallRoutes(store: store, pages: pages, calls: calls, now: now).add(to: router)
        CallAPIRoutes(store: store, vocabularies: vocabularies, calls: calls, now: now).add(to: router)
        DeadlineRoutes(store: store, pages: pages).add(to: router)
        let answers = AnswerReports(store: store)
        ReportDeskRoutes(store: store, pages: pages, answers: answers, now: now).add(to: router)
        FreshnessRoutes(store: store, pages: pages, now: now).add(to: router)
        SubmissionAPIRoutes(
            store: store,
            desk: desk,
            review: review,
            nationalities: EntryReview.nationalities(vocabularies),
            today: today,
            now: now
        ).add(to: router)
        ProgressRoutes(progress: progress).add(to: router)
        let keep = KeepVocabulary(store: store, shipped: shipped)
        VocabularyRoutes(store: store, pages: pages, keep: keep, news: news, now: now).add(to: router)
        AuditRoutes(store: store, pages: pages).add(to: router)
        let forms = FormDesk(store: store, desk: desk, vocabularies: vocabularies)
        RecordFormRoutes(store: store, pages: pages, forms: forms, today: today, now: now).add(to: router)
        let models = ModelFormDesk(store: store, desk: desk)
        ModelFormRoutes(store: store, pages: pages, models: models, now: now).add(to: router)
        FindingRoutes(store: store, pages: pages, desk: desk).add(to: router)
        let plans = PlanRoutes(store: store, pages: pages, today: today)
        PlanDecisionRoutes(store: store, plans: plans, now: now).add(to: router)
        PlanMoveRoutes(store: store, plans: plans, effort: replanEffort, today: today, now: now).add(to: router)
    }

    /// A server of the site.
    ///
    /// - Parameters:
    ///   - host: the address to listen on.
    ///   - port: the port; 0 for any that is free.
    ///   - onReady: called with the port once the server listens.
    /// - Returns: an application, ready to run.
    /// - Throws: what making the server of a certificate throws.
    public func application(
        host: String,
        port: Int,
        onReady: @escaping @Sendable (_ port: Int) -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        let plain = HTTPServerBuilder.http1(configuration: limits.channel(ledger, proxies))
        return Application(
            responder: LiveSite(self),
            server: try tls.map { try .tls(plain, tlsConfiguration: $0.configuration) } ?? plain,
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: limits.available(logger)
            ),
            onServerRunning: { onReady($0.localAddress?.port ?? port) },
            logger: logger
        )
    }
}
