import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Workflows

/// Calls and the board of a period for programs.
struct CallAPIRoutes {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    let calls: KeepCalls
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.apiCalls, read: { try await list($1) }, send: open)
        router.form(SitePath.apiCallRoute, read: { try await one($1) }, send: change)
        router.sent(SitePath.apiCallAnswerRoute, send: answerWith)
        router.sent(SitePath.apiCallRoute + "/close") { request, context in
            try context.requireReviewer()
            let call = try await store.call(of: context)
            try await calls.close(call.id, visitor: context.visitor(request), at: now())
            return try await one(context)
        }
        router.page(SitePath.apiRemindersRoute) { _, context -> Response in try await reminders(context) }
        router.page(SitePath.apiBoard) { _, context -> Response in try await board(context) }
    }

    private func list(_ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        var json = JSONText()
        let found = try await store.calls(country: account.role.country).map { $0.seen(by: account) }
        json.object { $0.member("calls", found) }
        return .json(json.string)
    }

    private func one(_ context: VisitContext, status: HTTPResponse.Status = .ok) async throws -> Response {
        let account = try context.requireDesk()
        return try await answer(try await store.call(of: context), account, status)
    }

    private func answer(_ call: SubmissionCall, _ account: Account, _ status: HTTPResponse.Status) async throws
        -> Response
    {
        let duties = try await calls.duties([call], country: account.role.country, at: now())
        var json = JSONText()
        json.object {
            $0.member("call", call.seen(by: account))
            $0.member("duties", duties)
        }
        return .json(json.string, status: status)
    }

    private func reminders(_ context: VisitContext) async throws -> Response {
        try context.requireReviewer()
        let call = try await store.call(of: context)
        let duties = try await calls.duties([call], country: nil, at: now())
        let messages = CallMessages(store: store, vocabularies: vocabularies, origin: context.visit.origin)
        let reminders = try await messages.reminders(duties)
        var json = JSONText()
        json.object { $0.member("reminders", reminders) }
        return .json(json.string)
    }

    private func board(_ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let all = try await store.calls(country: account.role.country)
        let scope = try BoardScope(context.visit.query[BoardScope.parameter], calls: all, at: now())
        let chosen = scope.calls(of: all)
        let duties = try await calls.duties(chosen, country: account.role.country, at: now())
        var json = JSONText()
        json.object {
            if case .period(let period) = scope { $0.member("period", period) }
            $0.member("calls", chosen.map { $0.seen(by: account) })
            $0.member("duties", duties)
        }
        return .json(json.string)
    }

    /// What a program sends of a call, as it reads it.
    private struct SentCall: Decodable {
        struct Label: Decodable {
            var es: String?
            var en: String?
        }
        struct Period: Decodable {
            var from: String?
            var to: String?
        }
        struct Until: Decodable {
            var local: String?
            var timeZone: String?
        }

        var kind: String?
        var label: Label?
        var period: Period?
        var deadline: Until?
        var countries: [String]?
        var sequence: Int?

        var draft: CallDraft {
            var draft = CallDraft()
            draft.kind = kind ?? ""
            draft.labelES = label?.es?.trimmed ?? ""
            draft.labelEN = label?.en?.trimmed ?? ""
            draft.from = period?.from ?? ""
            draft.to = period?.to ?? ""
            let local = (deadline?.local ?? "").split(separator: "T", maxSplits: 1).map(String.init)
            draft.day = local.first ?? ""
            draft.time = local.count == 2 ? local[1] : ""
            draft.timeZone = deadline?.timeZone ?? ""
            draft.countries = countries ?? []
            return draft
        }
    }

    private func open(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireReviewer()
        let sent = try await request.json(SentCall.self, context)
        let call = try await calls.open(sent.draft, visitor: context.visitor(request), at: now())
        return try await answer(call, account, .created)
    }

    /// What a program sends to say which submission answers.
    private struct SentAnswer: Decodable { var submission: Int64 }

    private func answerWith(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireDesk()
        let call = try await store.call(of: context)
        let sent = try await request.json(SentAnswer.self, context)
        try await calls.answer(
            call.id,
            with: SubmissionID(sent.submission),
            country: account.role.country,
            visitor: context.visitor(request),
            at: now()
        )
        return try await one(context)
    }

    private func change(_ request: Request, _ context: VisitContext) async throws -> Response {
        try context.requireReviewer()
        let call = try await store.call(of: context)
        let sent = try await request.json(SentCall.self, context)
        try await calls.change(
            call,
            to: sent.draft,
            sequence: sent.sequence ?? -1,
            visitor: context.visitor(request),
            at: now()
        )
        return try await one(context)
    }
}

extension SubmissionCall {
    /// The same without the countries that are not the account's business.
    func seen(by account: Account) -> SubmissionCall {
        guard let country = account.role.country else { return self }
        var call = self
        call.terms.countries.removeAll { $0 != country }
        call.releasedCountries.removeAll { $0 != country }
        return call
    }
}
