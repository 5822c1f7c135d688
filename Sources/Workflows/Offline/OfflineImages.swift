import CatalogueModel
import CatalogueStore
import Crypto
import Foundation

/// Reads the images for an offline file, and makes them smaller where that is asked.
///
/// There is nothing in the system that decodes JPEG, PNG and WebP without a library of its own for each; ImageMagick, where
/// it is installed, does, and the build of a file is not where a second counts.
struct OfflineImages {
    let files: StoredFiles
    /// The longest side that an image may have; nil to leave them as they are.
    let pixels: Int?

    /// An image by its SHA-256; nil where its file is missing.
    ///
    /// - Throws: `OfflineError.imageTool`.
    func image(_ sha256: String) throws -> OfflineImage? {
        let name = StoredFileName(.image, sha256)
        guard let bytes = try files.bytesNow(name.kind, sha256) else { return nil }
        var kept = [UInt8](bytes)
        if let pixels, let type = ImageType(magic: kept) {
            let smaller = try files.withPath(name) { try $0.map { try Self.shrink($0, type, to: pixels) } ?? kept }
            // What is small already would only lose by being packed anew.
            if smaller.count < kept.count { kept = smaller }
        }
        return OfflineImage(bytes: kept, digest: hexadecimal(SHA256.hash(data: kept)))
    }

    private static func shrink(_ path: String, _ type: ImageType, to pixels: Int) throws -> [UInt8] {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let format = String(type.rawValue.dropFirst("image/".count))
        // The same image gives the same bytes: nothing of the day or the machine goes into them.
        process.arguments = [
            "convert", "\(format):\(path)", "-strip", "-define", "png:exclude-chunks=date,time",
            "-resize", "\(pixels)x\(pixels)>", "\(format):-",
        ]
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { throw OfflineError.imageTool("\(error)") }
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0, ImageType(magic: bytes) == type else {
            let line = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init)
            throw OfflineError.imageTool(line ?? "convert: \(process.terminationStatus)")
        }
        return [UInt8](bytes)
    }
}
