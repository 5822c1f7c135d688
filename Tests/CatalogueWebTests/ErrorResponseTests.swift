import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct ErrorResponseTests {
    @Test(arguments: [StoreError.locked, .io("/secret/path"), .unreadable("page 7"), .newerSchema])
    func storeThatDoesNotAnswerIsUnavailable(error: StoreError) {
        let answer = ErrorResponse(error)
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.explanation.id == error.explanation.id)
        #expect(
            !answer.problem(at: "/api/v1/documents", in: .es).contains("secret")
                && !answer.problem(at: "/api/v1/documents", in: .es).contains("page 7")
        )
        #expect(
            answer.problem(at: "/api/v1/documents", in: .es).contains(
                #""es":"El catálogo no responde en este momento.""#
            )
        )
    }

    @Test func whatNobodyForesawIsNotShown() {
        struct Surprise: Error { let password = "hunter2" }
        let answer = ErrorResponse(Surprise())
        #expect(answer.status == .internalServerError && answer.explanation.id == "server.unexpected")
        #expect(!answer.problem(at: "/api/v1/documents", in: .es).contains("hunter2"))
    }

    @Test func errorsOfTheServerKeepTheirStatus() {
        #expect(ErrorResponse(HTTPError(.notFound)).explanation.id == "page.notFound")
        #expect(ErrorResponse(HTTPError(.contentTooLarge)).status == .contentTooLarge)
        #expect(ErrorResponse(HTTPError(.badGateway)).status == .internalServerError)
        // A body that breaks off, or says wrongly how long it is, is the doing of who sent it.
        for error in [HTTPParserError.invalidChunkSize, .invalidEOFState, .unknown] {
            #expect(ErrorResponse(error).status == .badRequest, "\(error)")
        }
    }

    @Test(arguments: [
        "/api/v1/documents/XX", "/api/v1/documents?level=9&on=x", "/api/v1/documents?edition=7", "/api/v1/x",
    ])
    func problemHasTheMembersOfTheStandardAndOurs(path: String) async throws {
        let fixture = try await SiteFixture([Sample.document()])
        for language in Language.allCases {
            let answer = try await fixture.get(path, headers: [.acceptLanguage: language.rawValue])
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.headers[.contentLanguage] == language.rawValue)
            let problem = try JSONDecoder().decode(Problem.self, from: Data(String(buffer: answer.body).utf8))
            #expect(problem.status == answer.status.code && problem.instance == path)
            #expect(problem.detail.hasPrefix(problem.message[language.rawValue] ?? "?"))
            #expect(problem.message.keys.sorted() == ["en", "es"] && problem.advice.keys.sorted() == ["en", "es"])
            let page = try await fixture.get(problem.type, headers: [.acceptLanguage: language.rawValue])
            #expect(page.status == .ok && String(buffer: page.body).contains("<h1>\(problem.title)</h1>"))
            #expect((problem.problems?.count ?? 0) == (path.contains("level") ? 2 : path.contains("edition") ? 1 : 0))
        }
    }

    private struct Problem: Decodable {
        var type, title, detail, instance, id: String
        var status: Int
        var message, advice: [String: String]
        var problems: [Part]?

        struct Part: Decodable {
            var parameter, id: String
        }
    }

    @Test func editionThatIsNotYetThereIsNotFound() async throws {
        let fixture = try await SiteFixture([Sample.document()])
        #expect(try await fixture.get("/api/v1/documents?edition=7").status == .notFound)
        #expect(try await fixture.get("/api/v1/documents?edition=7&level=9").status == .badRequest)
    }

    @Test func everyExplanationHasItsKindOfProblem() {
        let errors: [any ExplainedError] = [
            WebError.noSuchPage, WebError.noSuchDocument("X"), WebError.noSuchEdition(7), WebError.noSuchImage,
            WebError.addressTooLong, WebError.methodNotAllowed, StoreError.locked, StoreError.newerSchema,
        ]
        for error in errors {
            let answer = ErrorResponse(error)
            #expect(answer.kind?.status == answer.status.code, "\(error)")
        }
        #expect(ErrorResponse(HTTPError(.badRequest)).kind == .notUnderstood)
    }

    @Test func questionThatTookTooLongSaysWhatToDo() {
        let answer = ErrorResponse(StoreError.tookTooLong)
        #expect(answer.status == .serviceUnavailable && answer.kind == .store)
        #expect(answer.problem(at: "/", in: .en).contains("Add a condition"))
    }

    @Test func whoSentWhatMayBeStoredIsToldToLookFirst() {
        let answer = ErrorResponse(StoreError.unconfirmed("db1 at 10.0.0.1"))
        #expect(answer.status == .serviceUnavailable && answer.kind == .store)
        #expect(answer.problem(at: "/", in: .en).contains("look whether it is there"))
        #expect(answer.problem(at: "/", in: .es).contains("mire si ya está"))
        #expect(!answer.problem(at: "/", in: .en).contains("db1"))
        #expect(answer.retryAfter == nil && ErrorResponse(StoreError.unreachable("")).retryAfter == "60")
    }

    @Test func problemOfNoKnownKindHasNoPage() {
        #expect(ProblemKind(explaining: "unheard.of") == nil)
    }

    @Test func everyErrorHasItsWordsInBothLanguages() {
        let problem = QueryProblem.noEdition(7)
        let errors: [WebError] = [
            .noSuchPage, .noSuchDocument("X"), .noSuchEdition(7), .noSuchImage, .badQuery([problem]), .addressTooLong,
            .methodNotAllowed,
        ]
        for error in errors {
            let explanation = error.explanation
            for text in [explanation.message, explanation.advice] {
                #expect(text.es?.isEmpty == false && text.en?.isEmpty == false, "\(error)")
            }
        }
    }
}
