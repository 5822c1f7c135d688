public import CatalogueModel

/// One record of a submission, made ready to be written: its canonical text is there already.
public struct StagedRecord: Sendable {
    /// What the sender wants done with the record; nil in a complete submission.
    public var action: ChangeAction?
    /// Kind of the record.
    public var kind: RecordKind
    /// Its key.
    public var key: String
    /// The part of the country's records that a complete submission replaces: a period, where its kind has them.
    public var scope: String
    /// Line of its start tag, for what only the comparison can find.
    public var line: Int
    /// Path of its element.
    public var path: String
    let body: [UInt8]
    let document: DocumentModel?

    /// Makes a record ready.
    public init(_ record: CatalogueRecord, action: ChangeAction?, line: Int, path: String) {
        self.action = action
        self.kind = record.kind
        self.key = record.key
        self.scope = record.scope
        self.line = line
        self.path = path
        var json = JSONText(reserving: 2048)
        record.write(to: &json)
        body = json.bytes
        document = if case .document(let model) = record { model } else { nil }
    }

    /// The wish to withdraw a published record.
    public init(withdrawing kind: RecordKind, key: String, line: Int, path: String) {
        self.action = .withdraw
        self.kind = kind
        self.key = key
        self.scope = ""
        self.line = line
        self.path = path
        body = []
        document = nil
    }
}

/// Why a record cannot be staged as its sender wants.
public struct StagingConflict: Hashable, Sendable {
    /// What stands against it.
    public enum Reason: Hashable, Sendable {
        /// To be added, but it is published already.
        case alreadyPublished
        /// To be changed or withdrawn, but it is not published.
        case notPublished
    }

    /// What stands against it.
    public var reason: Reason
    /// Kind of the record.
    public var kind: RecordKind
    /// Its key.
    public var key: String
    /// Line of its start tag.
    public var line: Int
    /// Path of its element.
    public var path: String
}

/// The file that a submission came in.
public struct ReceivedFile: Hashable, Sendable {
    /// Its name, without a folder.
    public var name: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// Its bytes.
    public var byteCount: Int
    /// When it was received, as `2026-11-21T14:03:00Z`.
    public var receivedAt: String
    /// From whom.
    public var receivedBy: String

    /// A file.
    public init(name: String, sha256: String, byteCount: Int, receivedAt: String, receivedBy: String) {
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
        self.receivedAt = receivedAt
        self.receivedBy = receivedBy
    }
}
