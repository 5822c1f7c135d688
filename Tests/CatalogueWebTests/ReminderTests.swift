import CatalogueModel
import CatalogueStore
import Foundation
import FoundationXML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// What the Secretariat sends to who owes something, and what programs follow by themselves.
@Suite struct ReminderTests {
    private static func reminder(_ trouble: ReminderTrouble, _ traces: [CallTrace] = [], days: Int64 = 0) throws
        -> [ReminderText]
    {
        let call = try SamplePages.sampleCall(["GTM"])
        let duty = try #require(call.duties(traces, at: SiteFixture.start.adding(seconds: days * 86_400)).first)
        let vocabularies = try Project.vocabularies()
        return Language.allCases.map {
            ReminderText(
                duty,
                trouble,
                origin: "https://c.example",
                Wording(language: $0, vocabularies: vocabularies)
            )
        }
    }

    @Test func reminderSaysWhatIsOwedByWhenAndWhere() throws {
        let texts = try Self.reminder(.none)
        #expect(texts.map(\.language) == [.es, .en])
        #expect(texts[0].subject == "Recordatorio: Necesidades: primer semestre de 2027 (Guatemala)")
        for text in texts {
            #expect(text.body.contains("17:00 (America/Guatemala)") && text.body.contains("23:00 UTC"))
            #expect(text.body.contains("https://c.example/submissions"))
        }
        #expect(texts[0].body.contains("Tiempo que falta: 24 días") && texts[0].body.contains("recibido nada"))
        #expect(texts[1].body.contains("Time left: 24 days"))
        #expect(try Self.reminder(.none, days: 30)[1].body.contains("The deadline passed 5 days ago."))
    }

    @Test func reminderSaysWhatWasWrongWithWhatCameLast() throws {
        let file = CallTrace(country: "GTM", at: SiteFixture.start, thing: .file(HandInID(1), errors: 7))
        let findings = (1...7).map { line in
            Finding(
                .error,
                "x.y",
                line: line,
                path: "/needs",
                message: LocalizedText(es: "Falta \(line).", en: "Missing \(line)."),
                advice: LocalizedText(es: "Póngalo.", en: "Add it.")
            )
        }
        let texts = try Self.reminder(.errors(findings), [file])
        #expect(texts[0].body.contains("- línea 5: Falta 5. Póngalo.\n- y 2 más"))
        #expect(texts[1].body.contains("- line 1: Missing 1. Add it.") && !texts[1].body.contains("Missing 6."))
        let reasons = try Self.reminder(.reasons("El anexo & <todo>"), [])
        #expect(reasons[0].body.contains("Razones:\nEl anexo & <todo>"))
    }

    @Test func mailHasNoAddressAndNothingThatEndsItsFields() throws {
        let mail = try Self.reminder(.reasons("a&b=c#d\ne"), []).map(\.mailPath)
        for path in mail {
            let query = try #require(path.split(separator: "?").last)
            #expect(
                path.hasPrefix("mailto:?subject=") && query.count { $0 == "&" } == 1 && query.count { $0 == "=" } == 2
            )
            #expect(!query.contains("#") && !query.contains("+") && query.contains("a%26b%3Dc%23d%0D%0Ae"))
        }
    }

    @Test func onlyTheSecretariatRemindsAndOnlyWhoOwes() async throws {
        try await CallTests.people { fixture, person in
            let call = try await CallTests.keptCall(fixture, dueInDays: 3)
            try await fixture.publish([Sample.document()])
            let eva = try await person("eva@sec.example")
            let page = try await eva.page("/submissions/calls/\(call.id)")
            #expect(page.contains("id=\"reminder-HND-es\"") && page.contains("id=\"reminder-HND-en\""))
            #expect(!page.contains("reminder-UTO") && page.contains("href=\"mailto:?subject="))
            let json = try await eva.page("/api/v1/submissions/calls/\(call.id)/reminders")
            #expect(json.contains(#""country":"HND""#) && json.contains(#""es":{"subject":"Recordatorio"#))
            let bo = try await person("bo@hnd.example")
            #expect(try await !bo.page("/submissions/calls/\(call.id)").contains("mailto:"))
            try await bo.browser.get("/api/v1/submissions/calls/\(call.id)/reminders").expect(.forbidden)
        }
    }

    @Test func calendarFollowsACallToItsEnd() async throws {
        try await CallTests.people { fixture, person in
            let eva = try await person("eva@sec.example")
            try await eva.post("/submissions/calls", CallTests.fields).expect(.seeOther)
            let gil = try await person("gil@gtm.example")
            let first = try await gil.browser.get("/submissions/deadlines.ics")
            #expect(first.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(String(buffer: first.body).contains("DTSTART:20261215T230000Z\r\n"))
            #expect(!String(buffer: first.body).contains("Utopia"))
            try await eva.post("/submissions/calls/1/close", [:]).expect(.seeOther)
            let last = try await gil.page("/submissions/deadlines.ics")
            #expect(last.contains("SEQUENCE:1\r\n") && last.contains("STATUS:CANCELLED\r\n"))
            let bo = try await person("bo@hnd.example")
            #expect(try await !bo.page("/submissions/deadlines.ics").contains("VEVENT"))
        }
    }

    @Test func feedTellsEachCountryOfItsCallsAndSubmissions() async throws {
        try await CallTests.people { fixture, person in
            let eva = try await person("eva@sec.example")
            try await eva.post("/submissions/calls", CallTests.fields).expect(.seeOther)
            let note = AuditNote(
                .handedIn,
                by: Visitor(commandLine: "someone"),
                country: "HND",
                details: "x.xml",
                at: SiteFixture.start
            )
            try await fixture.store.append(note)
            let all = try await eva.page("/submissions/feed.atom")
            #expect(
                all.contains("Needs: first half &lt;2027&gt;: call made") && all.contains("Honduras: file with errors")
            )
            #expect(!all.contains("eva@sec.example") && !all.contains("someone"))
            #expect(FeedReader.entries(all) == 2)
            let gil = try await person("gil@gtm.example")
            let own = try await gil.page("/submissions/feed.atom")
            #expect(FeedReader.entries(own) == 1)
            let bo = try await person("bo@hnd.example")
            #expect(try await !bo.page("/submissions/feed.atom").contains("2027"))
        }
    }

    @Test func tokenAsAPasswordOpensWhatProgramsFollowAndNothingElse() async throws {
        try await CallTests.people { fixture, person in
            let eva = try await person("eva@sec.example")
            let account = try #require(try await fixture.store.accounts().first { $0.email == "eva@sec.example" })
            let made = try await KeepAccount(store: fixture.store, rules: SiteFixture.rules).makeToken(
                name: "calendar",
                scope: .write,
                days: 10,
                of: account,
                visitor: Visitor(commandLine: "test"),
                at: SiteFixture.start
            )
            let text = Data("x:\(made.text)".utf8).base64EncodedString()
            let stranger = AccountBrowser(eva.browser.client)
            let basic: HTTPFields = [.authorization: "Basic \(text)"]
            try await stranger.get("/submissions/deadlines.ics", headers: basic).expect(.ok)
            try await stranger.get("/submissions/feed.atom", headers: basic).expect(.ok)
            // Elsewhere it is as if it were not there.
            let elsewhere = try await stranger.get("/submissions", headers: basic)
            #expect(elsewhere.headers[.location]?.hasPrefix("/sign-in") ?? false)
            try await stranger.get("/documents", headers: basic).expect(.ok)
            let asked = try await stranger.get("/submissions/feed.atom")
            #expect(asked.status == .unauthorized && asked.headers[.wwwAuthenticate] == "Basic realm=\"Cotejo\"")
            try await stranger.get("/api/v1/submissions", headers: basic).expect(.unauthorized)
            try await stranger.get("/submissions/feed.atom", headers: [.authorization: "Basic eDp5"]).expect(
                .unauthorized
            )
        }
    }
}

/// Reads a feed as XML.
private enum FeedReader {
    private final class Counter: NSObject, XMLParserDelegate {
        var entries = 0

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) { if name == "entry" { entries += 1 } }
    }

    static func entries(_ text: String) -> Int {
        let counter = Counter()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = counter
        #expect(parser.parse(), "no well-formed XML")
        return counter.entries
    }
}
