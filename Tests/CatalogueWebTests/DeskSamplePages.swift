import CatalogueModel
import CatalogueStore
import DocumentChecks
import TestSupport
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// The board, a file handed in and a submission, each with everything it can have.
    static func deskPages(_ frame: FramePage, _ wording: Wording) throws -> [(template: String, pages: [Any])] {
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
        let all = [staged, submission(1, .published)]
        let board = zip([all, []], try boards(all, wording)).map { submissions, board in
            SubmissionsPage(
                frame: frame,
                stylesheet: "/static/desk.css",
                script: "/static/hand-in.js",
                board: board,
                pendingReports: submissions.count,
                submissions: submissions,
                handIns: submissions.isEmpty ? [] : [handIn],
                mayHandIn: true,
                reader: .secretariat,
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
            .init(
                submission: staged,
                findings: handIn.findings,
                changes: changes,
                publication: nil,
                rejection: nil,
                review: review()
            ),
            .init(submission: submission(1, .published), findings: [], changes: [], publication: nil, rejection: nil),
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
            ("vocabulary-desk", [vocabularyDesk(readers[0], frame, wording)]),
            ("record-form", formPages(handIn.findings, frame, wording)), ("submissions", board), ("submission", pages),
            (
                "hand-in",
                [handIn, kept].map {
                    HandInPage($0, frame: frame, stylesheet: "/static/desk.css", wording: wording)
                }
            ),
        ]
    }

    static var publishedManual: SubmissionSummary { submission(1, .published) }
    /// A form for someone of a country, and one for someone of all, each with what the other lacks.
    private static func formPages(_ findings: [QuotedFinding], _ frame: FramePage, _ wording: Wording) -> [Any] {
        var trainer = FormValues()
        trainer["languages"] = "es xx"
        trainer["certification.1.topic"] = "visas-and-stamps"
        let record = JSONValue.object(["id": .string("N1"), "periodFrom": .string("2027-01-01")])
        let words = LocalizedText(es: "algo", en: "something")
        let wrong = ["@topic", "@officials", "note/es", "@unknown"].map { field in
            let path = "/needs/need[1]/\(field)"
            return QuotedFinding(Finding(.error, "x.z", line: 1, path: path, message: words, advice: words), quote: nil)
        }
        let contents = [
            RecordFormPage.Content(
                form: .need,
                header: FormHeader(country: "GTM"),
                values: FormValues(),
                published: [PublishedValues(.need, record)],
                findings: findings + wrong,
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

    /// The vocabulary desk with a change of each kind.
    private static func vocabularyDesk(_ reader: Account, _ frame: FramePage, _ wording: Wording) -> VocabularyDeskPage
    {
        let known = wording.vocabularies[.featureTerms].terms[0]
        var term = known
        term.label = .init(es: "a", en: "b")
        let changes = ["ana@gtm.example", "eva@sec.example"].flatMap { person in
            VocabularyChange.Status.allCases.map { status in
                var change = VocabularyChange(
                    vocabulary: .featureTerms,
                    action: .change,
                    term: term,
                    proposedAt: SiteFixture.start,
                    proposedBy: person
                )
                change.status = status
                guard status != .waiting else { return change }
                (change.decidedAt, change.decidedBy) = (SiteFixture.start, "ida@sec.example")
                change.reasons = status == .rejected ? "c" : nil
                return change
            }
        }
        var draft = VocabularyDraft(vocabulary: .featureTerms, action: .change, term: known.id)
        draft.label = known.label
        var retired = known
        retired.retired = true
        let retiring = VocabularyChange(
            vocabulary: .featureTerms,
            action: .retire,
            term: retired,
            proposedAt: SiteFixture.start,
            proposedBy: "ana@gtm.example"
        )
        let words = Wording(
            language: wording.language,
            vocabularies: wording.vocabularies.applying([retiring])
        )
        return VocabularyDeskPage(
            changes,
            draft: draft,
            reader: reader,
            frame: frame,
            stylesheet: "/static/desk.css",
            isDone: true,
            problem: "a",
            wording: words
        )
    }

    /// Comments, images and answers, each with everything it can have.
    private static func review() -> ReviewContent {
        let record = RecordName(kind: .document, key: "GTM-AO-01001")
        let comments = [record, nil].map { record in
            SubmissionComment(
                submission: SubmissionID(2),
                record: record,
                at: SiteFixture.start,
                by: "eva@sec.example",
                text: "a"
            )
        }
        var image = Sample.fullImage()
        image.access = .public
        var hidden = image
        hidden.access = .restricted
        let images = [image, hidden].flatMap { shown in
            var other = shown
            other.sha256 = String(repeating: "cd", count: 32)
            return ImageChange.between(record.key, [shown], [other])
        }
        let none = ImageChange.between(record.key, [], [image])
        var before = Sample.rule("UTO-visit")
        before.stay = Stay(days: 30)
        var after = before
        after.stay = Stay(days: 90)
        var answers = EntryRulebook(rules: [before], sets: []).answersChanged(
            in: EntryRulebook(rules: [after], sets: []),
            rules: ["UTO-visit"],
            nationalities: ["HND"],
            date: SiteFixture.today,
            mostQuestions: 10
        )
        answers.changes += answers.changes
        answers.isComplete = false
        return ReviewContent(comments: comments, images: images + none, answers: answers, commenting: record)
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
