import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Submissions
import TestSupport
import Testing
import TrainingPlanner
import Workflows

@testable import CatalogueWeb

/// The records of a submission as the page of a change reads them.
private struct TakenTexts: SubmissionReceiver {
    var texts: [String] = []

    mutating func begin(_ header: SubmissionHeader) {}

    mutating func take(_ item: SubmissionItem) {
        if case .record(let record) = item.content { texts.append(record.jsonText) }
    }

    mutating func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) -> [Finding] {
        []
    }
}

/// Handing records in without writing XML.
@Suite struct RecordFormTests {
    private static let need: KeyValuePairs<String, String> = [
        "authority": "Dirección <A>", "period-from": "2027-01-01", "period-to": "2027-12-31", "record.id": "N1",
        "record.topic": "visas-and-stamps", "record.audience": "border-officers", "record.officials": "24",
        "record.priority": "2", "record.deadline": "2027-04-28", "record.language": "es",
        "record.note.es": "Dos turnos & más",
    ]

    private func fields(
        _ base: KeyValuePairs<String, String>,
        _ token: String,
        without left: String = ""
    ) -> String {
        var query = URLQuery([AccountMiddleware.formField: token])
        for (name, value) in base where name != left { query = query.adding(name, value) }
        return String(query.suffix.dropFirst())
    }

    private func send(_ path: String, _ body: String, as browser: AccountBrowser) async throws -> TestResponse {
        try await browser.send(
            .post,
            path,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: body
        )
    }

    private func desk(
        _ body: @escaping @Sendable (SiteFixture, PlanDecisionTests.SignIn) async throws -> Void
    ) async throws {
        let fixture = try await SiteFixture()
        for (name, role) in [("gus", Role.countryEditor(of: "GTM")), ("eva", .secretariat), ("paz", .planner)] {
            try await fixture.open("\(name)@x.example", role)
        }
        try await fixture.browse { first in
            let client = first.client
            try await body(fixture) { name in
                let token = try await fixture.begin("\(name)@x.example")
                let browser = AccountBrowser(client)
                browser.use(token)
                return (browser, token.formToken)
            }
        }
    }

    @Test func whatIsTypedBecomesASubmissionThatAnotherPublishes() async throws {
        try await desk { fixture, sign in
            let gus = try await sign("gus")
            let sent = try await send("/submissions/forms/need", fields(Self.need, gus.1), as: gus.0)
            #expect(sent.status == .seeOther && sent.headers[.location] == "/submissions/files/1")
            let eva = try await sign("eva")
            try await eva.0.post("/submissions/1/approve", ["form-token": eva.1]).expect(.seeOther)
            let need = try #require(try await fixture.store.trainingData()?.needs.first)
            #expect(need.id == "N1" && need.country == "GTM" && need.officials == 24 && !need.isSample)
            #expect(need.note?.es == "Dos turnos & más" && need.periodTo == Sample.day("2027-12-31"))
            // What is published can be chosen and changed; what is not in the form of today stays.
            let page = String(buffer: try await gus.0.get("/submissions/forms/need?key=N1").body)
            #expect(page.contains("Dos turnos &amp; más</textarea>") && page.contains("Dirección &lt;A&gt;"))
            #expect(page.contains("value=\"visas-and-stamps\" selected") && page.contains("value=\"24\""))
            let changed = fields(Self.need, gus.1).replacing("officials=24", with: "officials=30")
            try await send("/submissions/forms/need", changed, as: gus.0).expect(.seeOther)
            #expect(try await fixture.store.submissions().first?.changes == ChangeCounts(added: 0, changed: 1))
        }
    }

    @Test func whatIsWrongIsSaidAboveTheFormThatKeepsWhatWasTyped() async throws {
        try await desk { fixture, sign in
            let gus = try await sign("gus")
            let wrong = fields(Self.need, gus.1).replacing("officials=24", with: "officials=muchos")
            let answer = try await send("/submissions/forms/need", wrong, as: gus.0)
            let page = String(buffer: answer.body)
            #expect(answer.status == .unprocessableContent && page.contains("role=\"alert\""))
            #expect(page.contains("value=\"muchos\"") && page.contains("finding-error"))
            let nobody = try await send(
                "/submissions/forms/need",
                fields(Self.need, gus.1, without: "authority"),
                as: gus.0
            )
            #expect(nobody.status == .unprocessableContent)
            let period = fields(Self.need, gus.1).replacing("2027-12-31", with: "2026-12-31")
            try await send("/submissions/forms/need", period, as: gus.0).expect(.unprocessableContent)
            #expect(try await fixture.store.submissions().isEmpty)
            let more = try await send("/submissions/forms/trainer", "form-token=\(gus.1)&more=1", as: gus.0)
            #expect(more.status == .ok && String(buffer: more.body).contains("record.certification.8.topic"))
        }
    }

    @Test func plannersHandInWhatAPlanIsMadeWithAndNothingElse() async throws {
        try await desk { fixture, sign in
            let (gus, paz, eva) = (try await sign("gus"), try await sign("paz"), try await sign("eva"))
            try await send("/submissions/forms/need", fields(Self.need, gus.1), as: gus.0).expect(.seeOther)
            let venue =
                "form-token=\(paz.1)&country=HND&authority=A&record.id=V1&record.seats=20"
                + "&record.rooms=1&record.costPerWeek=100&record.hosts=none&record.name=Muestra"
            let sent = try await send("/submissions/forms/venue", venue, as: paz.0)
            #expect(sent.status == .seeOther, "\(String(buffer: sent.body))")
            #expect(try await fixture.store.submissions().first?.header.kind == .resources)
            let board = String(buffer: try await paz.0.get("/submissions").body)
            #expect(board.contains("/submissions/2\"") && !board.contains("/submissions/1\""))
            #expect(board.contains("/submissions/forms/calendar") && !board.contains("/submissions/forms/need\""))
            #expect(!board.contains("/submissions/model") && !board.contains("/submissions/calls"))
            try await paz.0.get("/submissions/2").expect(.ok)
            try await paz.0.get("/submissions/1").expect(.notFound)
            try await paz.0.get("/submissions/forms/trainer").expect(.forbidden)
            let need = try await send("/submissions/forms/need", fields(Self.need, paz.1), as: paz.0)
            need.expect(.forbidden)
            try await paz.0.post("/submissions/2/approve", ["form-token": paz.1]).expect(.forbidden)
            try await eva.0.post("/submissions/2/approve", ["form-token": eva.1]).expect(.seeOther)
            #expect(try await fixture.store.trainingData()?.venues.map(\.id) == ["V1"])
            // Of what there is once the form begins with what is published.
            let calendar = "form-token=\(paz.1)&authority=A&record.firstDay=2027-01-04&record.weeks=104"
            try await send("/submissions/forms/calendar", calendar, as: paz.0).expect(.seeOther)
            #expect(!String(buffer: try await paz.0.get("/submissions/forms/calendar").body).contains("2027-01-04"))
            try await eva.0.post("/submissions/3/approve", ["form-token": eva.1]).expect(.seeOther)
            let form = String(buffer: try await paz.0.get("/submissions/forms/calendar").body)
            #expect(form.contains("value=\"2027-01-04\"") && form.contains("value=\"104\""))
        }
    }

    @Test func aCountrysEditorHandsInForThatCountryAlone() async throws {
        try await desk { fixture, sign in
            let (gus, paz) = (try await sign("gus"), try await sign("paz"))
            let other = fields(Self.need, gus.1) + "&country=HND"
            try await send("/submissions/forms/need", other, as: gus.0).expect(.forbidden)
            try await gus.0.get("/submissions/forms/need?country=HND").expect(.forbidden)
            try await gus.0.get("/submissions/forms/need/template.csv?country=HND").expect(.forbidden)
            try await paz.0.get("/submissions/forms/need").expect(.forbidden)
            try await gus.0.get("/submissions/forms/document").expect(.notFound)
            let stale = fields(Self.need, "x")
            try await send("/submissions/forms/need", stale, as: gus.0).expect(.forbidden)
            #expect(try await fixture.store.submissions().isEmpty)
            let eva = try await sign("eva")
            let sent = try await send("/submissions/forms/need", fields(Self.need, eva.1) + "&country=HND", as: eva.0)
            #expect(sent.status == .seeOther)
            #expect(try await fixture.store.submissions().first?.header.country == "HND")
        }
    }

    private static func table(_ token: String, _ table: [UInt8], mode: String = "amending") -> ByteBuffer {
        var text = ""
        for (name, value) in [
            ("form-token", token), ("authority", "A"), ("period-from", "2027-01-01"), ("period-to", "2027-12-31"),
            ("mode", mode),
        ] {
            text += "--x0x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        text += "--x0x\r\nContent-Disposition: form-data; name=\"table\"; filename=\"n.csv\"\r\n"
        text += "Content-Type: text/csv\r\n\r\n"
        return ByteBuffer(bytes: Array(text.utf8) + table + Array("\r\n--x0x--\r\n".utf8))
    }

    private func send(table: String, mode: String = "amending", as person: (AccountBrowser, String)) async throws
        -> TestResponse
    {
        try await person.0.send(
            .post,
            "/submissions/forms/need/table",
            headers: [.contentType: "multipart/form-data; boundary=x0x", .secFetchSite: "same-origin"],
            body: String(buffer: Self.table(person.1, Array(table.utf8), mode: mode))
        )
    }

    @Test func aTableIsHandedInAsItsTemplateHasIt() async throws {
        try await desk { fixture, sign in
            let gus = try await sign("gus")
            let template = try await gus.0.get("/submissions/forms/need/template.csv?lang=es")
            #expect(template.headers[.contentType] == "text/csv; charset=utf-8")
            let heading = String(buffer: template.body)
            #expect(heading.hasPrefix("\u{FEFF}Identificador;Tema;"))
            let row =
                "N7;visas-and-stamps;border-officers;24;2;;2027-04-28;es;Aula;;;\r\nN8;visas-and-stamps;border-officers;4;1;;2027-04-28;es;;;;\r\n"
            let sent = try await send(table: heading + row, as: gus)
            #expect(sent.status == .seeOther)
            let submission = try #require(try await fixture.store.submissions().first)
            #expect(submission.changes == ChangeCounts(added: 2) && submission.header.mode == .amending)
            let all = try await send(table: heading + row, mode: "complete", as: gus)
            #expect(all.status == .seeOther)
            #expect(try await fixture.store.submissions().first?.header.mode == .complete)
        }
    }

    @Test(arguments: [
        ("id;topic;Sala\nN1;x;y\n", "Sala"), ("id;topic\n", "Audience"),
        ("id;topic;audience;officials;priority;deadline;language\n", "nothing to hand in"),
    ])
    func whatIsNoTableIsSaid(_ table: String, _ words: String) async throws {
        try await desk { fixture, sign in
            let gus = try await sign("gus")
            let answer = try await send(table: table, as: gus)
            #expect(answer.status == .unprocessableContent && String(buffer: answer.body).contains(words))
            let stale = try await send(table: table, as: (gus.0, "x"))
            #expect(stale.status == .forbidden)
            #expect(try await fixture.store.handIns(country: nil).isEmpty)
        }
    }

    @Test func everyFormHasItsPage() async throws {
        try await desk { fixture, sign in
            let eva = try await sign("eva")
            let board = String(buffer: try await eva.0.get("/submissions").body)
            for form in RecordForm.all {
                let path = "/submissions/forms/\(form.record.rawValue)"
                #expect(board.contains("href=\"\(path)\""))
                let page = String(buffer: try await eva.0.get(path).body)
                for column in form.columns(most: 1) { #expect(page.contains("name=\"record.\(column.path)\"")) }
            }
        }
    }

    @Test(arguments: Project.files(in: "Imports/Samples/accepted", ending: ".xml"))
    func everyFieldOfASampleHasAName(_ file: URL) throws {
        let reader = SubmissionReader(
            schemas: try SubmissionSchemas(folder: Project.schemaFolder),
            vocabularies: try Project.vocabularies()
        )
        var taken = TakenTexts()
        _ = try reader.read(SubmissionFile(path: file.path), known: .none, into: &taken)
        #expect(!taken.texts.isEmpty)
        let found = try taken.texts.reduce(into: Set<String>()) { found, text in
            let json = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
            found.formUnion(Self.members(json))
        }
        let unnamed = found.filter { !FieldWords.knows($0) }.sorted()
        #expect(unnamed.isEmpty, "no words for \(unnamed): Localization/FieldWords.swift")
    }

    private static func members(_ value: JSONValue) -> Set<String> {
        switch value {
        case .object(let object): object.values.reduce(into: Set(object.keys)) { $0.formUnion(members($1)) }
        case .array(let items): items.reduce(into: []) { $0.formUnion(members($1)) }
        default: []
        }
    }

    @Test func everyFieldOfARecordHasAName() throws {
        let (data, record) = (Sample.trainingData(), Sample.trainingRecord())
        var texts = data.needs.map(\.jsonText) + data.trainers.map(\.jsonText) + data.venues.map(\.jsonText)
        texts += data.nominations.map(\.jsonText) + data.budgetLines.map(\.jsonText) + data.topics.map(\.jsonText)
        texts += data.blackouts.map(\.jsonText) + record.workshops.map(\.jsonText) + record.followUps.map(\.jsonText)
        texts += record.exercises.map(\.jsonText) + [Sample.workshop().jsonText]
        let found = try texts.reduce(into: Set<String>()) { found, text in
            let json = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
            found.formUnion(Self.members(json))
        }
        let unnamed = found.filter { !FieldWords.knows($0) }.sorted()
        #expect(found.count > 30 && unnamed.isEmpty, "no words for \(unnamed)")
        #expect(FieldWords.label("certifications[0].certifiedUntil", in: .es) == "certificación [0] › hasta")
        let topic = FieldWords.value("visas-and-stamps", at: "topic", try Project.vocabularies(), in: .en)
        #expect(topic != "visas-and-stamps")
        #expect(FieldWords.label("nationality.except", in: .es) == "nacionalidad › excepto")
        let verdict = FieldWords.value("notAdmitted", at: "verdict", try Project.vocabularies(), in: .es)
        #expect(verdict != "notAdmitted")
    }

    @Test func theRecordOfAPlannedWorkshopBeginsWithWhatThePlanKnows() async throws {
        try await desk { fixture, sign in
            _ = try await fixture.store.keep(try PlanSample.draft())
            let course = try #require(
                try PlanSample.plan().sessions.first { $0.type == .course && $0.venue == "GTM-v1" }
            )
            let (gus, paz) = (try await sign("gus"), try await sign("paz"))
            let path = "/training/plans/1/\(course.id)"
            let link = "/submissions/forms/workshop?plan=1&amp;session=\(course.id)"
            #expect(String(buffer: try await gus.0.get(path).body).contains(link))
            #expect(!String(buffer: try await paz.0.get(path).body).contains(link))
            let form = String(buffer: try await gus.0.get(link.replacing("&amp;", with: "&")).body)
            #expect(form.contains("value=\"GTM-2027-\(course.id)\"") && form.contains("value=\"course\" selected"))
            #expect(form.contains("name=\"record.lead\" type=\"text\" value=\"\(course.lead ?? "")\""))
            let officials = course.attendance?.first?.officials ?? 0
            #expect(form.contains("name=\"record.attendance.1.officials\" type=\"number\" value=\"\(officials)\""))
            try await gus.0.get("/submissions/forms/workshop?plan=1&session=S9").expect(.notFound)
        }
    }
}
