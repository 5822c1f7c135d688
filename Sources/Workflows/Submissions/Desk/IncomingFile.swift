import Foundation

/// A file that is being sent, on its way to the disk; it goes with the value.
///
/// It lies in a folder of its own, so that a submission in it can name no file of another.
public final class IncomingFile: @unchecked Sendable {
    // One request at a time writes to it.
    private var file: DurableFile
    private let folder: String
    private let limit: Int
    /// What its sender calls it, without folders and odd signs.
    public let name: String

    /// Begins a file in the folder of the data.
    ///
    /// - Parameters:
    ///   - data: the folder.
    ///   - sentName: what its sender calls it.
    ///   - limit: the most bytes it may have.
    /// - Throws: `DataFolderError`.
    public init(in data: DataFolder, named sentName: String, limit: Int = SubmissionDesk.maximumBytes) throws {
        folder = TemporaryName.new(in: "\(data.path)/received")
        guard mkdir(folder, 0o700) == 0 else { throw DataFolderError.io(path: folder, reason: lastSystemError()) }
        do {
            file = try DurableFile(in: folder)
        } catch {
            rmdir(folder)
            throw error
        }
        self.limit = limit
        name = IncomingFile.plainName(sentName)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Appends bytes.
    ///
    /// - Throws: `DeskError.tooLarge`, `DataFolderError`.
    public func append(_ bytes: UnsafeRawBufferPointer) throws {
        guard file.byteCount + bytes.count <= limit else { throw DeskError.tooLarge(limit: limit) }
        try file.append(bytes)
    }

    var path: String { file.path }
    var byteCount: Int { file.byteCount }
    var sha256: String { file.sha256 }

    /// The last part of a path, letters, digits and `.-_` only.
    static func plainName(_ text: String) -> String {
        let last = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = last.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-_".unicodeScalars.contains($0))
        }
        let name = String(String.UnicodeScalarView(plain.prefix(100))).trimmingPrefix { $0 == "." }
        return name.isEmpty ? "submission.xml" : String(name)
    }
}
