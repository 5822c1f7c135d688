import CZlib
import HTTPTypes
import NIOCore

/// Packs what is sent, where the visitor's program can unpack it: a page is a sixth as long on a slow line.
///
/// Only for what holds no secret: how far a text shrinks tells something of what stands in it.
enum Gzip {
    /// Texts shorter than this fit one packet as they are.
    static let minimumBytes = 1000
    /// A page of 34 KB takes 0.36 ms and becomes 5.7 KB; at level 6, 0.51 ms and 5.6 KB; at level 1, 0.30 ms and 6.3 KB.
    static let pageLevel: Int32 = 4
    /// The few pages beyond this length, as a plan of 430 KB, are worth more time: 43 KB at level 9, 45 KB at level 6,
    /// 52 KB at level 4.
    static let longPageBytes = 128 * 1024
    /// The level of these.
    static let longPageLevel: Int32 = 9
    /// Memory that zlib works in, and a window of 32 KB with gzip's header around it.
    private static let memoryLevel: Int32 = 8
    private static let gzipWindow: Int32 = 15 + 16

    /// Bytes in the format of RFC 1952; nil where they are short, or would not get shorter.
    static func packed(_ bytes: ByteBuffer, level: Int32? = nil) -> ByteBuffer? {
        guard bytes.readableBytes >= minimumBytes else { return nil }
        let level = level ?? (bytes.readableBytes > longPageBytes ? longPageLevel : pageLevel)
        var stream = z_stream()
        let opened = deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            gzipWindow,
            memoryLevel,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var packed = ByteBuffer()
        let isWhole = bytes.withUnsafeReadableBytes { source in
            packed.writeWithUnsafeMutableBytes(minimumWritableBytes: source.count) { target -> Int in
                // Room for as many bytes as came in: what does not fit there is not shorter.
                stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(source.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? source.count - Int(stream.avail_out) : 0
            } > 0
        }
        // A buffer of its own length: what is kept would hold the room of the whole page.
        return isWhole ? ByteBuffer(bytes: packed.readableBytesView) : nil
    }

    /// What `packed` packed, which was of a known length in bytes.
    static func unpacked(_ packed: ByteBuffer, length: Int) -> ByteBuffer {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, gzipWindow, ZLIB_VERSION, size) == Z_OK else {
            preconditionFailure("zlib has no memory")
        }
        defer { inflateEnd(&stream) }
        var plain = ByteBuffer()
        packed.withUnsafeReadableBytes { source in
            _ = plain.writeWithUnsafeMutableBytes(minimumWritableBytes: length) { target -> Int in
                stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(length)
                let status = inflate(&stream, Z_FINISH)
                precondition(status == Z_STREAM_END, "only what was packed here is unpacked")
                return length - Int(stream.avail_out)
            }
        }
        return plain
    }

    /// Whether a program says that it can unpack gzip.
    ///
    /// Source: RFC 9110 §12.5.3. What is not named is not sent, although the absence of the header would allow it.
    static func isAccepted(by header: String?) -> Bool {
        guard let header else { return false }
        var others = false
        for part in header.lowercased().split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            let isWanted = !pieces.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
            switch pieces.first {
            case "gzip", "x-gzip": return isWanted
            case "*": others = isWanted
            default: continue
            }
        }
        return others
    }
}

extension HTTPFields {
    /// Says that the answer depends on what the visitor's program can unpack.
    mutating func varyByEncoding() {
        let name = "Accept-Encoding"
        self[.vary] = self[.vary].map { $0.contains(name) ? $0 : "\($0), \(name)" } ?? name
    }
}
