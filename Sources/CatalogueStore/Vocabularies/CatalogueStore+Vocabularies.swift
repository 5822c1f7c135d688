public import CatalogueModel
import Foundation
import SQLDatabase

/// Why a change to a vocabulary is not decided.
public enum VocabularyDecisionError: Error, Hashable, Sendable {
    /// There is no change of this number.
    case unknown(VocabularyChangeID)
    /// It was decided already.
    case notWaiting(VocabularyChangeID, VocabularyChange.Status)
    /// Another change to the same term was published since it was proposed.
    case movedOn(VocabularyChangeID, term: String)
    /// Who proposed it cannot publish it.
    case ownChange(VocabularyChangeID)
}

extension CatalogueStore {
    /// Keeps a change for a second person to decide.
    ///
    /// - Returns: its number.
    /// - Throws: `StoreError`.
    public func propose(_ change: VocabularyChange, note: AuditNote) async throws -> VocabularyChangeID {
        let body = try String(decoding: JSONEncoder().encode(change.term), as: UTF8.self)
        return try await write { db in
            let number = try db.insert(
                sql: """
                    INSERT INTO vocabulary_change (
                        vocabulary, term, action, body, based_on, proposed_at, proposed_by, status)
                    VALUES (
                        :vocabulary, :term, :action, :body,
                        (SELECT COALESCE(MAX(place), 0) FROM vocabulary_change
                            WHERE vocabulary = :vocabulary AND term = :term),
                        :at, :by, 'waiting')
                    """,
                arguments: [
                    "vocabulary": change.vocabulary.rawValue, "term": change.term.id, "action": change.action.rawValue,
                    "body": body, "at": change.proposedAt.secondsSince1970, "by": change.proposedBy,
                ]
            )
            let id = VocabularyChangeID(number)
            try note.append(to: db)
            return id
        }
    }

    /// Decides on a change that waits.
    ///
    /// - Parameters:
    ///   - id: the change.
    ///   - status: published or rejected.
    ///   - person: the address of who decides.
    ///   - reasons: why it is not taken.
    ///   - now: the moment.
    ///   - note: what the audit log is to say.
    /// - Throws: `VocabularyDecisionError`, `StoreError`.
    public func decide(
        _ id: VocabularyChangeID,
        _ status: VocabularyChange.Status,
        by person: String,
        reasons: String? = nil,
        at now: Moment,
        note: @escaping @Sendable (VocabularyChange) -> AuditNote
    ) async throws {
        try await write { db in
            guard let (change, basedOn) = try Self.vocabularyChange(id, db) else {
                throw VocabularyDecisionError.unknown(id)
            }
            guard change.status == .waiting else { throw VocabularyDecisionError.notWaiting(id, change.status) }
            if status == .published {
                guard change.proposedBy != person else { throw VocabularyDecisionError.ownChange(id) }
                try Self.refuseIfMovedOn(change, basedOn: basedOn, db)
            }
            try db.execute(
                sql: """
                    UPDATE vocabulary_change
                    SET status = :status, decided_at = :at, decided_by = :by, reasons = :reasons,
                        place = CASE WHEN :status = 'published'
                            THEN (SELECT COALESCE(MAX(place), 0) + 1 FROM vocabulary_change) END
                    WHERE id = :id
                    """,
                arguments: [
                    "status": status.rawValue, "at": now.secondsSince1970, "by": person, "reasons": reasons,
                    "id": id.number,
                ]
            )
            try note(change).append(to: db)
        }
    }

    /// The changes, the latest first.
    ///
    /// - Throws: `StoreError`.
    public func vocabularyChanges(limit: Int = 200) async throws -> [VocabularyChange] {
        try await read { db in
            try Row.fetchAll(db, sql: "\(Self.selectChange) ORDER BY id DESC LIMIT ?", arguments: [limit])
                .map(Self.vocabularyChange)
        }
    }

    /// One change; nil where there is none of this number.
    ///
    /// - Throws: `StoreError`.
    public func vocabularyChange(_ id: VocabularyChangeID) async throws -> VocabularyChange? {
        try await read { try Self.vocabularyChange(id, $0)?.change }
    }

    /// The changes in force, in the order in which they were published.
    ///
    /// - Throws: `StoreError`.
    public func publishedVocabularyChanges() throws -> [VocabularyChange] {
        try StoreError.translating {
            try database.readNow { db in
                try Row.fetchAll(db, sql: "\(Self.selectChange) WHERE status = 'published' ORDER BY place")
                    .map(Self.vocabularyChange)
            }
        }
    }

    /// How many changes are in force; each publication adds one.
    ///
    /// - Throws: `StoreError`.
    public func vocabularyVersion() async throws -> Int {
        try await read { db in
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT COALESCE(MAX(place), 0) FROM vocabulary_change")
            ) ?? 0
        }
    }

    private static func refuseIfMovedOn(_ change: VocabularyChange, basedOn: Int, _ db: Database) throws {
        let latest =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COALESCE(MAX(place), 0) FROM vocabulary_change
                    WHERE vocabulary = :vocabulary AND term = :term
                    """,
                arguments: ["vocabulary": change.vocabulary.rawValue, "term": change.term.id]
            ) ?? 0
        guard latest == basedOn else { throw VocabularyDecisionError.movedOn(change.id, term: change.term.id) }
    }

    private static let selectChange = "SELECT * FROM vocabulary_change"

    private static func vocabularyChange(_ id: VocabularyChangeID, _ db: Database) throws
        -> (change: VocabularyChange, basedOn: Int)?
    {
        try Row.fetchOne(db, sql: "\(selectChange) WHERE id = ?", arguments: [id.number])
            .map { (try vocabularyChange($0), $0["based_on"]) }
    }

    private static func vocabularyChange(_ row: Row) throws -> VocabularyChange {
        let (name, action): (String, String) = (row["vocabulary"], row["action"])
        let (status, body): (String, String) = (row["status"], row["body"])
        guard let vocabulary = VocabularyName(rawValue: name), let action = VocabularyAction(rawValue: action),
            let status = VocabularyChange.Status(rawValue: status)
        else { throw StoreError.unreadable("vocabulary_change: \(name), \(action), \(status)") }
        var change = VocabularyChange(
            vocabulary: vocabulary,
            action: action,
            term: try JSONDecoder().decode(VocabularyTerm.self, from: Data(body.utf8)),
            proposedAt: Moment(secondsSince1970: row["proposed_at"]),
            proposedBy: row["proposed_by"]
        )
        change.id = VocabularyChangeID(row["id"])
        change.status = status
        change.decidedAt = (row["decided_at"] as Int64?).map { Moment(secondsSince1970: $0) }
        change.decidedBy = row["decided_by"]
        change.reasons = row["reasons"]
        return change
    }
}
