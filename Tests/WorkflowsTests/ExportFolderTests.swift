import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Folders that are there whole or not at all.
@Suite struct ExportFolderTests {
    private func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test func itAppearsWholeAndReplacesAnEarlierOne() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(1))
        let manifest = try await fixture.build().manifest
        let place = fixture.path("stick")
        for word in ["first", "second"] {
            var folder = try ExportFolder(at: place + "/")
            try folder.write(Array(word.utf8), to: "es/\(word).html")
            let before = names(place)
            #expect(word == "first" ? before.isEmpty : before == ["cotejo-site.json", "es"])
            try folder.commit(manifest)
        }
        #expect(names(place) == ["cotejo-site.json", "es"] && names(place + "/es") == ["second.html"])
        #expect(!names(fixture.path("")).contains { $0.hasPrefix(".incoming") })
    }

    @Test func whatWasNotFinishedLeavesNothing() throws {
        let fixture = try OfflineFixture()
        do {
            var folder = try ExportFolder(at: fixture.path("stick"))
            try folder.write([1], to: "a")
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.path("stick")))
        #expect(!names(fixture.path("")).contains { $0.hasPrefix(".incoming") })
    }

    @Test func whatIsSomebodysStays() throws {
        let fixture = try OfflineFixture()
        let place = fixture.path("mine")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try fixture.write(Data([1]), to: "mine/letter.txt")
        try fixture.write(Data([1]), to: "file")
        for path in [place, fixture.path("file")] {
            #expect(throws: OfflineError.foreignFolder(path)) { _ = try ExportFolder(at: path) }
        }
        #expect(names(place) == ["letter.txt"])
    }
}
