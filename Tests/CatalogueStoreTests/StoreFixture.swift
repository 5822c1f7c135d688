import CatalogueModel
import CatalogueStore
import TestSupport

/// A store in memory and the few steps that fill it.
struct StoreFixture {
    let store: CatalogueStore
    let vocabularies: Vocabularies

    init() throws {
        try self.init(TestDatabase.store())
    }

    init(_ store: CatalogueStore) throws {
        self.store = store
        vocabularies = try Project.vocabularies()
    }

    /// Stages records as one submission.
    func stage(
        _ records: [CatalogueRecord],
        mode: SubmissionMode = .complete,
        country: String = "UTO",
        kind: SubmissionKind = .manual,
        actions: [ChangeAction?]? = nil,
        withdrawing: [(RecordKind, String)] = [],
        sha256: String = String(repeating: "0", count: 64)
    ) throws -> (id: SubmissionID, changes: ChangeCounts, conflicts: [StagingConflict]) {
        var batches = [
            records.enumerated().map { index, record in
                StagedRecord(
                    record,
                    action: actions?[index],
                    line: index + 1,
                    path: "/manual/\(index)"
                )
            } + withdrawing.map { StagedRecord(withdrawing: $0.0, key: $0.1, line: 99, path: "/manual/withdrawals") }
        ]
        let header = SubmissionHeader(kind: kind, country: country, issued: Sample.day("2026-01-01"), mode: mode)
        let file = ReceivedFile(
            name: "UTO.xml",
            sha256: sha256,
            byteCount: 10,
            receivedAt: "2026-01-01T00:00:00Z",
            receivedBy: "test"
        )
        let staged = try store.stage(header, file: file) { batches.popLast() }
        return (staged.id, staged.changes, staged.conflicts)
    }

    /// Stages records and publishes them.
    @discardableResult
    func publish(
        _ records: [CatalogueRecord],
        mode: SubmissionMode = .complete,
        country: String = "UTO",
        kind: SubmissionKind = .manual,
        allowingWithdrawals: Bool = true
    ) async throws -> PublicationOutcome {
        let staged = try stage(records, mode: mode, country: country, kind: kind)
        return try await store.publish(
            staged.id,
            at: "2026-01-01T00:00:00Z",
            by: "test",
            allowingWithdrawals: allowingWithdrawals
        )
    }

    /// The codes that a question finds, in order.
    func codes(_ text: String = "", access: Access = .public, _ change: (inout SearchQuery) -> Void = { _ in })
        async throws -> [String]
    {
        var query = SearchQuery()
        query.text = text
        change(&query)
        let found = try await store.search(
            query,
            vocabularies: vocabularies,
            access: access,
            today: Sample.day("2026-11-21")
        )
        return found?.results.map(\.code.text) ?? ["no such edition"]
    }
}
