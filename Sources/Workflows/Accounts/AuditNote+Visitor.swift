public import CatalogueModel
public import CatalogueStore

extension AuditNote {
    /// What someone did, sealed with SHA-256.
    ///
    /// - Parameters:
    ///   - action: what.
    ///   - visitor: who.
    ///   - subject: what it was done to, such as `submission:12`.
    ///   - country: whose thing that is; the actor's own country where nothing is said.
    ///   - details: what else there is to know.
    ///   - now: when.
    public init(
        _ action: AuditAction,
        by visitor: Visitor,
        subject: String = "",
        country: String? = nil,
        details: String = "",
        at now: Moment
    ) {
        self = note(action, by: visitor, subject: subject, country: country, details: details, at: now)
    }

    /// The same at a moment written as `2026-11-21T14:03:00Z`.
    init(
        _ action: AuditAction,
        by visitor: Visitor,
        subject: String,
        country: String? = nil,
        details: String = "",
        at text: String
    ) {
        let now = Moment(text) ?? Moment(secondsSince1970: 0)
        self = note(action, by: visitor, subject: subject, country: country, details: details, at: now)
    }
}
