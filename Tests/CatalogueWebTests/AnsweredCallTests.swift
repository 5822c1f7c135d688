import CatalogueModel
import CatalogueStore
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// Which call a submission answers.
@Suite struct AnsweredCallTests {
    /// A store with calls for needs of Utopia, by whom and when they are made told in days from the day of all tests.
    private struct Desk {
        let fixture: SiteFixture
        var keep: KeepCalls { KeepCalls(store: fixture.store, vocabularies: fixture.vocabularies) }

        init() async throws { fixture = try await SiteFixture() }
        init(_ fixture: SiteFixture) { self.fixture = fixture }

        static func moment(_ day: Int) -> Moment { SiteFixture.start.adding(seconds: Int64(day * 86_400)) }

        func call(_ period: String, made: Int, due: Int) async throws -> SubmissionCall {
            var draft = CallDraft()
            (draft.kind, draft.labelES, draft.labelEN) = ("needs", period, period)
            (draft.from, draft.to, draft.time, draft.timeZone) = ("\(period)-01-01", "\(period)-06-30", "00:00", "UTC")
            draft.day = CalendarDay(daysSince1970: SiteFixture.today.daysSince1970 + due).description
            draft.countries = ["HND", "UTO"]
            return try await keep.open(draft, visitor: Visitor(commandLine: "test"), at: Self.moment(made))
        }

        @discardableResult
        func submit(_ digit: Character, at day: Int, from country: String = "UTO", publish: Bool = true) async throws
            -> SubmissionID
        {
            let header = SubmissionHeader(kind: .needs, country: country, issued: SiteFixture.today, mode: .complete)
            let file = ReceivedFile(
                name: "needs.xml",
                sha256: String(repeating: digit, count: 64),
                byteCount: 1,
                receivedAt: Self.moment(day).description,
                receivedBy: "ana@uto.example"
            )
            let id = try fixture.store.stage(header, file: file) { nil }.id
            if publish { _ = try await fixture.store.publish(id, at: "2026-11-21T00:00:00Z", by: "eva") }
            return id
        }

        /// Where Utopia stands with calls.
        func states(_ calls: [SubmissionCall], at day: Int = 0) async throws -> [CallState] {
            let latest = try await fixture.store.calls()
            let ordered = calls.compactMap { call in latest.first { $0.id == call.id } }
            return try await keep.duties(ordered, country: "UTO", at: Self.moment(day)).map(\.state)
        }
    }

    @Test func oneSubmissionAnswersOneCallTheNextTheNext() async throws {
        let desk = try await Desk()
        let far = try await desk.call("2028", made: -30, due: 60)
        let near = try await desk.call("2027", made: -20, due: 10)
        try await desk.submit("1", at: -5)
        #expect(try await desk.states([near, far]) == [.published, .nothing])
        try await desk.submit("2", at: -4, publish: false)
        #expect(try await desk.states([near, far]) == [.published, .waiting])
        // With every call answered it is a change of what is published, and answers none.
        _ = try await desk.fixture.store.publish(SubmissionID(2), at: "2026-11-21T00:00:00Z", by: "eva")
        let third = try await desk.submit("3", at: -3)
        #expect(try await desk.fixture.store.submission(third)?.call == nil)
    }

    @Test func whatComesLateAnswersTheCallThatItIsLateFor() async throws {
        let desk = try await Desk()
        let overdue = try await desk.call("2027", made: -60, due: -10)
        let next = try await desk.call("2028", made: -5, due: 30)
        try await desk.submit("1", at: -1)
        #expect(try await desk.states([overdue, next]) == [.published, .nothing])
        let duties = try await desk.keep.duties([overdue], country: "UTO", at: Desk.moment(0))
        #expect(duties.first?.secondsLate == 777_600)
    }

    @Test func whatComesBeforeACallIsMadeOrAfterItIsClosedDoesNotAnswerIt() async throws {
        let desk = try await Desk()
        let closed = try await desk.call("2027", made: -60, due: 10)
        try await desk.keep.close(closed.id, visitor: Visitor(commandLine: "test"), at: Desk.moment(-20))
        try await desk.submit("1", at: -10)
        let later = try await desk.call("2028", made: -5, due: 30)
        #expect(try await desk.states([closed, later]) == [.nothing, .nothing])
    }

    @Test func aWaitingSubmissionLeavesTheNextToTheNextCallAndASecondOneToItsOwn() async throws {
        let desk = try await Desk()
        let near = try await desk.call("2027", made: -30, due: 10)
        try await desk.submit("1", at: -5, publish: false)
        try await desk.submit("2", at: -4, publish: false)
        try await desk.fixture.store.withdraw(SubmissionID(1))
        #expect(try await desk.states([near]) == [.waiting])
        let far = try await desk.call("2028", made: -3, due: 60)
        try await desk.submit("3", at: -2, publish: false)
        #expect(try await desk.states([near, far]) == [.waiting, .waiting])
    }

    @Test func aMovedDeadlineLeavesAnswersWhereTheyWere() async throws {
        let desk = try await Desk()
        let first = try await desk.call("2027", made: -30, due: 10)
        let second = try await desk.call("2028", made: -30, due: 20)
        try await desk.submit("1", at: -5)
        var draft = CallDraft(first.terms)
        draft.day = CalendarDay(daysSince1970: SiteFixture.today.daysSince1970 + 40).description
        let visitor = Visitor(commandLine: "test")
        try await desk.keep.change(first, to: draft, sequence: 0, visitor: visitor, at: Desk.moment(-1))
        #expect(try await desk.states([first, second]) == [.published, .nothing])
    }

    @Test func oneComparedAgainKeepsItsCall() async throws {
        let desk = try await Desk()
        let near = try await desk.call("2027", made: -30, due: 10)
        let far = try await desk.call("2028", made: -30, due: 20)
        let visitor = Visitor(commandLine: "test")
        let id = try await desk.submit("1", at: -5, publish: false)
        try await desk.keep.answer(far.id, with: id, country: nil, visitor: visitor, at: Desk.moment(-4))
        try await desk.fixture.store.withdraw(id, as: .comparedAgain)
        try await desk.submit("1", at: -5)
        #expect(try await desk.states([near, far]) == [.nothing, .published])
    }

    @Test func whoCallsAndWhoHandsInSayWhichCallIsAnswered() async throws {
        try await CallTests.people { fixture, person in
            let desk = Desk(fixture)
            let near = try await desk.call("2027", made: -30, due: 10)
            let far = try await desk.call("2028", made: -30, due: 20)
            let own = try await desk.submit("1", at: -5)
            let foreign = try await desk.submit("2", at: -5, from: "HND")
            let ana = try await person("ana@uto.example")
            let path = "/submissions/calls/\(far.id)/answer"
            #expect(try await ana.page("/submissions/calls/\(far.id)").contains("action=\"\(path)\""))
            #expect(try await ana.page("/submissions/\(own)").contains("Answers call \(near.id)"))
            for number in ["\(foreign)", "99", "x", ""] {
                try await ana.post(path, ["submission": number]).expect(.unprocessableContent)
            }
            try await ana.post(path, ["submission": "\(own)"]).expect(.seeOther)
            #expect(try await desk.states([near, far]) == [.nothing, .published])
            let gil = try await person("gil@gtm.example")
            try await gil.post(path, ["submission": "\(own)"]).expect(.notFound)
            let eva = try await person("eva@sec.example")
            let api = "/api/v1/submissions/calls/\(near.id)/answer"
            try await eva.json(api, "{}").expect(.badRequest)
            let answer = try await eva.json(api, #"{"submission":\#(own)}"#)
            #expect(answer.status == .ok && String(buffer: answer.body).contains(#""state":"published""#))
            #expect(try await desk.states([near, far]) == [.published, .nothing])
            let log = try await fixture.store.auditEntries().map(\.event).filter { $0.action == "call.answered" }
            #expect(
                log.map(\.details) == ["call:2, call:1", "call:1, call:2"] && log.allSatisfy { $0.country == "UTO" }
            )
            try await eva.post("/submissions/calls/\(far.id)/close", [:]).expect(.seeOther)
            try await eva.post(path, ["submission": "\(own)"]).expect(.conflict)
        }
    }
}
