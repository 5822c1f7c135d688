import CatalogueModel
import CatalogueStore

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
            unseen: UnseenModels(count: 100, hasMore: true),
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
            ("audit", auditPages(frame, wording)), ("operations", operationsPages(frame)),
        ]
    }

    /// The state of the service with answers of every kind, and of one that was just started.
    private static func operationsPages(_ frame: FramePage) -> [Any] {
        let counted = RequestFigures()
        counted.note(RequestFigures.Route(path: "/documents/{code}", method: "GET"), status: 200, seconds: 0.002)
        counted.note(RequestFigures.Route(path: "/documents", method: "GET"), status: 503, seconds: 11)
        return [counted, RequestFigures()].map { requests in
            let figures = OperationFigures(
                version: "0.0.1",
                edition: nil,
                startedAt: Moment(secondsSince1970: 1_800_000_000),
                now: Moment(secondsSince1970: 1_800_000_060),
                process: .now(),
                store: StoreFigures(databaseBytes: 1 << 20, submissions: [.staged: 1], filesNotAccepted: 2),
                requests: requests.snapshot,
                connections: ConnectionLedger().figures,
                pageCacheBytes: 1000,
                runningJobs: 1
            )
            return OperationsPage(figures, frame: frame, language: .en)
        }
    }

    /// The audit log with everything that it can show, and with nothing that was found.
    private static func auditPages(_ frame: FramePage, _ wording: Wording) -> [Any] {
        var query = AuditQuery()
        query.page = 2
        query.country = "GTM"
        let event = AuditEvent(
            at: Moment(secondsSince1970: 1_800_000_000),
            account: AccountID(1),
            actor: "ana@sec.example",
            action: AuditAction.restrictedViewed.rawValue,
            subject: "document:GTM-AO-01001",
            country: "GTM",
            details: "a",
            client: "192.0.2.1"
        )
        let entry = AuditEntry(number: 101, event: event, previousHash: AuditEntry.noHash, hash: AuditEntry.noHash)
        let problem = QueryProblem.unknown(
            "x",
            "page",
            what: UIText(es: "a", en: "a"),
            allowed: UIText(es: "b", en: "b")
        )
        return [
            AuditPage(
                query,
                asked: URLQuery(["person": "ana", "record": "GTM-AO-01001"]),
                found: AuditPart(entries: [entry], total: 300),
                seal: AuditEntry.noHash,
                problems: [],
                frame: frame,
                wording: wording
            ),
            AuditPage(
                AuditQuery(),
                asked: URLQuery(),
                found: nil,
                seal: nil,
                problems: [problem],
                frame: frame,
                wording: wording
            ),
        ]
    }
}
