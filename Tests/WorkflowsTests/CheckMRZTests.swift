import CatalogueModel
import DocumentChecks
import Foundation
import TestSupport
import Testing
import Workflows

@Suite struct CheckMRZTests {
    private let reference = CalendarDay(daysSince1970: 20_778)
    private let zone =
        "PPUTOMUNOZ<PENA<<JOSE<ANGEL<<<<<<<<<<<<<<<<<\nAB12345671UTO8503150M3403141<<<<<<<<<<<<<<<6"

    @Test func candidatesFollowThePublications() async throws {
        let fixture = try WorkflowFixture()
        let check = CheckMRZ(store: fixture.store, vocabularies: try Project.vocabularies())
        let before = try await check.run(zone, reference: reference, access: .public)
        #expect(before.reading.isAccepted && before.candidates.isEmpty && before.edition == 0)
        let zonePart = "<mrz format=\"TD3\" documentCodes=\"PP\"/>"
        try await fixture.publish(fixture.manual(WorkflowFixture.document(inside: zonePart)))
        let first = try await check.run(zone, reference: reference, access: .public)
        #expect(first.candidates.map(\.code.text) == ["UTO-AO-01001"] && first.edition == 1)
        let two =
            WorkflowFixture.document(inside: zonePart) + WorkflowFixture.document("UTO-AO-02001", inside: zonePart)
        try await fixture.publish(fixture.manual(two, name: "UTO-2.xml"))
        let second = try await check.run(zone, reference: reference, access: .public)
        #expect(second.candidates.map(\.code.text) == ["UTO-AO-01001", "UTO-AO-02001"] && second.edition == 2)
    }

    @Test func whatChangedOrWentIsNoLongerACandidate() async throws {
        let fixture = try WorkflowFixture()
        let check = CheckMRZ(store: fixture.store, vocabularies: try Project.vocabularies())
        func manual(_ documents: [(code: String, mrz: String)]) async throws {
            let models = documents.map {
                WorkflowFixture.document($0.code, inside: $0.mrz.isEmpty ? "" : "<mrz format=\"\($0.mrz)\"/>")
            }
            try await fixture.publish(fixture.manual(models.joined()))
        }
        func candidates() async throws -> [String] {
            try await check.run(zone, reference: reference, access: .public).candidates.map(\.code.text)
        }
        try await manual([("UTO-AO-01001", "TD3"), ("UTO-AO-02001", "TD3"), ("UTO-AO-03001", "")])
        #expect(try await candidates() == ["UTO-AO-01001", "UTO-AO-02001"])
        try await manual([("UTO-AO-01001", "TD3"), ("UTO-AO-02001", "TD1"), ("UTO-AO-03001", "TD3")])
        #expect(try await candidates() == ["UTO-AO-01001", "UTO-AO-03001"])
        try await manual([("UTO-AO-01001", ""), ("UTO-AO-02001", "TD3"), ("UTO-AO-03001", "TD3")])
        #expect(try await candidates() == ["UTO-AO-02001", "UTO-AO-03001"])
    }

    @Test func lineOfABatchHasExactlyItsMembers() async throws {
        let fixture = try WorkflowFixture()
        let check = CheckMRZ(store: fixture.store, vocabularies: try Project.vocabularies())
        let answer = try await check.run(zone.lowercased(), reference: reference, access: .public)
        var json = JSONText()
        answer.writeLine(to: &json)
        let members = try MembersOfJSON.names(json.string)
        #expect(members == ["format", "accepted", "fields", "checks", "notes", "candidates"].sorted())
        #expect(
            json.string.contains("\"change.lowerCase\"")
                && json.string.hasPrefix("{\"format\":\"TD3\",\"accepted\":false")
        )
        #expect(!json.string.contains("\n"))
    }
}

/// The members of a JSON object.
private enum MembersOfJSON {
    static func names(_ text: String) throws -> [String] {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(object).keys.sorted()
    }
}
