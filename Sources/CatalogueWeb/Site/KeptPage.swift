import CatalogueModel
import HTTPTypes
import Hummingbird
import NIOCore

/// A finished answer: its headers with its tag, and its bytes.
struct KeptPage: Sendable {
    let headers: HTTPFields
    let tag: String
    private let content: Content

    private enum Content {
        case plain(ByteBuffer)
        case packed(ByteBuffer, length: Int)
    }

    /// Answers longer than this are neither gathered nor tagged.
    private static let maximumBytes = 8 << 20

    /// What a route answered; nil where that is no page to keep: an error, a form's answer, a stream.
    init?(_ response: Response, access: Access) async throws {
        guard response.status == .ok, response.headers[.setCookie] == nil, response.headers[.cacheControl] == nil,
            let length = response.body.contentLength, length <= Self.maximumBytes
        else { return nil }
        let gatherer = BodyGatherer()
        try await response.body.write(gatherer)
        let body = gatherer.bytes.buffer
        content = .plain(body)
        tag = "\"\(String(Self.digest(body), radix: 36))\""
        var headers = response.headers
        headers[.eTag] = tag
        headers[.contentLength] = nil
        headers.varyByEncoding()
        // Nothing above public may stay in a cache that others share.
        if access != .public { headers[.cacheControl] = "private, no-cache" }
        self.headers = headers
    }

    private init(headers: HTTPFields, tag: String, content: Content) {
        self.headers = headers
        self.tag = tag
        self.content = content
    }

    /// The memory that its bytes take.
    var bytes: Int {
        switch content {
        case .plain(let body), .packed(let body, _): body.readableBytes
        }
    }

    /// Its bytes as they were made.
    var body: ByteBuffer {
        switch content {
        case .plain(let body): body
        case .packed(let body, let length): Gzip.unpacked(body, length: length)
        }
    }

    /// The page with its bytes packed, as most visitors want it; itself where that saves nothing.
    func packed() -> KeptPage {
        guard case .plain(let body) = content, let packed = Gzip.packed(body) else { return self }
        return KeptPage(headers: headers, tag: tag, content: .packed(packed, length: body.readableBytes))
    }

    /// The answer to a request: the page, or that the visitor's copy is still right.
    func response(to request: Request) -> Response {
        guard !matches(request.headers[.ifNoneMatch]) else {
            var headers = headers
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        let takesPacked = Gzip.isAccepted(by: request.headers[.acceptEncoding])
        guard takesPacked, case .packed(let packed, _) = packed().content else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        var headers = headers
        headers[.contentEncoding] = "gzip"
        // Weak, since the page has it unpacked too.
        headers[.eTag] = "W/\(tag)"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed))
    }

    /// Source: RFC 9110 §13.1.2; tags are compared weakly, so that a proxy that compresses may weaken ours.
    private func matches(_ condition: String?) -> Bool {
        guard let condition else { return false }
        return condition.split(separator: ",").contains { part in
            let given = part.trimmingPrefix(while: \.isWhitespace)
            return given == "*" || (given.hasPrefix("W/") ? given.dropFirst(2) : given).hasPrefix(tag)
        }
    }

    /// Eight bytes a step, the same in every process: multiply and fold, as in MurmurHash's finish.
    private static func digest(_ body: ByteBuffer) -> UInt64 {
        body.withUnsafeReadableBytes { bytes in
            var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
            var index = 0
            func mix(_ word: UInt64) {
                hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 33
            }
            while index + 8 <= bytes.count {
                mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            while index < bytes.count {
                mix(UInt64(bytes[index]))
                index += 1
            }
            return hash
        }
    }
}

/// Takes what a body writes.
private struct BodyGatherer: ResponseBodyWriter {
    final class Bytes {
        var buffer = ByteBuffer()
    }

    let bytes = Bytes()

    mutating func write(_ buffer: ByteBuffer) async throws {
        if bytes.buffer.readableBytes == 0 {
            bytes.buffer = buffer
        } else {
            bytes.buffer.writeImmutableBuffer(buffer)
        }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
