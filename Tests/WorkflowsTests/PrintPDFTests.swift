import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Printing with a browser, and the pages that its file tells.
@Suite struct PrintPDFTests {
    private let folder = try? TemporaryFolder()

    /// A file as Chromium writes it: the catalogue, a tree of pages in two branches, and places on some of them.
    ///
    /// - Parameters:
    ///   - places: the page of each, from 1.
    ///   - pages: how many there are.
    /// - Returns: its bytes.
    private static func pdf(_ places: [String: Int], pages: Int = 6) -> Data {
        // 1 the catalogue, 2 the tree, 3 and 4 its branches, 5 the places; pages from 10, the first of them last in the file.
        func kids(_ range: Range<Int>) -> String { range.map { "\(10 + $0) 0 R" }.joined(separator: " ") }
        let half = pages / 2
        var objects = [
            1: "<</Type /Catalog\n/Pages 2 0 R\n/Dests 5 0 R\n/Lang (es)>>",
            2: "<</Type /Pages\n/Count \(pages)\n/Kids [3 0 R 4 0 R]>>",
            3: "<</Type /Pages\n/Parent 2 0 R\n/Kids [\(kids(0..<half))]>>",
            4: "<</Type /Pages\n/Parent 2 0 R\n/Kids [\(kids(half..<pages))]>>",
            5: "<<" + places.map { "/\($0.key) [\($0.value + 9) 0 R /XYZ 0 841.91998 0]" }.joined(separator: "\n")
                + ">>",
        ]
        for page in 0..<pages { objects[10 + page] = "<</Type /Page\n/Parent 3 0 R>>" }
        var text = "%PDF-1.4\n"
        var offsets: [Int: Int] = [:]
        for (number, object) in objects.sorted(by: { $0.key > $1.key }) {
            offsets[number] = text.utf8.count
            text += "\(number) 0 obj\n\(object)\nendobj\n"
        }
        let (start, count) = (text.utf8.count, 10 + pages)
        text += "xref\n0 \(count)\n"
        for number in 0..<count {
            let digits = "\(offsets[number] ?? 0)"
            text +=
                String(repeating: "0", count: 10 - digits.count)
                + "\(digits) 00000 \(offsets[number] == nil ? "f" : "n") \n"
        }
        text += "trailer\n<</Size \(count)\n/Root 1 0 R\n/Info 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Data(text.utf8)
    }

    /// Stands in for a browser: gives one file after another, and keeps what it was to print.
    private func browser(_ files: [Data]) throws -> (program: String, folder: String) {
        let path = try #require(folder).path
        for (number, file) in files.enumerated() {
            try file.write(to: URL(fileURLWithPath: "\(path)/\(number + 1).pdf"))
        }
        let script = """
            #!/bin/sh
            echo >> '\(path)/runs'
            n=$(($(wc -l < '\(path)/runs')))
            for word; do
                case $word in
                    --print-to-pdf=*) cp "\(path)/$n.pdf" "${word#--print-to-pdf=}" ;;
                    file://*) cp "${word#file://}" "\(path)/$n.html" ;;
                esac
            done
            """
        let program = "\(path)/browser"
        try Data(script.utf8).write(to: URL(fileURLWithPath: program + ".sh"))
        // Another process makes the program: what another test begins meanwhile has this one's open files for a moment, and
        // a file that is open for writing cannot be run.
        let install = Process()
        install.executableURL = URL(fileURLWithPath: "/usr/bin/install")
        install.arguments = ["-m", "755", program + ".sh", program]
        try install.run()
        install.waitUntilExit()
        return (program, path)
    }

    private func run(_ files: [Data], isPublic: Bool = true) throws -> (isNumbered: Bool, made: Data, asked: [String]) {
        let (program, path) = try browser(files)
        let isNumbered = try PrintPDF.run(
            Array("plain".utf8),
            to: "\(path)/made.pdf",
            isPublic: isPublic,
            browser: program
        ) { Array($0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ").utf8) }
        let asked = (1...4).compactMap { try? String(contentsOfFile: "\(path)/\($0).html", encoding: .utf8) }
        return (isNumbered, try Data(contentsOf: URL(fileURLWithPath: "\(path)/made.pdf")), asked)
    }

    @Test func aFileSaysOnWhichPageItsPlacesAre() {
        let places = ["UTO-AO-01001": 1, "UTO-AO-02001": 4, "entry-rules": 6]
        #expect(PDFPages(Self.pdf(places))?.places == places)
        #expect(PDFPages(Self.pdf([:])) == nil)
    }

    @Test func aFileThatIsNotUnderstoodSaysNothing() {
        let file = Self.pdf(["a": 2])
        let text = String(decoding: file, as: UTF8.self)
        for (old, new) in [
            ("/Dests 5", "/Names 5"), ("/Dests 5", "/Dests 6"), ("[11 0 R", "[19 0 R"), ("/Kids [3 0", "/Kids [2 0"),
            ("/Kids [3 0 R 4", "/Kids [3 0 R 3"), ("xref\n0", "xref\n1"), ("startxref\n", "startxref\n9"),
        ] {
            #expect(PDFPages(Data(text.replacing(old, with: new, maxReplacements: 1).utf8)) == nil, "\(old)")
        }
        for length in stride(from: 0, to: file.count - 1, by: 7) { #expect(PDFPages(file.prefix(length)) == nil) }
    }

    @Test func theContentsGetTheNumbersOfWhatWasPrinted() throws {
        let first = Self.pdf(["a": 2, "b": 5])
        // The second print has the numbers in it, on the same pages.
        let second = first + Data("\n".utf8)
        let result = try run([first, second])
        #expect(result.isNumbered && result.made == second && result.asked == ["plain", "a=2 b=5"])
    }

    @Test func numbersThatMovedSomethingAreFilledInAgain() throws {
        let last = Self.pdf(["a": 3]) + Data("\n".utf8)
        let result = try run([Self.pdf(["a": 2]), Self.pdf(["a": 3]), last])
        #expect(result.isNumbered && result.made == last && result.asked == ["plain", "a=2", "a=3"])
    }

    @Test func ratherNoNumbersThanWrongOnes() throws {
        let first = Self.pdf(["a": 2])
        let restless = try run([first, Self.pdf(["a": 3]), Self.pdf(["a": 4])])
        #expect(!restless.isNumbered && restless.made == first && restless.asked == ["plain", "a=2", "a=3"])
    }

    @Test func aFileWithoutPlacesIsPrintedOnce() throws {
        let foreign = Data("%PDF-2.0 of another kind".utf8)
        let result = try run([foreign])
        #expect(!result.isNumbered && result.made == foreign && result.asked == ["plain"])
    }

    @Test func whatIsNotPublicIsForItsOwner() throws {
        let path = try #require(folder).path + "/made.pdf"
        for (isPublic, mode) in [(true, 0o644), (false, 0o640)] {
            _ = try run([Self.pdf(["a": 1]), Self.pdf(["a": 1])], isPublic: isPublic)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
            try FileManager.default.removeItem(atPath: "\(try #require(folder).path)/runs")
        }
    }

    @Test func aBrowserThatIsNotThereIsSaid() throws {
        let path = try #require(folder).path + "/made.pdf"
        #expect(throws: OfflineError.self) {
            try PrintPDF.run([], to: path, isPublic: true, browser: "no-such-browser") { _ in [] }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
