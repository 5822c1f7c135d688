import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// One model by its form.
@Suite struct ModelFormDeskTests {
    private struct Fixture {
        let files: WorkflowFixture
        let desk: ModelFormDesk
        let editor: Account
        let header: FormHeader
        let now = Moment(secondsSince1970: 1_800_000_000)

        init() async throws {
            files = try WorkflowFixture()
            try await files.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
            try await files.publish(Project.root.path + "/Imports/Samples/accepted/UTO.xml")
            let submissions = try SubmissionDesk(store: files.store, data: files.data, receive: files.receive)
            desk = ModelFormDesk(store: files.store, desk: submissions)
            let people = AdministerAccounts(store: files.store, rules: AccountRules())
            let draft = try #require(
                AccountDraft(email: "ana@uto.example", name: "Ana", role: .countryEditor(of: "UTO"))
            )
            let link = try await people.invite(draft, visitor: Visitor(commandLine: "test"), at: now)
            editor = try #require(try await files.store.account(link.account))
            header = try await desk.header(country: "UTO")
        }

        func send(_ values: FormValues, _ begun: BegunModel?) async throws -> ModelHandIn {
            try await desk.handIn(
                values,
                base: begun.map { ($0.model.code, $0.mark) },
                header,
                by: editor,
                visitor: Visitor(commandLine: "test"),
                at: now
            )
        }
    }

    @Test func everyModelOfUtopiaIsHandedInUnchanged() async throws {
        let fixture = try await Fixture()
        #expect(!fixture.header.authority.isEmpty)
        let models = try await fixture.files.store.documents(ofIssuer: "UTO", access: .official) { $0 }
        #expect(models.count >= 5)
        for model in models {
            let begun = try #require(try await fixture.desk.begin(model.code, access: fixture.editor.access))
            let handIn = try await fixture.send(begun.values, begun).handIn
            let errors = handIn.findings.filter { $0.finding.severity == .error }.map(\.finding.id)
            #expect(errors == [], "\(model.code)")
            let id = try #require(handIn.submission)
            let submission = try #require(try await fixture.files.store.submission(id))
            #expect(submission.changes == ChangeCounts(unchanged: 1), "\(model.code)")
            let publish = PublishSubmission(store: fixture.files.store)
            try await publish.withdraw(id, visitor: Visitor(commandLine: "test"), at: "2027-01-15T08:00:00Z")
        }
    }

    @Test func whatMovedOnAndWhatIsTakenIsRefused() async throws {
        let fixture = try await Fixture()
        let code = Sample.code("UTO-AO-01001")
        var begun = try #require(try await fixture.desk.begin(code, access: .restricted))
        #expect(begun.carriedOver.contains { $0.name == "image" })
        var values = FormValues()
        values["document.code"] = code.text
        await #expect(throws: FormDeskError.alreadyPublished(code.text)) { _ = try await fixture.send(values, nil) }
        begun.mark = "0123"
        let stale = begun
        await #expect(throws: FormDeskError.modelMovedOn(code.text)) {
            _ = try await fixture.send(stale.values, stale)
        }
        await #expect(throws: FormDeskError.nothingTyped) { _ = try await fixture.send(FormValues(), nil) }
        #expect(try await fixture.files.store.handIns(country: nil).isEmpty)
    }

    @Test func whatIsWrongIsPlacedInTheForm() async throws {
        let fixture = try await Fixture()
        let begun = try #require(try await fixture.desk.begin(Sample.code("UTO-AO-02001"), access: .restricted))
        var values = begun.values
        values["validity.adultMonths"] = "diez"
        let sent = try await fixture.send(values, begun)
        #expect(sent.handIn.submission == nil && sent.places.contains(.field("validity.adultMonths")))
        #expect(sent.places.count == sent.handIn.findings.count)
    }
}
