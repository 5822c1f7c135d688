public import CatalogueModel
public import CatalogueStore

/// What someone filled in to make or change a call, before it is checked.
public struct CallDraft: Sendable {
    /// The kind of submission.
    public var kind = ""
    /// What people call the period, in Spanish.
    public var labelES = ""
    /// What people call the period, in English.
    public var labelEN = ""
    /// First day of the period.
    public var from = ""
    /// Last day of the period.
    public var to = ""
    /// Day of the deadline.
    public var day = ""
    /// Time of the deadline.
    public var time = ""
    /// Time zone of the deadline.
    public var timeZone = ""
    /// Codes of the countries.
    public var countries: [String] = []

    /// An empty form.
    public init() {}

    /// The form as a call fills it.
    public init(_ terms: CallTerms) {
        kind = terms.kind.rawValue
        labelES = terms.label.es ?? ""
        labelEN = terms.label.en ?? ""
        from = terms.period.from.description
        to = terms.period.to.description
        day = terms.deadline.day.description
        time = terms.deadline.time
        timeZone = terms.deadline.timeZone
        countries = terms.countries
    }
}

/// Makes, changes and closes calls for submissions, and says where countries stand with them.
public struct KeepCalls: Sendable {
    let store: CatalogueStore
    let vocabularies: Vocabularies

    /// Calls over a store.
    public init(store: CatalogueStore, vocabularies: Vocabularies) {
        self.store = store
        self.vocabularies = vocabularies
    }

    /// Makes a call.
    ///
    /// - Throws: `CallError`, `StoreError`.
    public func open(_ draft: CallDraft, visitor: Visitor, at now: Moment) async throws -> SubmissionCall {
        let terms = try checked(draft)
        guard terms.deadline.moment > now else { throw CallError.pastDeadline }
        return try await store.openCall(terms, at: now) { call in
            AuditNote(
                .callOpened,
                by: visitor,
                subject: "call:\(call.id)",
                details: Self.words(call.terms),
                at: now
            )
        }
    }

    /// Changes what a call says; its kind stays.
    ///
    /// - Parameters:
    ///   - call: the call as whoever changes it saw it.
    ///   - draft: what it is to say.
    ///   - sequence: how often it had been changed then.
    ///   - visitor: who acts.
    ///   - now: when.
    /// - Throws: `CallError`, `StoreError`.
    public func change(
        _ call: SubmissionCall,
        to draft: CallDraft,
        sequence: Int,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        var draft = draft
        draft.kind = call.terms.kind.rawValue
        let terms = try checked(draft)
        guard terms.deadline.moment > now || terms.deadline == call.terms.deadline else { throw CallError.pastDeadline }
        try await translating {
            try await store.changeCall(call.id, to: terms, sequence: sequence, at: now) { old, new in
                AuditNote(
                    .callChanged,
                    by: visitor,
                    subject: "call:\(call.id)",
                    details: "\(Self.words(old.terms)) → \(Self.words(new))",
                    at: now
                )
            }
        }
    }

    /// Closes a call.
    ///
    /// - Throws: `CallError`, `StoreError`.
    public func close(_ id: CallID, visitor: Visitor, at now: Moment) async throws {
        try await translating {
            try await store.closeCall(id, at: now) { call in
                AuditNote(.callClosed, by: visitor, subject: "call:\(id)", details: Self.words(call.terms), at: now)
            }
        }
    }

    /// Says which call a submission answers, where that is not the one due first.
    ///
    /// - Parameters:
    ///   - id: the call.
    ///   - submission: what answers it, and no other call from then on.
    ///   - country: the only country whose submissions may be given; any where nil.
    ///   - visitor: who acts.
    ///   - now: when.
    /// - Throws: `CallError`, `StoreError`.
    public func answer(
        _ id: CallID,
        with submission: SubmissionID,
        country: String?,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        try await translating {
            try await store.answerCall(id, with: submission, country: country) { summary in
                AuditNote(
                    .callAnswered,
                    by: visitor,
                    subject: "submission:\(submission)",
                    country: summary.header.country,
                    details: "call:\(id)" + (summary.call.map { ", call:\($0)" } ?? ""),
                    at: now
                )
            }
        }
    }

    /// Where the countries of calls stand.
    ///
    /// - Parameters:
    ///   - calls: the calls.
    ///   - country: only this country; all where nil.
    ///   - now: the moment that time is counted from.
    /// - Returns: a duty for each call and country, in the order of the calls.
    /// - Throws: `StoreError`.
    public func duties(_ calls: [SubmissionCall], country: String?, at now: Moment) async throws -> [CallDuty] {
        let traces = try await store.traces(of: calls.map(\.id))
        return calls.flatMap { call in
            call.duties(traces[call.id] ?? [], at: now).filter { country == nil || $0.country == country }
        }
    }

    private func translating(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch CallChangeError.movedOn(let id) {
            throw CallError.movedOn(id)
        } catch CallChangeError.notOpen(let id) {
            throw CallError.notOpen(id)
        } catch CallChangeError.notAnAnswer(let submission, let id) {
            throw CallError.notAnAnswer(submission, id)
        }
    }

    private func checked(_ draft: CallDraft) throws -> CallTerms {
        guard let kind = SubmissionKind(rawValue: draft.kind) else { throw CallError.unknownKind(draft.kind) }
        for label in [draft.labelES, draft.labelEN] {
            guard (1...CallTerms.maximumLabel).contains(label.unicodeScalars.count),
                label.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
            else { throw CallError.noLabel }
        }
        guard let from = CalendarDay(draft.from), let to = CalendarDay(draft.to),
            let period = CallPeriod(from: from, to: to)
        else { throw CallError.noPeriod }
        let deadline = try DeadlineClock.deadline(day: draft.day, time: draft.time, zone: draft.timeZone)
        let countries = Set(draft.countries).sorted()
        guard !countries.isEmpty else { throw CallError.noCountries }
        if let stranger = countries.first(where: { !vocabularies.contains($0, in: .countries) || $0.count != 3 }) {
            throw CallError.unknownCountry(stranger)
        }
        return CallTerms(
            kind: kind,
            label: LocalizedText(es: draft.labelES, en: draft.labelEN),
            period: period,
            deadline: deadline,
            countries: countries
        )
    }

    /// What the audit log says of a call.
    private static func words(_ terms: CallTerms) -> String {
        "\(terms.kind.rawValue) \(terms.period.text), \(terms.deadline.local) \(terms.deadline.timeZone), "
            + terms.countries.joined(separator: " ")
    }
}
