import CatalogueModel
import CatalogueStore
import Foundation
import FoundationXML
import TestSupport
import Testing
import TrainingPlanner
import Workflows

/// Calendars of plans, and what becomes of an entry from plan to plan.
@Suite struct PlanCalendarTests {
    /// One entry of a calendar, read back: folds undone, names and values apart.
    private struct Entry {
        var values: [String: String] = [:]
        subscript(name: String) -> String { values[name] ?? "" }
    }

    private static func entries(_ text: String) -> [Entry] {
        var entries: [Entry] = []
        for line in text.replacing("\r\n ", with: "").components(separatedBy: "\r\n") {
            if line == "BEGIN:VEVENT" { entries.append(Entry()) }
            guard !entries.isEmpty, let colon = line.firstIndex(of: ":") else { continue }
            entries[entries.count - 1].values[String(line[..<colon])] = String(line[line.index(after: colon)...])
        }
        return entries
    }

    private static func words(_ language: Language = .es) throws -> PlanWords {
        PlanWords(try Project.vocabularies(), language)
    }

    private static func approved(_ store: CatalogueStore, _ draft: KeptPlan) async throws -> OpenPlan {
        let id = try await store.keep(draft).summary.id
        return try OpenPlan(
            try await ApprovePlan(store: store)
                .approve(id, askedBy: "Ana", approvedBy: "Luis", at: "2026-11-21T09:00:00Z")
        )
    }

    @Test func everySessionIsAnEntryWithItsDays() throws {
        let plan = try OpenPlan(try PlanSample.draft())
        let entries = Self.entries(PlanCalendar(plan, events: [], words: try Self.words()).text())
        #expect(entries.count == plan.report.sessions.count && Set(entries.map { $0["UID"] }).count == entries.count)
        for (entry, session) in zip(entries, plan.report.sessions) {
            let days = plan.days(of: session)
            #expect(entry["DTSTART;VALUE=DATE"] == days.from.description.filter { $0 != "-" })
            #expect(entry["DTEND;VALUE=DATE"] > entry["DTSTART;VALUE=DATE"])
            #expect(
                entry["STATUS"] == "TENTATIVE" && entry["SEQUENCE"] == "0" && entry["DTSTAMP"] == "20261120T100000Z"
            )
        }
        #expect(entries.contains { $0["LOCATION"].contains("Aula\\, <uno>\\; \"dos\"\\, Guatemala") })
    }

    @Test(arguments: Language.allCases)
    func linesAreFoldedAndEnded(_ language: Language) throws {
        let title = String(repeating: "ñ🛂e\u{301} \\;,\n", count: 20)
        let plan = try OpenPlan(try PlanSample.draft(title: title))
        let text = PlanCalendar(plan, events: [], words: try Self.words(language), origin: "https://c.example").text()
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
        #expect(lines.contains { $0.utf8.count > 70 } && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.replacing("\r\n ", with: "").contains("ñ🛂e\u{301} \\\\\\;\\,\\nñ"))
    }

    @Test func aSelectionTakesItsOwn() throws {
        let plan = try OpenPlan(try PlanSample.draft())
        let calendar = PlanCalendar(plan, events: [], words: try Self.words())
        let newcomer = try #require(plan.report.newcomers.first { $0.certifiedWeek != nil })
        let own = Self.entries(calendar.text(PlanSelection(trainer: newcomer.id)))
        #expect(own.count >= 2 && own.contains { $0["DESCRIPTION"].contains(newcomer.workshop) })
        let mexico = Self.entries(calendar.text(PlanSelection(country: "MEX")))
        #expect(!mexico.isEmpty && mexico.count < plan.report.sessions.count)
        #expect(Self.entries(calendar.text(PlanSelection(country: "BLZ"))).isEmpty)
    }

    @Test func theSamePlanAgainChangesNoEntry() async throws {
        let store = try TestDatabase.store()
        let first = try await Self.approved(store, try PlanSample.draft())
        let second = try await Self.approved(store, try PlanSample.draft())
        let before = try await store.events(of: first.summary.id)
        #expect(try await store.events(of: second.summary.id) == before)
        let text = PlanCalendar(second, events: before, words: try Self.words()).text()
        #expect(Self.entries(text).allSatisfy { $0["STATUS"] == "CONFIRMED" && $0["UID"].hasPrefix("plan-1-") })
    }

    @Test func aMovedWorkshopKeepsItsEntryAndADroppedOneIsCancelled() async throws {
        let store = try TestDatabase.store()
        let first = try await Self.approved(store, try PlanSample.draft())
        var draft = try PlanSample.draft()
        var plan = try TrainingPlan(json: Data(draft.plan.utf8))
        let bilateral = try #require(plan.sessions.firstIndex { $0.type == .bilateral })
        let moved = plan.sessions[bilateral].id
        plan.sessions[bilateral].startWeek += 1
        let dropped = try #require(plan.sessions.first { $0.type == .followUp }).id
        plan.sessions.removeAll { $0.id == dropped }
        // Other identifiers: what a workshop is does not hang on them.
        for index in plan.sessions.indices { plan.sessions[index].id += "x" }
        draft.plan = String(decoding: try plan.json(), as: UTF8.self)
        let second = try await Self.approved(store, draft)
        let before = Dictionary(
            uniqueKeysWithValues: try await store.events(of: first.summary.id).map { ($0.session, $0) }
        )
        let after = try await store.events(of: second.summary.id)
        for event in after where !event.isCancelled {
            let old = try #require(before[String(event.session.dropLast())])
            #expect(event.uid == old.uid && event.sequence == (old.session == moved ? 1 : 0))
        }
        #expect(after.filter(\.isCancelled).map(\.session) == [dropped])
        let text = PlanCalendar(second, events: after, words: try Self.words()).cancellations(of: first, after)
        let entries = Self.entries(text)
        #expect(text.contains("METHOD:CANCEL\r\n") && entries.count == 1)
        #expect(entries[0]["UID"] == "\(before[dropped]?.uid ?? "")@cotejo" && entries[0]["SEQUENCE"] == "1")
        #expect(entries[0]["STATUS"] == "CANCELLED")
    }

    @Test func tablesAndXMLHaveEverySession() throws {
        let plan = try OpenPlan(try PlanSample.draft())
        for language in Language.allCases {
            let lines = PlanTable(plan, words: try Self.words(language)).text().split(separator: "\r\n")
            #expect(lines.count == plan.report.sessions.count + 1)
            #expect(lines[0].hasPrefix("\u{FEFF}Plan\(language == .es ? ";Taller" : ",Workshop")"))
            #expect(lines.contains { $0.contains("\"Aula, <uno>; \"\"dos\"\"\"") })
        }
        let counter = SessionCounter()
        let parser = XMLParser(data: Data(PlanXML(plan).text.utf8))
        parser.delegate = counter
        #expect(parser.parse() && counter.sessions == plan.report.sessions.count)
        #expect(counter.title == "Plan & prueba")
    }

    private final class SessionCounter: NSObject, XMLParserDelegate {
        var sessions = 0
        var title: String?

        func parser(
            _ parser: XMLParser,
            didStartElement element: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            if element == "session" { sessions += 1 }
            if element == "plan" { title = attributes["title"] }
        }
    }
}
