import CatalogueModel
import Foundation

/// Quotes the lines of a file that findings are about.
enum QuotedLines {
    private static let longest = 200

    /// The findings, each beside its line, where there is the file; it is read once, a piece at a time.
    ///
    /// Of a file made of a table, whose lines nobody wrote, the cell is quoted.
    static func quote(_ findings: [Finding], of path: String?) -> [QuotedFinding] {
        let wanted = Set(findings.filter { $0.cell == nil }.map(\.line)).subtracting([0])
        let lines = lines(wanted, of: path)
        return findings.map { QuotedFinding($0, quote: $0.cell.map(\.text) ?? lines[$0.line]) }
    }

    private static func lines(_ wanted: Set<Int>, of path: String?) -> [Int: String] {
        guard let path, let last = wanted.max(), let file = fopen(path, "r") else { return [:] }
        defer { fclose(file) }
        var found: [Int: String] = [:]
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var line = 1
        var bytes: [UInt8] = []
        while line <= last {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { break }
            for byte in piece[..<count] {
                if byte == UInt8(ascii: "\n") {
                    if wanted.contains(line) { found[line] = text(bytes) }
                    bytes.removeAll(keepingCapacity: true)
                    line += 1
                } else if bytes.count < longest, wanted.contains(line) {
                    bytes.append(byte)
                }
            }
        }
        if wanted.contains(line), !bytes.isEmpty { found[line] = text(bytes) }
        return found
    }

    /// The line without blanks around it; what a cut leaves of a character at its end goes.
    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces.union(["\u{FFFD}", "\r"]))
    }
}
