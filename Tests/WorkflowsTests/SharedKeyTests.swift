import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Where the key of receipts is, when several machines give receipts.
@Suite struct SharedKeyTests {
    private func folder(_ temporary: TemporaryFolder, _ name: String, _ keys: KeyPlace?) throws -> DataFolder {
        try DataFolder(path: "\(temporary.path)/\(name)", keys: keys)
    }

    @Test func machinesOnOneDatabaseSignWithOneKey() throws {
        let temporary = try TemporaryFolder()
        let store = try CatalogueStore.inMemory()
        let keys = try (1...3).map { try ReceiptKey(in: folder(temporary, "host\($0)", .database), store).publicText }
        #expect(Set(keys).count == 1)
        #expect(!FileManager.default.fileExists(atPath: temporary.path + "/host1/receipt.key"))
    }

    @Test func aKeyThatAFileHadGoesWithTheDatabase() throws {
        let temporary = try TemporaryFolder()
        let store = try CatalogueStore.inMemory()
        let before = try ReceiptKey(in: folder(temporary, "host1", nil), store).publicText
        #expect(try ReceiptKey(in: folder(temporary, "host1", .database), store).publicText == before)
        #expect(try ReceiptKey(in: folder(temporary, "host2", .database), store).publicText == before)
    }

    @Test func aFolderOfKeysIsSharedByFoldersOfData() throws {
        let temporary = try TemporaryFolder()
        let store = try CatalogueStore.inMemory()
        let place = KeyPlace.folder(temporary.path + "/keys")
        let first = try ReceiptKey(in: folder(temporary, "host1", place), store).publicText
        #expect(try ReceiptKey(in: folder(temporary, "host2", place), store).publicText == first)
        #expect(try ReceiptKey(in: folder(temporary, "host3", nil), store).publicText != first)
    }

    @Test func whatAnotherMachineIsWritingStays() throws {
        let temporary = try TemporaryFolder()
        let own = TemporaryName.new(in: temporary.path)
        let dead = own.replacing("-\(getpid())-", with: "-999999999-")
        let foreign = dead.replacing(TemporaryName.machine, with: "000000000000")
        let forgotten = foreign + "1"
        for path in [own, dead, foreign, forgotten] {
            #expect(FileManager.default.createFile(atPath: path, contents: Data([1])))
        }
        let longAgo = Date(timeIntervalSinceNow: -3 * 86_400)
        try FileManager.default.setAttributes([.modificationDate: longAgo], ofItemAtPath: forgotten)
        TemporaryName.sweep(temporary.path)
        let left = try FileManager.default.contentsOfDirectory(atPath: temporary.path).sorted()
        #expect(left == [own, foreign].map { ($0 as NSString).lastPathComponent }.sorted())
    }
}
