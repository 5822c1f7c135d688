import Foundation

/// Prints a file of HTML as PDF with the browser that is installed.
///
/// Setting pages takes a browser; there is one on most machines where a manual is printed, and none is brought along. That
/// browser does not tell a page on which page something else is, so the contents get their numbers from what it printed:
/// once without them, and once more with them.
public enum PrintPDF {
    /// Longer than this no manual takes.
    private static let seconds = 300
    /// Numbers stand in room of their own and so move nothing; should they, this often is tried.
    private static let mostPrints = 3

    /// Prints a file.
    ///
    /// - Parameters:
    ///   - html: the text.
    ///   - path: where the PDF is to be; what is there is replaced when the new one is whole.
    ///   - isPublic: whether others on this machine may read it.
    ///   - browser: the program.
    ///   - numbered: the same text with the pages of its places in its contents.
    /// - Returns: whether the contents have the numbers of their pages; rather none than wrong ones.
    /// - Throws: `OfflineError.browser`, `DataFolderError`.
    public static func run(
        _ html: [UInt8],
        to path: String,
        isPublic: Bool,
        browser: String = "chromium",
        numbered: (_ places: [String: Int]) -> [UInt8]
    ) throws -> Bool {
        // Not beside the PDF: a browser's profile has links, which not every stick can keep.
        let work = NSTemporaryDirectory() + "cotejo-\(UUID().uuidString)"
        guard mkdir(work, 0o700) == 0 else { throw DataFolderError.io(path: work, reason: lastSystemError()) }
        defer { try? FileManager.default.removeItem(atPath: work) }
        let plain = try printed(html, by: browser, in: work, name: "0")
        var made = plain
        var isNumbered = false
        var places = pages(of: made)
        for attempt in 1..<mostPrints {
            guard let known = places else { break }
            made = try printed(numbered(known), by: browser, in: work, name: "\(attempt)")
            places = pages(of: made)
            isNumbered = places == known
            if isNumbered { break }
        }
        let result = try Data(contentsOf: URL(fileURLWithPath: isNumbered ? made : plain))
        try WriteFile.run(Array(result), to: path, isPublic: isPublic)
        return isNumbered
    }

    private static func pages(of path: String) -> [String: Int]? {
        guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return nil }
        return PDFPages(file)?.places
    }

    /// Prints a text.
    ///
    /// - Returns: the file of the PDF.
    private static func printed(_ html: [UInt8], by browser: String, in folder: String, name: String) throws -> String {
        let (page, result) = ("\(folder)/\(name).html", "\(folder)/\(name).pdf")
        guard FileManager.default.createFile(atPath: page, contents: Data(html)) else {
            throw DataFolderError.io(path: page, reason: lastSystemError())
        }
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // As root, Chromium runs only without its sandbox; what it prints is of our own making, and has no scripts.
        process.arguments =
            ["timeout", "\(seconds)", browser, "--headless", "--disable-gpu", "--no-pdf-header-footer"]
            + ["--generate-pdf-document-outline", "--user-data-dir=\(folder)/profile"]
            + (geteuid() == 0 ? ["--no-sandbox"] : [])
            + ["--print-to-pdf=\(result)", URL(fileURLWithPath: page).absoluteString]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        do { try process.run() } catch { throw OfflineError.browser("\(error)") }
        let said = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: result) else {
            let line = String(decoding: said, as: UTF8.self).split(separator: "\n").last.map(String.init)
            throw OfflineError.browser(line ?? "\(browser): \(process.terminationStatus)")
        }
        return result
    }
}
