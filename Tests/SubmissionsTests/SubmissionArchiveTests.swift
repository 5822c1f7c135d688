import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Submissions

@Suite struct SubmissionArchiveTests {
    private typealias Entry = ZipFile.Entry

    /// Unpacks an archive into a folder that lies beside a file that nothing may touch.
    private func unpacked(
        _ bytes: [UInt8],
        limits: ArchiveLimits = ArchiveLimits()
    ) throws -> (archive: UnpackedArchive, folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        try folder.write("untouched".utf8, to: "victim.xml")
        try folder.write([], to: "out/.keep")
        let path = try folder.write(bytes, to: "sent.zip")
        let file = try SubmissionFile(path: path)
        #expect(try SubmissionArchive.isArchive(file, named: "whatever"))
        let archive = try SubmissionArchive.unpack(file, into: folder.path + "/out", limits: limits)
        #expect(try String(contentsOfFile: folder.path + "/victim.xml", encoding: .utf8) == "untouched")
        let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        let before: Set = ["out", "out/.keep", "victim.xml", "sent.zip"]
        return (archive, folder, all.filter { !before.contains($0) }.sorted())
    }

    private func findings(_ entries: [Entry], limits: ArchiveLimits = ArchiveLimits()) throws -> [String] {
        let result = try unpacked(ZipFile.bytes(entries), limits: limits)
        #expect(result.archive.xmlPath == nil)
        return result.archive.findings.map { "\($0.id) \($0.path)" }
    }

    private static let xml = Entry("UTO/manual.xml", "<manual/>".utf8, isPacked: true)

    @Test func theXMLComesOutWithItsImagesBesideIt() throws {
        let entries = [
            Self.xml, Entry("UTO/", mode: 0o040755), Entry("UTO/imágenes/ñandú.PNG", [1, 2, 3]),
            Entry("UTO/README.txt", "x".utf8), Entry("__MACOSX/UTO/._manual.xml", "x".utf8),
        ]
        let (archive, folder, files) = try unpacked(ZipFile.bytes(entries))
        #expect(archive.xmlPath == folder.path + "/out/UTO/manual.xml")
        #expect(archive.findings.map(\.id) == ["archive.ignored", "archive.ignored"])
        #expect(archive.findings.allSatisfy { $0.severity == .info })
        #expect(
            files == ["out/UTO", "out/UTO/imágenes", "out/UTO/imágenes/ñandú.PNG", "out/UTO/manual.xml"]
        )
        let text = try String(contentsOfFile: archive.xmlPath ?? "", encoding: .utf8)
        #expect(text == "<manual/>")
    }

    @Test(arguments: [
        "../victim.xml", "UTO/../../victim.xml", "/tmp/victim.png", "..\\victim.xml", "C:/victim.xml", "a//b.png",
        "./a.png", "..",
    ])
    func aNameThatLeadsOutsideIsRefused(name: String) throws {
        // libarchive reads the strokes of Windows as ours.
        let read = name.replacing("..\\", with: "../")
        #expect(try findings([Self.xml, Entry(name, "x".utf8)]) == ["archive.outside \(read)"])
    }

    @Test func aSpreadsheetIsNoArchiveOfASubmission() throws {
        let parts = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]
        #expect(try findings(parts.map { Entry($0, "<a/>".utf8) }) == ["archive.office "])
    }

    @Test func linksAndDevicesAreRefused() throws {
        #expect(
            try findings([
                Self.xml, Entry("a.png", "/etc/passwd".utf8, mode: 0o120777), Entry("b.png", mode: 0o020644),
                Entry("c.png", mode: 0o060644), Entry("d.png", mode: 0o140644),
            ]) == [
                "archive.link a.png", "archive.special b.png", "archive.special c.png", "archive.special d.png",
            ]
        )
    }

    /// A .zip has no hard links; the rule stands on the entry, for what libarchive may read as one.
    @Test func aHardLinkIsRefused() {
        let entry = ArchiveEntry(name: "a.png", kind: .link)
        #expect(entry.problem(ArchiveLimits())?.id == "archive.link")
    }

    @Test func anEncryptedEntryIsRefused() throws {
        let entries = [Self.xml, Entry("a.png", [UInt8](repeating: 7, count: 40), isEncrypted: true)]
        #expect(try findings(entries) == ["archive.encrypted a.png"])
    }

    @Test func anArchiveInTheArchiveIsRefused() throws {
        let inner = ZipFile.bytes([Self.xml])
        #expect(try findings([Self.xml, Entry("more.ZIP", inner)]) == ["archive.nested more.ZIP"])
        // Also under another name, once its bytes are seen.
        #expect(try findings([Self.xml, Entry("more.png", inner)]) == ["archive.nested more.png"])
        #expect(try findings([Entry("a.xml", inner)]) == ["archive.nested a.xml"])
    }

    @Test func exactlyOneXMLFileIsTaken() throws {
        #expect(try findings([]) == ["archive.damaged "])
        #expect(try findings([Entry("a.png", [1])]) == ["archive.noXML "])
        #expect(
            try findings([Self.xml, Entry("b.xml"), Entry("c.xml")]) == [
                "archive.twoXML b.xml", "archive.twoXML c.xml",
            ]
        )
    }

    @Test func aNameTakenTwiceIsRefused() throws {
        #expect(try findings([Self.xml, Entry("a.png"), Entry("A.PNG")]) == ["archive.duplicateName A.PNG"])
        #expect(
            try findings([Self.xml, Entry("a.png"), Entry("a.png/b.png")]) == ["archive.duplicateName a.png/b.png"]
        )
        #expect(try findings([Self.xml, Entry("a.png/b.png"), Entry("a.png")]) == ["archive.duplicateName a.png"])
    }

    @Test func aNameThatIsNoTextOrTooLongIsRefused() throws {
        #expect(try findings([Self.xml, Entry("a\nb.png")]) == ["archive.badName a\nb.png"])
        #expect(
            try findings([Self.xml, Entry(nameBytes: [0xFF, 0xFE, 0x2E])]).first?.hasPrefix("archive.badName") == true
        )
        let long = String(repeating: "a", count: 256) + ".png"
        #expect(try findings([Self.xml, Entry(long)]).first?.hasPrefix("archive.badName aaa") == true)
    }

    @Test func everythingWrongIsSaidAtOnce() throws {
        let entries = [Entry("../a.png"), Entry("b.png", mode: 0o120777), Entry("x.xml"), Entry("y.xml")]
        #expect(try findings(entries).count == 3)
    }

    @Test func theLimitsHold() throws {
        var limits = ArchiveLimits()
        limits.depth = 2
        #expect(try findings([Self.xml, Entry("a/b/c.png")], limits: limits) == ["archive.tooDeep a/b/c.png"])
        limits = ArchiveLimits()
        limits.entries = 3
        let many = (1...4).map { Entry("\($0).png") }
        #expect(try findings(many, limits: limits) == ["archive.tooManyEntries "])
        limits = ArchiveLimits()
        limits.bytes = 200
        #expect(
            try findings([Self.xml, Entry("a.png", [UInt8](repeating: 1, count: 99))], limits: limits) == [
                "archive.tooLarge "
            ]
        )
        limits = ArchiveLimits()
        limits.imageBytes = 1000
        let big = Entry("a.png", [UInt8](repeating: 1, count: 1001), isPacked: true)
        #expect(try findings([Self.xml, big], limits: limits) == ["archive.tooLarge a.png"])
        limits = ArchiveLimits()
        limits.unpackedBytes = 1000
        #expect(try findings([Self.xml, big], limits: limits) == ["archive.tooLarge "])
    }

    @Test func aBombIsStoppedLongBeforeItsEnd() throws {
        let zeros = [UInt8](repeating: 0, count: 8 << 20)
        var limits = ArchiveLimits()
        limits.ratioFrom = 1 << 20
        let (archive, _, files) = try unpacked(
            ZipFile.bytes([Entry("a.png", zeros, isPacked: true), Self.xml]),
            limits: limits
        )
        #expect(archive.findings.map(\.id) == ["archive.ratio"])
        #expect(!files.contains("out/UTO/manual.xml"))
        // Within the ratio the same file passes.
        limits.ratio = 2000
        #expect(
            try unpacked(ZipFile.bytes([Entry("a.png", zeros, isPacked: true), Self.xml]), limits: limits).archive
                .xmlPath != nil
        )
    }

    @Test func aDamagedArchiveIsSaid() throws {
        let good = ZipFile.bytes([Self.xml, Entry("a.png", [UInt8](repeating: 3, count: 500))])
        var wrongSum = good
        wrongSum[good.firstIndex(of: 3).map { $0 + 400 } ?? 0] = 9
        for bytes in [Array(good.prefix(good.count - 30)), Array(good.prefix(60)), wrongSum] {
            let result = try unpacked(bytes)
            #expect(result.archive.xmlPath == nil)
            #expect(result.archive.findings.map(\.id) == ["archive.damaged"])
        }
    }

    @Test func whatChanceMakesOfAnArchiveNeverLeavesTheFolder() throws {
        var random = SplitMix(seed: 41)
        let good = ZipFile.bytes([Self.xml, Entry("a/b.png", [UInt8](repeating: 3, count: 200), isPacked: true)])
        for _ in 0..<400 {
            var bytes = good
            for _ in 0...Int(random.next() % 6) {
                bytes[4 + Int(random.next() % UInt64(bytes.count - 4))] = UInt8(truncatingIfNeeded: random.next())
            }
            let result = try unpacked(bytes)
            #expect(result.files.allSatisfy { $0.hasPrefix("out/") })
        }
    }

    @Test func everyFindingSpeaksBothLanguages() {
        let all: [Finding] = [
            .archiveDamaged("x"), .archiveBadName("x"), .archiveOutside("x"), .archiveTooDeep("x", limit: 1),
            .archiveLink("x"), .archiveSpecial("x"), .archiveEncrypted("x"), .archiveNested("x"),
            .archiveDuplicate("x"), .archiveWithoutXML(), .archiveTwoXML("x", "y"), .archiveTooManyEntries(limit: 1),
            .archiveTooLarge(limit: 1), .archiveTooLarge("x", limit: 1), .archiveBomb("x", ratio: 2),
            .archiveIgnored("x"),
        ]
        #expect(Set(all.map(\.id)).count == all.count - 1)
        for finding in all {
            for text in [finding.message, finding.advice] {
                #expect(text.es?.isEmpty == false && text.en?.isEmpty == false && text.es != text.en)
            }
        }
    }
}

/// Chance that comes out the same each time.
private struct SplitMix {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
