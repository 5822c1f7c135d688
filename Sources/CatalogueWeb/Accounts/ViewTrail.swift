import CatalogueModel
import CatalogueStore
import Workflows

/// Writes into the audit log what someone with an account saw of the restricted, and what they took away.
///
/// The entry comes before the answer: what cannot be written down is not shown.
struct ViewTrail: Sendable {
    let store: CatalogueStore
    let visitor: Visitor
    let now: @Sendable () -> Moment

    /// They see a model; nothing is noted where nothing of it is restricted.
    func saw(_ model: DocumentModel) async throws {
        guard model.holdsRestricted else { return }
        try await note(.restrictedViewed, "document:\(model.code)", country: model.code.issuer)
    }

    /// They see an image; nothing is noted where it is not restricted.
    func sawImage(_ sha256: String, in store: CatalogueStore) async throws {
        guard try await store.imageType(ofSHA256: sha256, access: .official) == nil else { return }
        try await note(.restrictedViewed, "image:\(sha256)")
    }

    /// They see a restricted image of a submission.
    func sawRestrictedImage(_ sha256: String, country: String) async throws {
        try await note(.restrictedViewed, "image:\(sha256)", country: country)
    }

    /// They take a file away.
    func tookAway(_ path: String, details: String = "") async throws {
        try await note(.exported, "export:\(path)", details: String(details.prefix(500)))
    }

    private func note(
        _ action: AuditAction,
        _ subject: String,
        country: String? = nil,
        details: String = ""
    ) async throws {
        try await store.append(
            AuditNote(action, by: visitor, subject: subject, country: country, details: details, at: now())
        )
    }
}
