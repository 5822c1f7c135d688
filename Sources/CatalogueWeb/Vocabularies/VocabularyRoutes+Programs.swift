import CatalogueModel
import CatalogueStore
import Foundation
import Hummingbird
import Workflows

/// The vocabulary desk for programs.
extension VocabularyRoutes {
    private struct SentDraft: Decodable {
        var vocabulary: VocabularyName
        var action: String
        var term: String
        var label: VocabularyTerm.LabelPair?
        var description: VocabularyTerm.LabelPair?
        var synonyms: VocabularyTerm.Synonyms?
        var pattern: String?
    }

    private struct SentDecision: Decodable {
        var decision: String
        var reasons: String?
    }

    func addProgramRoutes(to router: Router<VisitContext>) {
        router.form(
            SitePath.apiVocabularyChanges,
            read: { _, context in
                _ = try context.requireReviewer()
                let changes = try await store.vocabularyChanges()
                var json = JSONText()
                json.object {
                    $0.member("version", pages.vocabularies.version)
                    $0.member("changes", changes)
                }
                return .json(json.string)
            },
            send: { try await propose(sent: $0, $1) }
        )
        router.sent("\(SitePath.apiVocabularyChanges)/:id/decision") { try await decide($0, $1) }
    }

    private func propose(sent request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireReviewer()
        let sent = try await request.json(SentDraft.self, context)
        guard let action = VocabularyAction(rawValue: sent.action) else { throw WebError.unreadableReport }
        var draft = VocabularyDraft(vocabulary: sent.vocabulary, action: action, term: sent.term)
        draft.label = sent.label ?? draft.label
        draft.description = sent.description ?? draft.description
        draft.synonyms = sent.synonyms ?? draft.synonyms
        draft.pattern = sent.pattern ?? ""
        let id = try await keep.propose(draft, by: account, visitor: context.visitor(request), at: now())
        var json = JSONText()
        json.object { $0.member("id", id) }
        return .json(json.string, status: .created)
    }

    private func decide(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireReviewer()
        let id = try context.vocabularyChange()
        let sent = try await request.json(SentDecision.self, context)
        let visitor = context.visitor(request)
        switch sent.decision {
        case "publish":
            try await keep.publish(id, by: account, visitor: visitor, at: now())
            news.tell()
        case "reject":
            try await keep.reject(id, reasons: sent.reasons ?? "", by: account, visitor: visitor, at: now())
        default: throw WebError.unreadableReport
        }
        return .json("{}")
    }
}
