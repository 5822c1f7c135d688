import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Uploads that came to nothing are let go of after a time, and nothing else is.
@Suite struct ForgetUploadsTests {
    private static let day: Int64 = 86_400

    /// How many files go, so many days after the fixture received them.
    private func forget(_ fixture: WorkflowFixture, days: Int, afterDays passed: Int64) async throws -> Int {
        let received = try #require(Moment("2026-01-01T00:00:00Z"))
        return try await ForgetUploads(store: fixture.store, data: fixture.data).run(
            olderThan: days,
            visitor: .commandLine,
            at: Moment(secondsSince1970: received.secondsSince1970 + passed * Self.day)
        ).fileCount
    }

    @Test func whatWasTakenBackGoesAfterItsTime() async throws {
        let fixture = try WorkflowFixture()
        try await fixture.publish(try fixture.manual(WorkflowFixture.document()))
        let other = try fixture.manual(WorkflowFixture.document(title: "Other"), name: "2.xml")
        let waiting = try #require(try await fixture.take(other).waiting)
        try await PublishSubmission(store: fixture.store).withdraw(waiting, at: "2026-01-02T00:00:00Z")
        let third = try fixture.manual(WorkflowFixture.document(title: "Third"), name: "3.xml")
        let staged = try #require(try await fixture.take(third).waiting)
        #expect(try fixture.files().count == 3)

        #expect(try await forget(fixture, days: 30, afterDays: 10) == 0)
        #expect(try fixture.files().count == 3)
        #expect(try await forget(fixture, days: 30, afterDays: 4000) == 1)
        let hashes = try await [SubmissionID(1), staged].asyncMap {
            try await fixture.store.submission($0)?.sha256 ?? ""
        }
        #expect(Set(try fixture.files()) == Set(hashes.map { "received/\($0).xml" }))
        #expect(try await fixture.store.submission(waiting)?.status == .withdrawn)
        #expect(try await VerifyData.run(fixture.data).problems.isEmpty)
        #expect(try await forget(fixture, days: 30, afterDays: 4000) == 0)
    }

    @Test func aFileThatWasHandedInAgainStays() async throws {
        let fixture = try WorkflowFixture()
        let file = try fixture.manual(WorkflowFixture.document())
        let first = try #require(try await fixture.take(file).waiting)
        try await PublishSubmission(store: fixture.store).withdraw(first, at: "2026-01-02T00:00:00Z")
        _ = try #require(try await fixture.take(file).waiting)
        #expect(try await forget(fixture, days: 1, afterDays: 4000) == 0)
        #expect(try fixture.files().count == 1)
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
