import Foundation

/// Prints a file of HTML as PDF with the browser that is installed.
///
/// Setting pages takes a browser; there is one on most machines where a manual is printed, and none is brought along.
public enum PrintPDF {
    /// Longer than this no manual takes.
    private static let seconds = 300

    /// Prints a file.
    ///
    /// - Parameters:
    ///   - html: the file of HTML.
    ///   - path: where the PDF is to be; what is there is replaced when the new one is whole.
    /// - Throws: `OfflineError.browser`, `DataFolderError`.
    public static func run(_ html: String, to path: String) throws {
        let folder = TemporaryName.folder(of: path)
        let (temporary, profile) = (TemporaryName.new(in: folder), NSTemporaryDirectory() + UUID().uuidString)
        defer {
            unlink(temporary)
            try? FileManager.default.removeItem(atPath: profile)
        }
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // As root, Chromium runs only without its sandbox; what it prints is of our own making, and has no scripts.
        process.arguments =
            ["timeout", "\(seconds)", "chromium", "--headless", "--disable-gpu", "--no-pdf-header-footer"]
            + ["--generate-pdf-document-outline", "--user-data-dir=\(profile)"]
            + (geteuid() == 0 ? ["--no-sandbox"] : [])
            + ["--print-to-pdf=\(absolute(temporary))", URL(fileURLWithPath: html).absoluteString]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        do { try process.run() } catch { throw OfflineError.browser("\(error)") }
        let said = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: temporary) else {
            let line = String(decoding: said, as: UTF8.self).split(separator: "\n").last.map(String.init)
            throw OfflineError.browser(line ?? "chromium: \(process.terminationStatus)")
        }
        guard rename(temporary, path) == 0 else { throw DataFolderError.io(path: path, reason: lastSystemError()) }
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }
}
