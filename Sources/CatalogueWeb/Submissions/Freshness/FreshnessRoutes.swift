import CatalogueModel
import CatalogueStore
import Hummingbird

/// How fresh the manual is: as a page and as JSON, for those who hand in and those who chase.
struct FreshnessRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let now: @Sendable () -> Moment
    static let parameter = "days"
    private static let mostDays = 3650

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.freshness) { _, context -> Response in try await page(context) }
        router.page(SitePath.apiFreshness) { _, context -> Response in try await json(context) }
    }

    private func page(_ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let language = context.visit.language
        let typed = context.visit.query[Self.parameter]
        let asked = Self.days(typed)
        let days = asked ?? CountryFreshness.usualDays
        let wording = pages.wording(context.visit)
        let page = FreshnessPage(
            try await overview(account, days, wording.membersByName),
            days: days,
            typed: typed,
            problem: asked == nil ? Self.problem(typed ?? "").explanation.words(in: language) : nil,
            frame: try await pages.frame(title: FreshnessText.freshTitle.text(in: language), visit: context.visit),
            stylesheet: pages.resources.path(of: "desk.css"),
            wording: wording
        )
        return .html(
            pages.text(of: "freshness", page),
            status: asked == nil ? .badRequest : .ok,
            language: language.rawValue
        )
    }

    private func json(_ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let typed = context.visit.query[Self.parameter]
        guard let days = Self.days(typed) else { throw WebError.badQuery([Self.problem(typed ?? "")]) }
        let rows = try await overview(account, days, pages.vocabularies.members)
        var json = JSONText()
        json.object {
            $0.member("days", days)
            $0.member("countries", rows)
        }
        return .json(json.string)
    }

    private func overview(_ account: Account, _ days: Int, _ members: [String]) async throws -> [CountryFreshness] {
        let country = account.role.country
        let today = CalendarDay(now().description.prefix(10)) ?? CalendarDay(daysSince1970: 0)
        let ages = try await store.recordAges(country: country, access: account.access, today: today)
        let others = Set(ages.map(\.country)).subtracting(members).sorted()
        return CountryFreshness.overview(
            of: country.map { [$0] } ?? members + others,
            ages,
            manuals: try await store.latestSubmissions(),
            staleAfter: days,
            today: today
        )
    }

    /// The days that an address asks for; nil where they are none.
    private static func days(_ typed: String?) -> Int? {
        guard let typed else { return CountryFreshness.usualDays }
        return Int(typed).flatMap { (1...mostDays).contains($0) ? $0 : nil }
    }

    private static func problem(_ typed: String) -> QueryProblem {
        .unknown(
            typed,
            parameter,
            what: UIText(es: "un número de días", en: "a number of days"),
            allowed: UIText(es: "Use un número de 1 a \(mostDays).", en: "Use a number from 1 to \(mostDays).")
        )
    }
}
