/// What a file is that is kept under its SHA-256.
public enum StoredFileKind: String, CaseIterable, Hashable, Sendable {
    /// An image of a model.
    case image
    /// A submission as received.
    case submission
}
