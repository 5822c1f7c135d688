import CatalogueModel
import Foundation

/// Which findings of a file someone wants to see.
struct FindingFilter: Sendable {
    enum Parameter {
        static let severity = "severity"
        static let kind = "kind"
        static let words = "words"
        static let page = "page"
    }

    /// How grave; nil for all.
    var severity: Severity?
    /// The identifier of a kind of finding; nil for all.
    var kind: String?
    /// What a finding must have all of, whichever language they are in.
    var words: String?
    /// 1 upward.
    var page = 1

    /// How many a page shows.
    static let pageSize = 100

    /// Reads what an address asks.
    ///
    /// - Throws: `WebError.badQuery` where the severity is none.
    init(_ query: URLQuery) throws {
        kind = query[Parameter.kind]
        words = query[Parameter.words]
        page = max(1, query[Parameter.page].flatMap { Int($0) } ?? 1)
        guard let text = query[Parameter.severity] else { return }
        guard let severity = Severity(rawValue: text) else {
            let known = Severity.allCases.map(\.rawValue).joined(separator: ", ")
            throw WebError.badQuery([
                .unknown(
                    text,
                    Parameter.severity,
                    what: UIText(es: "una gravedad", en: "a severity"),
                    allowed: UIText(es: "Las hay: \(known).", en: "There are \(known).")
                )
            ])
        }
        self.severity = severity
    }

    /// Those that it lets through, in their order.
    func chosen(of findings: [QuotedFinding]) -> [QuotedFinding] {
        let wanted = words.map { Self.folded($0).split(whereSeparator: \.isWhitespace).map(String.init) } ?? []
        return findings.filter { quoted in
            let finding = quoted.finding
            guard severity == nil || finding.severity == severity, kind == nil || finding.id == kind else {
                return false
            }
            guard !wanted.isEmpty else { return true }
            let text = Self.folded(Self.text(of: quoted))
            return wanted.allSatisfy { text.contains($0) }
        }
    }

    /// What the filter leaves of an address, without the page.
    var query: URLQuery {
        URLQuery().with(Parameter.severity, severity?.rawValue).with(Parameter.kind, kind)
            .with(Parameter.words, words)
    }

    /// All that is said of a finding, in both languages.
    private static func text(of quoted: QuotedFinding) -> String {
        let finding = quoted.finding
        var parts = [finding.id, finding.path, quoted.quote ?? ""]
        for text in [finding.message, finding.advice, finding.cell?.column].compactMap(\.self) {
            parts += [text.es ?? "", text.en ?? ""]
        }
        return parts.joined(separator: " ")
    }

    /// Case and accents make no difference.
    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
