import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Workflows

/// The board for programs.
struct SubmissionAPIRoutes {
    let store: CatalogueStore
    let desk: SubmissionDesk
    let review: ReviewEntryRules
    let nationalities: [String]
    let today: @Sendable () -> CalendarDay
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.apiSubmissions, read: { try await list($1) }, send: handIn)
        router.page(SitePath.apiSubmissionRoute) { _, context -> Response in try await one(context) }
        router.sent(SitePath.apiSubmissionRoute + "/decision", send: decide)
        router.sent(SitePath.apiSubmissionRoute + "/comments", send: comment)
        router.sent(SitePath.apiSubmissionRoute + "/revert") { request, context in
            let account = try context.requireDesk()
            let submission = try await store.submission(of: context, for: account)
            let visitor = context.visitor(request)
            let handIn = try await desk.takeBackEdition(of: submission, by: account, visitor: visitor, at: now())
            var json = JSONText()
            json.object { $0.member("handIn", handIn) }
            return .json(json.string, status: handIn.submission == nil ? .unprocessableContent : .created)
        }
        router.page(SitePath.apiHandInRoute) { _, context -> Response in
            let handIn = try await store.handIn(of: context, for: context.requireHandIn())
            var json = JSONText()
            json.object { $0.member("handIn", handIn) }
            return .json(json.string)
        }
        router.page(SitePath.apiReceiptKey) { _, _ -> Response in
            var json = JSONText()
            json.object {
                $0.member("algorithm", "Ed25519"); $0.member("publicKey", desk.receiptKey)
            }
            return .json(json.string)
        }
    }

    private func list(_ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let submissions = try await store.submissions(country: account.role.country, kind: account.role.onlyKind)
        var json = JSONText()
        json.object {
            $0.member("submissions", submissions)
            $0.member("archiveLimits", SubmissionDesk.archiveLimits)
        }
        return .json(json.string)
    }

    private func one(_ context: VisitContext) async throws -> Response {
        let submission = try await store.submission(of: context, for: context.requireHandIn())
        let findings = try await store.findings(of: submission.id)
        let changes = try await store.changes(of: submission.id)
        let rejection = try await store.rejection(of: submission.id)
        let access = context.visit.access
        let comments = try await store.comments(of: submission.id)
        let images = try await store.imageChanges(of: submission.id).compactMap { $0.seen(with: access) }
        let answers = try await review.answers(
            changedBy: submission,
            access: access,
            nationalities: nationalities,
            date: today()
        )
        var json = JSONText()
        json.object {
            $0.member("submission", submission)
            $0.member("rejection", rejection)
            $0.member("findings", findings)
            $0.member("changes", changes)
            $0.member("comments", comments)
            $0.member("images", images)
            if let answers {
                $0.key("answers")
                answers.write(to: &$0)
            }
        }
        return .json(json.string)
    }

    /// What a file may be sent as, and what it is called where its sender does not say.
    private static let handInTypes = [
        "application/xml": "submission.xml", "text/xml": "submission.xml", "application/zip": "submission.zip",
    ]

    /// The body is the file itself; `?name=` says what to call it.
    private func handIn(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        guard let type = request.headers[.contentType]?.lowercased(),
            let name = Self.handInTypes.first(where: { type.hasPrefix($0.key) })?.value
        else { throw WebError.unreadableReport }
        let file = try IncomingFile(in: desk.data, named: context.visit.query["name"] ?? name)
        for try await chunk in request.body { try chunk.withUnsafeReadableBytes { try file.append($0) } }
        let handIn = try await desk.handIn(file, by: account, visitor: context.visitor(request), at: now())
        var json = JSONText()
        json.object { $0.member("handIn", handIn) }
        return .json(json.string, status: handIn.submission == nil ? .unprocessableContent : .created)
    }

    private struct SentComment: Decodable {
        var kind: RecordKind?
        var key: String?
        var text: String
    }

    private func comment(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let submission = try await store.submission(of: context, for: account)
        let sent = try await request.json(SentComment.self, context)
        guard (sent.kind == nil) == (sent.key == nil) else { throw WebError.unreadableReport }
        let record = sent.kind.flatMap { kind in sent.key.map { RecordName(kind: kind, key: $0) } }
        try await desk.comment(
            on: submission.id,
            record: record,
            text: sent.text,
            by: account,
            visitor: context.visitor(request),
            at: now()
        )
        return .json("{}", status: .created)
    }

    private struct Decision: Decodable {
        var decision: String
        var reasons: String?
        var withdrawals: Bool?
    }

    private func decide(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let submission = try await store.submission(of: context, for: account)
        let sent = try await request.json(Decision.self, context)
        let visitor = context.visitor(request)
        switch sent.decision {
        case "publish":
            guard account.role.may(.publish) else { throw WebError.notPermitted(.to(.publish)) }
            let outcome = try await desk.approve(
                submission.id,
                by: account,
                allowingWithdrawals: sent.withdrawals ?? false,
                visitor: visitor,
                at: now()
            )
            var json = JSONText()
            json.object {
                $0.member("edition", outcome.edition)
                $0.member("changes", outcome.changes)
            }
            return .json(json.string)
        case "reject":
            guard account.role.may(.review) else { throw WebError.notPermitted(.to(.review)) }
            let reasons = sent.reasons ?? ""
            try await desk.reject(submission.id, reasons: reasons, by: account, visitor: visitor, at: now())
            return .json("{}")
        default: throw WebError.unreadableReport
        }
    }
}
