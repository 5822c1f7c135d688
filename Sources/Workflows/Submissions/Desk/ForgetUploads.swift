public import CatalogueModel
public import CatalogueStore
import Foundation

/// Lets go of uploads that came to nothing, once nobody needs them.
public struct ForgetUploads: Sendable {
    /// How many days they are kept where nothing else is said.
    public static let defaultDays = 730

    private let store: CatalogueStore
    private let data: DataFolder

    /// Over a store and its folder.
    public init(store: CatalogueStore, data: DataFolder) {
        self.store = store
        self.data = data
    }

    /// Forgets what was handed in more than so many days ago and was given, sent or taken back.
    ///
    /// - Parameters:
    ///   - days: 1 upward.
    ///   - visitor: who asks for it.
    ///   - now: when.
    /// - Returns: what went.
    /// - Throws: `StoreError`, `DataFolderError` where a file cannot be removed.
    @discardableResult
    public func run(olderThan days: Int, visitor: Visitor, at now: Moment) async throws -> ForgottenUploads {
        let limit = Moment(secondsSince1970: now.secondsSince1970 - Int64(max(1, days)) * 86_400)
        let files = StoredFiles(data, store)
        return try await store.forgetUploads(before: limit) { sha256, writer in
            try files.remove(StoredFileName(.submission, sha256), with: writer)
        } note: { forgotten in
            note(
                .uploadsForgotten,
                by: visitor,
                details: "\(forgotten.handInCount) findings, \(forgotten.fileCount) files before \(limit)",
                at: now
            )
        }
    }
}
