import CatalogueModel
import DocumentChecks
import Foundation
import Workflows

/// Reads zones separated by blank lines and writes one JSON object a line, in their order.
struct MRZBatch {
    let check: CheckMRZ
    let reference: CalendarDay
    let access: Access
    var post: MRZPost?
    var rulebook: EntryRulebook?

    /// Lines after these without a blank one are no zone; the rest of them is passed over.
    private static let maximumLines = 40

    /// Reads standard input to its end.
    func run() async throws {
        var zone: [String] = []
        while let line = readLine(strippingNewline: true) {
            if line.allSatisfy(\.isWhitespace) {
                try await answer(&zone)
            } else if zone.count < Self.maximumLines {
                zone.append(line)
            }
        }
        try await answer(&zone)
    }

    private func answer(_ zone: inout [String]) async throws {
        guard !zone.isEmpty else { return }
        var answer = try await check.run(zone.joined(separator: "\n"), reference: reference, access: access)
        if let post, let rulebook { answer.entry = answer.entry(at: post, visual: MRZVisualZone(), rulebook) }
        var json = JSONText()
        answer.writeLine(to: &json)
        Terminal.say(json.string)
        zone = []
    }
}
