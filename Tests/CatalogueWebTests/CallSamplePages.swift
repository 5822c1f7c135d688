import CatalogueModel
import CatalogueStore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// A call to so many countries that the chart cannot show them all; one has handed in a file with errors.
    static func sampleCall(_ countries: [String]) throws -> SubmissionCall {
        SubmissionCall(
            id: CallID(1),
            terms: CallTerms(
                kind: .needs,
                label: LocalizedText(es: "primer semestre de 2027", en: "first half of 2027"),
                period: try #require(CallPeriod("2027-01-01/2027-06-30")),
                deadline: try DeadlineClock.deadline(day: "2026-12-15", time: "17:00", zone: "America/Guatemala"),
                countries: countries
            ),
            openedAt: SiteFixture.start,
            changedAt: SiteFixture.start
        )
    }

    static func sampleDuties(of call: SubmissionCall) -> [CallDuty] {
        let file = CallTrace(country: "GTM", at: SiteFixture.start, thing: .file(HandInID(1), errors: 2))
        let waits = CallTrace(country: "HND", at: SiteFixture.start, thing: .submission(SubmissionID(2), .staged, nil))
        return call.duties([file, waits], at: SiteFixture.start.adding(seconds: 3600))
    }

    /// The board of what was published last, and that of a period.
    static func boards(_ latest: [SubmissionSummary], _ wording: Wording) throws -> [BoardPage] {
        let countries = Array(wording.vocabularies[.countries].terms.map(\.id).filter { $0.count == 3 }.prefix(60))
        let call = try sampleCall(["GTM", "HND"] + countries)
        return [.latest, .period(call.terms.period)].map { scope in
            BoardPage(
                BoardPage.Content(
                    scope: scope,
                    calls: [call],
                    duties: scope == .latest ? [] : sampleDuties(of: call),
                    countries: ["GTM", "HND"],
                    latest: latest.filter { $0.status == .published },
                    waiting: latest.filter { $0.status == .staged }
                ),
                wording
            )
        }
    }

    /// What a reader reported: untouched and answered, as two people see it; the list with and without any.
    private static func deskReportPages(_ frame: FramePage, _ wording: Wording) -> [(template: String, pages: [Any])] {
        let text = ErrorReportText(
            code: Sample.code("UTO-AO-01001"),
            edition: 1,
            kind: .wrong,
            text: "a",
            contact: "b",
            language: .es
        )
        let open = ErrorReport(number: 1, report: text, receivedAt: "2026-11-20T10:00:00Z", status: .open)
        var answered = open
        answered.status = .answered
        answered.answer = ErrorReportAnswer(text: "c", at: SiteFixture.start, by: "eva@sec.example")
        let lists = [[open, answered], []].map {
            DeskReportsPage($0, frame: frame, stylesheet: "/static/desk.css", wording: wording)
        }
        let ones = [open, answered].map { report in
            DeskReportPage(
                report,
                reader: reviewer,
                typed: nil,
                isDone: true,
                problem: "a",
                frame: frame,
                stylesheet: "/static/desk.css",
                wording: wording
            )
        }
        return [("desk-reports", lists), ("desk-report", ones)]
    }

    private static var reviewer: Account {
        Account(
            id: AccountID(1),
            email: "eva@sec.example",
            name: "Eva",
            role: .secretariat,
            access: .restricted,
            status: .active,
            hasSecondFactor: false,
            createdAt: SiteFixture.start,
            lastSignedInAt: nil
        )
    }

    /// A country with everything, and one with nothing.
    private static func freshnessPages(_ frame: FramePage, _ wording: Wording) -> [Any] {
        let ages = [nil, Sample.day("2026-01-01")].map { confirmed in
            RecordAge(
                country: "GTM",
                kind: .document,
                confirmed: confirmed,
                published: SiteFixture.today,
                count: 3
            )
        }
        return [ages, []].map { ages in
            FreshnessPage(
                CountryFreshness.overview(
                    of: ["GTM", "HND"],
                    ages,
                    manuals: ages.isEmpty ? [] : [publishedManual],
                    staleAfter: 365,
                    today: SiteFixture.today
                ),
                days: 365,
                problem: ages.isEmpty ? "a" : nil,
                frame: frame,
                stylesheet: "/static/desk.css",
                wording: wording
            )
        }
    }

    /// The calls and one call, as the Secretariat and as a country sees them.
    static func callPages(_ frame: FramePage, _ wording: Wording) throws -> [(template: String, pages: [Any])] {
        let call = try sampleCall(["GTM", "HND"])
        let duties = sampleDuties(of: call)
        let form = CallFormPage(CallDraft(call.terms), changing: call, countries: ["GTM", "HND"], wording)
        let new = CallFormPage(.blank(after: nil, countries: ["GTM"]), changing: nil, countries: ["GTM"], wording)
        let lists = [([call], new), ([], nil)].map { calls, form in
            CallsPage(
                frame: frame,
                stylesheet: "/static/desk.css",
                calls: calls,
                duties: duties,
                form: form,
                problem: form.map { _ in "a" },
                wording: wording
            )
        }
        let reminders = duties.filter { $0.debtor == .country }.map { duty in
            Reminder(duty: duty, texts: [ReminderText(duty, .none, origin: "", wording)])
        }
        let ones = [form, nil].map { form in
            CallPage(
                call,
                duties: duties,
                reminders: form == nil ? [] : reminders,
                form: form,
                mayAnswer: form != nil,
                isDone: form == nil,
                problem: form.map { _ in "a" },
                frame: frame,
                stylesheet: "/static/desk.css",
                wording: wording
            )
        }
        return [("calls", lists), ("call", ones), ("freshness", freshnessPages(frame, wording))]
            + deskReportPages(frame, wording)
    }
}
