import CZlib
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct GzipTests {
    @Test func aLongPageIsPackedTighterThanAShortOne() throws {
        func rows(_ count: Int) -> ByteBuffer {
            let lines = (0..<count).map {
                "<tr><th>S\($0)</th><td>\($0 * 7 % 31) May</td><td>Room \($0 * 13 % 17)</td></tr>\n"
            }
            return ByteBuffer(string: lines.joined())
        }
        let (short, long) = (rows(200), rows(4_000))
        #expect(short.readableBytes < Gzip.longPageBytes && long.readableBytes > Gzip.longPageBytes)
        #expect(Gzip.packed(short) == Gzip.packed(short, level: Gzip.pageLevel))
        let packed = try #require(Gzip.packed(long))
        let quick = try #require(Gzip.packed(long, level: Gzip.pageLevel))
        #expect(packed.readableBytes < quick.readableBytes)
        #expect(Gzip.unpacked(packed, length: long.readableBytes) == long)
    }

    @Test(arguments: [1000, 5000, 300_000])
    func packedTextUnpacksToItself(bytes: Int) throws {
        let text = ByteBuffer(string: String(repeating: "Filigrana multitonal ñ ", count: bytes / 20))
        let packed = try #require(Gzip.packed(text))
        #expect(packed.readableBytes < text.readableBytes / 5)
        #expect(unpacked(packed, upTo: text.readableBytes) == text)
    }

    @Test func whatDoesNotGetShorterIsLeftAsItIs() {
        #expect(Gzip.packed(ByteBuffer(string: String(repeating: "a", count: Gzip.minimumBytes - 1))) == nil)
        var random = SystemRandomNumberGenerator()
        let noise = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(Gzip.packed(ByteBuffer(bytes: noise)) == nil)
    }

    @Test(
        arguments: [
            (nil, false), ("", false), ("identity", false), ("gzip", true), ("deflate, GZIP;q=0.5, br", true),
            ("gzip;q=0", false), ("gzip; q=0.000, *", false), ("*", true), ("*;q=0", false),
            ("br;q=1.0, *;q=0.1", true),
            ("gzipped", false),
        ] as [(String?, Bool)]
    )
    func programIsTakenAtItsWord(header: String?, isAccepted: Bool) {
        #expect(Gzip.isAccepted(by: header) == isAccepted)
    }

    @Test(arguments: [0, 1 << 20])
    func pageIsTheSamePackedOrNot(cacheBytes: Int) async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()], pageCacheBytes: cacheBytes)
        for path in ["/", "/documents", "/documents/UTO-AO-03002", "/glossary", "/api/v1/glossary"] {
            for _ in 0..<2 {
                let plain = try await fixture.get(path)
                let packed = try await fixture.get(path, headers: [.acceptEncoding: "gzip, br"])
                #expect(plain.headers[.contentEncoding] == nil && packed.headers[.contentEncoding] == "gzip")
                #expect(unpacked(packed.body, upTo: plain.body.readableBytes) == plain.body, "\(path)")
                #expect(packed.headers[.contentLength] == "\(packed.body.readableBytes)")
                for answer in [plain, packed] {
                    #expect(answer.headers[.vary]?.contains("Accept-Encoding") == true)
                }
                let tag = try #require(packed.headers[.eTag])
                #expect(tag == "W/\(try #require(plain.headers[.eTag]))")
                let again = try await fixture.get(path, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
                #expect(again.status == .notModified && again.headers[.contentEncoding] == nil)
            }
        }
    }

    @Test func stylesAndScriptsAreSentPacked() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let path = try SiteResources().path(of: "site.css")
        let plain = try await fixture.get(path)
        let packed = try await fixture.get(path, headers: [.acceptEncoding: "gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip" && packed.headers[.contentType] == "text/css; charset=utf-8")
        #expect(unpacked(packed.body, upTo: plain.body.readableBytes) == plain.body)
    }

    @Test func errorsAreNotPacked() async throws {
        let fixture = try await SiteFixture([SiteFixture.publicDocument()])
        let answer = try await fixture.get("/nowhere", headers: [.acceptEncoding: "gzip"])
        #expect(answer.status == .notFound && answer.headers[.contentEncoding] == nil)
    }

    /// What stands in bytes of the format of RFC 1952; empty where they are not that.
    private func unpacked(_ packed: ByteBuffer, upTo bytes: Int) -> ByteBuffer {
        var input = Array(packed.readableBytesView)
        var output = [UInt8](repeating: 0, count: bytes + 1)
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return ByteBuffer()
        }
        defer { inflateEnd(&stream) }
        return input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                guard inflate(&stream, Z_FINISH) == Z_STREAM_END else { return ByteBuffer() }
                return ByteBuffer(bytes: output.prefix(output.count - Int(stream.avail_out)))
            }
        }
    }
}
