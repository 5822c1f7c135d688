import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// Calls for submissions: for who hands in to read, for the Secretariat to make.
struct CallRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let calls: KeepCalls
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.calls, read: { try await list($1) }, send: open)
        router.form(SitePath.callRoute, read: { try await one($1) }, send: change)
        router.sent(SitePath.callAnswerRoute, send: answerWith)
        router.sent(SitePath.callRoute + "/close") { request, context in
            try context.requireReviewer()
            let call = try await store.call(of: context)
            do {
                try await calls.close(call.id, visitor: context.visitor(request), at: now())
                return .redirect(to: SitePath.call(call.id) + "?done=1")
            } catch let error as CallError {
                return try await one(error: error, context)
            }
        }
    }

    /// Says which submission answers; an editor of a country only of that country.
    private func answerWith(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let call = try await store.call(of: context)
        let fields = try await AccountFields(request, context)
        do {
            try await calls.answer(
                call.id,
                with: SubmissionID(Int64(fields["submission"]) ?? 0),
                country: account.role.country,
                visitor: context.visitor(request),
                at: now()
            )
            return .redirect(to: SitePath.call(call.id) + "?done=1")
        } catch let error as CallError {
            return try await one(error: error, context)
        }
    }

    private var stylesheet: String { pages.resources.path(of: "desk.css") }

    private func list(
        typed: CallDraft? = nil,
        error: CallError? = nil,
        _ context: VisitContext
    ) async throws -> Response {
        let account = try context.requireDesk()
        let language = context.visit.language
        let found = try await store.calls(country: account.role.country)
        let countries = try await callable()
        let draft = typed ?? .blank(after: found.max { $0.id < $1.id }, countries: pages.vocabularies.members)
        let wording = pages.wording(context.visit)
        let page = CallsPage(
            frame: try await pages.frame(title: CallText.callsTitle.text(in: language), visit: context.visit),
            stylesheet: stylesheet,
            calls: found,
            duties: try await calls.duties(found, country: account.role.country, at: now()),
            form: account.role.may(.review)
                ? CallFormPage(draft, changing: nil, countries: countries, wording) : nil,
            problem: error?.explanation.words(in: language),
            wording: wording
        )
        return answer("calls", page, error, context)
    }

    private func open(_ request: Request, _ context: VisitContext) async throws -> Response {
        try context.requireReviewer()
        let draft = CallDraft(try await AccountFields(request, context))
        do {
            let call = try await calls.open(draft, visitor: context.visitor(request), at: now())
            return .redirect(to: SitePath.call(call.id) + "?done=1")
        } catch let error as CallError {
            return try await list(typed: draft, error: error, context)
        }
    }

    private func one(
        typed: CallDraft? = nil,
        error: CallError? = nil,
        _ context: VisitContext
    ) async throws -> Response {
        let account = try context.requireDesk()
        let call = try await store.call(of: context)
        let wording = pages.wording(context.visit)
        let mayChange = call.isOpen && account.role.may(.review)
        let duties = try await calls.duties([call], country: account.role.country, at: now())
        let page = CallPage(
            call,
            duties: duties,
            reminders: mayChange
                ? try await store.reminders(duties, origin: context.visit.origin, pages.vocabularies) : [],
            form: mayChange
                ? CallFormPage(
                    typed ?? CallDraft(call.terms),
                    changing: call,
                    countries: try await callable(with: call.terms.countries),
                    wording
                ) : nil,
            mayAnswer: call.isOpen,
            isDone: context.visit.query["done"] != nil,
            problem: error?.explanation.words(in: context.visit.language),
            frame: try await pages.frame(title: call.title(in: context.visit.language), visit: context.visit),
            stylesheet: stylesheet,
            wording: wording
        )
        return answer("call", page, error, context)
    }

    private func change(_ request: Request, _ context: VisitContext) async throws -> Response {
        try context.requireReviewer()
        let call = try await store.call(of: context)
        let fields = try await AccountFields(request, context)
        let draft = CallDraft(fields)
        do {
            try await calls.change(
                call,
                to: draft,
                sequence: Int(fields["sequence"]) ?? -1,
                visitor: context.visitor(request),
                at: now()
            )
            return .redirect(to: SitePath.call(call.id) + "?done=1")
        } catch let error as CallError {
            return try await one(typed: error.isMovedOn ? nil : draft, error: error, context)
        }
    }

    /// The members, and whoever else hands in.
    private func callable(with called: [String] = []) async throws -> [String] {
        let members = pages.vocabularies.members
        let others = Set(try await store.latestSubmissions().map(\.header.country)).union(called)
        return members + others.subtracting(members).sorted()
    }

    private func answer(
        _ template: String,
        _ page: some Sendable,
        _ error: CallError?,
        _ context: VisitContext
    ) -> Response {
        let status = error.map { ErrorResponse($0).status } ?? .ok
        return .html(pages.text(of: template, page), status: status, language: context.visit.language.rawValue)
    }
}

extension CallError {
    /// Whether what was typed is about a call that is not as it was.
    fileprivate var isMovedOn: Bool { if case .movedOn = self { true } else { false } }
}

extension CatalogueStore {
    /// The call that an address names, if it is the visitor's business.
    ///
    /// - Throws: `WebError.signInNeeded`, `WebError.notPermitted`, `CallError.unknown`, `StoreError`.
    func call(of context: VisitContext) async throws -> SubmissionCall {
        let account = try context.requireDesk()
        let text = try context.parameters.require("id")
        guard let number = Int64(text), let call = try await call(CallID(number)),
            account.role.country.map(call.terms.countries.contains) ?? true
        else { throw CallError.unknown(text) }
        return call
    }
}
