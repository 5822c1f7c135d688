import CatalogueModel
import CatalogueStore
import Workflows

/// One session of the account.
struct SessionRow: Sendable {
    let sessionNumber: String
    let sessionDevice: String
    let sessionFrom: String
    let sessionBegan: String
    let sessionUsed: String
    let isThisSession: Bool
}

/// One token of the account.
struct TokenRow: Sendable {
    let tokenNumber: String
    let tokenName: String
    let tokenScope: String
    let tokenEnds: String
    let tokenUsed: String
}

/// The data of the template `account`.
struct AccountPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let accountName: String
    let accountEmail: String
    let accountRole: String
    let accountAccess: String
    let hasSecondFactor: Bool
    let recoveryCodesLeft: String
    let proposal: ProposalPage?
    let sessionRows: [SessionRow]
    let hasOtherSessions: Bool
    let tokenRows: [TokenRow]
    let hasTokens: Bool
    let notice: String?
    let problem: String?
    let unseenNotice: LinkPage?
    let followedPath: String

    init(
        frame: FramePage,
        account: Account,
        recoveryCodes: Int,
        proposed: ProposedSecondFactor?,
        sessions: [AccountSession],
        current: Int64,
        tokens: [APIToken],
        unseen: UnseenModels,
        notice: String?,
        problem: String?,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        accountName = account.name
        accountEmail = account.email
        accountRole = account.role.words(wording)
        accountAccess = account.access.grantWords(in: language)
        hasSecondFactor = account.hasSecondFactor
        recoveryCodesLeft = "\(recoveryCodes)"
        proposal = proposed.map { ProposalPage(proposalKey: $0.typedKey, proposalAddress: $0.address) }
        sessionRows = sessions.map { session in
            SessionRow(
                sessionNumber: "\(session.number)",
                sessionDevice: session.device.isEmpty ? "—" : session.device,
                sessionFrom: session.client.isEmpty ? "—" : session.client,
                sessionBegan: DateText.minute(session.createdAt, in: language),
                sessionUsed: DateText.minute(session.lastUsedAt, in: language),
                isThisSession: session.number == current
            )
        }
        hasOtherSessions = sessions.count > 1
        tokenRows = tokens.map { token in
            TokenRow(
                tokenNumber: "\(token.number)",
                tokenName: token.name,
                tokenScope: AccountText.scope(token.scope).text(in: language),
                tokenEnds: DateText.minute(token.expiresAt, in: language),
                tokenUsed: token.lastUsedAt.map { DateText.minute($0, in: language) }
                    ?? AccountText.neverUsed.text(in: language)
            )
        }
        hasTokens = !tokens.isEmpty
        self.notice = notice
        self.problem = problem
        unseenNotice = LinkPage(unseen, in: language)
        followedPath = SitePath.followed
    }
}

/// A second factor that waits for its first code.
struct ProposalPage: Sendable {
    let proposalKey: String
    let proposalAddress: String
}

extension Role {
    /// The role in words, with the country where it has one.
    func words(_ wording: Wording) -> String {
        let label = Role.label(of: name).text(in: wording.language)
        guard let country else { return label }
        return "\(label): \(wording.label(country, .countries))"
    }

    /// The name of a role in words.
    static func label(of name: String) -> AccountsText {
        switch name {
        case "officer": .roleOfficer
        case "planner": .rolePlanner
        case "countryEditor": .roleCountryEditor
        case "secretariat": .roleSecretariat
        case "administrator": .roleAdministrator
        default: .roleReader
        }
    }
}

extension Access {
    /// What an account of the level sees, in words.
    func grantWords(in language: Language) -> String {
        switch self {
        case .public: AccountsText.seesPublic.text(in: language)
        case .official: AccountsText.seesOfficial.text(in: language)
        case .restricted: AccountsText.seesRestricted.text(in: language)
        }
    }
}
