import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@testable import Workflows

/// The limits of texts are the database's, which counts code points.
@Suite struct TextLimitTests {
    /// A text of so many code points, of which a reader sees one character.
    private func text(_ count: Int) -> String { "e" + String(repeating: "\u{301}", count: count - 1) }

    @Test func whatTheDatabaseWouldRefuseOfAnAccountIsRefusedInWords() async throws {
        #expect(AccountDraft(email: "ana@sec.example", name: text(201), role: .reader) == nil)
        #expect(AccountDraft(email: "ana@sec.example", name: text(200), role: .reader) != nil)
        let fixture = try AccountFixture()
        let account = try await fixture.open()
        func token(_ name: String) async throws -> SecretToken {
            try await fixture.own.makeToken(
                name: name,
                scope: .read,
                days: 1,
                of: account,
                visitor: fixture.visitor,
                at: fixture.start
            )
        }
        await #expect(throws: AccountError.unusableToken) { try await token(text(101)) }
        let owner = try await fixture.signIn.owner(ofToken: token(text(100)).text, at: fixture.start)
        #expect(owner?.account.id == account.id)
    }

    @Test func whatTheDatabaseWouldRefuseAtTheDeskIsRefusedInWords() async throws {
        let fixture = try WorkflowFixture()
        let accounts = try AccountFixture()
        let (account, visitor, now) = (try await accounts.open(), accounts.visitor, accounts.start)
        let desk = try SubmissionDesk(store: fixture.store, data: fixture.data, receive: fixture.receive)
        let id = try #require(try await fixture.take(fixture.manual(WorkflowFixture.document())).waiting)
        await #expect(throws: DeskError.noComment) {
            try await desk.comment(on: id, record: nil, text: text(2001), by: account, visitor: visitor, at: now)
        }
        try await desk.comment(on: id, record: nil, text: text(2000), by: account, visitor: visitor, at: now)
        await #expect(throws: DeskError.noReasons) {
            try await desk.reject(id, reasons: text(4001), by: account, visitor: visitor, at: now)
        }
        try await desk.reject(id, reasons: text(4000), by: account, visitor: visitor, at: now)
    }
}
