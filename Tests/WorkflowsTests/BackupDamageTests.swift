import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Backups that are not what was written.
@Suite struct BackupDamageTests {
    @Test func aByteThatChangedAnywhereIsFound() async throws {
        let fixture = try await BackupFixture()
        try await fixture.backUp()
        let whole = try fixture.bytes()
        #expect(try fixture.damages(of: whole) == [])
        var chance = SeededChance(seed: 5)
        let ends = Array(0..<700) + Array(whole.count - 3000..<whole.count)
        let places =
            ends.filter { $0 % 7 == 0 } + (0..<200).map { _ in Int.random(in: 0..<whole.count, using: &chance) }
        for place in places {
            var bytes = whole
            bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &chance))
            #expect(try fixture.damages(of: bytes) != [], "byte \(place)")
        }
    }

    @Test func aBackupCutOffAnywhereIsFound() async throws {
        let fixture = try await BackupFixture()
        try await fixture.backUp()
        let whole = try fixture.bytes()
        var chance = SeededChance(seed: 6)
        let lengths = [0, 1, 511, 512, whole.count - 1, whole.count - 512, whole.count - 1024, whole.count - 1025]
        for length in lengths + (0..<100).map({ _ in Int.random(in: 0..<whole.count, using: &chance) }) {
            #expect(try fixture.damages(of: Array(whole[..<length])) != [], "\(length) bytes")
        }
        #expect(try fixture.damages(of: whole + [0]) == [.tooLong(offset: whole.count)])
    }

    @Test func theDamagedEntryIsNamedWithBothHashes() async throws {
        let fixture = try await BackupFixture()
        let made = try await fixture.backUp()
        let image = try #require(made.manifest.entries.first { $0.path.hasPrefix("blobs/") })
        var bytes = try fixture.bytes()
        let place = try #require(Data(bytes).range(of: Data("picture".utf8))).lowerBound
        bytes[place] = UInt8(ascii: "P")
        try fixture.work.temporary.write(bytes, to: "bad.tar")
        let error = await #expect(throws: BackupError.self) { try await fixture.restore("bad.tar") }
        guard case .damaged(_, let damages) = error, case .altered(let entry, let expected, let found) = damages.first
        else { Issue.record("\(String(describing: error))"); return }
        #expect(damages.count == 1 && found != expected)
        #expect(made.manifest.entries.contains { $0.path == entry && $0.sha256 == expected })
        #expect(entry.hasPrefix("blobs/") && image.sha256.count == 64)
        let words = try #require(error).explanation.message.text(in: .es)
        #expect(words.contains(entry) && words.contains(expected) && words.contains(found))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("restored")))
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.work.temporary.path)
        #expect(!left.contains { $0.hasPrefix(".incoming") })
    }

    @Test func aCutOffEntryIsNamedWithItsBytes() async throws {
        let fixture = try await BackupFixture()
        let made = try await fixture.backUp()
        let whole = try fixture.bytes()
        let database = try #require(made.manifest.entries.first { $0.path == "catalogue.sqlite" })
        // A header and a block of the label, then the database's header.
        let cut = Array(whole[..<(3 * 512 + 100)])
        #expect(
            try fixture.damages(of: cut) == [.cutOff(entry: database.path, expected: database.bytes, found: 100)]
        )
    }

    @Test func anEntryThatIsGoneOrTooMuchIsNamed() async throws {
        let fixture = try await BackupFixture()
        let made = try await fixture.backUp()
        let whole = try fixture.bytes()
        let image = try #require(made.manifest.entries.first { $0.path.hasPrefix("blobs/") })
        let start = try #require(Data(whole).range(of: Data(image.path.utf8))).lowerBound
        let entry = Array(whole[start..<start + 1024])
        let without = Array(whole[..<start] + whole[(start + 1024)...])
        #expect(try fixture.damages(of: without) == [.entryMissing(image.path, expected: image.sha256)])
        let twice = Array(whole[..<start]) + entry + entry + Array(whole[(start + 1024)...])
        #expect(try fixture.damages(of: twice) == [.unexpected(image.path)])
    }

    @Test func nothingIsWrittenOutsideTheFolder() async throws {
        let fixture = try await BackupFixture()
        try await fixture.backUp()
        let whole = try fixture.bytes()
        let time = try #require(TarHeader(Array(whole[..<512]))).time
        for name in ["../outside", "/tmp/outside", "blobs/../../outside", "received/x.xml", "catalogue.sqlite-wal"] {
            let evil = TarHeader(name: name, size: 512, time: time).bytes + [UInt8](repeating: 65, count: 512)
            let bytes = Array(whole[..<1024]) + evil + Array(whole[1024...])
            try fixture.work.temporary.write(bytes, to: "evil.tar")
            #expect(try fixture.damages(of: bytes) == [.unexpected(name)])
            await #expect(throws: BackupError.self) { try await fixture.restore("evil.tar", into: "a/b/restored") }
            #expect(!FileManager.default.fileExists(atPath: fixture.path("a/b/outside")))
            #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("a/b")).isEmpty)
        }
    }

    @Test(.enabled(if: TestDatabase.isFile)) func aStrangeFileIsNoBackup() async throws {
        let fixture = try await BackupFixture()
        try await fixture.backUp()
        try fixture.work.temporary.write("x".utf8, to: "foreign/x")
        try BackupFixture.run(
            "/bin/tar",
            ["-cf", fixture.path("foreign.tar"), "foreign"],
            in: fixture.work.temporary.path
        )
        for name in ["foreign.tar", "data/catalogue.sqlite", "in"] {
            let error = await #expect(throws: BackupError.self) { try await fixture.restore(name) }
            guard case .foreign = error else { Issue.record("\(name): \(String(describing: error))"); continue }
        }
        let none = await #expect(throws: BackupError.self) { try await fixture.restore("nowhere.tar") }
        #expect(none?.explanation.id == "file.missing")

        let label = BackupName.labelText.replacing("backup/1", with: "backup/2")
        let later = TarHeader(name: BackupName.label, size: label.utf8.count, time: 1).bytes + Array(label.utf8)
        try fixture.work.temporary.write(later, to: "later.tar")
        let error = await #expect(throws: BackupError.self) { try await fixture.restore("later.tar") }
        guard case .laterFormat(_, "cotejo-backup/2") = error else { Issue.record("later"); return }
    }

    @Test func everyErrorSaysItselfInBothLanguages() {
        let damages: [BackupDamage] = [
            .cutOff(entry: "e", expected: 2, found: 1), .endMissing(after: "e"), .header(offset: 512, after: "e"),
            .altered(entry: "e", expected: "a", found: "b"), .entryMissing("e", expected: "a"), .unexpected("e"),
            .filling(entry: "e"), .tooLong(offset: 1), .manifest("m"),
        ]
        let errors: [BackupError] = [
            .noData(folder: "f"), .exists("f"), .missing("f"), .changed("f"), .foreign("f"),
            .laterFormat("f", format: "g"), .damaged("f", damages), .notEmpty("f"),
        ]
        #expect(Set(errors.map(\.explanation.id)).count == errors.count)
        for error in errors {
            #expect(error.explanation.message.text(in: .es) != error.explanation.message.text(in: .en))
            #expect(error.explanation.message.text(in: .en).contains("f"))
        }
    }

    @Test func largeSizesAreWrittenAndRead() throws {
        for size in [0, 1, 511, 1 << 33 - 1, 1 << 33, 1 << 40, Int.max / 2] {
            let header = TarHeader(name: "catalogue.sqlite", size: size, time: 1_800_000_000)
            #expect(TarHeader(header.bytes) == header)
        }
    }
}

/// Chance that is the same in every run.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
