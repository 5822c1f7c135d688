import CatalogueModel
import CatalogueStore
import Crypto
import Foundation
import TestSupport
import Testing
import Workflows

@Suite struct ImageIntakeTests {
    /// The head of a PNG that declares this width and height.
    private func png(width: UInt8 = 10, height: UInt8 = 10, huge: Bool = false) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [huge ? 0x7F : 0, 0, 0, width, huge ? 0x7F : 0, 0, 0, height, 8, 2, 0, 0, 0]
    }

    private func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }

    private func image(_ file: String, _ bytes: [UInt8], type: String = "image/png") -> String {
        "<image file=\"\(file)\" sha256=\"\(digest(bytes))\" type=\"\(type)\"/>"
    }

    private func findings(_ fixture: WorkflowFixture, _ images: String) async throws -> [String] {
        let path = try fixture.manual(WorkflowFixture.document(inside: images))
        switch try await fixture.take(path) {
        case .rejected(let validation): return validation.findings.inFileOrder.map(\.id)
        default: return []
        }
    }

    @Test func aGoodImageIsKeptUnderItsDigest() async throws {
        let fixture = try WorkflowFixture()
        try fixture.temporary.write(png(), to: "in/images/a.png")
        #expect(try await findings(fixture, image("images/a.png", png())) == [])
        let kept = try await StoredFiles(fixture.data, fixture.store).bytes(.image, digest(png()))
        #expect(kept.map(Array.init) == png())
    }

    @Test func aBadImageIsSaidAndNotKept() async throws {
        let fixture = try WorkflowFixture()
        try fixture.temporary.write(png(), to: "in/a.png")
        try fixture.temporary.write(png(huge: true), to: "in/bomb.png")
        try fixture.temporary.write(Array("GIF89a".utf8), to: "in/a.gif")
        #expect(try await findings(fixture, image("none.png", png())) == ["image.missing"])
        #expect(try await findings(fixture, image("a.png", png(width: 11))) == ["image.wrongHash"])
        #expect(try await findings(fixture, image("a.png", png(), type: "image/jpeg")) == ["image.wrongType"])
        #expect(try await findings(fixture, image("a.gif", Array("GIF89a".utf8))) == ["image.wrongType"])
        #expect(try await findings(fixture, image("bomb.png", png(huge: true))) == ["image.tooLarge"])
        #expect(try fixture.files().isEmpty)
    }

    @Test func nothingOutsideTheFolderIsRead() async throws {
        let fixture = try WorkflowFixture()
        try fixture.temporary.write(png(), to: "secret.png")
        try fixture.temporary.write(png(), to: "in/a.png")
        let folder = fixture.temporary.path + "/in"
        symlink(fixture.temporary.path + "/secret.png", folder + "/link.png")
        symlink(fixture.temporary.path, folder + "/up")
        for file in [
            "../secret.png", "/etc/passwd", fixture.temporary.path + "/secret.png", "link.png", "up/secret.png",
        ] {
            #expect(try await findings(fixture, image(file, png())) == ["image.pathOutside"], "\(file)")
        }
    }

    @Test func anAmendmentThatDoesNotFitLeavesNoImage() async throws {
        let fixture = try WorkflowFixture()
        try fixture.temporary.write(png(), to: "in/a.png")
        let document = WorkflowFixture.document(inside: image("a.png", png()))
            .replacing("<document ", with: "<document action=\"change\" ")
        guard case .rejected = try await fixture.take(try fixture.manual(document, mode: "amending")) else {
            Issue.record("accepted")
            return
        }
        #expect(try fixture.files().isEmpty)
    }

    @Test func anImageInsideTheXMLIsKeptToo() async throws {
        let fixture = try WorkflowFixture()
        let inline = """
            <image sha256="\(digest(png()))" type="image/png"><data>\(Data(png()).base64EncodedString())</data></image>
            """
        #expect(try await findings(fixture, inline) == [])
        #expect(try await StoredFiles(fixture.data, fixture.store).bytes(.image, digest(png())) != nil)
        let wrong = inline.replacing(digest(png()), with: digest([1]))
        let other = try WorkflowFixture()
        #expect(try await findings(other, wrong) == ["image.wrongHash"])
    }
}
