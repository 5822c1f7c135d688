import CatalogueModel
import CatalogueStore
import Testing

@testable import Workflows

@Suite struct FourEyesTests {
    private static let now = Moment(secondsSince1970: 1_800_000_000)

    /// A submission of Utopia that waits, a sample where said.
    private func waiting(_ fixture: WorkflowFixture, isSample: Bool) async throws -> SubmissionID {
        let path = try fixture.manual(WorkflowFixture.document(), isSample: isSample)
        return try #require(try await fixture.take(path).waiting)
    }

    private func token(_ fixture: WorkflowFixture, _ email: String, _ role: Role) async throws -> String {
        var rules = AccountRules()
        rules.passwordCost = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
        let administer = AdministerAccounts(store: fixture.store, rules: rules)
        let draft = try #require(AccountDraft(email: email, name: "N", role: role, access: role.defaultAccess))
        let visitor = Visitor(commandLine: "test")
        let link = try await administer.invite(draft, visitor: visitor, at: Self.now)
        let account = try await administer.redeem(
            link: link.token.text,
            .invitation,
            password: "cuatro gatos ladran azul",
            visitor: visitor,
            at: Self.now
        )
        let token = SecretToken()
        _ = try await fixture.store.addToken(
            hash: token.hash,
            of: account.id,
            name: "t",
            scope: .write,
            at: Self.now,
            expiresAt: Self.now.adding(seconds: 3600),
            note: note(.tokenMade, by: visitor, account: account, at: Self.now)
        )
        return token.text
    }

    private func publish(_ fixture: WorkflowFixture, _ id: SubmissionID, _ token: String?, _ approver: String?)
        async throws -> PublicationOutcome
    {
        try await FourEyes(store: fixture.store).publish(
            id,
            as: "command line",
            approvedBy: nil,
            token: token,
            approver: approver,
            allowingWithdrawals: true,
            visitor: Visitor(commandLine: "test"),
            at: Self.now
        )
    }

    @Test func whileNobodyCanSignInOneStepIsEnough() async throws {
        let fixture = try WorkflowFixture()
        let id = try await waiting(fixture, isSample: false)
        #expect(try await publish(fixture, id, nil, nil).edition == 1)
    }

    @Test func withAccountsItTakesTheTokensOfTwoPersons() async throws {
        let fixture = try WorkflowFixture()
        let id = try await waiting(fixture, isSample: false)
        let editor = try await token(fixture, "ana@uto.example", .countryEditor(of: "UTO"))
        let other = try await token(fixture, "bo@hnd.example", .countryEditor(of: "HND"))
        let secretariat = try await token(fixture, "eva@sec.example", .secretariat)
        let refused: [(String?, String?)] = [
            (nil, nil), (editor, nil), (nil, secretariat), (editor, editor), (other, secretariat), (editor, "x"),
        ]
        for (first, second) in refused {
            await #expect(throws: DeskError.needsTwoPersons(id)) { try await publish(fixture, id, first, second) }
        }
        await #expect(throws: DeskError.ownSubmission(id)) { try await publish(fixture, id, secretariat, secretariat) }
        #expect(try await publish(fixture, id, editor, secretariat).edition == 1)
        #expect(try await fixture.store.currentEdition()?.approvedBy == "eva@sec.example")
    }

    @Test func samplesArePublishedInOneStepAlways() async throws {
        let fixture = try WorkflowFixture()
        let id = try await waiting(fixture, isSample: true)
        _ = try await token(fixture, "eva@sec.example", .secretariat)
        #expect(try await publish(fixture, id, nil, nil).edition == 1)
    }
}
