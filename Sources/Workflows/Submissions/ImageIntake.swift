import CatalogueModel
import CatalogueStore
import Crypto
import Foundation
import Submissions

/// Checks the images of a submission and holds them until its rows are written.
///
/// Used by the one thread that reads the submission, then by the one that writes it, never by both at once. New images
/// lie in a folder of their own until `commit`, so that a rejected submission leaves none behind.
final class ImageIntake: @unchecked Sendable {
    /// The most bytes of one image.
    static let maximumBytes = 16 << 20

    private let source: BeneathFolder
    private let files: StoredFiles?
    private let holding: String?
    private var held: Set<String> = []

    /// An intake of images that lie beneath a folder; without files to add them to they are checked and not kept.
    init(folder: String, files: StoredFiles?) {
        source = BeneathFolder(path: folder)
        self.files = files
        holding = files.map { TemporaryName.new(in: $0.data.blobFolder) }
    }

    deinit {
        discard()
    }

    /// What is wrong with the file of an image that lies beside the submission.
    func checkFile(of image: DocumentImage, line: Int, path: String) throws -> [Finding] {
        guard let file = image.file else { return [] }
        do {
            let bytes = try source.read(file, limit: ImageIntake.maximumBytes)
            return try check(bytes, of: image, named: file, line: line, path: path)
        } catch let failure as BeneathFolder.Failure {
            // An exported manual names images that are here already.
            if failure == .missing, try isKept(image.sha256) { return [] }
            return [ImageIntake.finding(failure, file: file, line: line, path: path + "/@file")]
        }
    }

    /// What is wrong with the bytes of an image; those without fault are held.
    func check(_ bytes: [UInt8], of image: DocumentImage, named name: String, line: Int, path: String) throws
        -> [Finding]
    {
        let digest = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
        guard digest == image.sha256 else {
            return [.imageWrongHash(expected: image.sha256, found: digest, line: line, path: path + "/@sha256")]
        }
        let type = ImageType(magic: bytes)
        guard type == image.type else {
            return [.imageWrongType(expected: image.type, found: type, line: line, path: path + "/@type")]
        }
        guard let size = ImageSize(of: bytes, type: image.type) else {
            return [.imageCannotBeRead(name, reason: "header", line: line, path: path)]
        }
        guard !size.isTooLarge else {
            return [.imageTooLarge("\(size.width) × \(size.height)", line: line, path: path)]
        }
        try hold(bytes, digest)
        return []
    }

    /// Brings the images held to their places.
    ///
    /// - Parameter writer: of the transaction that writes the rows naming them.
    /// - Throws: `DataFolderError.io`, what the writer throws.
    func commit(_ writer: FileWriter) throws {
        guard let files, let holding else { return }
        for digest in held.sorted() {
            let held = "\(holding)/\(digest)"
            guard let place = files.path(.image, digest) else {
                try writer.keep(.image, digest) { append in _ = try StoredFiles.read(held, append) }
                continue
            }
            let folder = (place as NSString).deletingLastPathComponent
            try makeFolder(folder)
            guard rename(held, place) == 0 else {
                throw DataFolderError.io(path: place, reason: lastSystemError())
            }
            try syncFolder(folder)
        }
        held = []
    }

    /// Forgets the images held.
    func discard() {
        guard let holding else { return }
        try? FileManager.default.removeItem(atPath: holding)
        held = []
    }

    private func isKept(_ digest: String) throws -> Bool {
        guard let files else { return false }
        return try held.contains(digest) || files.has(StoredFileName(.image, digest))
    }

    private func hold(_ bytes: [UInt8], _ digest: String) throws {
        guard let holding, try !isKept(digest) else { return }
        if held.isEmpty, mkdir(holding, 0o750) != 0, errno != EEXIST {
            throw DataFolderError.io(path: holding, reason: lastSystemError())
        }
        var file = try DurableFile(in: holding)
        try bytes.withUnsafeBytes { try file.append($0) }
        try file.commit(to: "\(holding)/\(digest)")
        held.insert(digest)
    }

    private static func finding(
        _ failure: BeneathFolder.Failure,
        file: String,
        line: Int,
        path: String
    ) -> Finding {
        switch failure {
        case .missing, .notAFile: .imageMissing(file, line: line, path: path)
        case .outside: .imageOutside(file, line: line, path: path)
        case .tooLarge: .imageTooLarge("> \(maximumBytes >> 20) MiB", line: line, path: path)
        case .unreadable(let reason): .imageCannotBeRead(file, reason: reason, line: line, path: path)
        }
    }
}
