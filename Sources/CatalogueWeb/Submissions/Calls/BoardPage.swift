import CatalogueModel

/// Which part of the board is asked for.
enum BoardScope: Hashable, Sendable {
    /// The latest publications, whatever their period.
    case latest
    /// What was called for in a period.
    case period(CallPeriod)

    static let parameter = "period"
    static let latestWord = "latest"

    /// What an address asks for; without a word, the period that is due next.
    ///
    /// - Parameters:
    ///   - text: the word of the address.
    ///   - calls: the calls that the visitor may see.
    ///   - now: the moment that *next* is counted from.
    /// - Throws: `WebError.badQuery` where no call is of that period.
    init(_ text: String?, calls: [SubmissionCall], at now: Moment) throws {
        switch text {
        case BoardScope.latestWord: self = .latest
        case let text?:
            guard let period = CallPeriod(text), calls.contains(where: { $0.terms.period == period }) else {
                throw WebError.badQuery([Self.problem(text)])
            }
            self = .period(period)
        case nil:
            let open = calls.filter(\.isOpen)
            let next = open.filter { $0.terms.deadline.moment >= now }
                .min { ($0.terms.deadline.moment, $0.id) < ($1.terms.deadline.moment, $1.id) }
            let last = open.max { ($0.terms.deadline.moment, $0.id) < ($1.terms.deadline.moment, $1.id) }
            self = (next ?? last).map { .period($0.terms.period) } ?? .latest
        }
    }

    /// The calls of the period, in the order of their kinds.
    func calls(of all: [SubmissionCall]) -> [SubmissionCall] {
        guard case .period(let period) = self else { return [] }
        return SubmissionKind.allCases.flatMap { kind in
            all.filter { $0.terms.period == period && $0.terms.kind == kind }.sorted { $0.id < $1.id }
        }
    }

    private static func problem(_ text: String) -> QueryProblem {
        .unknown(
            text,
            parameter,
            what: UIText(es: "un período con convocatorias", en: "a period that has calls"),
            allowed: UIText(
                es: "Use dos días, como 2027-01-01/2027-06-30, o «\(latestWord)».",
                en: "Use two days, such as 2027-01-01/2027-06-30, or \"\(latestWord)\"."
            )
        )
    }
}

/// A row of the list of what is owed.
struct OwedRow: Sendable {
    let owedCountry: String
    let owedKind: String
    let owedState: String
    let owedClass: String
    let owedPath: String?
    let owedDeadline: String
    let owedTime: String?
    let owedBy: String
    let owedCallPath: String

    init(_ duty: CallDuty, _ wording: Wording) {
        let language = wording.language
        owedCountry = wording.sender(duty.country)
        owedKind = duty.call.terms.kind.label.text(in: language)
        owedState = duty.stateWords(in: language)
        owedClass = duty.cssClass
        owedPath = duty.path
        owedDeadline = DateText.deadline(duty.call.terms.deadline, in: language)
        owedTime = duty.timeWords(in: language)
        owedBy =
            switch duty.debtor {
            case .country: CallText.owedCountry.text(in: language)
            case .secretariat: CallText.owedSecretariat.text(in: language)
            case nil: "—"
            }
        owedCallPath = SitePath.call(duty.call.id) + "#\(duty.country)"
    }
}

/// The board: country × kind, of a period or of what was published last.
struct BoardPage: Sendable {
    let boardPeriods: [AccountChoice]
    let hasBoardPeriods: Bool
    let boardLead: String
    let boardKinds: [String]
    let boardRows: [BoardRow]
    let isOfPeriod: Bool
    let owed: [OwedRow]
    let hasOwed: Bool
    let dueChart: DueChartPage?
    let hasMoreOwed: Bool

    /// What a board is made of.
    struct Content: Sendable {
        var scope: BoardScope
        var calls: [SubmissionCall]
        var duties: [CallDuty]
        var countries: [String]
        var latest: [SubmissionSummary]
        var waiting: [SubmissionSummary]
    }

    init(_ content: Content, _ wording: Wording) {
        let language = wording.language
        boardPeriods = Self.periods(content, language)
        hasBoardPeriods = boardPeriods.count > 1
        let ranked = CallDuty.byUrgency(content.duties.filter { $0.debtor != nil }, wording)
        owed = ranked.map { OwedRow($0, wording) }
        hasOwed = !owed.isEmpty
        dueChart = DueChartPage(ranked, wording)
        hasMoreOwed = ranked.count { $0.debtor == .country } > DueChartPage.mostBars
        if content.scope == .latest {
            isOfPeriod = false
            boardLead = DeskText.deskBoardLead.text(in: language)
            boardKinds = SubmissionKind.allCases.map { $0.label.text(in: language) }
            boardRows = content.countries.map { BoardRow(latestOf: $0, content, wording) }
        } else {
            isOfPeriod = true
            boardLead = CallText.boardPeriodLead.text(in: language)
            let kinds = SubmissionKind.allCases.filter { kind in content.duties.contains { $0.call.terms.kind == kind }
            }
            boardKinds = kinds.map { $0.label.text(in: language) }
            let called = Set(content.duties.map(\.country))
            let known = content.countries.filter(called.contains)
            let countries = known + called.subtracting(known).sorted()
            boardRows = countries.map { BoardRow(of: $0, kinds, content.duties, wording) }
        }
    }

    private static func periods(_ content: Content, _ language: Language) -> [AccountChoice] {
        let periods = Dictionary(grouping: content.calls, by: \.terms.period)
        let choices = periods.keys.sorted(by: >).map { period in
            let label = periods[period]?.max { $0.id < $1.id }?.terms.label.text(in: language) ?? ""
            return AccountChoice(
                choiceValue: period.text,
                choiceLabel: "\(label) (\(period.words(in: language)))",
                isTheChoice: content.scope == .period(period)
            )
        }
        let latest = AccountChoice(
            choiceValue: BoardScope.latestWord,
            choiceLabel: CallText.boardLatest.text(in: language),
            isTheChoice: content.scope == .latest
        )
        return choices + [latest]
    }
}

extension CallDuty {
    /// What a country owes first, the most overdue above; then what waits for the Secretariat, the longest above.
    static func byUrgency(_ duties: [CallDuty], _ wording: Wording) -> [CallDuty] {
        func rank(_ duty: CallDuty) -> (Int, Int64, String, CallID) {
            let isCountrys = duty.debtor == .country
            let time = isCountrys ? duty.secondsLeft : -(duty.secondsSince ?? 0)
            return (isCountrys ? 0 : 1, time, wording.sender(duty.country), duty.call.id)
        }
        return duties.map { (rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension BoardRow {
    /// The latest publication of each kind, and how many wait.
    init(latestOf country: String, _ content: BoardPage.Content, _ wording: Wording) {
        let language = wording.language
        boardCountry = wording.sender(country)
        boardCells = SubmissionKind.allCases.map { kind in
            let last = content.latest.first { $0.header.country == country && $0.header.kind == kind }
            let count = content.waiting.count { $0.header.country == country && $0.header.kind == kind }
            return BoardCell(
                cellPath: last.map { SitePath.submission($0.id) },
                cellText: last.map { DateText.day($0.header.issued, in: language) }
                    ?? DeskText.deskNothing.text(in: language),
                cellNote: count > 0 ? "\(count) \(DeskText.stateStaged.text(in: language))" : nil,
                cellClass: last == nil ? "duty-none" : "duty-published"
            )
        }
    }

    /// Where a country stands with what was called for.
    init(of country: String, _ kinds: [SubmissionKind], _ duties: [CallDuty], _ wording: Wording) {
        let language = wording.language
        boardCountry = wording.sender(country)
        boardCells = kinds.map { kind in
            let own = duties.last { $0.country == country && $0.call.terms.kind == kind }
            return BoardCell(
                cellPath: own?.path,
                cellText: (own.map { $0.stateWords(in: language) } ?? CallText.boardNotCalled.text(in: language)),
                cellNote: own.flatMap { $0.timeWords(in: language) },
                cellClass: own?.cssClass ?? "duty-none"
            )
        }
    }
}
