import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Changes between two offline files.
@Suite struct OfflineDeltaTests {
    @Test func changesLeadToTheWholeFileByteForByteAndAreSmall() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(400))
        try await fixture.build("first.cotejo")
        try await fixture.publish(OfflineFixture.models(403, changing: 7..<11, to: "revised"))
        let whole = try await fixture.build("second.cotejo")
        let delta = try await fixture.build("delta") { $0.base = .edition(1) }
        #expect(delta.manifest == whole.manifest && delta.wholeBytes == whole.byteCount)
        #expect(delta.byteCount * 10 < whole.byteCount)
        let manifest = try ApplyOffline.run(fixture.path("delta"), to: fixture.path("first.cotejo"))
        #expect(manifest.edition == 2)
        #expect(try fixture.bytes("first.cotejo") == fixture.bytes("second.cotejo"))
        try await fixture.build("again.cotejo") { $0.edition = 1 }
        let fromFile = try await fixture.build("delta2") { $0.base = .file(fixture.path("again.cotejo")) }
        #expect(fromFile.byteCount == delta.byteCount)
        _ = try ApplyOffline.run(fixture.path("delta2"), to: fixture.path("again.cotejo"))
        #expect(try fixture.bytes("again.cotejo") == fixture.bytes("second.cotejo"))
    }

    @Test func theWrongFileStaysAsItWas() async throws {
        let (fixture, other) = (try OfflineFixture(), try OfflineFixture())
        try await fixture.publish(OfflineFixture.models(9))
        try await fixture.publish(OfflineFixture.models(9, changing: 2..<3, to: "two"))
        try await fixture.publish(OfflineFixture.models(9, changing: 4..<5, to: "three"))
        try await fixture.build("one.cotejo") { $0.edition = 1 }
        try await fixture.build("delta") { $0.base = .edition(2) }
        let before = try fixture.bytes("one.cotejo")
        #expect(throws: OfflineError.wrongBase(from: 2, to: 3, found: 1)) {
            try ApplyOffline.run(fixture.path("delta"), to: fixture.path("one.cotejo"))
        }
        #expect(throws: OfflineError.isDelta(fixture.path("delta"))) { try OfflineFile(fixture.path("delta")) }
        #expect(throws: OfflineError.badDelta(fixture.path("one.cotejo"))) {
            try ApplyOffline.run(fixture.path("one.cotejo"), to: fixture.path("one.cotejo"))
        }
        try await other.publish(OfflineFixture.models(9, changing: 2..<3, to: "two"))
        let key = try await other.build("other.cotejo").key
        #expect(throws: OfflineError.self) {
            try ApplyOffline.run(fixture.path("delta"), to: other.path("other.cotejo"))
        }
        #expect(throws: OfflineError.self) {
            try ApplyOffline.run(fixture.path("delta"), to: fixture.path("one.cotejo"), key: key)
        }
        #expect(try fixture.bytes("one.cotejo") == before)
    }

    @Test func changesThatWereAlteredOrCutOffChangeNothing() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(9))
        try await fixture.build("one.cotejo")
        try await fixture.publish(OfflineFixture.models(9, changing: 2..<6, to: "two"))
        try await fixture.build("delta") { $0.base = .edition(1) }
        let (before, whole) = (try fixture.bytes("one.cotejo"), try fixture.bytes("delta"))
        var chance = SeededChance(seed: 4)
        for place in (0..<40).map({ _ in Int.random(in: 0..<whole.count, using: &chance) }) {
            var bytes = whole
            bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &chance))
            try fixture.write(bytes, to: "bad")
            #expect(throws: OfflineError.self, "byte \(place)") {
                try ApplyOffline.run(fixture.path("bad"), to: fixture.path("one.cotejo"))
            }
        }
        for length in [0, 1, 20, 300, whole.count - 1] {
            try fixture.write(whole.prefix(length), to: "bad")
            #expect(throws: OfflineError.self, "\(length) bytes") {
                try ApplyOffline.run(fixture.path("bad"), to: fixture.path("one.cotejo"))
            }
        }
        #expect(try fixture.bytes("one.cotejo") == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.work.temporary.path)
        #expect(!left.contains { $0.hasPrefix(".incoming") })
    }

    @Test(arguments: 0..<24)
    func anyTwoTextsAreJoinedByTheirDifference(seed: Int) throws {
        var chance = SeededChance(seed: UInt64(seed))
        let old = (0..<Int.random(in: 0...5000, using: &chance)).map { _ in UInt8.random(in: 0...3, using: &chance) }
        var new = old
        for _ in 0..<Int.random(in: 0...20, using: &chance) {
            let place = Int.random(in: 0...new.count, using: &chance)
            switch Int.random(in: 0...2, using: &chance) {
            case 0: new.insert(contentsOf: [1, 2, 250].shuffled(using: &chance), at: place)
            case 1: new.removeSubrange(place..<min(new.count, place + 40))
            default: new += new.prefix(place).suffix(200)
            }
        }
        let steps = old.withUnsafeBytes { old in new.withUnsafeBytes { BinaryDelta.make(from: old, to: $0) } }
        var got: [UInt8] = []
        let isSound = try old.withUnsafeBytes { old in
            try steps.withUnsafeBytes { try BinaryDelta.apply($0, to: old, limit: new.count) { got += $0 } }
        }
        #expect(isSound && got == new)
        // Whatever is in them, steps write no more than they may and read nothing beyond the old bytes.
        var broken = steps
        for index in broken.indices where index % 7 == seed % 7 {
            broken[index] ^= UInt8.random(in: 1...255, using: &chance)
        }
        var written = 0
        _ = try old.withUnsafeBytes { old in
            try broken.withUnsafeBytes { try BinaryDelta.apply($0, to: old, limit: 6000) { written += $0.count } }
        }
        #expect(written <= 6000)
    }
}
