import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// What a submission may name is looked up while it is read.
@Suite struct StoreLookupsTests {
    @Test(.enabled(if: TestDatabase.isFile)) func aDatabaseThatDoesNotAnswerIsNotAMissingRecord() throws {
        let fixture = try WorkflowFixture()
        let (store, lookups) = (fixture.store, StoreLookups())
        func isPublished() -> Bool {
            lookups.answer(or: true) { try store.isPublished(.document, key: "UTO-AO-02001") }
        }
        #expect(!isPublished())
        try lookups.check()
        try store.close()
        #expect(isPublished())
        #expect(throws: (any Error).self) { try lookups.check() }
    }

    @Test func aKeyThatCannotBeReadIsNotMadeAnew() throws {
        let fixture = try WorkflowFixture()
        let path = "\(fixture.data.path)/\(ReceiptKey.fileName)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: DataFolderError.self) { try ReceiptKey(in: fixture.data, fixture.store) }
        #expect(try fixture.store.keptKey(ReceiptKey.name) == nil)
    }
}
