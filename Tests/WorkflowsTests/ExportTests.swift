import CatalogueModel
import CatalogueStore
import Foundation
import Synchronization
import TestSupport
import Testing
import Workflows

@Suite struct ExportTests {
    private func xml(_ fixture: WorkflowFixture, _ country: String, kind: SubmissionKind = .manual) async throws
        -> [UInt8]
    {
        let bytes = Mutex<[UInt8]>([])
        try await ExportCatalogue(store: fixture.store)
            .writeXML(kind, country: country, access: .restricted) { part in bytes.withLock { $0 += part } }
        return bytes.withLock { $0 }
    }

    @Test(arguments: ["GTM", "CRI", "CRM"])
    func whatIsExportedIsImportedToTheSameRecords(country: String) async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/\(country).xml")
        let first = try await xml(fixture, country)
        let path = try fixture.temporary.write(first, to: "out/\(country).xml")
        guard case .staged(_, _, let changes) = try await fixture.take(path) else {
            Issue.record("the export is not accepted")
            return
        }
        #expect(changes.isEmpty)
        let other = try WorkflowFixture()
        try await other.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        try await other.publish(path)
        #expect(try await xml(other, country) == first)
    }

    /// One of each kind of Guatemala, and what only the Secretariat hands in.
    @Test(arguments: SubmissionKind.allCases.filter { $0 != .manual }.map { ($0, "GTM") } + [(.resources, "CRM")])
    func whatATrainingPlanNeedsComesBackToo(kind: SubmissionKind, country: String) async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(Project.root.path + "/Imports/Samples/accepted/\(kind.rawValue)-\(country).xml")
        let first = try await xml(fixture, country, kind: kind)
        let path = try fixture.temporary.write(first, to: "out/\(country).xml")
        switch try await fixture.take(path) {
        case .staged(_, _, let changes): #expect(changes.isEmpty && changes.unchanged > 0)
        // The very bytes that were received.
        case .alreadyReceived(let submission): #expect(submission.header.kind == kind)
        case .rejected(let outcome): Issue.record("\(outcome.findings.inFileOrder)")
        }
    }

    @Test func aSampleWithImagesComesBackToo() async throws {
        let fixture = try WorkflowFixture()
        // Utopia's rules name groups of states, which the regional manual holds.
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        try await fixture.publish(Project.root.path + "/Imports/Samples/accepted/UTO.xml")
        let path = try fixture.temporary.write(try await xml(fixture, "UTO"), to: "out/UTO.xml")
        guard case .staged(_, _, let changes) = try await fixture.take(path) else {
            Issue.record("the export is not accepted")
            return
        }
        #expect(changes.isEmpty)
    }

    @Test func thePublicExportHasNothingGuarded() async throws {
        let fixture = try WorkflowFixture()
        // Utopia's rules name groups of states, which the regional manual holds.
        try await fixture.publish(Project.root.path + "/Catalogue/Manual/CRM.xml")
        try await fixture.publish(Project.root.path + "/Imports/Samples/accepted/UTO.xml")
        let text = Mutex("")
        try await ExportCatalogue(store: fixture.store).writeJSON(.manual, country: nil, access: .public) { part in
            text.withLock { $0 += String(decoding: part, as: UTF8.self) }
        }
        let json = text.withLock { $0 }
        #expect(json.contains("UTO-AO-01001"))
        #expect(!json.contains("\"access\":\"restricted\""))
        #expect(!json.contains("\"access\":\"official\""))
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test func tableCellsAreNoFormulas() async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(
            try fixture.manual(WorkflowFixture.document(title: "=cmd|'/c calc'!A1, \"x\""))
        )
        let text = Mutex("")
        try ExportCatalogue(store: fixture.store).writeCSV(country: nil, access: .public) { part in
            text.withLock { $0 += String(decoding: part, as: UTF8.self) }
        }
        let lines = text.withLock { $0 }.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains("\"'=cmd|'/c calc'!A1, \"\"x\"\"\""))
    }

    @Test func aCountryWithoutAManualIsSaid() async throws {
        let fixture = try WorkflowFixture()
        await #expect(throws: ExportError.self) { try await xml(fixture, "GTM") }
    }
}
