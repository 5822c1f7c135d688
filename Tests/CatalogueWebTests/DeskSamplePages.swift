import CatalogueModel
import CatalogueStore
import TestSupport
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// The board, a file handed in and a submission, each with everything it can have.
    static func deskPages(_ frame: FramePage, _ wording: Wording) -> [(template: String, pages: [Any])] {
        let words = LocalizedText(es: "algo", en: "something")
        let findings = (1...30).map { line in
            Finding(.warning, "x.y", line: line, path: "/manual", message: words, advice: words)
        }
        var handIn = HandIn(
            id: HandInID(1),
            at: SiteFixture.start,
            account: AccountID(1),
            by: "ana@gtm.example",
            fileName: "GTM.xml",
            sha256: String(repeating: "a", count: 64),
            byteCount: 10
        )
        handIn.findings = findings.map { QuotedFinding($0, quote: "<manual>") }
        var kept = handIn
        kept.submission = SubmissionID(2)
        let staged = submission(2, .staged)
        let board = [[staged, submission(1, .published)], []].map { submissions in
            SubmissionsPage(
                frame: frame,
                stylesheet: "/static/desk.css",
                countries: ["GTM", "HND"],
                latest: submissions.filter { $0.status == .published },
                submissions: submissions,
                handIns: submissions.isEmpty ? [] : [handIn],
                mayHandIn: true,
                problem: "a",
                wording: wording
            )
        }
        let fields = [
            FieldChange(path: "title.es", old: "uno dos", new: "uno tres"), FieldChange(path: "x", old: nil, new: "1"),
            FieldChange(path: "x", old: "1", new: nil),
        ]
        let changes = [
            RecordChange(kind: .document, key: "GTM-AO-01001", action: .change, fields: fields),
            RecordChange(kind: .document, key: "GTM-AO-01002", action: .add),
        ]
        let contents: [SubmissionPage.Content] = [
            .init(submission: staged, findings: handIn.findings, changes: changes, publication: nil, rejection: nil),
            .init(
                submission: submission(3, .withdrawn),
                findings: [],
                changes: [],
                publication: nil,
                rejection: SubmissionRejection(at: SiteFixture.start, by: "b@sec.example", reasons: "c")
            ),
        ]
        let readers = ["ana@gtm.example", "eva@sec.example"].map { account($0, .administrator) }
        let pages = readers.flatMap { reader in
            contents.map { content in
                SubmissionPage(
                    content,
                    reader: reader,
                    frame: frame,
                    stylesheet: "/static/desk.css",
                    isDone: true,
                    problem: "a",
                    wording: wording
                )
            }
        }
        return [
            ("record-form", formPages(handIn.findings, frame, wording)),
            ("submissions", board), ("submission", pages),
            (
                "hand-in",
                [handIn, kept].map {
                    HandInPage($0, frame: frame, stylesheet: "/static/desk.css", wording: wording)
                }
            ),
        ]
    }

    /// A form for someone of a country, and one for someone of all, each with what the other lacks.
    private static func formPages(_ findings: [QuotedFinding], _ frame: FramePage, _ wording: Wording) -> [Any] {
        var trainer = FormValues()
        trainer["languages"] = "es xx"
        trainer["certification.1.topic"] = "visas-and-stamps"
        let record = JSONValue.object(["id": .string("N1"), "periodFrom": .string("2027-01-01")])
        let contents = [
            RecordFormPage.Content(
                form: .need,
                header: FormHeader(country: "GTM"),
                values: FormValues(),
                published: [PublishedValues(.need, record)],
                findings: findings,
                problem: "a"
            ),
            RecordFormPage.Content(form: .trainer, header: FormHeader(country: "GTM"), values: trainer, published: []),
        ]
        return zip(contents, [Role.countryEditor(of: "GTM"), .secretariat]).map { content, role in
            RecordFormPage(
                content,
                reader: account("ana@gtm.example", role),
                frame: frame,
                styles: ("/static/desk.css", "/static/forms.css"),
                wording: wording
            )
        }
    }

    /// An account that reads a page.
    static func account(_ email: String, _ role: Role) -> Account {
        Account(
            id: AccountID(1),
            email: email,
            name: "Ana",
            role: role,
            access: role.defaultAccess,
            status: .active,
            hasSecondFactor: false,
            createdAt: SiteFixture.start,
            lastSignedInAt: nil
        )
    }

    private static func submission(_ id: Int64, _ status: SubmissionStatus) -> SubmissionSummary {
        SubmissionSummary(
            id: SubmissionID(id),
            header: SubmissionHeader(
                kind: .manual,
                country: "GTM",
                issued: SiteFixture.today,
                mode: .complete,
                authority: "A"
            ),
            fileName: "GTM.xml",
            sha256: String(repeating: "a", count: 64),
            byteCount: 10,
            receivedAt: "2026-11-20T10:00:00Z",
            receivedBy: "ana@gtm.example",
            status: status,
            changes: ChangeCounts(added: 1, changed: 1),
            edition: status == .published ? 3 : nil
        )
    }
}
