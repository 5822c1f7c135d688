import Crypto
import Foundation

/// A file under the name of its SHA-256 that is not what its name says.
public struct AlteredFile: Sendable {
    /// Where it lies.
    public var path: String
    /// What it should be: the SHA-256 in its name.
    public var expected: String
}

/// Reads the images and the submissions as received, and compares each with the SHA-256 in its name.
public enum VerifyFiles {
    /// What a look through the files found.
    public struct Report: Sendable {
        /// How many there are.
        public var count = 0
        /// Those that are not what they were, by path.
        public var altered: [AlteredFile] = []
    }

    /// Looks through the files, a block of a megabyte at a time.
    ///
    /// - Throws: `DataFolderError.io`.
    public static func run(_ folder: DataFolder) throws -> Report {
        var report = Report()
        for root in [folder.blobFolder, folder.path + "/received"] {
            let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
            for name in names {
                let path = "\(root)/\(name)"
                let base = name.split(separator: "/").last.map(String.init) ?? ""
                let expected = base.hasSuffix(".xml") ? String(base.dropLast(4)) : base
                guard expected.count == 64, !base.hasPrefix(".") else { continue }
                report.count += 1
                if try sha256(ofFile: path) != expected {
                    report.altered.append(AlteredFile(path: path, expected: expected))
                }
            }
        }
        return report
    }

    private static func sha256(ofFile path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw DataFolderError.io(path: path, reason: lastSystemError())
        }
        defer { try? file.close() }
        var hash = SHA256()
        while let block = try file.read(upToCount: 1 << 20), !block.isEmpty { hash.update(data: block) }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
