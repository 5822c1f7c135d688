import CatalogueModel
public import CatalogueStore

/// What a look through the whole audit log found.
public struct AuditReport: Sendable {
    /// How many entries there are.
    public var count: Int
    /// The hash of the last one: written down elsewhere, it shows later whether entries were cut off the end.
    public var lastHash: String
    /// The numbers of entries that are not what they were, or do not follow the one before them.
    public var broken: [Int64]
}

/// Reads the audit log from its first entry and computes every hash again.
public enum VerifyAudit {
    /// Looks through the log.
    ///
    /// - Throws: `StoreError`.
    public static func run(_ store: CatalogueStore) async throws -> AuditReport {
        var report = AuditReport(count: 0, lastHash: AuditEntry.noHash, broken: [])
        var last: Int64 = 0
        while true {
            let entries = try await store.auditEntries(after: last)
            for entry in entries {
                let follows = entry.number == last + 1 && entry.previousHash == report.lastHash
                if !follows || SecretToken.sha256(entry.hashedText) != entry.hash { report.broken.append(entry.number) }
                report.count += 1
                report.lastHash = entry.hash
                last = entry.number
            }
            if entries.isEmpty { return report }
        }
    }
}
