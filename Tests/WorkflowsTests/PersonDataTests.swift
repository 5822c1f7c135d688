import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import Workflows

/// One person's data, given out and erased.
@Suite struct PersonDataTests {
    private static let samples = Project.root.path + "/Imports/Samples/accepted/"
    private static let name = "Persona De Prueba"
    private static let now = Moment(secondsSince1970: 1_800_000_000)

    private func publish(_ fixture: WorkflowFixture) async throws {
        let registry = try String(contentsOfFile: Self.samples + "trainers-CRI.xml", encoding: .utf8)
            .replacing("Capacitador de muestra 1<", with: Self.name + "<")
        let record = try String(contentsOfFile: Self.samples + "training-record-CRI.xml", encoding: .utf8)
            .replacing("Capacitador nuevo de muestra 11<", with: Self.name + " Nueva<")
        try await fixture.publish(try fixture.temporary.write(registry.utf8, to: "in/trainers.xml"))
        try await fixture.publish(try fixture.temporary.write(record.utf8, to: "in/record.xml"))
    }

    private func holdsName(_ fixture: WorkflowFixture) throws -> [String] {
        let all = FileManager.default.enumerator(atPath: fixture.data.path)?.allObjects as? [String] ?? []
        return all.filter {
            FileManager.default.contents(atPath: fixture.data.path + "/" + $0)?.range(of: Data(Self.name.utf8)) != nil
        }
    }

    @Test func everythingKeptIsGivenOut() async throws {
        let fixture = try WorkflowFixture()
        try await publish(fixture)
        let persons = PersonData(store: fixture.store, data: fixture.data)
        let trainer = try await persons.export("CRI-t01", country: "CRI", at: Self.now)
        #expect(trainer.contains(Self.name) && trainer.contains("capacitador1@cri.example"))
        let candidate = try await persons.export("CRI-n11", country: "CRI", at: Self.now)
        #expect(candidate.contains(Self.name + " Nueva") && !candidate.contains("CRI-n12"))
        #expect(try JSONSerialization.jsonObject(with: Data(candidate.utf8)) is [Any])
    }

    @Test func anErasedPersonIsNowhereInTheFolder() async throws {
        let fixture = try WorkflowFixture()
        try await publish(fixture)
        #expect(try !holdsName(fixture).isEmpty)
        let persons = PersonData(store: fixture.store, data: fixture.data)
        for id in ["CRI-t01", "CRI-n11"] {
            let erased = try persons.erase(id, country: "CRI", at: Self.now)
            #expect(erased.revisions == 1 && erased.files == 1)
        }
        #expect(try holdsName(fixture) == [])
        #expect(try await fixture.store.integrityProblems() == [])
        let data = try #require(try await fixture.store.trainingData())
        let trainer = try #require(data.registry.first { $0.id == "CRI-t01" })
        #expect(trainer.name == "CRI-t01" && trainer.email == nil && !trainer.certifications.isEmpty)
        #expect(data.registry.first { $0.id == "CRI-n11" }?.name == "CRI-n11")
        #expect(data.registry.first { $0.id == "CRI-t02" }?.email == "capacitador2@cri.example")
    }

    @Test func findingsQuoteAnErasedPersonNoLonger() async throws {
        let fixture = try WorkflowFixture()
        let registry = try String(contentsOfFile: Self.samples + "trainers-CRI.xml", encoding: .utf8)
            .replacing("Capacitador de muestra 1<", with: "Persona &amp; \"Prueba\"<")
        let path = try fixture.temporary.write(registry.utf8, to: "in/trainers.xml")
        try await fixture.publish(path)
        let finding = Finding(
            .warning,
            "test.name",
            line: 3,
            path: "/trainers/trainer/name",
            message: LocalizedText(es: "«Persona & \"Prueba\"» es raro", en: "“Persona & \"Prueba\"” is odd"),
            advice: LocalizedText(es: "capacitador1@cri.example", en: "capacitador1@cri.example")
        )
        let submission = try #require(try await fixture.store.submissions().first)
        try await fixture.store.keep([finding], of: submission.id)
        let draft = try #require(
            AccountDraft(email: "cri@gob.example", name: "Muestra", role: .countryEditor(of: "CRI"))
        )
        let visitor = Visitor(commandLine: "test")
        let account = try await AdministerAccounts(store: fixture.store).invite(draft, visitor: visitor, at: Self.now)
        var handIn = HandIn(
            at: Self.now,
            account: account.account,
            by: draft.email,
            fileName: "trainers.xml",
            sha256: submission.sha256,
            byteCount: submission.byteCount
        )
        (handIn.kind, handIn.country) = (.trainers, "CRI")
        handIn.findings = [QuotedFinding(finding, quote: "<name>Persona &amp; \"Prueba\"</name>")]
        let note = AuditNote(.submissionReceived, by: visitor, at: Self.now)
        let number = try await fixture.store.add(handIn, note: note)

        _ = try PersonData(store: fixture.store, data: fixture.data).erase("CRI-t01", country: "CRI", at: Self.now)
        let kept = try #require(try await fixture.store.handIn(number)?.findings.first)
        #expect(kept.quote == "<name>CRI-t01</name>")
        #expect(kept.finding.message.es == "«CRI-t01» es raro" && kept.finding.advice.en == "CRI-t01")
        #expect(try await fixture.store.findings(of: submission.id).map(\.message.en) == ["“CRI-t01” is odd"])
    }

    /// What a country writes is XML in any of its forms.
    @Test(arguments: ["id='CRI-t01'", "id = \"CRI-t01\"", "id=\"CRI-&#x74;01\""])
    func aFileNamesAPersonInWhateverWayItIsWritten(_ attribute: String) async throws {
        let fixture = try WorkflowFixture()
        let registry = try String(contentsOfFile: Self.samples + "trainers-CRI.xml", encoding: .utf8)
            .replacing("id=\"CRI-t01\"", with: attribute)
            .replacing("Capacitador de muestra 1<", with: Self.name + "<")
        try await fixture.publish(try fixture.temporary.write(registry.utf8, to: "in/trainers.xml"))
        let erased = try PersonData(store: fixture.store, data: fixture.data).erase(
            "CRI-t01",
            country: "CRI",
            at: Self.now
        )
        #expect(erased.files == 1)
        #expect(try holdsName(fixture) == [])
    }

    @Test func aFileInAnotherEncodingIsFoundAndOneOfOthersStays() async throws {
        let fixture = try WorkflowFixture()
        let registry = try String(contentsOfFile: Self.samples + "trainers-CRI.xml", encoding: .utf8)
        let wide = try #require(registry.replacing("UTF-8", with: "UTF-16").data(using: .utf16))
        try await fixture.publish(try fixture.temporary.write(wide, to: "in/trainers.xml"))
        let record = Self.samples + "training-record-CRI.xml"
        try await fixture.publish(record)
        let erased = try PersonData(store: fixture.store, data: fixture.data).erase(
            "CRI-t01",
            country: "CRI",
            at: Self.now
        )
        #expect(erased.files == 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.data.path + "/received")
        #expect(left.count == 1)
    }

    @Test func nobodyOfThatIdentifierIsSaid() async throws {
        let fixture = try WorkflowFixture()
        try await publish(fixture)
        let persons = PersonData(store: fixture.store, data: fixture.data)
        await #expect(throws: PersonDataError.self) {
            try await persons.export("CRI-t99", country: "CRI", at: Self.now)
        }
        #expect(throws: PersonDataError.self) { try persons.erase("CRI-t01", country: "GTM", at: Self.now) }
    }
}
