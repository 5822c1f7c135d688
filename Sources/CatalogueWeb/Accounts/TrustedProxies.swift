import Foundation
import NIOCore

/// The addresses of proxies whose word about a visitor's address is believed.
///
/// Source: RFC 7239 in the older form that proxies speak, `X-Forwarded-For: visitor, proxy, …`: each adds the address that
/// it heard from at the end, so that only what trusted ones added counts.
public struct TrustedProxies: Sendable {
    private let ranges: [(bytes: [UInt8], bits: Int)]

    /// No proxy at all.
    public static let none = TrustedProxies(ranges: [])

    private init(ranges: [(bytes: [UInt8], bits: Int)]) {
        self.ranges = ranges
    }

    /// Addresses and ranges, such as `127.0.0.1,10.0.0.0/8,fd00::/8`; nil where one is none.
    public init?(_ text: String) {
        var ranges: [(bytes: [UInt8], bits: Int)] = []
        for part in text.split(separator: ",") {
            let pieces = part.split(separator: "/").map { $0.filter { !$0.isWhitespace } }
            guard let first = pieces.first, pieces.count <= 2, let bytes = Self.bytes(of: first) else { return nil }
            let bits = pieces.count == 2 ? Int(pieces[1]) : bytes.count * 8
            guard let bits, (0...bytes.count * 8).contains(bits) else { return nil }
            ranges.append((bytes, bits))
        }
        self.ranges = ranges
    }

    /// The visitor's address.
    ///
    /// - Parameters:
    ///   - peer: the address that the connection comes from.
    ///   - forwarded: the header `X-Forwarded-For`.
    /// - Returns: the last address that no trusted proxy has.
    func client(peer: String, forwarded: String?) -> String {
        var client = peer
        var hops = (forwarded ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        while contains(client), let hop = hops.popLast() {
            // What is no address was not written by a proxy of ours.
            guard Self.bytes(of: hop) != nil else { break }
            client = hop
        }
        return client
    }

    /// Whether an address is one of them.
    func contains(_ address: String) -> Bool {
        guard let bytes = Self.bytes(of: address) else { return false }
        return ranges.contains { range in
            range.bytes.count == bytes.count
                && (0..<range.bits).allSatisfy { bit in
                    (range.bytes[bit / 8] ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
                }
        }
    }

    private static func bytes(of address: String) -> [UInt8]? {
        switch try? SocketAddress(ipAddress: address, port: 0) {
        case .v4(let socket): withUnsafeBytes(of: socket.address.sin_addr, Array.init)
        case .v6(let socket): plain(withUnsafeBytes(of: socket.address.sin6_addr, Array.init))
        default: nil
        }
    }

    /// A server that listens on `::` hears a proxy at 10.0.0.1 as ::ffff:10.0.0.1 (RFC 4291, 2.5.5.2), and means the same.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.dropFirst(mapped.count)) : bytes
    }
}
