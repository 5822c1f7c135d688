import CatalogueModel
import CatalogueStore
import TestSupport
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

    private func approve(
        _ fixture: WorkflowFixture,
        _ id: PlanID,
        _ tokens: (String?, String?),
        names: (String, String) = ("Ana", "Luis")
    ) async throws -> PlanState {
        try await FourEyes(store: fixture.store).approve(
            id,
            askedBy: names.0,
            approvedBy: names.1,
            token: tokens.0,
            approver: tokens.1,
            visitor: Visitor(commandLine: "test"),
            at: Self.now
        ).summary.state
    }

    @Test func withAccountsAPlanTakesTheTokensOfTwoPlanners() async throws {
        let fixture = try WorkflowFixture()
        let first = try await fixture.store.keep(try PlanSample.draft(isSample: false)).summary.id
        #expect(try await approve(fixture, first, (nil, nil)) == .inForce)
        let planner = try await token(fixture, "paz@sec.example", .planner)
        let secretariat = try await token(fixture, "eva@sec.example", .secretariat)
        let editor = try await token(fixture, "ana@uto.example", .countryEditor(of: "UTO"))
        var draft = try PlanSample.draft(isSample: false)
        draft.summary.madeBy = "paz@sec.example"
        let id = try await fixture.store.keep(draft).summary.id
        for tokens in [(nil, nil), (planner, nil), (nil, secretariat), (editor, secretariat), (planner, "x")] {
            await #expect(throws: PlanError.needsTwoPersons(id)) { try await approve(fixture, id, tokens) }
        }
        await #expect(throws: PlanError.onePerson("eva@sec.example")) {
            try await approve(fixture, id, (secretariat, secretariat))
        }
        await #expect(throws: PlanError.ownPlan(id)) { try await approve(fixture, id, (secretariat, planner)) }
        #expect(try await approve(fixture, id, (planner, secretariat), names: ("", "")) == .inForce)
        #expect(try await fixture.store.plan(id)?.summary.approval?.approvedBy == "eva@sec.example")
        let noted = try await fixture.store.auditEntries().last?.event
        #expect(noted?.action == "plan.approved" && noted?.actor == "eva@sec.example" && noted?.subject == "plan:\(id)")
    }

    @Test func plansOfSamplesTakeNamesAlone() async throws {
        let fixture = try WorkflowFixture()
        _ = try await token(fixture, "eva@sec.example", .secretariat)
        let id = try await fixture.store.keep(try PlanSample.draft()).summary.id
        await #expect(throws: PlanError.ownPlan(id)) {
            try await approve(fixture, id, (nil, nil), names: ("Luis", "ana"))
        }
        #expect(try await approve(fixture, id, (nil, nil)) == .inForce)
    }

    @Test func samplesArePublishedInOneStepAlways() async throws {
        let fixture = try WorkflowFixture()
        let id = try await waiting(fixture, isSample: true)
        _ = try await token(fixture, "eva@sec.example", .secretariat)
        #expect(try await publish(fixture, id, nil, nil).edition == 1)
    }
}
