import CatalogueModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@Suite struct ImageTests {
    private static let publicDigest = String(repeating: "ab", count: 32)
    private static let guardedDigest = String(repeating: "cd", count: 32)

    private func fixture() async throws -> SiteFixture {
        var model = Sample.document()
        model.images = [
            DocumentImage(sha256: Self.publicDigest, type: .png, access: .public),
            DocumentImage(sha256: Self.guardedDigest, type: .jpeg, access: .official),
            DocumentImage(sha256: String(repeating: "ef", count: 32), type: .webp, access: .public),
        ]
        let fixture = try await SiteFixture([model])
        try fixture.blobs.write("the bytes".utf8, to: "ab/\(Self.publicDigest)")
        try fixture.blobs.write("guarded".utf8, to: "cd/\(Self.guardedDigest)")
        return fixture
    }

    @Test func publicImageIsServedToBeKept() async throws {
        let answer = try await fixture().get("/images/\(Self.publicDigest)")
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
