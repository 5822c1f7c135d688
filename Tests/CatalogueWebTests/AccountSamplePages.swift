import CatalogueModel

@testable import CatalogueWeb
@testable import Workflows

extension SamplePages {
    /// The pages of accounts, each with a value in every member.
    static func accountPages(_ frame: FramePage, _ wording: Wording) -> [(template: String, pages: [Any])] {
        let text = InterfaceTexts.all(in: wording.language)
        let at = Moment(secondsSince1970: 1_800_000_000)
        var account = Account(
            id: AccountID(1),
            email: "ana@sec.example",
            name: "Ana",
            role: .countryEditor(of: "GTM"),
            access: .official,
            status: .active,
            hasSecondFactor: true,
            createdAt: at,
            lastSignedInAt: at
        )
        let sessions = [1, 2].map { number in
            AccountSession(
                number: number,
                account: account,
                awaitsSecondFactor: false,
                createdAt: at,
                lastUsedAt: at,
                client: "192.0.2.1",
                device: "Firefox"
            )
        }
        let own = AccountPage(
            frame: frame,
            account: account,
            recoveryCodes: 9,
            proposed: ProposedSecondFactor(TimeCode(key: [1, 2, 3, 4, 5]), of: account),
            sessions: sessions,
            current: 1,
            tokens: [
                APIToken(number: 1, name: "a", scope: .read, createdAt: at, expiresAt: at, lastUsedAt: nil)
            ],
            notice: "a",
            problem: "b",
            wording: wording
        )
        let open = AccountOfOtherPage(frame: frame, account: account, isDone: true, problem: "a", wording: wording)
        account.status = .deactivated
        let closed = AccountOfOtherPage(frame: frame, account: account, isDone: false, problem: nil, wording: wording)
        let signIn = SignInPage(
            frame: frame,
            text: text,
            heading: "a",
            action: "b",
            next: "c",
            isCode: true,
            typedEmail: "d",
            ownFormToken: "e",
            notice: "f",
            problem: "g"
        )
        let password = SetPasswordPage(
            frame: frame,
            text: text,
            heading: "a",
            action: "b",
            shownEmail: "c",
            ownFormToken: "d",
            problem: "e"
        )
        let once = ShownOncePage(
            frame: frame,
            text: text,
            heading: "a",
            lead: "b",
            secrets: ["c"],
            onwardsPath: "d",
            onwards: "e"
        )
        let all = AccountsPage(frame: frame, accounts: [account], typed: nil, problem: "a", wording: wording)
        return [
            ("account", [own]), ("account-of-other", [open, closed]), ("sign-in", [signIn]),
            ("set-password", [password]), ("shown-once", [once]), ("accounts", [all]),
        ]
    }
}
