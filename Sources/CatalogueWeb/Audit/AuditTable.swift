import CatalogueModel
import CatalogueStore
import Hummingbird
import NIOCore

/// The audit log as a table for spreadsheets, the latest first, written in parts so that its length does not matter.
struct AuditTable: Sendable {
    let store: CatalogueStore
    let query: AuditQuery
    let wording: Wording

    private static let columns: [AuditText] = [
        .auditNumber, .auditWhen, .auditWho, .auditWhat, .auditSubject, .auditCountry, .auditDetails, .auditClient,
        .auditPreviousHash, .auditHash,
    ]
    private static let part = 1000

    var body: ResponseBody {
        ResponseBody { writer in
            let head = Self.columns.map { $0.text(in: wording.language) }
            try await writer.write(ByteBuffer(string: "\u{FEFF}" + line(head)))
            var next = Int64.max
            while true {
                let entries = try await store.audit(query, before: next, limit: Self.part)
                guard let last = entries.last else { break }
                next = last.number
                try await writer.write(ByteBuffer(string: entries.map { line(cells($0)) }.joined()))
            }
            try await writer.finish(nil)
        }
    }

    private func cells(_ entry: AuditEntry) -> [String] {
        let event = entry.event
        return [
            String(entry.number), event.at.description, event.actor, event.action, event.subject, event.country ?? "",
            event.details, event.client, entry.previousHash, entry.hash,
        ]
    }

    private func line(_ cells: [String]) -> String {
        CSVText.line(cells, separator: wording.language.columnSeparator) + "\r\n"
    }
}
