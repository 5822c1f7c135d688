import CatalogueModel
import Foundation
import SQLDatabase

/// What the erasure of a person's data changed.
public struct PersonErasure: Hashable, Sendable {
    /// Revisions of records in which the person stood.
    public var revisions: Int
    /// SHA-256 of the received files that may name the person.
    public var files: [String]
}

extension CatalogueStore {
    /// Every revision of every record in which a trainer stands, the earliest first, as canonical JSON; of a workshop's
    /// other new trainers it says nothing.
    ///
    /// - Parameters:
    ///   - id: the trainer's identifier in the registry.
    ///   - country: the registry's country.
    /// - Returns: the records; none where nobody is known by this identifier.
    /// - Throws: `StoreError`.
    public func records(ofPerson id: String, country: String) async throws -> [String] {
        try await read { db in
            try Self.revisions(ofPerson: id, country: country, db).map { revision in
                guard revision.kind == RecordKind.workshop.rawValue else { return revision.body }
                var workshop = try JSONDecoder().decode(DeliveredWorkshop.self, from: Data(revision.body.utf8))
                workshop.certified.removeAll { $0.id != id || $0.country != country }
                return workshop.jsonText
            }
        }
    }

    /// Takes a person's name, address and note out of every revision of every record.
    ///
    /// The identifier stays, so that counts, generations and plans stay right, and stands in findings that quoted the person.
    ///
    /// What was there is overwritten in the database's file and in its log; PostgreSQL overwrites it as it clears its pages,
    /// and keeps its log as long as its administrator says.
    ///
    /// - Returns: what changed, and the received files that are for the caller to remove.
    /// - Throws: `StoreError`.
    public func erasePerson(_ id: String, country: String, note: AuditNote? = nil) throws -> PersonErasure {
        try StoreError.translating {
            try database.writeOverwriting { db in
                var erasure = PersonErasure(revisions: 0, files: [])
                var words: Set<String> = []
                for revision in try Self.revisions(ofPerson: id, country: country, db) {
                    words.formUnion(try Self.words(for: id, country, in: revision))
                    let body = try Self.erased(revision, id: id, country: country)
                    try db.execute(
                        sql: "UPDATE record_body SET body = :body, checksum = :checksum WHERE revision_id = :id",
                        arguments: ["body": body, "checksum": BodyChecksum.of(body), "id": revision.id]
                    )
                    erasure.revisions += 1
                }
                for word in words.sorted() where word != id { try Self.unquote(word, as: id, country, db) }
                erasure.files = try Self.filesWithPersons(of: country, db)
                if erasure.revisions > 0 { try note?.append(to: db) }
                return erasure
            }
        }
    }

    private struct Revision {
        var id: Int64
        var kind: String
        var body: String
    }

    private static func revisions(ofPerson id: String, country: String, _ db: Database) throws -> [Revision] {
        let own = try Row.fetchAll(
            db,
            sql: """
                SELECT record_revision.id, record_revision.kind, record_body.body
                FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                WHERE (kind = 'trainer' AND country = :country AND record_key = :id) OR kind = 'workshop'
                ORDER BY record_revision.id
                """,
            arguments: ["country": country, "id": id]
        ).map { Revision(id: $0["id"], kind: $0["kind"], body: $0["body"]) }
        return try own.filter { revision in
            guard revision.kind == RecordKind.workshop.rawValue else { return true }
            let workshop = try JSONDecoder().decode(DeliveredWorkshop.self, from: Data(revision.body.utf8))
            return workshop.certified.contains { $0.id == id && $0.country == country }
        }
    }

    /// How a revision calls a person, and where it says that mail reaches the person.
    private static func words(for id: String, _ country: String, in revision: Revision) throws -> [String] {
        let data = Data(revision.body.utf8)
        guard revision.kind == RecordKind.workshop.rawValue else {
            let trainer = try JSONDecoder().decode(Trainer.self, from: data)
            return [trainer.name, trainer.email].compactMap(\.self)
        }
        return try JSONDecoder().decode(DeliveredWorkshop.self, from: data).certified
            .filter { $0.id == id && $0.country == country }
            .flatMap { [$0.name, $0.email].compactMap(\.self) }
    }

    /// Puts the identifier in the place of a name or an address that findings quote from what was handed in.
    private static func unquote(_ word: String, as id: String, _ country: String, _ db: Database) throws {
        // Findings are JSON, and what they quote may be a line of XML.
        let inXML = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        for said in Set([word, inXML]) {
            let text = said.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            let arguments: StatementArguments = [
                "text": text, "id": id, "country": country,
            ]
            try db.execute(
                sql: """
                    UPDATE hand_in SET findings = replace(findings, :text, :id)
                    WHERE \(SubmissionKind.mayNamePersons) AND findings <> replace(findings, :text, :id)
                    """,
                arguments: arguments
            )
            try db.execute(
                sql: """
                    UPDATE submission_finding SET body = replace(body, :text, :id)
                    WHERE submission_id IN (
                            SELECT id FROM submission WHERE \(SubmissionKind.mayNamePersons))
                        AND body <> replace(body, :text, :id)
                    """,
                arguments: arguments
            )
        }
    }

    private static func erased(_ revision: Revision, id: String, country: String) throws -> String {
        let data = Data(revision.body.utf8)
        guard revision.kind == RecordKind.workshop.rawValue else {
            return try JSONDecoder().decode(Trainer.self, from: data).visible(to: .public).jsonText
        }
        var workshop = try JSONDecoder().decode(DeliveredWorkshop.self, from: data)
        for index in workshop.certified.indices
        where workshop.certified[index].id == id && workshop.certified[index].country == country {
            workshop.certified[index].name = TrainingData.key(id, of: country)
            workshop.certified[index].email = nil
        }
        return workshop.jsonText
    }

    /// A person may stand in a submission that changed nothing of the record, and so in no revision of its own.
    private static func filesWithPersons(of country: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT sha256 FROM submission WHERE \(SubmissionKind.mayNamePersons) ORDER BY sha256
                """,
            arguments: ["country": country]
        )
    }
}

extension SubmissionKind {
    /// The condition that a row's `kind` and `country` are of a submission that may name persons of `:country`.
    fileprivate static var mayNamePersons: String {
        "((kind IN (\(listed(.ofTheSender))) AND country = :country) OR kind IN (\(listed(.ofAnyone))))"
    }

    /// The kinds that name such persons, as a list of SQL; the names of kinds need no quoting.
    static func listed(_ persons: PersonsNamed...) -> String {
        allCases.filter { persons.contains($0.personsNamed) }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
}
