import CatalogueModel

/// Something to choose in a form about accounts.
struct AccountChoice: Sendable {
    let choiceValue: String
    let choiceLabel: String
    let isTheChoice: Bool
}

/// What an account may be, to choose from.
struct RightsChoices: Sendable {
    let roles: [AccountChoice]
    let accesses: [AccountChoice]
    let editorCountries: [AccountChoice]

    init(role: String, country: String?, access: String, wording: Wording) {
        roles = Role.names.map { name in
            AccountChoice(
                choiceValue: name,
                choiceLabel: Role.label(of: name).text(in: wording.language),
                isTheChoice: name == role
            )
        }
        accesses = Access.allCases.map { level in
            AccountChoice(
                choiceValue: level.rawValue,
                choiceLabel: level.grantWords(in: wording.language),
                isTheChoice: level.rawValue == access
            )
        }
        editorCountries = wording.membersByName.map { code in
            AccountChoice(
                choiceValue: code,
                choiceLabel: wording.label(code, .countries),
                isTheChoice: code == country
            )
        }
    }
}

/// One account of the list.
struct AccountRow: Sendable {
    let rowPath: String
    let rowName: String
    let rowEmail: String
    let rowRole: String
    let rowAccess: String
    let rowStatus: String
    let rowLast: String
    let rowSecondFactor: String

    init(_ account: Account, _ wording: Wording) {
        let language = wording.language
        rowPath = SitePath.account(account.id)
        rowName = account.name
        rowEmail = account.email
        rowRole = account.role.words(wording)
        rowAccess = account.access.grantWords(in: language)
        rowStatus = account.status.label.text(in: language)
        rowLast = account.lastSignedInAt.map { DateText.minute($0, in: language) } ?? "—"
        rowSecondFactor = (account.hasSecondFactor ? AccountsText.yes : .no).text(in: language)
    }
}

/// The data of the template `accounts`.
struct AccountsPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let rows: [AccountRow]
    let rights: RightsChoices
    let typedEmail: String
    let typedName: String
    let problem: String?

    init(frame: FramePage, accounts: [Account], typed: AccountFields?, problem: String?, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        rows = accounts.map { AccountRow($0, wording) }
        rights = RightsChoices(
            role: typed?["role"] ?? "officer",
            country: typed?["country"],
            access: typed?["access"] ?? "",
            wording: wording
        )
        typedEmail = typed?["email"] ?? ""
        typedName = typed?["name"] ?? ""
        self.problem = problem
    }
}

/// The data of the template `account-of-other`.
struct AccountOfOtherPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let other: AccountRow
    let rights: RightsChoices
    let isOpen: Bool
    let isDone: Bool
    let problem: String?

    init(frame: FramePage, account: Account, isDone: Bool, problem: String?, wording: Wording) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        other = AccountRow(account, wording)
        rights = RightsChoices(
            role: account.role.name,
            country: account.role.country,
            access: account.access.rawValue,
            wording: wording
        )
        isOpen = account.status != .deactivated
        self.isDone = isDone
        self.problem = problem
    }
}

extension AccountStatus {
    /// The status in words.
    var label: AccountsText {
        switch self {
        case .invited: .statusInvited
        case .active: .statusActive
        case .deactivated: .statusDeactivated
        }
    }
}
