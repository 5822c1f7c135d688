import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import Workflows

/// Data from before it was kept which call a submission answers.
@Suite struct AnsweredCallMigrationTests {
    /// What takes a database back to how it was before.
    private static let before = """
        DROP INDEX submission_call_id; ALTER TABLE submission DROP COLUMN call_id;
        DROP INDEX hand_in_call_id; ALTER TABLE hand_in DROP COLUMN call_id;
        ALTER TABLE error_report DROP COLUMN answer_is_public;
        DELETE FROM grdb_migrations WHERE identifier = '011 answered calls';
        """

    private static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    @Test func whatCameBeforeIsGivenToCallsInTheOrderInWhichItCame() async throws {
        let temporary = try TemporaryFolder()
        let data = try DataFolder(path: temporary.path + "/data")
        var ids: [SubmissionID] = []
        do {
            let store = try data.openStore()
            let keep = KeepCalls(store: store, vocabularies: try Project.vocabularies())
            let visitor = Visitor(commandLine: "test")
            for (year, day) in [("2028", "2027-12-01"), ("2027", "2027-06-01")] {
                var draft = CallDraft()
                (draft.kind, draft.labelES, draft.labelEN) = ("needs", year, year)
                (draft.from, draft.to) = ("\(year)-01-01", "\(year)-12-31")
                (draft.day, draft.time, draft.timeZone) = (day, "17:00", "UTC")
                draft.countries = ["GTM"]
                _ = try await keep.open(draft, visitor: visitor, at: Self.moment("2026-02-01T00:00:00Z"))
            }
            for (digit, day) in [("1", "2026-01-01"), ("2", "2026-03-01"), ("3", "2026-04-01"), ("4", "2026-05-01")] {
                let header = SubmissionHeader(kind: .needs, country: "GTM", issued: Sample.day(day), mode: .complete)
                let file = ReceivedFile(
                    name: "n.xml",
                    sha256: String(repeating: digit, count: 64),
                    byteCount: 1,
                    receivedAt: "\(day)T00:00:00Z",
                    receivedBy: "x"
                )
                let id = try store.stage(header, file: file) { nil }.id
                _ = try await store.publish(id, at: "\(day)T00:00:00Z", by: "x")
                ids.append(id)
            }
        }
        try BackupFixture.run("/usr/bin/sqlite3", [data.path + "/catalogue.sqlite", Self.before])
        let store = try data.openStore()
        var calls: [Int64?] = []
        for id in ids { calls.append(try await store.submission(id)?.call?.number) }
        // The first came before there was any call, the last when all were answered.
        #expect(calls == [nil, 2, 1, nil])
    }
}
