public import CatalogueModel
public import CatalogueStore

/// Who may publish from the command line: anyone while nobody can sign in, two persons with their tokens afterwards.
///
/// Source: DECISIONS, *Four eyes*; samples are published in one step always.
public struct FourEyes: Sendable {
    let store: CatalogueStore
    let signIn: SignIn

    /// The rule over a store.
    public init(store: CatalogueStore) {
        self.store = store
        signIn = SignIn(store: store)
    }

    /// Finds out whether a submission may be published, and as whose doing.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - token: the token of who hands in.
    ///   - approver: the token of who approves.
    ///   - now: the moment.
    /// - Returns: the two addresses; nil where names typed on the command line will do.
    /// - Throws: `DeskError.needsTwoPersons`, `DeskError.ownSubmission`, `PublishError.unknown`, `StoreError`.
    public func persons(
        publishing id: SubmissionID,
        token: String?,
        approver: String?,
        at now: Moment
    ) async throws -> (by: Account, approvedBy: Account)? {
        guard let submission = try await store.submission(id) else { throw PublishError.unknown(id) }
        guard !submission.header.isSample, try await store.hasOpenAccounts() else { return nil }
        guard let token, let approver, let first = try await signIn.owner(ofToken: token, at: now),
            let second = try await signIn.owner(ofToken: approver, at: now),
            first.token.scope == .write, second.token.scope == .write,
            first.account.role.mayHandIn(submission.header.kind, country: submission.header.country),
            second.account.role.may(.publish)
        else { throw DeskError.needsTwoPersons(id) }
        guard first.account.id != second.account.id, second.account.email != submission.receivedBy else {
            throw DeskError.ownSubmission(id)
        }
        return (first.account, second.account)
    }

    /// Publishes a submission as two persons, or as the command line where that will do, and notes it in the audit log.
    ///
    /// - Throws: as `persons`, and `PublishError`.
    public func publish(
        _ id: SubmissionID,
        as person: String,
        approvedBy: String?,
        token: String?,
        approver: String?,
        allowingWithdrawals: Bool,
        visitor: Visitor,
        at now: Moment
    ) async throws -> PublicationOutcome {
        let persons = try await persons(publishing: id, token: token, approver: approver, at: now)
        var actor = visitor
        actor.account = persons?.approvedBy
        return try await PublishSubmission(store: store).publish(
            id,
            by: persons?.by.email ?? person,
            approvedBy: persons?.approvedBy.email ?? approvedBy,
            allowingWithdrawals: allowingWithdrawals,
            visitor: actor,
            at: now.description
        )
    }
}
