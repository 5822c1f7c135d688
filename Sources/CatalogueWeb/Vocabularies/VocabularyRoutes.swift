import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Workflows

/// The vocabulary desk: proposing, publishing, and the vocabularies in force for programs.
struct VocabularyRoutes {
    let store: CatalogueStore
    let pages: PageMaker
    let keep: KeepVocabulary
    let news: VocabularyNews
    let now: @Sendable () -> Moment

    func add(to router: Router<VisitContext>) {
        router.form(SitePath.vocabularyDesk, read: { try await page(context: $1) }, send: propose)
        decide(router, "publish") { id, _, account, visitor in
            try await keep.publish(id, by: account, visitor: visitor, at: now())
            news.tell()
        }
        decide(router, "reject") { id, fields, account, visitor in
            try await keep.reject(id, reasons: fields["reasons"], by: account, visitor: visitor, at: now())
        }
        router.page(SitePath.apiVocabularyRoute) { _, context -> Response in
            guard let name = VocabularyName(rawValue: try context.parameters.require("name")) else {
                throw WebError.noSuchPage
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return .json(String(decoding: try encoder.encode(pages.vocabularies[name]), as: UTF8.self))
        }
        addProgramRoutes(to: router)
    }

    private func page(
        _ draft: VocabularyDraft? = nil,
        error: (any ExplainedError)? = nil,
        context: VisitContext
    ) async throws -> Response {
        let account = try context.requireReviewer()
        let language = context.visit.language
        let page = VocabularyDeskPage(
            try await store.vocabularyChanges(),
            draft: draft ?? asked(context.visit.query),
            reader: account,
            frame: try await pages.frame(
                title: VocabularyText.vocabularyTitle.text(in: language),
                visit: context.visit
            ),
            stylesheet: pages.resources.path(of: "desk.css"),
            isDone: context.visit.query["done"] != nil,
            problem: error?.explanation.words(in: language),
            wording: pages.wording(context.visit)
        )
        let status = error.map { ErrorResponse($0).status } ?? .ok
        return .html(pages.text(of: "vocabulary-desk", page), status: status, language: language.rawValue)
    }

    /// The term that the address asks for, with its words as they are.
    private func asked(_ query: URLQuery) -> VocabularyDraft {
        let name = query["vocabulary"].flatMap { VocabularyName(rawValue: $0) } ?? .featureTerms
        var draft = VocabularyDraft(vocabulary: name, action: .change, term: query["term"] ?? "")
        if let term = pages.vocabularies[name][draft.term] {
            draft.label = term.label
            draft.description = term.description
            draft.synonyms = term.synonyms ?? draft.synonyms
        }
        return draft
    }

    private func propose(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireReviewer()
        let fields = try await AccountFields(request, context)
        guard let name = VocabularyName(rawValue: fields["vocabulary"]),
            let action = VocabularyAction(rawValue: fields["action"])
        else { throw WebError.unreadableReport }
        var draft = VocabularyDraft(vocabulary: name, action: action, term: fields["term"])
        draft.label = .init(es: fields["label-es"], en: fields["label-en"])
        draft.description = .init(es: fields["meaning-es"], en: fields["meaning-en"])
        draft.synonyms = .init(es: Self.lines(fields["synonyms-es"]), en: Self.lines(fields["synonyms-en"]))
        draft.pattern = fields["pattern"]
        do {
            try await keep.propose(draft, by: account, visitor: context.visitor(request), at: now())
            return .redirect(to: SitePath.vocabularyDesk + "?done=1")
        } catch let error as VocabularyDeskError {
            return try await page(draft, error: error, context: context)
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private func decide(
        _ router: Router<VisitContext>,
        _ word: String,
        _ body: @escaping @Sendable (VocabularyChangeID, AccountFields, Account, Visitor) async throws -> Void
    ) {
        router.sent("\(SitePath.vocabularyChangeRoute)/\(word)") { request, context in
            let account = try context.requireReviewer()
            let id = try context.vocabularyChange()
            let fields = try await AccountFields(request, context)
            do {
                try await body(id, fields, account, context.visitor(request))
                return .redirect(to: SitePath.vocabularyDesk + "?done=1")
            } catch let error as any ExplainedError
                where error is VocabularyDeskError || error is VocabularyDecisionError
            {
                return try await page(error: error, context: context)
            }
        }
    }
}

extension VisitContext {
    /// The change that an address names.
    ///
    /// - Throws: `WebError.noSuchPage`.
    func vocabularyChange() throws -> VocabularyChangeID {
        guard let number = Int64(try parameters.require("id")) else { throw WebError.noSuchPage }
        return VocabularyChangeID(number)
    }
}
