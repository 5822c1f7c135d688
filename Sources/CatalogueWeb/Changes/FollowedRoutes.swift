import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Workflows

/// What is new in the countries that an account follows: as a page, as JSON and as a feed; and which those are.
struct FollowedRoutes {
    let store: CatalogueStore
    let pages: PageMaker

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.followed) { _, context -> Response in try await page(context) }
        router.sent(SitePath.follows, send: follow)
        router.sent(SitePath.followedSeen, send: markAsSeen)
        router.page(SitePath.followedFeed) { _, context -> Response in try await feed(context) }
        router.page(SitePath.apiFollowed) { _, context -> Response in
            try await json(of: context.requireAccount(), page: try pageNumber(context.visit))
        }
        router.sent(SitePath.apiFollows, send: followByProgram)
    }

    private func page(
        _ context: VisitContext,
        ticked: Set<String>? = nil,
        problem: FormProblem? = nil
    ) async throws -> Response {
        let account = try context.requireSession().session.account
        let language = context.visit.language
        let asked = context.visit.query["done"].flatMap(FollowedText.init(rawValue:))
        let page = FollowedPage(
            try await store.news(of: account, page: try pageNumber(context.visit)),
            present: try await store.countries(access: account.access).map(\.country),
            ticked: ticked,
            notice: asked.flatMap { FollowedText.notices.contains($0) ? $0 : nil },
            problem: problem?.explanation.words(in: language),
            frame: try await pages.frame(
                title: FollowedText.followedTitle.text(in: language),
                visit: context.visit
            ),
            wording: pages.wording(context.visit)
        )
        let status = problem.map { ErrorResponse($0).status }
        return .form(pages.text(of: "followed", page), status: status, language)
    }

    private func pageNumber(_ visit: Visit) throws -> Int {
        var problems: [QueryProblem] = []
        let page = visit.query.page(ChangesQuery.Parameter.page, last: ChangesQuery.maximumPage, &problems)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        return page ?? 1
    }

    private func follow(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireSession().session.account
        let fields = try await AccountFields(request, context, mostFields: FollowedPage.mostFields)
        var codes = fields.all("country")
        if fields["which"] == "all" {
            codes =
                pages.vocabularies.members + (try await store.followed(by: account.id).countries)
                + (try await store.countries(access: account.access).map(\.country))
        }
        do {
            _ = try await store.follow(try known(codes), by: account.id)
            return .redirect(to: "\(SitePath.followed)?done=\(FollowedText.followsSavedNote.rawValue)")
        } catch let problem as FormProblem {
            return try await page(context, ticked: Set(codes), problem: problem)
        }
    }

    private func markAsSeen(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireSession().session.account
        let fields = try await AccountFields(request, context)
        guard let edition = Int(fields["edition"]) else { throw WebError.unreadableReport }
        _ = try await store.follow(nil, seenEdition: edition, by: account.id)
        return .redirect(to: "\(SitePath.followed)?done=\(FollowedText.changesSeenNote.rawValue)")
    }

    /// Countries by their codes, in capitals or not.
    ///
    /// - Throws: `FormProblem.unknownCountry`.
    private func known(_ codes: [String]) throws -> Set<String> {
        Set(
            try codes.map { typed in
                let code = typed.uppercased()
                guard pages.vocabularies.contains(code, in: .countries) else {
                    throw FormProblem.unknownCountry(typed)
                }
                return code
            }
        )
    }

    private func feed(_ context: VisitContext) async throws -> Response {
        let account = try context.requireAccount()
        var query = ChangesQuery()
        query.followedBy = account.id
        let feed = AtomFeed(
            scope: .followed(by: account.id),
            changes: try await store.documentChanges(query, access: account.access).changes,
            edition: try await store.currentEdition(),
            origin: context.visit.origin,
            wording: pages.wording(context.visit)
        )
        return .atom(feed.text, in: context.visit.language)
    }

    private func json(of account: Account, page: Int = 1) async throws -> Response {
        var json = JSONText()
        try await store.news(of: account, page: page).write(to: &json)
        return .json(json.string)
    }

    /// What a program sends of what its account follows.
    private struct SentFollows: Decodable {
        var countries: [String]
        var seenEdition: Int?
    }

    private func followByProgram(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireAccount()
        let sent = try await request.json(SentFollows.self, context)
        _ = try await store.follow(try known(sent.countries), seenEdition: sent.seenEdition, by: account.id)
        return try await json(of: account)
    }
}
