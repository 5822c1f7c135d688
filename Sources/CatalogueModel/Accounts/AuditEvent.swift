/// What is noted in the audit log.
public enum AuditAction: String, Sendable, CaseIterable {
    /// An account was made, with a link for its first password.
    case accountInvited = "account.invited"
    /// An invited account got its password.
    case accountOpened = "account.opened"
    /// An account's role or access changed.
    case accountChanged = "account.changed"
    /// An account was closed.
    case accountDeactivated = "account.deactivated"
    /// A link was made with which an account gets a new password.
    case accountReset = "account.reset"
    /// A password changed.
    case passwordChanged = "password.changed"
    /// A second factor was added.
    case secondFactorAdded = "secondFactor.added"
    /// A second factor was taken away.
    case secondFactorRemoved = "secondFactor.removed"
    /// New recovery codes replaced the old ones.
    case recoveryCodesMade = "recoveryCodes.made"
    /// A recovery code stood in for the second factor.
    case recoveryCodeUsed = "recoveryCode.used"
    /// Someone signed in.
    case signedIn = "session.signedIn"
    /// A password or code was wrong.
    case signInFailed = "session.failed"
    /// Someone signed out.
    case signedOut = "session.signedOut"
    /// One session was ended.
    case sessionEnded = "session.ended"
    /// All sessions of an account were ended.
    case sessionsEnded = "session.allEnded"
    /// A token for programs was made.
    case tokenMade = "token.made"
    /// A token for programs was taken back.
    case tokenRevoked = "token.revoked"
    /// A file was handed in, whatever became of it.
    case handedIn = "submission.handedIn"
    /// A submission was received and waits.
    case submissionReceived = "submission.received"
    /// A submission was compared with the current edition again, under a new number.
    case submissionCompared = "submission.compared"
    /// A submission was taken back before it was published.
    case submissionWithdrawn = "submission.withdrawn"
    /// A submission was sent back with reasons.
    case submissionRejected = "submission.rejected"
    /// A submission, or one of its records, was commented on.
    case submissionCommented = "submission.commented"
    /// A submission was published.
    case submissionPublished = "submission.published"
    /// Uploads that came to nothing were let go of, after their time.
    case uploadsForgotten = "uploads.forgotten"
    /// A call for submissions was made.
    case callOpened = "call.opened"
    /// A call's period, deadline or countries changed.
    case callChanged = "call.changed"
    /// A call was closed.
    case callClosed = "call.closed"
    /// Someone said which call a submission answers.
    case callAnswered = "call.answered"
    /// What a reader reported was given to the country to answer.
    case reportAssigned = "report.assigned"
    /// What a reader reported was answered.
    case reportAnswered = "report.answered"
    /// What a reader reported was closed.
    case reportClosed = "report.closed"
    /// A change to a vocabulary was proposed.
    case vocabularyProposed = "vocabulary.proposed"
    /// A change to a vocabulary was published.
    case vocabularyPublished = "vocabulary.published"
    /// A change to a vocabulary was not taken.
    case vocabularyRejected = "vocabulary.rejected"
    /// A plan was kept.
    case planMade = "plan.made"
    /// Someone asked that a plan come into force.
    case planAsked = "plan.asked"
    /// It is no longer asked for.
    case planTakenBack = "plan.takenBack"
    /// A plan was approved and came into force.
    case planApproved = "plan.approved"
    /// A page or a file showed something restricted.
    case restrictedViewed = "restricted.viewed"
    /// A file with many records, or with what is not public, was given out.
    case exported = "data.exported"
    /// Everything kept about a person was given out.
    case personGivenOut = "person.givenOut"
    /// A person's name, address and note were erased.
    case personErased = "person.erased"
    /// A backup was made.
    case backupMade = "backup.made"
    /// The data are those of a backup from here on.
    case backupRestored = "backup.restored"
}

/// Something that someone did, as it goes into the audit log.
public struct AuditEvent: Hashable, Sendable {
    /// When.
    public var at: Moment
    /// Who: an account; nil for the command line and for strangers.
    public var account: AccountID?
    /// Who in words: the address of the account, `cli:USER`, or what a stranger typed.
    public var actor: String
    /// What: a value of `AuditAction`; another where a later version of the program wrote it.
    public var action: String
    /// What it was done to, such as `account:3`; empty where the actor is all there is.
    public var subject: String
    /// Whose thing that is, by its alpha-3 code; nil where it is no country's.
    public var country: String?
    /// What else there is to know.
    public var details: String
    /// The network address that it came from; empty for the command line.
    public var client: String

    /// An event.
    public init(
        at: Moment,
        account: AccountID?,
        actor: String,
        action: String,
        subject: String = "",
        country: String? = nil,
        details: String = "",
        client: String = ""
    ) {
        self.at = at
        self.account = account
        self.actor = actor
        self.action = action
        self.subject = subject
        self.country = country
        self.details = details
        self.client = client
    }
}

/// An event in its place in the log.
public struct AuditEntry: Hashable, Sendable, JSONWritable {
    /// 1 upward, without gaps.
    public var number: Int64
    /// What happened.
    public var event: AuditEvent
    /// The hash of the entry before it; 64 zeros for the first.
    public var previousHash: String
    /// The hash over all of this.
    public var hash: String

    /// What the first entry has for the one before it.
    public static let noHash = String(repeating: "0", count: 64)

    /// An entry.
    public init(number: Int64, event: AuditEvent, previousHash: String, hash: String) {
        self.number = number
        self.event = event
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The bytes that the hash is over: every member but the hash, as JSON in this order.
    public var hashedText: String {
        var json = JSONText()
        json.object { writeHashed(to: &$0) }
        return json.string
    }

    /// Appends every member under its name.
    public func write(to json: inout JSONText) {
        json.object {
            writeHashed(to: &$0)
            $0.member("hash", hash)
        }
    }

    private func writeHashed(to json: inout JSONText) {
        json.member("number", Int(number))
        json.member("at", event.at)
        json.member("account", event.account)
        json.member("actor", event.actor)
        json.member("action", event.action)
        json.member("subject", event.subject)
        // Left out where there is none, so that entries from before there were countries have the hash they had.
        json.member("country", event.country)
        json.member("details", event.details)
        json.member("client", event.client)
        json.member("previousHash", previousHash)
    }
}
