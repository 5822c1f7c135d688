import CZlib
import Foundation
import SQLDatabase

/// The check value of a record's text: CRC-32 as ISO 3309 has it.
///
/// SQLite finds a page that is no page any more, not a letter of a text that is another one. It is against damage; against
/// forgery stand the digests of the files received, and the chain of the audit log.
enum BodyChecksum {
    static func of(_ bytes: [UInt8]) -> Int64 {
        bytes.withUnsafeBufferPointer { of($0) }
    }

    static func of(_ text: String) -> Int64 {
        var text = text
        return text.withUTF8 { of($0) }
    }

    private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
        Int64(crc32_z(0, bytes.baseAddress, bytes.count))
    }

    /// Records whose text is not the one that was written, each by its revision, kind, country and key.
    static func problems(_ db: Database) throws -> [String] {
        var problems: [String] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT record_body.revision_id, record_body.body, record_body.checksum,
                    record_revision.kind, record_revision.country, record_revision.record_key
                FROM record_body JOIN record_revision ON record_revision.id = record_body.revision_id
                ORDER BY record_body.revision_id
                """
        )
        while let row = try rows.next() {
            let known: Int64? = row["checksum"]
            let found = try row.withBytes(named: "body") { bytes in
                bytes.map { of($0.bindMemory(to: UInt8.self)) } ?? of([])
            }
            guard known != found else { continue }
            let (id, kind, country): (Int64, String, String) = (row["revision_id"], row["kind"], row["country"])
            problems.append("record_body \(id): \(kind) \(country) \(row["record_key"] as String): CRC-32")
        }
        return problems
    }
}
