public import CatalogueModel
public import CatalogueStore
import Workflows

/// What is told of calls, in words: reminders, the calendar of the deadlines, where a country stands.
///
/// The page, the API and the command line say the same.
public struct CallMessages: Sendable {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    /// What stands before a path of the site, such as `https://cotejo.example`; empty where nobody said.
    let origin: String

    /// Messages over a store.
    public init(store: CatalogueStore, vocabularies: Vocabularies, origin: String) {
        self.store = store
        self.vocabularies = vocabularies
        self.origin = origin
    }

    /// A reminder for each country that still owes a call something.
    ///
    /// - Throws: `StoreError`.
    public func reminders(_ duties: [CallDuty]) async throws -> [Reminder] {
        try await store.reminders(duties, origin: origin, vocabularies)
    }

    /// The deadlines as a calendar, in iCalendar's format.
    ///
    /// - Parameters:
    ///   - country: whose calendar it is; that of everyone where nil.
    ///   - language: of the words.
    /// - Returns: the text of the file.
    /// - Throws: `StoreError`.
    public func calendar(of country: String?, in language: Language) async throws -> String {
        let wording = Wording(language: language, vocabularies: vocabularies)
        let names = [CallText.deadlinesName.text(in: language), country.map { wording.sender($0) }]
        return DeadlineCalendar(
            try await store.calls(country: country),
            country: country,
            language: language,
            name: names.compactMap(\.self).joined(separator: " · "),
            origin: origin
        ) { call in
            // Of another country's duties an editor's calendar says nothing.
            let called = country.map { [$0] } ?? call.terms.countries
            let who = called.map { wording.sender($0) }.joined(separator: ", ")
            return DeadlineCalendar.Words(
                summary: "\(CallText.callDeadline.text(in: language)): \(call.title(in: language))",
                description: "\(due(call, language))\n\(call.terms.period.words(in: language))\n\(who)"
            )
        }.text
    }

    /// A call in a line: kind and period, deadline, whether it runs.
    public func line(_ call: SubmissionCall, in language: Language) -> String {
        "\(call.title(in: language)) · \(due(call, language)) · \(call.statusWords(in: language))"
    }

    /// Where a country stands, in a line.
    public func line(_ duty: CallDuty, in language: Language) -> String {
        [duty.stateWords(in: language), duty.timeWords(in: language)].compactMap(\.self).joined(separator: ", ")
    }

    private func due(_ call: SubmissionCall, _ language: Language) -> String {
        DateText.deadline(call.terms.deadline, in: language)
    }
}
