public import CatalogueModel
public import CatalogueStore
import Foundation
import Submissions

/// Why a person's data cannot be given or erased.
public enum PersonDataError: ExplainedError, Hashable {
    /// No record has a trainer of this identifier.
    case unknown(String, country: String)

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let id, let country):
            Explanation(
                "person.unknown",
                message: LocalizedText(
                    es: "Ningún registro de \(country) tiene un capacitador «\(id)».",
                    en: "No record of \(country) has a trainer “\(id)”."
                ),
                advice: LocalizedText(
                    es: "Vea los identificadores con «cotejo training trainers».",
                    en: "See the identifiers with `cotejo training trainers`."
                )
            )
        }
    }
}

/// What is kept about one trainer: given out, or erased, as that person may ask.
public struct PersonData: Sendable {
    private let store: CatalogueStore
    private let data: DataFolder

    /// What became of an erasure.
    public struct Erasure: Hashable, Sendable {
        /// Revisions of records that no longer name the person.
        public var revisions: Int
        /// Received files that were removed because they named the person.
        public var files: Int
    }

    /// The persons of a folder of data.
    public init(store: CatalogueStore, data: DataFolder) {
        self.store = store
        self.data = data
    }

    /// Everything that is kept about a trainer.
    ///
    /// - Returns: each revision of each record, as one JSON array.
    /// - Throws: `PersonDataError`, `StoreError`.
    public func export(
        _ id: String,
        country: String,
        by visitor: Visitor = .commandLine,
        at now: Moment
    ) async throws -> String {
        let records = try await store.records(ofPerson: id, country: country)
        guard !records.isEmpty else { throw PersonDataError.unknown(id, country: country) }
        try await store.append(Self.note(.personGivenOut, id, country, visitor, now))
        return "[\n" + records.joined(separator: ",\n") + "\n]"
    }

    /// Erases a trainer's name, address and note from all records, and the received files that name the person.
    ///
    /// The identifier stays, as generations and plans are counted by it. A file that the country sends again may bring
    /// the name back: the country must take it out of its registry as well.
    ///
    /// - Returns: what was changed and removed.
    /// - Throws: `PersonDataError`, `StoreError`, `SubmissionFileError`, `DataFolderError` where a file cannot be removed.
    public func erase(
        _ id: String,
        country: String,
        by visitor: Visitor = .commandLine,
        at now: Moment
    ) throws -> Erasure {
        let entry = Self.note(.personErased, id, country, visitor, now)
        let erased = try store.erasePerson(id, country: country, note: entry)
        guard erased.revisions > 0 else { throw PersonDataError.unknown(id, country: country) }
        let files = try erased.files.count { sha256 in try remove(StoredFileName(.submission, sha256), ifOf: id) }
        return Erasure(revisions: erased.revisions, files: files)
    }

    /// - Returns: whether there was such a file, and it said something of the trainer.
    private func remove(_ name: StoredFileName, ifOf id: String) throws -> Bool {
        let stored = StoredFiles(data, store)
        let isOfTrainer = try stored.withPath(name) { path in
            guard let path else { return false }
            do {
                return try TrainerMention.of(id, isIn: SubmissionFile(path: path))
            } catch let error as SubmissionFileError {
                guard error.reason == .missing else { throw error }
                return false
            }
        }
        guard isOfTrainer else { return false }
        return try store.eraseFiles { try stored.remove(name, with: $0) }
    }

    /// The identifier stays where the name goes, so the log may have it.
    private static func note(
        _ action: AuditAction,
        _ id: String,
        _ country: String,
        _ visitor: Visitor,
        _ now: Moment
    ) -> AuditNote {
        AuditNote(action, by: visitor, subject: "trainer:\(id)", country: country, at: now)
    }
}
