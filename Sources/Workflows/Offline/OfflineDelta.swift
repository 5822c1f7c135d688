import CZlib
import CatalogueModel
import Foundation

/// The changes from one offline file to another, as a file.
///
///     "COTEJO-DELTA-001" · length of what follows (8) · header (JSON) · seal of the new file · steps, packed by zlib
///
/// It needs no signature of its own: what comes out must be what the seal of the new file says, byte for byte.
struct OfflineDelta {
    static let mark = Array("COTEJO-DELTA-001".utf8)
    private static let format = "cotejo-offline-delta/1"
    private static let maximumHeaderBytes = 64 << 10

    private struct Header: Codable {
        var format: String
        var fromEdition: Int
        var base: String
        var sealBytes: Int
        var stepBytes: Int
        var packedBytes: Int
    }

    /// The edition that it starts from.
    let fromEdition: Int
    /// The content of the file that it starts from.
    let base: String
    /// What the new file ends with.
    let seal: OfflineSeal
    /// The steps of `BinaryDelta`.
    let steps: [UInt8]

    init(from old: OfflineManifest, seal: OfflineSeal, steps: [UInt8]) {
        fromEdition = old.edition
        base = old.content
        self.seal = seal
        self.steps = steps
    }

    /// The bytes of the file.
    func packed(path: String) throws -> [UInt8] {
        var packedCount = compressBound(UInt(steps.count))
        var packed = [UInt8](repeating: 0, count: Int(packedCount))
        guard compress2(&packed, &packedCount, steps, UInt(steps.count), 9) == Z_OK else {
            throw DataFolderError.io(path: path, reason: "zlib")
        }
        var json = JSONText()
        json.object {
            $0.member("format", Self.format)
            $0.member("fromEdition", fromEdition)
            $0.member("base", base)
            $0.member("sealBytes", seal.bytes.count)
            $0.member("stepBytes", steps.count)
            $0.member("packedBytes", Int(packedCount))
        }
        let header = Array(json.string.utf8)
        var length = UInt64(header.count).bigEndian
        return Self.mark + withUnsafeBytes(of: &length) { Array($0) } + header + seal.bytes
            + packed[..<Int(packedCount)]
    }

    /// Reads a file.
    ///
    /// - Throws: `OfflineError.missing`, `OfflineError.badDelta`, what the seal throws.
    init(path: String) throws {
        guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
            throw OfflineError.missing(path)
        }
        let start = Self.mark.count + 8
        guard file.count >= start, file.prefix(Self.mark.count).elementsEqual(Self.mark) else {
            throw OfflineError.badDelta(path)
        }
        let length = file[Self.mark.count..<start].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= Self.maximumHeaderBytes, start + Int(length) <= file.count,
            let header = try? JSONDecoder().decode(Header.self, from: file[start..<start + Int(length)]),
            header.format == Self.format
        else { throw OfflineError.badDelta(path) }
        let body = start + Int(length)
        guard (0...OfflineSeal.maximumManifestBytes * 2).contains(header.sealBytes), header.packedBytes >= 0,
            header.packedBytes <= file.count, header.stepBytes >= 0,
            body + header.sealBytes + header.packedBytes == file.count
        else { throw OfflineError.badDelta(path) }
        seal = try OfflineSeal(endOf: file[body..<body + header.sealBytes], path: path)
        // No step is longer than what it adds to the file and some numbers; and zlib packs a thousand times at most.
        guard header.stepBytes <= 2 * seal.manifest.databaseBytes + 1024,
            header.stepBytes <= 1100 * header.packedBytes + 1024
        else { throw OfflineError.badDelta(path) }
        var steps = [UInt8](repeating: 0, count: header.stepBytes)
        var count = UInt(header.stepBytes)
        let packed = Array(file[(body + header.sealBytes)...])
        guard uncompress(&steps, &count, packed, UInt(packed.count)) == Z_OK, Int(count) == header.stepBytes else {
            throw OfflineError.badDelta(path)
        }
        self.steps = steps
        fromEdition = header.fromEdition
        base = header.base
    }
}
