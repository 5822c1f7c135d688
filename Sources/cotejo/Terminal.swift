import CatalogueModel
import Foundation

/// What is written on the terminal.
enum Terminal {
    /// Writes a line of the answer at once, also where the answer goes to another program.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Writes a file of the answer as it stands.
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Writes a question that is answered on the same line.
    static func ask(_ prompt: String) {
        FileHandle.standardOutput.write(Data(prompt.utf8))
    }

    /// Writes a line on standard error.
    static func complain(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// A text without control characters: what a stranger wrote must not steer the terminal.
    static func printable(_ text: some StringProtocol) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    ![.control, .format].contains($0.properties.generalCategory)
                }
            )
        )
    }

    /// The findings of a file for people: the line, the kind, what is wrong, what to do.
    static func show(_ findings: Findings, in language: Language) {
        for finding in findings.inFileOrder {
            let word = severity(finding.severity, language)
            say("  \(language == .es ? "línea" : "line") \(finding.line)  \(word)  \(finding.id)  \(finding.path)")
            say("      \(finding.message.text(in: language))")
            say("      → \(finding.advice.text(in: language))")
        }
        let hidden = findings.total - findings.kept.count
        if hidden > 0 {
            say(language == .es ? "  … y \(hidden) observaciones más." : "  … and \(hidden) more findings.")
        }
    }

    /// How many findings of each severity, in words.
    static func counts(_ findings: Findings, in language: Language) -> String {
        let numbers = (findings.count(.error), findings.count(.warning), findings.count(.info))
        return language == .es
            ? "errores: \(numbers.0), advertencias: \(numbers.1), avisos: \(numbers.2)"
            : "errors: \(numbers.0), warnings: \(numbers.1), notes: \(numbers.2)"
    }

    private static func severity(_ severity: Severity, _ language: Language) -> String {
        switch severity {
        case .error: "error"
        case .warning: language == .es ? "advertencia" : "warning"
        case .info: language == .es ? "aviso" : "note"
        }
    }
}

/// A bar on a terminal that says how far a file is read; silent where standard error is no terminal.
final class ProgressBar: @unchecked Sendable {
    // Used by the one thread that reads a file; `finish` comes after it has ended.
    private let isShown = isatty(STDERR_FILENO) == 1
    private let total: Int
    private let start = ContinuousClock.now
    private var lastShown = ContinuousClock.now
    private let language: Language

    /// A bar for a file of so many bytes.
    init(total: Int, language: Language) {
        self.total = max(1, total)
        self.language = language
    }

    /// Shows that so many bytes and records are read, at most ten times a second.
    func update(bytes: Int, records: Int) {
        guard isShown, ContinuousClock.now - lastShown > .milliseconds(100) else { return }
        lastShown = .now
        let share = min(1, Double(bytes) / Double(total))
        let filled = Int(share * 30)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        let elapsed = Double((lastShown - start).components.seconds) + 0.1
        let remaining = Int(elapsed / max(share, 0.001) * (1 - share))
        let words =
            language == .es
            ? "\(records) registros, faltan \(remaining) s" : "\(records) records, \(remaining) s left"
        write("\r\(bar) \(bytes / 1_000_000)/\(total / 1_000_000) MB, \(words)  ")
    }

    /// Clears the bar.
    func finish() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
