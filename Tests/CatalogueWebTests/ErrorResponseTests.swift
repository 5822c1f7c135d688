import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import CatalogueWeb

@Suite struct ErrorResponseTests {
    @Test(arguments: [StoreError.locked, .io("/secret/path"), .unreadable("page 7"), .newerSchema])
    func storeThatDoesNotAnswerIsUnavailable(error: StoreError) {
        let answer = ErrorResponse(error)
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.explanation.id == error.explanation.id)
        #expect(!answer.json.contains("secret") && !answer.json.contains("page 7"))
        #expect(answer.json.contains(#""es":"El catálogo no responde en este momento.""#))
    }

    @Test func whatNobodyForesawIsNotShown() {
        struct Surprise: Error { let password = "hunter2" }
        let answer = ErrorResponse(Surprise())
        #expect(answer.status == .internalServerError && answer.explanation.id == "server.unexpected")
        #expect(!answer.json.contains("hunter2"))
    }

    @Test func errorsOfTheServerKeepTheirStatus() {
        #expect(ErrorResponse(HTTPError(.notFound)).explanation.id == "page.notFound")
        #expect(ErrorResponse(HTTPError(.contentTooLarge)).status == .contentTooLarge)
        #expect(ErrorResponse(HTTPError(.badGateway)).status == .internalServerError)
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
