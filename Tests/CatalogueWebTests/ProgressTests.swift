import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

@Suite struct ProgressTests {
    private static let ticket = "0123456789abcdef"

    @Test(.timeLimit(.minutes(10))) func aBrowserHearsOfEachStepUntilTheEnd() async throws {
        let fixture = try await SiteFixture()
        let account = try await fixture.open("ana@uto.example", .countryEditor(of: "UTO"))
        let progress = fixture.site.progress
        try await fixture.browse { first in
            let ana = AccountBrowser(first.client)
            ana.use(try await fixture.begin("ana@uto.example"))
            let steps = Task {
                let ticket = try #require(HandInProgress.Ticket(Self.ticket, of: account.id))
                for phase in [HandInState.Phase.receiving, .unpacking, .checking, .done] {
                    var state = HandInState(phase: phase)
                    state.bytes = 7
                    progress.note(state, of: ticket)
                    try await Task.sleep(for: .milliseconds(600))
                }
            }
            let answer = try await ana.get("/submissions/progress/\(Self.ticket)")
            try await steps.value
            #expect(answer.headers[.contentType] == "text/event-stream; charset=utf-8")
            let events = String(buffer: answer.body).split(separator: "\n\n")
            // A machine that is busy may let a step pass between two looks.
            #expect((2...4).contains(events.count) && events.allSatisfy { $0.hasPrefix("event: progress\ndata: {") })
            #expect(events.last?.contains("\"phase\":\"done\"") == true)
            #expect(events.first?.contains("\"bytes\":7") == true)
        }
    }

    @Test(.timeLimit(.minutes(10))) func aFileThatCameSaysSoAndOnlyToItsSender() async throws {
        let fixture = try await SiteFixture()
        let account = try await fixture.open("ana@uto.example", .countryEditor(of: "UTO"))
        try await fixture.browse { first in
            let token = try await fixture.begin("ana@uto.example")
            let ana = AccountBrowser(first.client)
            ana.use(token)
            let body = """
                --x\r
                Content-Disposition: form-data; name="form-token"\r
                \r
                \(token.formToken)\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.xml"\r
                \r
                <none/>\r
                --x--\r

                """
            let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=x", .secFetchSite: "same-origin"]
            try await ana.send(.post, "/submissions?progress=\(Self.ticket)", headers: headers, body: body)
                .expect(.seeOther)
            let events = String(buffer: try await ana.get("/submissions/progress/\(Self.ticket)").body)
            #expect(events.contains("\"phase\":\"done\""))
            let other = HandInProgress.Ticket(Self.ticket, of: AccountID(account.id.number + 1))
            #expect(other.flatMap { fixture.site.progress.state(of: $0) } == nil)
        }
    }

    @Test(.timeLimit(.minutes(10))) func whatAnotherProcessTakesInIsShownToo() async throws {
        let fixture = try await SiteFixture()
        let account = try await fixture.open("ana@uto.example", .countryEditor(of: "UTO"))
        let ticket = try #require(HandInProgress.Ticket(Self.ticket, of: account.id))
        let elsewhere = HandInProgress(store: fixture.store, now: { Moment(secondsSince1970: 1_800_000_000) })
        var state = HandInState(phase: .receiving)
        elsewhere.note(state, of: ticket)
        #expect(try await fixture.site.progress.stateElsewhere(of: ticket) == nil, "what is short is not told")
        try await Task.sleep(for: .milliseconds(1100))
        state.bytes = 7
        elsewhere.note(state, of: ticket)
        while try await fixture.site.progress.stateElsewhere(of: ticket) != state {
            try await Task.sleep(for: .milliseconds(20))
        }
        elsewhere.note(HandInState(phase: .done), of: ticket)
        try await fixture.browse { first in
            let ana = AccountBrowser(first.client)
            ana.use(try await fixture.begin("ana@uto.example"))
            let events = String(buffer: try await ana.get("/submissions/progress/\(Self.ticket)").body)
            #expect(events.hasSuffix("\"phase\":\"done\",\"bytes\":0,\"total\":0,\"records\":0}\n\n"))
        }
        let other = try #require(HandInProgress.Ticket(Self.ticket, of: AccountID(account.id.number + 1)))
        #expect(try await fixture.site.progress.stateElsewhere(of: other) == nil)
    }

    @Test(arguments: ["short", "UPPERCASE-LETTERS", "0123456789abcde\u{e9}", String(repeating: "a", count: 41)])
    func aTicketIsLettersAndDigits(text: String) {
        #expect(HandInProgress.Ticket(text, of: AccountID(1)) == nil)
    }
}
