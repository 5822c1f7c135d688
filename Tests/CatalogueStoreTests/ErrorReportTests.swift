import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@Suite struct ErrorReportTests {
    private func report(_ code: String, _ text: String = "the colour is green") -> ErrorReportText {
        ErrorReportText(
            code: Sample.code(code),
            edition: 3,
            kind: .wrong,
            text: text,
            contact: "a@b.example",
            language: .en
        )
    }

    @Test func reportIsKeptWithItsRecordAndListedLatestFirst() async throws {
        let store = try TestDatabase.store()
        let first = try await store.keep(report("UTO-AO-01001"), receivedAt: "2026-11-21T10:00:00Z")
        let second = try await store.keep(report("UTA-BO-01001"), receivedAt: "2026-11-21T11:00:00Z")
        #expect(first.number < second.number && first.status == .open)
        #expect(try await store.errorReports() == [second, first])
        #expect(try await store.errorReports(country: "UTO") == [first])
        #expect(try await store.errorReports(code: Sample.code("UTA-BO-01001")) == [second])
        #expect(try await store.errorReports(status: .answered).isEmpty)
        #expect(try await store.errorReports(limit: 1) == [second])
    }

    @Test func reportBelongsToItsModelAlone() async throws {
        let store = try TestDatabase.store()
        let kept = try await store.keep(report("UTO-AO-01001"), receivedAt: "2026-11-21T10:00:00Z")
        #expect(try await store.errorReport(kept.number, of: Sample.code("UTO-AO-01001")) == kept)
        #expect(try await store.errorReport(kept.number, of: Sample.code("UTO-BO-01001")) == nil)
    }

    @Test func theSchemaRefusesWhatIsTooLong() async throws {
        let store = try TestDatabase.store()
        let long = report("UTO-AO-01001", String(repeating: "ñ", count: 2001))
        await #expect(throws: (any Error).self) { try await store.keep(long, receivedAt: "2026-11-21T10:00:00Z") }
        let fits = report("UTO-AO-01001", String(repeating: "ñ", count: 2000))
        _ = try await store.keep(fits, receivedAt: "2026-11-21T10:00:00Z")
    }

    @Test func reportsSurviveTheProcess() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/catalogue.sqlite"
        let kept = try await CatalogueStore(path: path)
            .keep(report("UTO-AO-01001"), receivedAt: "2026-11-21T10:00:00Z")
        #expect(try await CatalogueStore(path: path).errorReports() == [kept])
    }
}
