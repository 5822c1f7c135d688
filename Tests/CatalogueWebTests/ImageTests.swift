import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@Suite struct ImageTests {
    private static let publicDigest = String(repeating: "ab", count: 32)
    private static let guardedDigest = String(repeating: "cd", count: 32)

    private func fixture(_ files: FilePlace = .folder) async throws -> SiteFixture {
        var model = Sample.document()
        model.images = [
            DocumentImage(sha256: Self.publicDigest, type: .png, access: .public),
            DocumentImage(sha256: Self.guardedDigest, type: .jpeg, access: .official),
            DocumentImage(sha256: String(repeating: "ef", count: 32), type: .webp, access: .public),
        ]
        let fixture = try await SiteFixture([model], files: files)
        for (digest, text) in [(Self.publicDigest, "the bytes"), (Self.guardedDigest, "guarded")] {
            if files == .folder {
                try fixture.blobs.write(text.utf8, to: "data/blobs/\(digest.prefix(2))/\(digest)")
            } else {
                _ = try fixture.store.writeFiles { try $0.keep(.image, digest) { try $0(Data(text.utf8)) } }
            }
        }
        return fixture
    }

    @Test(arguments: FilePlace.allCases) func publicImageIsServedToBeKept(files: FilePlace) async throws {
        let answer = try await fixture(files).get("/images/\(Self.publicDigest)")
        #expect(answer.status == .ok && String(buffer: answer.body) == "the bytes")
        #expect(answer.headers[.contentType] == "image/png")
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
    }

    @Test func imageTheBrowserHasIsNotSentAgain() async throws {
        let answer = try await fixture().get(
            "/images/\(Self.publicDigest)",
            headers: [.ifNoneMatch: "\"\(Self.publicDigest)\""]
        )
        #expect(answer.status == .notModified && answer.body.readableBytes == 0)
    }

    @Test func guardedImageIsNotServedToThePublic() async throws {
        let answer = try await fixture().get("/images/\(Self.guardedDigest)")
        #expect(answer.status == .notFound)
        #expect(!String(buffer: answer.body).contains("guarded"))
    }

    @Test(arguments: [
        String(repeating: "ef", count: 32), String(repeating: "00", count: 32), String(repeating: "AB", count: 32),
        "..%2F..%2Fetc%2Fpasswd", "ab",
    ])
    func anythingElseIsNotFound(digest: String) async throws {
        #expect(try await fixture().get("/images/\(digest)").status == .notFound)
    }
}
